import Type from 'typebox';
import { Id, InvoiceSummary } from './invoice.ts';

/** One thing found wrong in a deposit, with what to do about it. */
export const FindingSchema = Type.Object(
  {
    code: Type.String({ description: 'Stable: an official rule id (`BR-CO-10`) or one of ours.', examples: ['BR-CO-10'] }),
    severity: Type.Enum(['error', 'warning', 'info']),
    message: Type.String({ description: 'In the language of the answer.' }),
    messages: Type.Object({ fr: Type.String(), en: Type.String() }),
    remedy: Type.Optional(Type.String()),
    terms: Type.Array(Type.Object({ id: Type.String({ examples: ['BT-106'] }), name: Type.String() })),
    at: Type.Optional(Type.String({ description: 'Path in the semantic model.', examples: ['lines[3].netAmount'] })),
    path: Type.Optional(Type.String({ description: 'XPath in the file.' })),
    line: Type.Optional(Type.Integer({ description: 'From 1.' })),
    column: Type.Optional(Type.Integer({ description: 'From 1.' })),
    seen: Type.Optional(Type.String()),
    expected: Type.Optional(Type.String()),
    docs: Type.String({ description: 'A page about this finding.' }),
  },
  { title: 'Finding' },
);

/** An accepted deposit. */
export const DepositReceipt = Type.Object(
  {
    id: Id,
    platformNumber: Type.Integer(),
    status: Type.String(),
    href: Type.String({ description: 'The invoice.' }),
    invoice: InvoiceSummary,
    findings: Type.Array(FindingSchema, { description: 'Warnings: the invoice was accepted with them.' }),
  },
  { title: 'DepositReceipt' },
);

/** RFC 9457. Every answer that is not a success has this shape. */
export const ProblemSchema = Type.Object(
  {
    type: Type.String({ description: 'Address of a page about this problem.' }),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String({ description: 'In the language of `Accept-Language` (French unless asked otherwise).' }),
    code: Type.String({ description: 'Stable code to program against.' }),
    instance: Type.String({ description: 'Names this very request; give it when asking for help.' }),
    findings: Type.Optional(Type.Array(FindingSchema)),
    fields: Type.Optional(Type.Array(Type.Object({ in: Type.String(), path: Type.String(), message: Type.String() }))),
  },
  { title: 'Problem', additionalProperties: true },
);
