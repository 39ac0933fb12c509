import type { FastifyError, FastifyRequest } from 'fastify';
import type { Status } from '#domain/invoices';
import type { Finding } from '#einvoice';
import type { Language } from '#kernel';
import { Problem } from '#kernel';
import { statusOf } from '#platform/http';
import { problemWords, sayIn } from '#words';
import { wireFindings } from './wire-finding.ts';

/** RFC 9457, with our members. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: string;
  readonly instance: string;
  readonly [member: string]: unknown;
}

/** What Fastify and its plugins say, in our codes. Anything not listed here and not a Problem is an internal error, of which nothing is told. */
const byFrameworkCode: Readonly<Record<string, Problem>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: new Problem('api.media-type-unsupported', 'unsupported'),
  FST_ERR_CTP_BODY_TOO_LARGE: new Problem('api.body-too-large', 'too-large'),
  FST_ERR_CTP_EMPTY_JSON_BODY: new Problem('api.json-malformed', 'malformed', { params: { path: '/' } }),
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: new Problem('api.body-truncated', 'malformed'),
  FST_REQ_FILE_TOO_LARGE: new Problem('api.body-too-large', 'too-large'),
  FST_PARTS_LIMIT: new Problem('api.form-too-many-parts', 'too-large'),
  FST_FILES_LIMIT: new Problem('api.form-too-many-parts', 'too-large'),
  FST_FIELDS_LIMIT: new Problem('api.form-too-many-parts', 'too-large'),
  FST_INVALID_JSON_FIELD_ERROR: new Problem('api.json-malformed', 'malformed', { params: { path: '/' } }),
  FST_PROTO_VIOLATION: new Problem('api.form-malformed', 'malformed'),
  FST_INVALID_MULTIPART_CONTENT_TYPE: new Problem('api.media-type-unsupported', 'unsupported'),
  FST_ERR_RATE_LIMITED: new Problem('api.too-many-requests', 'too-many'),
};

/** A problem as the API tells it: the store that counts the bytes knows no requests. */
const toldAs = (problem: Problem): Problem =>
  problem.code === 'files.too-large' ? new Problem('api.file-too-large', problem.kind, { params: problem.params }) : problem;

/** Any error as the problem that is told; `api.internal` when it was not expected. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Problem) return toldAs(error);
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>;
  const known = byFrameworkCode[code];
  if (known) return known;
  if (statusCode === 429) return byFrameworkCode.FST_ERR_RATE_LIMITED!;
  // A reset told by a system call is the database's connection, not the request's: then nobody knows what was kept.
  if ((code === 'ECONNRESET' && !('syscall' in (error as object))) || code === 'ERR_STREAM_PREMATURE_CLOSE')
    return byFrameworkCode.FST_ERR_CTP_INVALID_CONTENT_LENGTH!;
  if (statusCode >= 400 && statusCode < 500) return new Problem('api.request-malformed', 'malformed');
  return new Problem('api.internal', 'unavailable');
}

/** The HTTP status of a problem. An unexpected error is 500; an `If-Match` that no longer holds 412 (RFC 9110 § 13.1.1). */
function statusOfProblem(problem: Problem, request: FastifyRequest): number {
  if (problem.code === 'api.internal') return 500;
  if (problem.code === 'api.method-not-allowed') return 405;
  if (problem.code.endsWith('.changed-meanwhile') && request.headers['if-match'] !== undefined) return 412;
  return statusOf[problem.kind];
}

interface Details {
  readonly findings?: readonly Finding[];
  readonly fields?: readonly { readonly field?: string; readonly code?: string }[];
  /** The current status of the paper; `status` of the document is the HTTP status. */
  readonly status?: Status;
  readonly version?: number;
}

/** What a problem tells besides its sentence: findings and fields in words, the current state of the paper, whatever else the domain said. */
function members(problem: Problem, language: Language, publicUrl: string): Record<string, unknown> {
  const { findings, fields, status, version, ...others } = problem.details as Details;
  return {
    ...others,
    ...(findings ? { findings: wireFindings(findings, language, publicUrl) } : {}),
    ...(fields ? { fields: fields.map((field) => wireField(field, language, problem.params)) } : {}),
    ...(status === undefined && version !== undefined ? { current: { version } } : {}),
    ...(status === undefined ? {} : { current: { status, statusLabel: sayIn(language, `invoices.status.${status}`) ?? status, version } }),
  };
}

/** The domain names a field and a code; the API's own checks have said it already. */
function wireField(field: { readonly field?: string; readonly code?: string }, language: Language, params: Problem['params']): object {
  if (field.field === undefined || field.code === undefined) return field;
  return {
    in: 'body',
    path: `/${field.field}`,
    code: field.code,
    message:
      sayIn(language, `problems.fields.${field.code}`) ??
      sayIn(language, `problems.${field.code}`, params) ??
      sayIn(language, `problems.${field.code}.detail`, params) ??
      field.code,
  };
}

/** The document a machine gets. Findings among the details are told in full. */
export function problemDocument(problem: Problem, request: FastifyRequest, language: Language, publicUrl: string): ProblemDocument {
  const status = statusOfProblem(problem, request);
  const words = problemWords(problem, language);
  return {
    ...members(problem, language, publicUrl),
    type: `${publicUrl}/api/v1/docs/problems/${problem.code}`,
    title: (problem.code.startsWith('api.') ? undefined : words?.title) ?? sayIn(language, `api.title.${status}`) ?? problem.code,
    status,
    detail: words?.detail ?? problem.code,
    code: problem.code,
    instance: `urn:unisson:request:${request.id}`,
  };
}
