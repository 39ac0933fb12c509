import type { FastifyRequest } from 'fastify';
import { Problem } from '#kernel';
import { csrfMatches } from './csrf.ts';
import type { Part } from './visit.ts';

/**
 * Hands out the parts of a multipart form as they arrive. The form's token is its first field (or a header): no byte of a file is looked at
 * before it has matched. A file that the page does not read is drained, so that the connection ends well.
 */
export async function* multipartParts(request: FastifyRequest, csrfSecret: string | undefined, limits: { fileSize: number; files: number }): AsyncGenerator<Part> {
  if (!request.isMultipart()) throw new Problem('portal.form-malformed', 'malformed');
  const header = request.headers['x-csrf-token'];
  let trusted = csrfSecret === undefined || csrfMatches(csrfSecret, typeof header === 'string' ? header : undefined);
  for await (const part of request.parts({ limits: { fileSize: limits.fileSize + 1, files: limits.files, fields: 200, fieldSize: 64 * 1024 } })) {
    if (part.type === 'field') {
      const value = typeof part.value === 'string' ? part.value : '';
      if (part.fieldname === '_csrf') {
        trusted ||= csrfSecret !== undefined && csrfMatches(csrfSecret, value);
        continue;
      }
      if (!trusted) throw new Problem('portal.form-not-ours', 'forbidden');
      yield { kind: 'field', name: part.fieldname, value };
    } else {
      if (!trusted) throw new Problem('portal.form-not-ours', 'forbidden');
      // Browsers send an empty, nameless part for a file input left empty.
      if (part.filename) yield { kind: 'file', name: part.fieldname, fileName: part.filename, mediaType: part.mimetype, stream: part.file };
      if (!part.file.readableEnded) part.file.resume();
    }
  }
  if (!trusted) throw new Problem('portal.form-not-ours', 'forbidden');
}

/** The fields of a plain form, its token checked. */
export function formFields(request: FastifyRequest, csrfSecret: string | undefined): URLSearchParams {
  const fields = new URLSearchParams();
  const body = request.body;
  if (body && typeof body === 'object') {
    for (const [name, value] of Object.entries(body)) {
      for (const one of Array.isArray(value) ? value : [value]) if (typeof one === 'string') fields.append(name, one);
    }
  }
  const header = request.headers['x-csrf-token'];
  const given = fields.get('_csrf') ?? (typeof header === 'string' ? header : undefined);
  if (csrfSecret !== undefined && !csrfMatches(csrfSecret, given)) throw new Problem('portal.form-not-ours', 'forbidden');
  fields.delete('_csrf');
  return fields;
}
