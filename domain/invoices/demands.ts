import type { Demands } from '#domain/casework';
import { Problem } from '#kernel';
import { cleanText } from './clean-text.ts';
import { referenceMaximum } from '#einvoice/chorus-pro';
import type { Motive } from './motives.ts';
import { commentMaximum, explanationMinimum, motives } from './motives.ts';
import type { Said } from './step.ts';

/** A field that lacks something, for the person who fills it. */
export interface FieldProblem {
  readonly field: string;
  /** `fields.…`: words stand under it. */
  readonly code: string;
}

/** What was typed along with an action. */
export interface Typed {
  readonly motive?: string;
  readonly comment?: string;
  readonly paymentOrderNumber?: string;
}

/**
 * Judges what comes along with an action against what the life cycle demands, all at once.
 * Throws `invoices.process-incomplete` with `details.fields`.
 */
export function meetDemands(demands: Demands | undefined, typed: Typed, more: readonly FieldProblem[] = []): Said {
  const motive = filled(typed.motive);
  const comment = filled(typed.comment);
  const order = filled(typed.paymentOrderNumber);
  const problems = [
    ...motiveProblems(demands, motive),
    ...commentProblems(demands, motive, comment),
    ...orderProblems(demands, order),
    ...more,
  ];
  refuseIncomplete(problems);
  return {
    ...(motive !== undefined && { motive: motive as Motive }),
    ...(comment !== undefined && { comment }),
    ...(order !== undefined && { paymentOrderNumber: order }),
  };
}

/** Throws `invoices.process-incomplete` when there is anything to say. */
function refuseIncomplete(fields: readonly FieldProblem[]): void {
  if (fields.length > 0) throw new Problem('invoices.process-incomplete', 'invalid', { details: { fields } });
}

function filled(text: string | undefined): string | undefined {
  const clean = cleanText(text ?? '');
  return clean === '' ? undefined : clean;
}

function motiveProblems(demands: Demands | undefined, motive: string | undefined): FieldProblem[] {
  if (!demands?.motive) return motive === undefined ? [] : [{ field: 'motive', code: 'fields.motive-not-asked' }];
  if (motive === undefined) return [{ field: 'motive', code: 'fields.motive-missing' }];
  const list: readonly string[] = motives[demands.motive];
  return list.includes(motive) ? [] : [{ field: 'motive', code: 'fields.motive-unknown' }];
}

function commentProblems(demands: Demands | undefined, motive: string | undefined, comment: string | undefined): FieldProblem[] {
  const field = 'comment';
  if (comment !== undefined && [...comment].length > commentMaximum) return [{ field, code: 'fields.comment-long' }];
  if (motive === 'other' && !isExplanation(comment ?? '')) return [{ field, code: 'fields.explanation-short' }];
  return demands?.comment && comment === undefined ? [{ field, code: 'fields.comment-missing' }] : [];
}

/** A sentence, not a dot: enough letters and digits once runs of one same character count as one. */
function isExplanation(comment: string): boolean {
  const meaningful = comment.replaceAll(/[^\p{L}\p{N}]/gu, '').replaceAll(/(.)\1+/gu, '$1');
  return [...meaningful].length >= explanationMinimum && new Set(meaningful.toLowerCase()).size >= 5;
}

function orderProblems(demands: Demands | undefined, order: string | undefined): FieldProblem[] {
  const field = 'paymentOrderNumber';
  if (order === undefined) return demands?.paymentOrderNumber === 'required' ? [{ field, code: 'fields.payment-order-missing' }] : [];
  if (!demands?.paymentOrderNumber) return [{ field, code: 'fields.payment-order-not-asked' }];
  return [...order].length > referenceMaximum ? [{ field, code: 'fields.payment-order-long' }] : [];
}
