import { Problem } from '#kernel';

/** A field of what was sent, and what is wrong with it. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
}

/** Refuses with every wrong field at once. Throws `memberships.incomplete`, or the only field's own code. */
export function refuseFields(errors: readonly FieldError[], params: Record<string, string> = {}): void {
  const [first] = errors;
  if (first) throw wrongFields([first, ...errors.slice(1)], params);
}

/** The refusal that names these fields. */
export function wrongFields(errors: readonly [FieldError, ...FieldError[]], params: Record<string, string> = {}): Problem {
  const code = errors.length === 1 ? errors[0].code : 'memberships.incomplete';
  return new Problem(code, 'invalid', { params, details: { fields: errors } });
}
