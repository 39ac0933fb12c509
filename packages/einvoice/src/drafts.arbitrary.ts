import fc from 'fast-check';
import type { DraftAdjustment, DraftLine, InvoiceDraft } from './build.ts';
import { Decimal } from './decimal.ts';
import type { Address, CreditTransfer, Party, PaymentInstructions } from './model.ts';

/** Generators of drafts for the tests of building, rules and writing: every draft describes an invoice that EN 16931 admits. */

/** Text as people write it, markup characters and letters beyond ASCII included; no white space that XML readers may fold. */
const texts: fc.Arbitrary<string> = fc
  .array(fc.constantFrom('Fourniture', 'déposée', '<b>', '&', '"n°', "l'été", ']]>', '中文', '😀', '1 234', 'A-B', 'Ω', '#', '%'), {
    minLength: 1,
    maxLength: 4,
  })
  .map((words) => words.join(' '));
/** Notes: a text that begins as UBL writes a subject code (`#AAB#`) would be one, and a wrong one (BR-CL-08). */
const notes = texts.filter((text) => !/^\s*#[^#]*#/.test(text));

const codes: fc.Arbitrary<string> = fc.string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'ABCDEF0123456789-'.split('')) });

function decimalsUpTo(max: number, places: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max: max * 10 ** places }).map((unscaled) => Decimal.of(unscaled, places).toText());
}

const dates: fc.Arbitrary<string> = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const addresses: fc.Arbitrary<Address> = fc.record(
  {
    country: fc.constantFrom('FR', 'DE', 'IT', 'US'),
    line1: texts,
    line2: texts,
    line3: texts,
    city: texts,
    postCode: codes,
    subdivision: texts,
  },
  { requiredKeys: ['country'] },
);

interface VatChoice {
  category: string;
  rates: string[];
}

/** Category O excludes every other one: an invoice draws its lines from one of these. */
const vatChoices: VatChoice[][] = [
  [
    { category: 'S', rates: ['20', '10', '5.5', '2.1', '20.00'] },
    { category: 'Z', rates: ['0'] },
    { category: 'E', rates: ['0', '0.00'] },
    { category: 'AE', rates: ['0'] },
    { category: 'K', rates: ['0'] },
    { category: 'G', rates: ['0'] },
    { category: 'L', rates: ['7', '3'] },
    { category: 'M', rates: ['4'] },
  ],
  [{ category: 'O', rates: [] }],
];

interface Vat {
  vatCategory: string;
  vatRate?: string;
}

function vats(choices: VatChoice[]): fc.Arbitrary<Vat> {
  const all: Vat[] = choices.flatMap(({ category, rates }) =>
    rates.length === 0 ? [{ vatCategory: category }] : rates.map((vatRate) => ({ vatCategory: category, vatRate })),
  );
  return fc.constantFrom(...all);
}

function adjustments(reasonCodes: string[]): fc.Arbitrary<DraftAdjustment> {
  const reasons = fc.oneof(fc.record({ reason: texts }), fc.record({ reasonCode: fc.constantFrom(...reasonCodes) }));
  const values = fc.oneof(
    fc.record({ amount: decimalsUpTo(500, 2) }),
    fc.record({ percentage: decimalsUpTo(100, 2) }),
    fc.record({ percentage: decimalsUpTo(100, 2), baseAmount: decimalsUpTo(10_000, 2) }),
  );
  return fc.tuple(reasons, values).map(([reason, value]) => ({ ...reason, ...value }));
}

const allowances = adjustments(['95', '60', '104']);
const charges = adjustments(['FC', 'AAA', 'ABL']);

function lines(vat: fc.Arbitrary<Vat>): fc.Arbitrary<DraftLine> {
  return fc
    .record(
      {
        name: texts,
        quantity: fc.tuple(fc.boolean(), decimalsUpTo(1000, 4)).map(([negative, text]) => (negative ? `-${text}` : text)),
        unitPrice: decimalsUpTo(10_000, 6),
        unit: fc.constantFrom('C62', 'HUR', 'KGM', 'XBX'),
        price: fc.constantFrom({}, { baseQuantity: '100' }, { baseQuantity: '3', baseQuantityUnit: 'C62' }),
        allowances: fc.array(allowances, { maxLength: 2 }),
        charges: fc.array(charges, { maxLength: 2 }),
        note: texts,
        orderLine: codes,
        accountingReference: codes,
        period: fc.oneof(
          fc.record({ start: dates }),
          dates.map((start) => ({ start, end: start })),
        ),
        object: fc.record({ value: codes, scheme: fc.constant('ABT') }),
        item: fc.record(
          {
            description: texts,
            sellerIdentifier: codes,
            buyerIdentifier: codes,
            standardIdentifier: fc.record({ value: codes, scheme: fc.constant('0160') }),
            classifications: fc.array(fc.record({ value: codes, scheme: fc.constant('STI') }), { maxLength: 2 }),
            originCountry: fc.constantFrom('FR', 'CN'),
            attributes: fc.array(fc.record({ name: texts, value: texts }), { maxLength: 2 }),
          },
          { requiredKeys: ['classifications', 'attributes'] },
        ),
      },
      { requiredKeys: ['name', 'quantity', 'unitPrice'] },
    )
    .chain((line) => vat.map((chosen) => ({ ...line, ...chosen })));
}

function parties(hasVat: boolean): fc.Arbitrary<Party> {
  return fc
    .record(
      {
        name: texts,
        tradingName: texts,
        identifiers: fc.array(fc.record({ value: codes, scheme: fc.constantFrom('0009', '0088') }), { maxLength: 1 }),
        legalRegistration: fc.record({ value: codes, scheme: fc.constant('0002') }),
        electronicAddress: fc.record({ value: codes, scheme: fc.constant('0225') }),
        address: addresses,
        contact: fc.record({ name: texts, telephone: codes, email: fc.constant('a@example.org') }),
      },
      { requiredKeys: ['name', 'identifiers', 'legalRegistration', 'address'] },
    )
    .map((party) => (hasVat ? { ...party, vatIdentifier: 'FR32123456789' } : party));
}

const noTransfers = fc.constant<CreditTransfer[]>([]);

const payments: fc.Arbitrary<PaymentInstructions> = fc.oneof(
  fc.record({
    meansCode: fc.constantFrom('30', '58'),
    creditTransfers: fc
      .record({ account: codes, name: texts, provider: codes }, { requiredKeys: ['account'] })
      .map((transfer) => [transfer]),
    remittance: texts,
  }),
  fc.record({
    meansCode: fc.constant('48'),
    creditTransfers: noTransfers,
    card: fc.record({ number: fc.constant('123456'), holder: texts }),
  }),
  fc.record({
    meansCode: fc.constant('59'),
    creditTransfers: noTransfers,
    directDebit: fc.record({ mandate: codes, creditor: codes, debitedAccount: codes }),
  }),
  fc.record({ meansCode: fc.constant('10'), creditTransfers: noTransfers }),
);

function drafts(choices: VatChoice[]): fc.Arbitrary<InvoiceDraft> {
  const vat = vats(choices);
  const hasVat = choices.every(({ category }) => category !== 'O');
  const withVat = (adjustment: fc.Arbitrary<DraftAdjustment>) =>
    fc.tuple(adjustment, vat).map(([drawn, chosen]) => ({ ...drawn, ...chosen }));
  return fc.record(
    {
      number: codes,
      issueDate: dates,
      typeCode: fc.constantFrom('380', '381', '384', '386'),
      dueDate: dates,
      buyerReference: codes,
      projectReference: codes,
      contractReference: codes,
      purchaseOrderReference: codes,
      receivingAdviceReference: codes,
      despatchAdviceReference: codes,
      tenderReference: codes,
      buyerAccountingReference: codes,
      paymentTerms: texts,
      taxPointDate: dates,
      invoicedObject: fc.record({ value: codes, scheme: fc.constant('ABT') }),
      notes: fc.array(fc.record({ subjectCode: fc.constantFrom('AAB', 'PMT'), text: notes }, { requiredKeys: ['text'] }), { maxLength: 2 }),
      businessProcess: fc.constantFrom('A1', 'S1'),
      precedingInvoices: fc.array(fc.record({ number: codes, issueDate: dates }, { requiredKeys: ['number'] }), { maxLength: 2 }),
      seller: parties(hasVat),
      buyer: parties(hasVat),
      payee: fc.record({
        name: fc.constant('Affactureur'),
        identifier: fc.record({ value: fc.constant('12345678900014'), scheme: fc.constant('0009') }),
      }),
      delivery: fc.record({ name: texts, date: dates, address: addresses }),
      period: dates.map((start) => ({ start, end: start })),
      payment: fc.array(payments, { minLength: 1, maxLength: 1 }),
      allowances: fc.array(withVat(allowances), { maxLength: 2 }),
      charges: fc.array(withVat(charges), { maxLength: 2 }),
      lines: fc.array(lines(vat), { minLength: 1, maxLength: 5 }),
      supportingDocuments: fc.array(
        fc.record({ reference: codes, description: texts, location: fc.constant('https://example.org/a?b=1&c=2') }),
        { maxLength: 1 },
      ),
      paid: decimalsUpTo(1000, 2),
      rounding: fc.constantFrom('0.01', '-0.02'),
      exemptions: fc.constant({ E: { reason: 'Exonération, article 261 du CGI' } }),
    },
    {
      requiredKeys: ['number', 'issueDate', 'seller', 'buyer', 'delivery', 'payment', 'lines', 'exemptions'],
    },
  );
}

/** Drafts of invoices and credit notes in every VAT category. */
export const invoiceDrafts: fc.Arbitrary<InvoiceDraft> = fc.constantFrom(...vatChoices).chain(drafts);
