import type { Invoice, Line } from '../model.ts';

/** A complete invoice of `count` lines for tests and for looking at. */
export function sampleInvoice(count = 4, changes: Partial<Invoice> = {}): Invoice {
  return {
    number: 'FA-2026-0412',
    issueDate: '2026-11-21',
    dueDate: '2026-12-21',
    typeCode: '380',
    currency: 'EUR',
    buyerReference: 'SVC-ACHATS-02',
    purchaseOrderReference: 'ENG-2026-00871',
    contractReference: 'M-2025-14',
    businessProcess: 'A1',
    paymentTerms: 'Paiement à 30 jours à réception de la facture par le service destinataire.',
    notes: [
      { subjectCode: 'PMT', text: 'Indemnité forfaitaire pour frais de recouvrement : 40 €.' },
      { subjectCode: 'PMD', text: 'Intérêts moratoires au taux de la BCE majoré de huit points, exigibles sans rappel.' },
      { text: 'Merci d’adresser toute question à compta@atelier-rivage.example.' },
    ],
    precedingInvoices: [],
    seller: {
      name: 'Atelier du Rivage SARL',
      identifiers: [{ value: '50366742300018', scheme: '0009' }],
      legalRegistration: { value: '503667423', scheme: '0002' },
      vatIdentifier: 'FR07503667423',
      legalInformation: 'SARL au capital de 12 000 € – RCS La Rochelle 503 667 423',
      electronicAddress: { value: '503667423_FACTURES', scheme: '0225' },
      address: { line1: '14 quai des Brumes', line2: 'Bâtiment C', city: 'La Rochelle', postCode: '17000', country: 'FR' },
      contact: { name: 'Hélène Fabre', telephone: '+33 5 46 00 00 00', email: 'compta@atelier-rivage.example' },
    },
    buyer: {
      name: 'Commune de Saint-Aubin-sur-Lys',
      identifiers: [{ value: '21170300600017', scheme: '0009' }],
      legalRegistration: { value: '211703006', scheme: '0002' },
      address: {
        line1: 'Hôtel de ville',
        line2: '1 place de la République',
        city: 'Saint-Aubin-sur-Lys',
        postCode: '17300',
        country: 'FR',
      },
    },
    delivery: {
      name: 'École Jules-Verne',
      date: '2026-11-12',
      address: { line1: '8 rue des Tilleuls', city: 'Saint-Aubin-sur-Lys', postCode: '17300', country: 'FR' },
    },
    payment: [
      {
        meansCode: '58',
        remittance: 'FA-2026-0412',
        creditTransfers: [{ account: 'FR7630006000011234567890189', name: 'Atelier du Rivage', provider: 'AGRIFRPP' }],
      },
    ],
    allowances: [],
    charges: [],
    totals: { linesNet: '12040.50', net: '12040.50', vat: '2408.10', gross: '14448.60', paid: '1000.00', payable: '13448.60' },
    vatBreakdown: [{ category: 'S', rate: '20.00', taxableAmount: '12040.50', taxAmount: '2408.10' }],
    supportingDocuments: [{ reference: 'BL-8841', description: 'Bon de livraison' }],
    lines: Array.from({ length: count }, (_, i) => sampleLine(i + 1)),
    ...changes,
  };
}

const items = [
  'Table de travail en hêtre 160 × 80 cm',
  'Chaise empilable, coque recyclée',
  'Pose et réglage sur site',
  'Armoire haute à rideaux',
];

/** One line; the numbers differ from line to line. */
function sampleLine(index: number): Line {
  return {
    identifier: String(index),
    quantity: index % 4 === 3 ? '7.5' : String(10 + index),
    unit: index % 4 === 3 ? 'HUR' : 'H87',
    netAmount: `${index * 301}.5${index % 10}`,
    allowances: index % 4 === 2 ? [{ amount: '25.00', baseAmount: '250.00', percentage: '10', reason: 'Remise de quantité' }] : [],
    charges: [],
    price: { net: `${100 + index}.2500` },
    vatCategory: 'S',
    vatRate: '20.00',
    item: {
      name: items[index % items.length] ?? '',
      ...(index % 3 === 0 ? { description: 'Garantie cinq ans, montage compris, emballages repris.' } : {}),
      sellerIdentifier: `REF-${1000 + index}`,
      classifications: [],
      attributes: [],
    },
  };
}
