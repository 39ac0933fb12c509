import type { Context } from '#kernel';
import { cleanText, Problem } from '#kernel';
import { hashPassword, passwordMatches } from './passwords.ts';
import { foldText, withoutSeparators } from './password-rules/folding.ts';
import { countAttempt, forgiveAttempt } from './store-attempts.ts';
import type { ResetPerson } from './store-passwords.ts';
import { setSecretQuestion } from './store-passwords.ts';
import { throttled } from './throttled.ts';

/** Characters. */
const longest = 200;
const shortestAnswer = 4;
const freeFailures = 5;

/** Case, accents and what stands between words do not count: nobody remembers how they wrote it. */
const foldAnswer = (answer: string): string => withoutSeparators(foldText(answer.slice(0, longest)));

/** Throws `accounts.answer-wrong` unless it answers the person's question; nothing is asked of who has none. */
export async function answerMatches(context: Context, person: ResetPerson, answer: string): Promise<void> {
  if (person.secretAnswerHash === null) return;
  const at = context.clock.now();
  const key = `secret-answer:${person.userId}`;
  const waitUntil = await countAttempt(context.database, [{ key, free: freeFailures }], at);
  if (waitUntil) throw throttled(waitUntil, at);
  if (!(await passwordMatches(person.secretAnswerHash, foldAnswer(answer))))
    throw new Problem('accounts.answer-wrong', 'invalid', { details: { fields: [{ field: 'answer', code: 'accounts.answer-wrong' }] } });
  await forgiveAttempt(context.database, key, '', at);
}

/**
 * Keeps somebody's secret question (the historic way, only when the operator allows it); empty ones take it away.
 * Throws `accounts.question-not-offered`, `accounts.question-invalid`.
 */
export async function chooseQuestion(
  context: Context,
  userId: string,
  given: { readonly question: string; readonly answer: string },
): Promise<void> {
  if (!context.policy.secretQuestion) throw new Problem('accounts.question-not-offered', 'forbidden');
  const question = cleanText(given.question);
  const answer = foldAnswer(given.answer);
  const fields = [
    ...(question.length > longest || (question === '' && answer !== '') ? [{ field: 'question', code: 'fields.question-missing' }] : []),
    ...(question !== '' && answer.length < shortestAnswer ? [{ field: 'answer', code: 'fields.answer-short' }] : []),
  ];
  if (fields.length > 0) throw new Problem('accounts.question-invalid', 'invalid', { details: { fields } });
  const answerHash = question === '' ? null : await hashPassword(answer);
  await context.database
    .transaction()
    .execute((transaction) => setSecretQuestion(transaction, userId, question === '' ? null : question, answerHash));
}
