import type { InvoiceDraft } from '#einvoice';
import { buildInvoice, writeCii, writeUbl } from '#einvoice';
import { writeFacturX } from '#einvoice/pdf';
import { dayInParis } from '#kernel';
import type { DemoStructure } from '../../run/demo/structures.ts';
import { demoStructure } from '../../run/demo/structures.ts';

/** Who writes to whom, and whatever else the invoice is to say. */
export interface Wish extends Partial<Omit<InvoiceDraft, 'seller' | 'buyer'>> {
  /** Key of a demo supplier; default `papeterie`. */
  readonly supplier?: string;
  /** Key of a demo public entity; default `valmorin`. */
  readonly recipient?: string;
  /** Service code (BT-10); default `TECHNIQUE`, none when null. */
  readonly service?: string | null;
  /** Changes of the parties that the demo structures give. */
  readonly seller?: Partial<NonNullable<InvoiceDraft['seller']>>;
  readonly buyer?: Partial<NonNullable<InvoiceDraft['buyer']>>;
}

/** A file as a supplier has it on disk. */
export interface PaperFile {
  readonly number: string;
  readonly name: string;
  readonly mimeType: 'application/xml' | 'application/pdf';
  readonly buffer: Buffer;
}

const dayLength = 86_400_000;
let serial = 0;

/** A number nobody used: short enough, and of this run. */
export function freshNumber(prefix = 'H'): string {
  serial += 1;
  return `${prefix}-${Date.now().toString(36).slice(-6).toUpperCase()}-${serial}`;
}

/** Today as the platform counts it, some days further. */
export const dayFromNow = (days: number): string => dayInParis(new Date(Date.now() + days * dayLength));

function party(of: DemoStructure): NonNullable<InvoiceDraft['seller']> {
  const isSiret = of.identifierType === 'siret';
  const { line1, postCode, city, country } = of.address;
  return {
    name: of.name,
    identifiers: [isSiret ? { value: of.identifier, scheme: '0009' } : { value: of.identifier }],
    ...(isSiret && { legalRegistration: { value: of.legalUnit, scheme: '0002' } }),
    ...(of.vatNumber ? { vatIdentifier: of.vatNumber } : { taxRegistration: of.identifier }),
    address: { line1, postCode, city, country },
  };
}

/** What an invoice between two demo structures says: two lines at two rates, 250.00 + 50.00 + 40.00 + 2.20 = 342.20 €, unless the wish says otherwise. */
export function draftOf(wish: Wish = {}): InvoiceDraft {
  const { supplier = 'papeterie', recipient = 'valmorin', service = 'TECHNIQUE', seller, buyer, ...rest } = wish;
  const from = demoStructure(supplier);
  return {
    number: freshNumber(),
    specification: 'urn:cen.eu:en16931:2017',
    issueDate: dayFromNow(0),
    dueDate: dayFromNow(30),
    typeCode: '380',
    currency: 'EUR',
    businessProcess: 'A1',
    ...(service !== null && { buyerReference: service }),
    paymentTerms: 'Paiement à 30 jours.',
    seller: { ...party(from), ...seller },
    buyer: { ...party(demoStructure(recipient)), ...buyer },
    payment: from.iban ? [{ meansCode: '30', creditTransfers: [{ account: from.iban, name: from.name }] }] : [],
    lines: [
      { name: 'Ramettes de papier A4', quantity: '50', unitPrice: '5.00', vatCategory: 'S', vatRate: '20' },
      { name: 'Manuel scolaire', quantity: '4', unitPrice: '10.00', vatCategory: 'S', vatRate: '5.5' },
    ],
    ...rest,
  };
}

/** The file of a wish: UBL unless another format is named. */
export async function paperFile(wish: Wish = {}, format: 'ubl' | 'cii' | 'facturx' = 'ubl'): Promise<PaperFile> {
  const draft = draftOf(wish);
  const invoice = buildInvoice(draft);
  const bytes =
    format === 'ubl'
      ? writeUbl(invoice)
      : format === 'cii'
        ? writeCii(invoice)
        : await writeFacturX(invoice, { profile: 'en16931', xml: writeCii(invoice), language: 'fr' });
  const number = draft.number ?? '';
  const isPdf = format === 'facturx';
  return {
    number,
    name: `${number}.${isPdf ? 'pdf' : 'xml'}`,
    mimeType: isPdf ? 'application/pdf' : 'application/xml',
    buffer: Buffer.from(bytes),
  };
}

/** A small PDF that carries no data, as a scanner or a word processor makes them. */
export function plainPdf(name = 'facture-scannee.pdf', inside = ''): PaperFile {
  const objects = [
    `<</Type/Catalog/Pages 2 0 R${inside}>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>',
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return { number: '', name, mimeType: 'application/pdf', buffer: Buffer.from(text + end, 'latin1') };
}
