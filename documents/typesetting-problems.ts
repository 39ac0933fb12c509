import { TypesetError } from '#einvoice/pdf';
import type { ProblemKind } from '#kernel';
import { Problem } from '#kernel';

const kinds: Readonly<Record<TypesetError['code'], ProblemKind>> = {
  'pdf.too-long': 'too-large',
  'pdf.timeout': 'unavailable',
  'pdf.busy': 'too-many',
  'pdf.failed': 'unavailable',
};

/** Turns a failure of typesetting into a Problem people can be told: `documents.too-long`, `.timeout`, `.busy`, `.failed`. */
export async function withProblems<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof TypesetError) throw new Problem(error.code.replace('pdf.', 'documents.'), kinds[error.code], { cause: error });
    throw error;
  }
}
