import type { FastifyRequest } from 'fastify';
import { Problem } from '#kernel';
import { csrfMatches } from './csrf.ts';
import type { Part } from './visit.ts';

/** Fields of the longest form: an invoice of a hundred lines. */
const fieldsAtMost = 1_000;
/** Bytes that fields and the headers of parts may add to the files of a form. */
const formOverhead = 1024 * 1024;

/** The framework's parts, its refusals told in our words. A file past its limit is cut there: whoever stages it counts the bytes. */
async function* bounded(request: FastifyRequest, limits: { fileSize: number; files: number }) {
  // The plugin takes `throwFileSizeLimit` here too, though its types do not say so.
  const options = {
    throwFileSizeLimit: false,
    limits: {
      fileSize: limits.fileSize + 1,
      files: limits.files,
      fields: fieldsAtMost,
      parts: fieldsAtMost + limits.files,
      fieldSize: 64 * 1024,
    },
  };
  // A form that says itself that it is too large is refused before it comes.
  if (Number(request.headers['content-length'] ?? 0) > limits.fileSize + formOverhead)
    throw new Problem('portal.form-too-large', 'too-large');
  try {
    yield* request.parts(options);
  } catch (error) {
    if (!(error instanceof Error) || error instanceof Problem) throw error;
    // The parser's own errors, about a form that is none or ends too soon, bear no code.
    const code = 'code' in error ? String(error.code) : 'FST_PARSER';
    if (code.endsWith('_LIMIT')) throw new Problem('portal.form-too-large', 'too-large', { cause: error });
    if (code.startsWith('FST_') || code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET')
      throw new Problem('portal.form-malformed', 'malformed', { cause: error });
    throw error;
  }
}

/**
 * Hands out the parts of a multipart form as they arrive. The form's token is its first field (or a header): no byte of a file is looked at
 * before it has matched. A file that the page does not read is drained, so that the connection ends well.
 */
export async function* multipartParts(
  request: FastifyRequest,
  csrfSecret: string | undefined,
  limits: { fileSize: number; files: number },
): AsyncGenerator<Part> {
  if (!request.isMultipart()) throw new Problem('portal.form-malformed', 'malformed');
  const header = request.headers['x-csrf-token'];
  let trusted = csrfSecret === undefined || csrfMatches(csrfSecret, typeof header === 'string' ? header : undefined);
  for await (const part of bounded(request, limits)) {
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
