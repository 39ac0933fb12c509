import type { FormError } from '#design';
import { Problem } from '#kernel';
import { sayIn } from '#words';
import { errorWords } from './error-page.tsx';
import type { Visit } from './visit.ts';

/** What a form shows of a problem that names fields: one sentence each, tied to the field; anything else is thrown on. */
export function formErrors(visit: Visit, error: unknown, firstField: string): FormError[] {
  if (!(error instanceof Problem) || (error.kind !== 'invalid' && error.kind !== 'too-many' && error.kind !== 'conflict')) throw error;
  const { fields } = error.details;
  const whole = errorWords(visit.language, error);
  if (!Array.isArray(fields)) return [{ field: firstField, message: whole.detail }];
  return fields.map((one: { field: string; code: string }) => ({
    field: one.field,
    message:
      sayIn(visit.language, `problems.${one.code}`, error.params) ??
      sayIn(visit.language, `problems.${one.code}.detail`, error.params) ??
      whole.detail,
  }));
}
