import { TypesetError } from '#einvoice/pdf';
import type { ProblemKind } from '#kernel';
import { Problem } from '#kernel';

const problems: Readonly<Record<TypesetError['code'], { readonly code: string; readonly kind: ProblemKind }>> = {
  'pdf.too-long': { code: 'documents.too-long', kind: 'too-large' },
  'pdf.timeout': { code: 'documents.timeout', kind: 'unavailable' },
  'pdf.busy': { code: 'documents.busy', kind: 'too-many' },
  'pdf.failed': { code: 'documents.failed', kind: 'unavailable' },
};

/** Turns a failure of typesetting into a Problem people can be told: `documents.too-long`, `.timeout`, `.busy`, `.failed`. */
export async function withProblems<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof TypesetError)) throw error;
    const { code, kind } = problems[error.code];
    throw new Problem(code, kind, { cause: error });
  }
}
