/** Why a document could not be set: a stable code, and a detail for the log (never shown). */
export class TypesetError extends Error {
  /** `pdf.too-long`: more than the bounds of a document · `pdf.timeout` · `pdf.busy`: too many waiting, try again · `pdf.failed`: a fault of ours. */
  readonly code: 'pdf.too-long' | 'pdf.timeout' | 'pdf.busy' | 'pdf.failed';

  constructor(code: TypesetError['code'], detail: string, options: { cause?: unknown } = {}) {
    super(`${code}: ${detail}`, options);
    this.name = 'TypesetError';
    this.code = code;
  }
}
