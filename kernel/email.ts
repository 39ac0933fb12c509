import { domainToASCII } from 'node:url';

/** RFC 5321 § 4.5.3.1: octets of a whole address that mail can still be sent to, and of its part before the `@`. */
const longest = 254;
const longestLocal = 64;

/** Dot-atoms of RFC 5322 § 3.2.3: no quotes, commas, brackets or line breaks, which could put more into a mail's header than one address. */
const localShape = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const labelShape = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** An address as it is stored and compared: trimmed, lower case, its domain in ASCII (IDNA). What is no address comes back trimmed and lowered. */
export function foldEmail(text: string): string {
  const trimmed = text.trim();
  const at = trimmed.lastIndexOf('@');
  if (at < 0 || trimmed.length > longest) return trimmed.toLowerCase();
  const local = trimmed.slice(0, at).toLowerCase();
  const domain = trimmed.slice(at + 1).toLowerCase();
  return `${local}@${domainToASCII(domain) || domain}`;
}

/** Whether mail could be sent to a folded address. Whether it arrives is shown by sending it. */
export function isEmailAddress(folded: string): boolean {
  if (folded.length > longest) return false;
  const at = folded.lastIndexOf('@');
  const labels = folded.slice(at + 1).split('.');
  return (
    at > 0 &&
    at <= longestLocal &&
    localShape.test(folded.slice(0, at)) &&
    labels.length > 1 &&
    labels.every((label) => labelShape.test(label)) &&
    // A top-level domain is never all digits: that would be a network address.
    !/^\d+$/.test(labels.at(-1) ?? '')
  );
}
