import type { Actor } from '#domain/rights';
import type { Finding } from '#einvoice';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { changeInvoice } from '../change.ts';
import { judgeAttachments } from '#einvoice/chorus-pro';
import { meetDemands } from '../demands.ts';
import type { BroughtAttachment } from '../deposit.ts';
import type { InvoiceRecord } from '../invoice.ts';
import { attachmentRow } from '../keep-deposit.ts';
import { takeStep } from '../step.ts';
import { writeChange } from '../store/changes.ts';

export interface CompletionInput {
  readonly expectedVersion?: number;
  readonly comment: string;
  readonly attachments: readonly BroughtAttachment[];
}

/**
 * The supplier's answer to a suspension: a comment, and the files that were missing. The delay runs again. Staged files are kept or discarded.
 * Throws `invoices.not-found`, `rights.missing`, `invoices.changed-meanwhile`, `invoices.action-not-allowed`, `invoices.process-incomplete`,
 * `invoices.attachments-refused` (with `details.findings`).
 */
export async function completeInvoice(context: Context, actor: Actor, invoiceId: string, input: CompletionInput): Promise<InvoiceRecord> {
  const { expectedVersion, comment, attachments } = input;
  const wanted = {
    invoiceId,
    action: 'complete',
    by: 'supplier',
    right: 'invoices.complete',
    ...(expectedVersion !== undefined && { expectedVersion }),
  } as const;
  try {
    const findings = judgeAttachments(attachments.map(({ name, file }) => ({ name, size: file.size })));
    return await changeInvoice(context, actor, wanted, async ({ transaction, invoice, transition, at }) => {
      const said = meetDemands(transition.demands, { comment });
      refuseBadFiles(findings);
      await Promise.all(attachments.map(({ file }) => file.keep()));
      const rows = attachments.map((one) =>
        attachmentRow({ ...one, origin: 'completion' }, invoiceId, at, actor.kind === 'system' ? null : actor.name),
      );
      const details = rows.length > 0 ? { attachments: rows.map(({ name }) => name) } : {};
      const { set, event } = takeStep(invoice, transition, actor, at, { ...said, details });
      const changed = await writeChange(transaction, invoiceId, {
        set: { ...set, returned: 'completed' },
        events: [event],
        attachments: rows,
      });
      await context.jobs.enqueue(transaction, [{ name: 'notifications.status', payload: { invoiceId, version: event.version } }]);
      return changed;
    });
  } finally {
    await Promise.all(attachments.map(({ file }) => file.discard()));
  }
}

function refuseBadFiles(findings: readonly Finding[]): void {
  if (findings.some(({ severity }) => severity === 'error'))
    throw new Problem('invoices.attachments-refused', 'invalid', { details: { findings } });
}
