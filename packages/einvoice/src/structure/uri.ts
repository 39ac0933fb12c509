/**
 * Whether a text is a reference by RFC 3986 once the characters that an IRI may hold besides are set aside. Judged by hand rather than by a
 * regular expression, for an attribute may be megabytes long.
 */
export function isUri(text: string): boolean {
  const hash = text.indexOf('#');
  const beforeFragment = hash < 0 ? text.length : hash;
  if (hash >= 0 && !holdsOnly(text, hash + 1, text.length, FRAGMENT)) return false;
  const mark = text.indexOf('?');
  const pathEnd = mark < 0 || mark > beforeFragment ? beforeFragment : mark;
  if (pathEnd < beforeFragment && !holdsOnly(text, pathEnd + 1, beforeFragment, QUERY)) return false;
  const colon = text.indexOf(':');
  const scheme = colon > 0 && colon < pathEnd && /^[A-Za-z][A-Za-z0-9+.-]*$/.test(text.slice(0, colon));
  const start = scheme ? colon + 1 : 0;
  if (text.startsWith('//', start)) {
    const slash = text.indexOf('/', start + 2);
    const authorityEnd = slash < 0 || slash > pathEnd ? pathEnd : slash;
    return isAuthority(text, start + 2, authorityEnd) && holdsOnly(text, authorityEnd, pathEnd, PATH);
  }
  if (!scheme) {
    // Without a scheme, a colon in the first segment would look like one.
    const slash = text.indexOf('/');
    if (colon >= 0 && colon < pathEnd && (slash < 0 || slash > colon)) return false;
  }
  return holdsOnly(text, start, pathEnd, PATH);
}

function isAuthority(text: string, start: number, end: number): boolean {
  const at = text.lastIndexOf('@', end - 1);
  const host = at >= start ? at + 1 : start;
  if (host > start && !holdsOnly(text, start, host - 1, USER)) return false;
  let hostEnd = end;
  if (text.charAt(host) === '[' && host < end) {
    const close = text.indexOf(']', host);
    if (close < 0 || close >= end) return false;
    hostEnd = close + 1;
  } else {
    const colon = text.indexOf(':', host);
    if (colon >= 0 && colon < end) hostEnd = colon;
    if (!holdsOnly(text, host, hostEnd, HOST)) return false;
  }
  if (hostEnd === end) return true;
  return text.charAt(hostEnd) === ':' && /^\d+$/.test(text.slice(hostEnd + 1, end));
}

const HOST = "._~!$&'()*+,;=-";
const USER = `${HOST}:`;
const PATH = `${USER}@/`;
const QUERY = `${PATH}?`;
/** Brackets serve XPointer. */
const FRAGMENT = `${QUERY}[]`;
/** Characters no URI may hold but a reference in XML may: they count as letters. */
const SET_ASIDE = ' <>"{}|\\^`';

/** Whether letters, digits, `%41`, what is set aside and the `marks` given are all there is between two offsets. */
function holdsOnly(text: string, start: number, end: number, marks: string): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)) continue;
    if (code > 0x7e || code < 0x20) continue;
    const character = text.charAt(at);
    if (character === '%') {
      if (at + 2 >= end || !/^[0-9A-Fa-f]{2}$/.test(text.slice(at + 1, at + 3))) return false;
      at += 2;
    } else if (!marks.includes(character) && !SET_ASIDE.includes(character)) return false;
  }
  return true;
}
