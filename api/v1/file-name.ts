import type { FastifyRequest } from 'fastify';

/** Characters of a file name that are kept. */
const longest = 255;

const fallback: Readonly<Record<string, string>> = {
  'application/pdf': 'invoice.pdf',
  'application/xml': 'invoice.xml',
  'text/xml': 'invoice.xml',
};

/** The bare name: no folder, no control or direction character, bounded; undefined when nothing is left. */
export function cleanFileName(text: string | undefined): string | undefined {
  const bare = (text ?? '')
    .toWellFormed()
    .replace(/^.*[/\\]/s, '')
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .trim();
  return bare === '' || bare === '.' || bare === '..' ? undefined : [...bare].slice(-longest).join('');
}

/** The name a raw body was sent under: `X-File-Name` (percent-encoded UTF-8), `Content-Disposition` (RFC 6266), else one by its type. */
export function fileNameOf(request: FastifyRequest): string {
  const header = request.headers['x-file-name'];
  const disposition = request.headers['content-disposition'];
  const given =
    typeof header === 'string' ? decoded(header) : disposition === undefined ? undefined : dispositionName(disposition.slice(0, 2000));
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
  return cleanFileName(given) ?? fallback[type] ?? 'invoice';
}

function dispositionName(header: string): string | undefined {
  const extended = /;\s*filename\*\s*=\s*utf-8'[^']*'([^;\s]+)/i.exec(header)?.[1];
  if (extended !== undefined) return decoded(extended);
  const quoted = /;\s*filename\s*=\s*"((?:[^"\\]|\\.)*)"/i.exec(header)?.[1];
  if (quoted !== undefined) return utf8(quoted.replaceAll(/\\(.)/g, '$1'));
  return utf8(/;\s*filename\s*=\s*([^";\s]+)/i.exec(header)?.[1]);
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(utf8(text) ?? '');
  } catch {
    return utf8(text);
  }
}

/** Node hands header bytes over as Latin-1; clients mean UTF-8 when the bytes are that. */
function utf8(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const read = Buffer.from(text, 'latin1').toString('utf8');
  return read.includes('\ufffd') ? text : read;
}
