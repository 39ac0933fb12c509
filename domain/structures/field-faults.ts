import { Problem } from '#kernel';

/** One field that cannot be taken: its name in the form, and the key of its sentence. */
export interface FieldFault {
  readonly field: string;
  readonly code: string;
}

/** Throws when anything is wrong: all of it at once, under a code of `invalid` kind. */
export function refuseFaults(code: string, faults: readonly FieldFault[], params: Record<string, string> = {}): void {
  if (faults.length > 0) throw new Problem(code, 'invalid', { params, details: { fields: faults } });
}
