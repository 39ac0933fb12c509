import { Problem } from '#kernel';

/** The version a form was made from; undefined when it does not say. */
export function formVersion(fields: URLSearchParams): number | undefined {
  const text = fields.get('version') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Who changed the structure while a form was being filled, when that is what went wrong. */
export function changedBy(error: unknown): string | undefined {
  const isIt = error instanceof Problem && error.code === 'structures.changed-meanwhile';
  return isIt ? (error.params.name ?? '') : undefined;
}
