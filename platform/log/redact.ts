/** What stands in a log instead of a value that must not be there. */
const hidden = '[hidden]';

// Names of fields that hold secrets or name people, in any spelling (camel, snake, kebab).
const secretField = /authori[sz]ation|cookie|passw|passphrase|secret|token|credential|apikey|sessionid/;
const personalField =
  /^(first|last|full|family|given|middle|display|contact|user|login|person)?names?$|^(nom|prenom)s?$|mail|^login$|^username$|phone|^iban$|^bic$|^address|^ipaddress$|^ip$/;

const mailAddress = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;
const bearer = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;
const urlPassword = /(\w+:\/\/[^\s:/@]+):[^\s@/]+@/g;

const deepest = 6;

/**
 * A copy of a log record without what must not be written: fields that hold secrets or name people are hidden whatever their depth,
 * and mail addresses, bearer tokens and passwords in addresses are taken out of every text.
 */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (depth > deepest) return hidden;
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, mustHide(name, field) ? hidden : redact(field, depth + 1)]),
  );
}

const isContainer = (field: unknown): boolean => typeof field === 'object' && field !== null;

function mustHide(name: string, field: unknown): boolean {
  const plain = name.toLowerCase().replaceAll(/[^a-z]/g, '');
  if (secretField.test(plain)) return field !== undefined && field !== null && typeof field !== 'boolean';
  return personalField.test(plain) && !isContainer(field);
}

function redactText(text: string): string {
  if (text.length > 20_000) return `${redactText(text.slice(0, 2_000))}…`;
  return text.replace(mailAddress, hidden).replace(bearer, `$1 ${hidden}`).replace(urlPassword, `$1:${hidden}@`);
}

// Messages of the database repeat values of rows in `detail`; only what says where and why is kept.
function redactError(error: Error, depth: number): Record<string, unknown> {
  const code = 'code' in error ? { code: error.code } : {};
  const cause = error.cause === undefined ? {} : { cause: redact(error.cause, depth + 1) };
  return { type: error.name, message: redactText(error.message), ...code, stack: redactText(error.stack ?? ''), ...cause };
}
