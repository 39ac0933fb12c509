import type { Limit } from './limits.ts';
import type { Flag } from './flag.ts';

/** How the limits of a table are numbered and flagged. */
export interface Numbering {
  /** What ids begin with: `UBL-CR-`. */
  family: string;
  /** Digits of their number. */
  digits: number;
  flag: Flag;
  /** Business terms of those that name none, parted by `+`. */
  terms?: string;
}

const LEAF = /^([^~?!]+)(?:~([^?!]*))?(\?*)(!?)$/;

/**
 * Reads limits from a table in one text: names as they stand in paths, what is common to several once before their parenthesis.
 * `cac:Party~BG-4(cbc:WebsiteURI =7 cbc:ID? cbc:Note!)` numbers its limits one after another, going on from 7 after `=7`;
 * `~BG-4` gives the business terms of all inside (`+` between several), each `?` lets one more stand there, and `!` says that the
 * flag is the other one of `fatal` and `warning`. `a|b(c)` stands for `a/c | b/c`.
 */
export function limitTable({ family, digits, flag, terms = '' }: Numbering, text: string): Limit[] {
  const limits: Limit[] = [];
  const open = [{ paths: [''], terms }];
  let number = 1;
  for (const [token] of text.matchAll(/[^\s()]+\(?|\)/g)) {
    const around = open.at(-1) ?? { paths: [''], terms };
    if (token === ')') {
      open.pop();
    } else if (token.startsWith('=')) {
      number = Number(token.slice(1));
    } else {
      const opens = token.endsWith('(');
      const [, names = '', ownTerms = around.terms, more = '', other = ''] = LEAF.exec(opens ? token.slice(0, -1) : token) ?? [];
      const paths = around.paths.flatMap((path) => names.split('|').map((name) => path + name));
      if (opens) {
        open.push({ paths: paths.map((path) => `${path}/`), terms: ownTerms });
        continue;
      }
      limits.push({
        id: family + String(number++).padStart(digits, '0'),
        flag: other === '' ? flag : flag === 'fatal' ? 'warning' : 'fatal',
        terms: ownTerms === '' ? [] : ownTerms.split('+'),
        path: paths.join(' | '),
        most: more.length,
      });
    }
  }
  return limits;
}
