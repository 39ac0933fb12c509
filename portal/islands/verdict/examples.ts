import { loadWriting } from '#einvoice/browser';
import type { ExampleName, ExampleTexts } from './messages.ts';

/** One replacement in a good invoice, to make it a bad one. */
type Spoil = readonly [written: string, instead: string];

interface Example {
  syntax: 'ubl' | 'cii';
  isPublic: boolean;
  spoils: readonly Spoil[];
}

const examples: Readonly<Record<ExampleName, Example>> = {
  'ubl-good': { syntax: 'ubl', isPublic: true, spoils: [] },
  'ubl-bad': {
    syntax: 'ubl',
    isPublic: true,
    spoils: [
      ['schemeID="0009">11000201100044<', 'schemeID="0009">110 002 011 00044<'],
      ['<cbc:TaxExclusiveAmount currencyID="EUR">', '<cbc:TaxExclusiveAmount currencyID="eur">'],
      ['<cbc:PayableAmount currencyID="EUR">1742.00<', '<cbc:PayableAmount currencyID="EUR">1724.00<'],
      ['unitCode="HUR"', 'unitCode="HEURE"'],
      ['<cbc:DueDate>2026-04-14</cbc:DueDate>', '<cbc:DueDate>14/04/2026</cbc:DueDate>'],
    ],
  },
  'cii-bad': {
    syntax: 'cii',
    isPublic: false,
    spoils: [
      ['<ram:TypeCode>380</ram:TypeCode>', '<ram:TypeCode>999</ram:TypeCode>'],
      ['<ram:CountryID>FR</ram:CountryID>', '<ram:CountryID>FRA</ram:CountryID>'],
      ['<ram:TaxTotalAmount currencyID="EUR">267.50<', '<ram:TaxTotalAmount currencyID="EUR">267.05<'],
    ],
  },
  'public-bad': {
    syntax: 'ubl',
    isPublic: true,
    spoils: [
      ['<cbc:ID>FA-2026-0317</cbc:ID>', '<cbc:ID>FA-2026-0317-STATIONERY-AND-MORE</cbc:ID>'],
      ['<cbc:ProfileID>A1</cbc:ProfileID>', '<cbc:ProfileID>A99</cbc:ProfileID>'],
      ['schemeID="0009">11000201100044<', 'schemeID="0009">11000201100045<'],
    ],
  },
};

/** Makes a built-in invoice: written by the engine itself, then spoiled where it is to show errors. */
export async function makeExample(name: ExampleName, texts: ExampleTexts): Promise<Uint8Array> {
  const { syntax, isPublic, spoils } = examples[name];
  const { buildInvoice, writeCii, writeUbl } = await loadWriting();
  const invoice = buildInvoice({
    number: 'FA-2026-0317',
    issueDate: '2026-03-15',
    dueDate: '2026-04-14',
    typeCode: '380',
    currency: 'EUR',
    specification: 'urn:cen.eu:en16931:2017',
    ...(isPublic && { businessProcess: 'A1', buyerReference: 'TECHNIQUE', purchaseOrderReference: 'EJ-2026-118' }),
    paymentTerms: texts.terms,
    seller: {
      name: texts.seller,
      identifiers: [{ value: '55208131766522', scheme: '0009' }],
      legalRegistration: { value: '552081317', scheme: '0002' },
      vatIdentifier: 'FR03552081317',
      address: { line1: '4 rue du Parchemin', postCode: '35000', city: 'Rennes', country: 'FR' },
    },
    buyer: {
      name: texts.buyer,
      identifiers: [{ value: '11000201100044', scheme: '0009' }],
      legalRegistration: { value: '110002011', scheme: '0002' },
      address: { line1: '1 place de la Mairie', postCode: '35137', city: 'Valmorin', country: 'FR' },
    },
    payment: [{ meansCode: '30', creditTransfers: [{ account: 'FR7630006000011234567890189', name: texts.seller }] }],
    lines: [
      { name: texts.paper, quantity: '150', unitPrice: '4.85', vatCategory: 'S', vatRate: '20' },
      { name: texts.work, quantity: '9', unit: 'HUR', unitPrice: '62.00', vatCategory: 'S', vatRate: '20' },
      { name: texts.book, quantity: '14', unitPrice: '13.50', vatCategory: 'S', vatRate: '5.5' },
    ],
  });
  const written = new TextDecoder().decode(syntax === 'ubl' ? writeUbl(invoice) : writeCii(invoice));
  return new TextEncoder().encode(spoils.reduce((text, [from, to]) => text.replace(from, to), written));
}
