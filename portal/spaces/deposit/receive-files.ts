import { authorise } from '#domain/rights';
import { openBatch, recordOutcome } from '#domain/invoices';
import { Problem } from '#kernel';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { depositPage } from './deposit.tsx';
import { takeFile } from './take-file.ts';
import { uploadAnswer } from './upload-answer.ts';

/** Deposits every file of the form, one after the other: what is wrong with one never stops the others. Their results stand on the batch's page. */
export async function doDeposit(visit: SignedVisit): Promise<Answer> {
  const { context, visitor } = visit;
  authorise(visitor.actor, 'invoices.deposit');
  let batchId: string | undefined;
  for await (const part of visit.parts()) {
    if (part.kind !== 'file') continue;
    batchId ??= await openBatch(context, visitor.actor);
    const { name, size, outcome, draftId } = await takeFile(visit, part);
    await recordOutcome(
      context,
      visitor.actor,
      { batchId, channel: 'portal', fileName: name, fileSize: size, ...(draftId !== undefined && { draftId }) },
      outcome,
    );
  }
  if (batchId === undefined) return depositPage(visit, visit.say('depositing.no-file'));
  return { kind: 'redirect', to: `/deposit/batches/${batchId}` };
}

/** One file sent by the drop zone; answers as `portal/islands/upload-answer.ts` reads it. */
export async function doDepositFile(visit: SignedVisit): Promise<Answer> {
  authorise(visit.visitor.actor, 'invoices.deposit');
  let answer: Answer | undefined;
  for await (const part of visit.parts()) {
    if (part.kind === 'file' && answer === undefined)
      answer = { kind: 'json', body: uploadAnswer(visit.language, await takeFile(visit, part)) };
  }
  if (answer === undefined) throw new Problem('portal.form-malformed', 'malformed');
  return answer;
}
