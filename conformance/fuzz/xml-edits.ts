import { oddValue } from './xml-values.ts';
import type { Random } from './random.ts';

/** An element as it stands in a text. */
interface Place {
  name: string;
  start: number;
  /** Behind the start tag. */
  inner: number;
  /** Before the end tag. */
  innerEnd: number;
  end: number;
}

const TAG = /<(\/?)([A-Za-z_][\w.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>/g;

/** The elements of a document, outer before inner; of a broken one, those that are whole. */
export function elementsOf(text: string): Place[] {
  const found: Place[] = [];
  const open: Place[] = [];
  for (const tag of text.matchAll(TAG)) {
    const end = tag.index + tag[0].length;
    const name = tag[2] ?? '';
    if (tag[1] === '/') {
      const begun = open.pop();
      if (begun?.name !== name) return found.filter(({ end: known }) => known > 0);
      begun.innerEnd = tag.index;
      begun.end = end;
      continue;
    }
    const place: Place = { name, start: tag.index, inner: end, innerEnd: end, end: tag[4] === '/' ? end : 0 };
    found.push(place);
    if (place.end === 0) open.push(place);
    if (found.length > 20_000) break;
  }
  return found.filter(({ end }) => end > 0);
}

/** A text with a stretch of it replaced. */
const put = (text: string, start: number, end: number, by: string): string => text.slice(0, start) + by + text.slice(end);
const whole = (text: string, { start, end }: Place): string => text.slice(start, end);

/** What an edit is given: the document, one element of it, all of them, another document. */
interface Given {
  text: string;
  at: Place;
  all: readonly Place[];
  random: Random;
  other: () => string;
}

type Edit = (given: Given) => string;

const ATTRIBUTES = [
  'schemeID',
  'currencyID',
  'unitCode',
  'format',
  'mimeCode',
  'filename',
  'listID',
  'xsi:type',
  'xsi:nil',
  'xml:lang',
  'xml:space',
  'id',
  'x:y',
  'xmlns',
  'xmlns:cbc',
  'xmlns:ram',
  'xmlns:xsi',
  'languageID',
];
const NAMESPACES = [
  '',
  'urn:x',
  'http://www.w3.org/2000/xmlns/',
  'http://www.w3.org/XML/1998/namespace',
  'http://www.w3.org/2001/XMLSchema-instance',
  'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
];
const MARKUP = [
  '<!-- c -->',
  '<!---->',
  '<!-- - -- -->',
  '<![CDATA[1]]>',
  '<![CDATA[<a>]]>',
  '<![CDATA[',
  ']]>',
  '<?pi x?>',
  '<?xml version="1.0"?>',
  '<?xml-stylesheet href="x"?>',
  '&lt;',
  '&amp;',
  '&#x41;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&nbsp;',
  '&',
  '&#;',
  '&x',
  '<!DOCTYPE a>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '<a>',
  '</a>',
  '<a/>',
  '<',
  '>',
  '\u0000',
  '\u0001',
  '\ufffe',
  '\ud800',
  '\r\n',
  '\u2028',
  '\u0085',
];

const addAttribute = (text: string, { inner }: Place, attributes: string): string => {
  const place = text.charAt(inner - 2) === '/' ? inner - 2 : inner - 1;
  return put(text, place, place, ` ${attributes}`);
};

const EDITS: readonly Edit[] = [
  ({ text, at }) => put(text, at.start, at.end, ''),
  ({ text, at }) => put(text, at.inner, at.innerEnd, ''),
  ({ text, at, random }) =>
    put(text, at.end, at.end, whole(text, at).repeat(random.oneIn(40) && at.end - at.start < 4000 ? random.below(2000) : random.few(4))),
  ({ text, at, all, random }) => put(text, random.pick(all).inner, random.pick(all).inner, whole(text, at)),
  ({ text, at, all, random }) => {
    const target = random.pick(all);
    const moved = whole(text, at);
    if (target.start >= at.start && target.start < at.end) return text;
    return target.start < at.start
      ? put(put(text, at.start, at.end, ''), target.start, target.start, moved)
      : put(put(text, target.end, target.end, moved), at.start, at.end, '');
  },
  ({ text, at, all, random }) =>
    renamed(
      text,
      at,
      random.oneIn(3) ? random.pick(['x', 'cbc:ID', 'ram:ID', 'p:q', 'cac:Party', ':', 'a:b:c', '\u00e9', '1']) : random.pick(all).name,
    ),
  ({ text, at, random }) =>
    renamed(text, at, `${random.pick(['cbc', 'cac', 'ram', 'udt', 'qdt', 'rsm', 'zz'])}:${at.name.split(':').at(-1)}`),
  ({ text, at, random }) => nested(text, at, random.oneIn(8) ? random.pick([64, 70, 2000, 20_000]) : random.few(70)),
  ({ text, at, random }) =>
    addAttribute(
      text,
      at,
      Array.from({ length: random.oneIn(6) ? random.pick([63, 65, 1000, 10_000]) : random.few(60) }, (_, i) => `a${i}="${i}"`).join(' '),
    ),
  ({ text, at, random }) =>
    addAttribute(text, at, `${random.pick(ATTRIBUTES)}="${attributeText(random.oneIn(2) ? random.pick(NAMESPACES) : oddValue(random))}"`),
  ({ text, at, random }) => put(text, at.inner, at.innerEnd, oddValue(random)),
  ({ text, at, random }) => put(text, at.inner, at.innerEnd, oddValue(random)),
  ({ text, at, random }) => put(text, at.inner, at.innerEnd, oddValue(random)),
  ({ text, at, random }) => oddAttribute(text, at, random),
  ({ text, at, random }) => {
    const place = at.inner + random.below(at.innerEnd - at.inner + 1);
    return put(text, place, place, random.pick(MARKUP));
  },
  ({ text, random }) => {
    const place = random.below(text.length);
    return put(text, place, place, random.pick(MARKUP));
  },
  ({ text, at, other, random }) => {
    const second = other();
    const places = elementsOf(second);
    return places.length === 0 ? text : put(text, at.start, at.end, whole(second, random.pick(places)));
  },
  ({ text, at }) => put(text, at.start, at.end, text.slice(at.inner, at.innerEnd)),
  ({ text, at, random }) =>
    put(text, at.inner, at.innerEnd, `${' '.repeat(random.few(500))}${text.slice(at.inner, at.innerEnd)}${'\n\t'.repeat(random.few(50))}`),
  ({ text, at, random }) => {
    const digits = [...text.slice(at.inner, at.innerEnd).matchAll(/\d/g)];
    if (digits.length === 0) return text;
    const place = at.inner + random.pick(digits).index;
    return put(text, place, place + 1, random.pick(['0', '1', '9', '.', '-', '', '00', 'e']));
  },
];

const attributeText = (value: string): string => value.replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function renamed(text: string, { name, start, inner, innerEnd, end }: Place, by: string): string {
  const head = `<${by}${text.slice(start + 1 + name.length, inner)}`;
  return innerEnd === end ? put(text, start, end, head) : put(text, start, end, `${head}${text.slice(inner, innerEnd)}</${by}>`);
}

function nested(text: string, at: Place, depth: number): string {
  const { name } = at;
  return put(text, at.start, at.end, `<${name}>`.repeat(depth) + whole(text, at) + `</${name}>`.repeat(depth));
}

/** Another value for an attribute, or none, or the attribute once more. */
function oddAttribute(text: string, { start, inner }: Place, random: Random): string {
  const attributes = [...text.slice(start, inner).matchAll(/\s[\w:]+\s*=\s*"[^"]*"/g)];
  if (attributes.length === 0) return text;
  const chosen = random.pick(attributes);
  const place = start + chosen.index;
  const by = random.pick(['', chosen[0] + chosen[0], chosen[0].replace(/"[^"]*"/, () => `"${attributeText(oddValue(random))}"`)]);
  return put(text, place, place + chosen[0].length, by);
}

/** Most a document grows to by several edits. */
const LARGEST = 4_000_000;

/** Changes a document element by element, so that most of it keeps making sense. */
export function editXml(source: string, random: Random, other: () => string): string {
  let text = source;
  for (let left = random.few(8); left > 0; left--) {
    const all = elementsOf(text);
    if (all.length === 0) return text;
    const edited = random.pick(EDITS)({ text, at: random.pick(all), all, random, other });
    if (edited.length > LARGEST) return text;
    text = edited;
  }
  return text;
}
