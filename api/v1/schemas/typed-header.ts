import Type from 'typebox';

const short = (description: string, maxLength = 100) => Type.String({ minLength: 1, maxLength, description });

/** What goes with a PDF that carries no data. The controls judge the values; here only their shape. */
export const TypedHeaderSchema = Type.Object(
  {
    number: short('BT-1'),
    kind: Type.Enum(['invoice', 'credit-note', 'down-payment']),
    framework: short('`A1`, `A2`', 10),
    issueDate: short('`YYYY-MM-DD`', 10),
    dueDate: Type.Optional(short('`YYYY-MM-DD`', 10)),
    currency: short('ISO 4217', 3),
    recipient: short('SIRET of the public entity', 40),
    serviceCode: Type.Optional(short('BT-10, the code of the service')),
    commitmentNumber: Type.Optional(short('BT-13, the commitment number')),
    contractNumber: Type.Optional(short('BT-12, the contract number')),
    precedingInvoice: Type.Optional(short('BT-25, for credit notes')),
    netAmount: short('Exact decimal as text', 40),
    vatAmount: short('Exact decimal as text', 40),
    grossAmount: short('Exact decimal as text', 40),
    payableAmount: Type.Optional(short('Exact decimal as text', 40)),
  },
  { title: 'TypedHeader', additionalProperties: false },
);
