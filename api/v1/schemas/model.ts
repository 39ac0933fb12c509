import Type from 'typebox';
import type { Static, TOptional, TString } from 'typebox';
import type { Invoice } from '#einvoice';

/** An optional text whose description names its business term. */
const text = (term: string): TOptional<TString> => Type.Optional(Type.String({ description: term }));
const amount = (term: string): TOptional<TString> => Type.Optional(Type.String({ description: `${term}, exact decimal as text` }));
const day = (term: string): TOptional<TString> => Type.Optional(Type.String({ description: `${term}, YYYY-MM-DD` }));

const Identifier = (term: string) =>
  Type.Object(
    { value: Type.String(), scheme: text('ISO 6523 scheme'), schemeVersion: text('version of the scheme') },
    { description: term },
  );

const Address = Type.Object({
  line1: text('street'),
  line2: text('additional line'),
  line3: text('additional line'),
  city: text('city'),
  postCode: text('post code'),
  subdivision: text('region'),
  country: text('ISO 3166-1 alpha-2'),
});

const Period = Type.Object({ start: day('BT-73, BT-134'), end: day('BT-74, BT-135') });

const Party = (name: string) =>
  Type.Object(
    {
      name: text('BT-27, BT-44'),
      tradingName: text('BT-28, BT-45'),
      identifiers: Type.Array(Identifier('BT-29, BT-46')),
      legalRegistration: Type.Optional(Identifier('BT-30, BT-47')),
      vatIdentifier: text('BT-31, BT-48'),
      taxRegistration: text('BT-32'),
      legalInformation: text('BT-33'),
      electronicAddress: Type.Optional(Identifier('BT-34, BT-49')),
      address: Type.Optional(Address),
      contact: Type.Optional(Type.Object({ name: text('BT-41, BT-56'), telephone: text('BT-42, BT-57'), email: text('BT-43, BT-58') })),
    },
    { description: name },
  );

const AllowanceOrCharge = Type.Object({
  amount: amount('BT-92, 99, 136, 141'),
  baseAmount: amount('BT-93, 100, 137, 142'),
  percentage: amount('BT-94, 101, 138, 143'),
  vatCategory: text('BT-95, 102'),
  vatRate: amount('BT-96, 103'),
  reason: text('BT-97, 104, 139, 144'),
  reasonCode: text('BT-98, 105, 140, 145'),
});

const Payment = Type.Object({
  meansCode: text('BT-81'),
  meansText: text('BT-82'),
  remittance: text('BT-83'),
  creditTransfers: Type.Array(Type.Object({ account: text('BT-84'), name: text('BT-85'), provider: text('BT-86') })),
  card: Type.Optional(Type.Object({ number: text('BT-87'), holder: text('BT-88') })),
  directDebit: Type.Optional(Type.Object({ mandate: text('BT-89'), creditor: text('BT-90'), debitedAccount: text('BT-91') })),
});

const Totals = Type.Object({
  linesNet: amount('BT-106'),
  allowances: amount('BT-107'),
  charges: amount('BT-108'),
  net: amount('BT-109'),
  vat: amount('BT-110'),
  vatInAccountingCurrency: amount('BT-111'),
  gross: amount('BT-112'),
  paid: amount('BT-113'),
  rounding: amount('BT-114'),
  payable: amount('BT-115'),
});

const Line = Type.Object({
  identifier: text('BT-126'),
  note: text('BT-127'),
  object: Type.Optional(Identifier('BT-128')),
  quantity: amount('BT-129'),
  unit: text('BT-130'),
  netAmount: amount('BT-131'),
  orderLine: text('BT-132'),
  accountingReference: text('BT-133'),
  period: Type.Optional(Period),
  allowances: Type.Array(AllowanceOrCharge),
  charges: Type.Array(AllowanceOrCharge),
  price: Type.Object({
    net: amount('BT-146'),
    discount: amount('BT-147'),
    gross: amount('BT-148'),
    baseQuantity: amount('BT-149'),
    baseQuantityUnit: text('BT-150'),
  }),
  vatCategory: text('BT-151'),
  vatRate: amount('BT-152'),
  item: Type.Object({
    name: text('BT-153'),
    description: text('BT-154'),
    sellerIdentifier: text('BT-155'),
    buyerIdentifier: text('BT-156'),
    standardIdentifier: Type.Optional(Identifier('BT-157')),
    classifications: Type.Array(Identifier('BT-158')),
    originCountry: text('BT-159'),
    attributes: Type.Array(Type.Object({ name: text('BT-160'), value: text('BT-161') })),
  }),
});

/** The semantic model of EN 16931-1, as `packages/einvoice` reads it. */
export const InvoiceModel = Type.Object(
  {
    number: text('BT-1'),
    issueDate: day('BT-2'),
    typeCode: text('BT-3'),
    currency: text('BT-5'),
    vatCurrency: text('BT-6'),
    taxPointDate: day('BT-7'),
    taxPointDateCode: text('BT-8'),
    dueDate: day('BT-9'),
    buyerReference: text('BT-10, service code'),
    projectReference: text('BT-11'),
    contractReference: text('BT-12'),
    purchaseOrderReference: text('BT-13, commitment number'),
    salesOrderReference: text('BT-14'),
    receivingAdviceReference: text('BT-15'),
    despatchAdviceReference: text('BT-16'),
    tenderReference: text('BT-17'),
    invoicedObject: Type.Optional(Identifier('BT-18')),
    buyerAccountingReference: text('BT-19'),
    paymentTerms: text('BT-20'),
    notes: Type.Array(Type.Object({ subjectCode: text('BT-21'), text: text('BT-22') })),
    businessProcess: text('BT-23'),
    specification: text('BT-24'),
    precedingInvoices: Type.Array(Type.Object({ number: text('BT-25'), issueDate: day('BT-26') })),
    seller: Type.Optional(Party('BG-4')),
    buyer: Type.Optional(Party('BG-7')),
    payee: Type.Optional(
      Type.Object({
        name: text('BT-59'),
        identifier: Type.Optional(Identifier('BT-60')),
        legalRegistration: Type.Optional(Identifier('BT-61')),
      }),
    ),
    sellerTaxRepresentative: Type.Optional(
      Type.Object({ name: text('BT-62'), vatIdentifier: text('BT-63'), address: Type.Optional(Address) }),
    ),
    delivery: Type.Optional(
      Type.Object({
        name: text('BT-70'),
        location: Type.Optional(Identifier('BT-71')),
        date: day('BT-72'),
        address: Type.Optional(Address),
      }),
    ),
    period: Type.Optional(Period),
    payment: Type.Array(Payment),
    allowances: Type.Array(AllowanceOrCharge),
    charges: Type.Array(AllowanceOrCharge),
    totals: Totals,
    vatBreakdown: Type.Array(
      Type.Object({
        taxableAmount: amount('BT-116'),
        taxAmount: amount('BT-117'),
        category: text('BT-118'),
        rate: amount('BT-119'),
        exemptionReason: text('BT-120'),
        exemptionReasonCode: text('BT-121'),
      }),
    ),
    supportingDocuments: Type.Array(
      Type.Object({
        reference: text('BT-122'),
        description: text('BT-123'),
        location: text('BT-124'),
        attachment: Type.Optional(Type.Integer()),
      }),
    ),
    lines: Type.Array(Line),
  },
  { title: 'Invoice', description: 'EN 16931-1, one invoice or credit note. Every field names its business term.' },
);

/** Compiles only while contract and model have the same shape. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
export const modelIsTold: Same<Required<Static<typeof InvoiceModel>>, Required<Invoice>> = true;
