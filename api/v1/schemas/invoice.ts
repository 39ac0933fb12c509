import Type from 'typebox';
import { frameworks, lifeCycle, motives, recipientActions, statuses } from '#domain/invoices';
import type { Action, Framework } from '#domain/invoices';
import { nullable } from './nullable.ts';

const actions = [...new Set(lifeCycle.transitions.map((row) => row.action))];
const allMotives = [...new Set(Object.values(motives).flat())];

export const Id = Type.String({
  format: 'uuid',
  pattern: '^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$',
  examples: ['0192f7a4-6c1e-7b3a-9d54-5f3a0c6d2e11'],
});
export const Instant = Type.String({ format: 'date-time', description: 'An instant, UTC.' });
export const Day = Type.String({ format: 'date', description: 'A calendar day, `YYYY-MM-DD`.' });
export const Amount = Type.String({
  pattern: '^-?[0-9]+(\\.[0-9]+)?$',
  description: 'An exact decimal as text, in the currency of the invoice.',
  examples: ['1204.50'],
});
export const StatusName = Type.Enum([...statuses]);
export const FrameworkName = Type.Enum(Object.keys(frameworks) as Framework[]);
export const KindName = Type.Enum(['invoice', 'credit-note', 'down-payment']);
export const ChannelName = Type.Enum(['portal', 'form', 'api', 'command-line']);
export const MotiveName = Type.Enum(allMotives);
export const RecipientAction = Type.Enum(recipientActions as Action[]);
export const ActionName = Type.Enum(actions);

/** An invoice as lists show it. */
export const InvoiceSummary = Type.Object(
  {
    id: Id,
    platformNumber: Type.Integer({ description: "The platform's own running number." }),
    number: Type.String({ description: "The supplier's number (BT-1)." }),
    status: StatusName,
    statusLabel: Type.String({ description: 'The status in the language of the answer.' }),
    version: Type.Integer({ description: 'Grows by one at each change; also the ETag.' }),
    statusAt: Instant,
    supplier: Type.Object({ id: Id, name: Type.String() }),
    recipient: Type.Object({ id: Id, name: Type.String() }),
    serviceCode: nullable(Type.String()),
    commitmentNumber: nullable(Type.String()),
    contractNumber: nullable(Type.String()),
    framework: FrameworkName,
    kind: KindName,
    currency: Type.String(),
    issueDate: Day,
    dueDate: nullable(Day),
    netAmount: Amount,
    vatAmount: Amount,
    grossAmount: Amount,
    payableAmount: Amount,
    depositedAt: Instant,
    madeAvailableAt: nullable(Instant),
    availableAgainAt: nullable(Instant),
    paidAt: nullable(Instant),
    paymentOrderNumber: nullable(Type.String()),
    channel: ChannelName,
    syntax: Type.Enum(['ubl-invoice', 'ubl-credit-note', 'cii', 'facturx', 'plain-pdf']),
    file: Type.Object({ name: Type.String(), size: Type.Integer(), mediaType: Type.String(), sha256: Type.String() }),
    handledAt: nullable(Instant),
    replacesId: nullable(Id),
    returned: nullable(Type.Enum(['recycled', 'completed'])),
  },
  { title: 'InvoiceSummary' },
);

export const AttachmentSchema = Type.Object(
  {
    id: Id,
    name: Type.String(),
    mediaType: Type.String(),
    size: Type.Integer(),
    sha256: Type.String(),
    origin: Type.Enum(['embedded', 'deposit', 'completion']),
    addedAt: Instant,
    addedBy: nullable(Type.String()),
    href: Type.String(),
  },
  { title: 'Attachment' },
);

/** One step of the tracking (suivi de traitement). */
export const EventSchema = Type.Object(
  {
    version: Type.Integer(),
    at: Instant,
    action: Type.String(),
    actionLabel: Type.String(),
    fromStatus: nullable(StatusName),
    toStatus: StatusName,
    toStatusLabel: Type.String(),
    actor: Type.Object({
      kind: Type.Enum(['person', 'client', 'system']),
      name: nullable(Type.String()),
      structureName: nullable(Type.String()),
    }),
    motive: nullable(MotiveName),
    motiveLabel: nullable(Type.String()),
    comment: nullable(Type.String()),
    paymentOrderNumber: nullable(Type.String()),
    details: Type.Record(Type.String(), Type.Unknown(), {
      description: 'What changed besides: routing before and after, names of added attachments.',
    }),
  },
  { title: 'InvoiceEvent' },
);
