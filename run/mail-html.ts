import type { Language } from '#kernel';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it stands in HTML. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => escapes[letter] ?? letter);

/** A subject is one line, whatever a sender wrote as the number of an invoice: nothing of it becomes another header. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();

/** A link. */
export const anchor = (href: string, label: string): string =>
  `<a href="${escapeHtml(href)}" style="color:#0b5c66">${escapeHtml(label)}</a>`;

/** A mail's HTML: one column as wide as a phone reads well, in the letters of the reader's own machine. */
export function mailHtml(language: Language, body: string): string {
  return `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"></head><body style="margin:0;padding:16px;font:16px/1.5 sans-serif;color:#1b2226"><div style="max-width:36rem;margin:0 auto">${body}</div></body></html>`;
}
