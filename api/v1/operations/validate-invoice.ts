import { depositInput } from '../deposit-parts.ts';
import { operation } from '../operation.ts';
import { withReceivedFiles } from '../received-files.ts';
import { invoiceStreams } from '../schemas/streams.ts';
import { verdictOf, VerdictSchema } from '../verdict.ts';

/** Says what a deposit would be answered, storing nothing. */
export const validateInvoice = operation({
  id: 'validateInvoice',
  method: 'POST',
  path: '/invoices/validations',
  right: 'invoices.deposit',
  tag: 'Invoices',
  summary: 'Check an invoice without depositing it',
  description:
    'Every control a deposit passes, against the same directory, rules and existing invoices. Nothing is stored. The answer is 200 whatever the verdict.',
  streams: invoiceStreams,
  answers: { 200: { description: 'The verdict.', schema: VerdictSchema } },
  handle: (call) =>
    withReceivedFiles(call.request, call.context, call.settings, ['header'], async (received) => ({
      status: 200,
      body: await verdictOf(call, depositInput(received, call.language, undefined)),
    })),
});
