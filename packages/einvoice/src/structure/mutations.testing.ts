import { decodeXml } from '../read/xml/decode.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { parseXml } from '../read/xml/parse.ts';
import type { XmlTree } from '../read/xml/tree.ts';

export function treeOf(text: string): XmlTree {
  return parseXml(text, DEFAULT_LIMITS).tree;
}

export function textOf(bytes: Uint8Array): string {
  return decodeXml(bytes).text;
}

/** Which change, where, and with what; each number is taken modulo what there is. */
export type Mutation = readonly [kind: number, where: number, what: number];

const VALUES = [
  '', ' ', '0', '1', '-1', '+1.5', '.5', '5.', '.', '-', '1,5', '1e3', 'NaN', 'INF', ' 12.50 ', '\n1\n', '1 2', '0x1', '--1', '00012', '123456789012345678',
  '1234567890123456789012345678901234567890.12', 'true', 'false', 'TRUE', 'yes', ' true ', '2024-02-29', '2023-02-29', '2024-13-01', '2024-00-10', '2024-04-31',
  '2024-01-01Z', '2024-01-01+01:00', '2024-01-01+14:00', '2024-01-01+14:01', '2024-01-01-13:59', '2024-01-01+1:00', '2024-1-1', '20240101', '0000-01-01',
  '-0001-01-01', '12024-01-01', '02024-01-01', '2024-01-01T00:00:00', '2024-01-01T24:00:00', '2024-01-01T24:00:01', '2024-01-01T23:59:60', '12:00:00', '24:00:00',
  '12:00:00.', '12:00:00.5', '12:00', '12:00:00Z', '12:00:00+25:00', '2024-01-01T12:00:00.123+02:00', '2024-01-01t12:00:00', ' 2024-01-01 ', '+2024-01-01',
  '2024-01-01T12:00:00ZZ', '2024-01-01ZT12:00:00', '1900-02-29', '2000-02-29', 'AAAA', 'AAA=', 'AA==', 'A===', 'AB==', 'AAB=', 'A', 'AA', 'AA A A', 'AA\nAA', 'A!AAA', 'AAAA=', '=',
  'AA=A', 'QUJD', 'fr', 'fr-FR', 'x-klingon', 'toolongname', 'fr_FR', '1', 'http://example.org/a?b#c', 'http://[', '%', '%zz', '%41', 'a b', ':', 'a:b:c', '#a#b', '//h:80/',
  '//h:x/', 'é', 'http://é/', '<>', '1a:b', '^', '|', 'urn:x:y', '//[::1]/', '//u@h', '?[', '[', 'mailto:a@b', ' http://a ', 'a\\b', 'EUR', '6', 'UN', '1001', '10000', 'abc d',
  '4405_Accounting Debit Credit', 'id-1', '1id', 'a:b', '_x', '&#9;', '&#10;5&#10;', '&#32;', '&amp;', '<![CDATA[5]]>', '<![CDATA[ ]]>', '<!--c-->5', '5<!--c-->5', '<?p i?>', '5\u00a0', '\u00a0',
] as const;

const GAPS = ['x', ' ', '\n', '<!--c-->', '<?p i?>', '<![CDATA[]]>', '<![CDATA[ ]]>', '<![CDATA[x]]>', '&#32;', '&#x20;', '&#10;', '&amp;', '\u00a0', '>', '<!-- > -->', ' x '] as const;

const ATTRIBUTES = [
  'currencyID', 'unitCode', 'schemeID', 'schemeURI', 'schemeDataURI', 'mimeCode', 'filename', 'listID', 'listAgencyID', 'listVersionID', 'listURI', 'languageID', 'format', 'name', 'uri', 'x',
  'xml:lang', 'xml:space', 'xsi:nil', 'xsi:type', 'xsi:schemaLocation', 'xsi:noNamespaceSchemaLocation', 'xsi:other', 'Id', 'Algorithm', 'unitCodeListID', 'characterSetCode', 'foreign:a', 'currencyCodeListVersionID',
] as const;

const DATE_LIKE = /(Date|Time|Amount|Quantity|Percent|Indicator|Measure|Rate|Numeric|BinaryObject|ObjectType)/;

const EXTENSIONS = [
  '<foreign:a xmlns:foreign="urn:f"/>', '<foreign:a xmlns:foreign="urn:f"><foreign:b x="1">t</foreign:b></foreign:a>', '<a xmlns=""/>', '', 'x', '<ext:UBLExtensions/>',
  '<foreign:a xmlns:foreign="urn:f"><cbc:IssueDate>x</cbc:IssueDate></foreign:a>', '<cbc:IssueDate>2024-01-01</cbc:IssueDate>', '<cbc:IssueDate>2024</cbc:IssueDate>',
  '<cac:Country><cbc:Name>x</cbc:Name></cac:Country>', '<cac:Country><cbc:Nom>x</cbc:Nom></cac:Country>', '<cac:CatalogueLine/>', '<cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID>',
  '<sig:UBLDocumentSignatures xmlns:sig="urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2"/>',
  '<sig:UBLDocumentSignatures xmlns:sig="urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2" xmlns:sac="urn:oasis:names:specification:ubl:schema:xsd:SignatureAggregateComponents-2"><sac:SignatureInformation><cbc:ID>1</cbc:ID></sac:SignatureInformation></sig:UBLDocumentSignatures>',
  `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#" Id="id1"><ds:SignedInfo Id="id2"><ds:CanonicalizationMethod Algorithm="urn:c"/><ds:SignatureMethod Algorithm="urn:s"><ds:HMACOutputLength>12</ds:HMACOutputLength></ds:SignatureMethod><ds:Reference URI="#x"><ds:Transforms><ds:Transform Algorithm="urn:t"><ds:XPath>a</ds:XPath></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm="urn:d"/><ds:DigestValue>AAAA</ds:DigestValue></ds:Reference></ds:SignedInfo><ds:SignatureValue>AAAA</ds:SignatureValue><ds:KeyInfo>text<ds:KeyName>k</ds:KeyName><ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AAAA</ds:Modulus><ds:Exponent>AAAA</ds:Exponent></ds:RSAKeyValue></ds:KeyValue><ds:KeyValue><ds:DSAKeyValue><ds:P>AAAA</ds:P><ds:Q>AAAA</ds:Q><ds:Y>AAAA</ds:Y></ds:DSAKeyValue></ds:KeyValue><ds:X509Data><ds:X509IssuerSerial><ds:X509IssuerName>n</ds:X509IssuerName><ds:X509SerialNumber>12</ds:X509SerialNumber></ds:X509IssuerSerial><ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data></ds:KeyInfo><ds:Object><x:QualifyingProperties xmlns:x="http://uri.etsi.org/01903/v1.3.2#" Target="#id1"><x:SignedProperties Id="id3"><x:SignedSignatureProperties><x:SigningTime>2024-01-01T00:00:00Z</x:SigningTime><x:SigningCertificate><x:Cert><x:CertDigest><ds:DigestMethod Algorithm="urn:d"/><ds:DigestValue>AAAA</ds:DigestValue></x:CertDigest><x:IssuerSerial><ds:X509IssuerName>n</ds:X509IssuerName><ds:X509SerialNumber>1</ds:X509SerialNumber></x:IssuerSerial></x:Cert></x:SigningCertificate><x:SignaturePolicyIdentifier><x:SignaturePolicyImplied/></x:SignaturePolicyIdentifier></x:SignedSignatureProperties></x:SignedProperties><x:UnsignedProperties><x:UnsignedSignatureProperties><x:SignatureTimeStamp><x:EncapsulatedTimeStamp>AAAA</x:EncapsulatedTimeStamp></x:SignatureTimeStamp></x:UnsignedSignatureProperties></x:UnsignedProperties></x:QualifyingProperties></ds:Object></ds:Signature>`,
] as const;

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

interface Span {
  start: number;
  contentStart: number;
  contentEnd: number;
  end: number;
}

function span(tree: XmlTree, node: number): Span {
  const start = tree.offset(node);
  const contentStart = tree.contentStart(node);
  const contentEnd = tree.contentEnd(node);
  const empty = contentEnd === contentStart && tree.text.charAt(contentEnd - 2) === '/';
  return { start, contentStart, contentEnd, end: empty ? contentEnd : tree.text.indexOf('>', contentEnd) + 1 };
}

/** A text with one change. The text has to be well-formed; the outcome mostly is. */
export function mutate(text: string, [kind, where, what]: Mutation): string {
  const tree = treeOf(text);
  const node = tree.size > 1 ? 1 + (where % (tree.size - 1)) : 0;
  const at = span(tree, node);
  const whole = text.slice(at.start, at.end);
  const other = span(tree, what % tree.size);
  const cut = (from: number, to: number, by: string): string => text.slice(0, from) + by + text.slice(to);
  const open = text.slice(at.start, at.contentStart);
  const name = /^<([^\s/>]+)/.exec(open)?.[1] ?? '';
  const otherName = /^<([^\s/>]+)/.exec(text.slice(other.start, other.contentStart))?.[1] ?? '';
  const withContent = (content: string): string => cut(at.start, at.end, `${open.replace(/\/?>$/, '>')}${content}</${name}>`);
  switch (kind % 16) {
    case 0:
      return cut(at.start, at.end, '');
    case 1:
      return cut(at.end, at.end, whole);
    case 2: {
      const next = tree.next(node);
      if (next >= tree.size || tree.parent(next) !== tree.parent(node)) return cut(at.start, at.end, '');
      const sibling = span(tree, next);
      return text.slice(0, at.start) + text.slice(sibling.start, sibling.end) + text.slice(at.end, sibling.start) + whole + text.slice(sibling.end);
    }
    case 3:
      return what % 2 === 0 ? cut(other.end, other.end, whole) : cut(other.start, other.start, whole);
    case 4: {
      const renamed = pick([otherName, `${name}x`, 'a', name.replace(/:.*/, ':ID'), name.replace(/^.*:/, '')], what);
      return cut(at.start, at.end, `<${renamed}${whole.slice(1 + name.length)}`.replace(new RegExp(`</${name}(\\s*>)$`), `</${renamed}$1`));
    }
    case 5:
    case 6:
    case 7: {
      const leaf = leafNear(tree, node, kind);
      const leafSpan = span(tree, leaf);
      if (leafSpan.contentEnd === leafSpan.end) return text;
      return cut(leafSpan.contentStart, leafSpan.contentEnd, pick(VALUES, what));
    }
    case 8:
    case 9: {
      const attribute = pick(ATTRIBUTES, what);
      const value = pick(VALUES, Math.floor(what / ATTRIBUTES.length)).replace(/<[^>]*>|[<"]/g, '');
      const declared =
        (attribute.startsWith('xsi:') ? ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"' : '') +
        (attribute.startsWith('foreign:') ? ' xmlns:foreign="urn:f"' : '');
      const shown = attribute === 'xsi:type' ? typeName(name, value, what) : attribute === 'xsi:nil' ? pick(['true', 'false', 'x'], where) : value;
      const clean = open.replace(new RegExp(`\\s${attribute}\\s*=\\s*("[^"]*"|'[^']*')`), '').replace(/\sxmlns:(xsi|xs|foreign)="[^"]*"/g, '');
      return cut(at.start, at.contentStart, clean.replace(/^<[^\s/>]+/, (tag) => `${tag}${declared} ${attribute}="${shown}"`));
    }
    case 10:
      return cut(at.start, at.contentStart, open.replace(/\s(?!xmlns)[\w:]+\s*=\s*("[^"]*"|'[^']*')/, ''));
    case 11:
      return cut(at.start, at.contentStart, open.replace(/(\s(?!xmlns)[\w:]+\s*=\s*)("[^"]*"|'[^']*')/, (_, head: string) => `${head}"${pick(VALUES, what).replace(/<[^>]*>|[<"]/g, '')}"`));
    case 12:
      return what % 2 === 0 ? cut(at.start, at.start, pick(GAPS, what >> 1)) : cut(at.contentEnd, at.contentEnd, at.contentEnd === at.end ? '' : pick(GAPS, what >> 1));
    case 13:
      return what % 3 === 0 ? cut(at.start, at.end, open.replace(/\/?>$/, '/>')) : withContent(what % 3 === 1 ? '' : whole);
    case 14: {
      if (!text.includes('urn:oasis:names:specification:ubl')) return withContent(pick(VALUES, what));
      const root = span(tree, 0);
      const names =
        ' xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"';
      const extension = `<ext:UBLExtensions${names}><ext:UBLExtension><ext:ExtensionContent>${pick(EXTENSIONS, what)}</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>`;
      return cut(root.contentStart, root.contentStart, extension);
    }
    default:
      return cut(at.start, at.start, text.slice(other.start, other.end));
  }
}

/** A leaf at or after a node, often one whose values are not just any text. */
function leafNear(tree: XmlTree, node: number, kind: number): number {
  let first = -1;
  for (let step = 0; step < tree.size; step++) {
    const at = (node + step) % tree.size;
    if (tree.hasElements(at)) continue;
    if (first < 0) first = at;
    if (kind % 16 === 5 || DATE_LIKE.test(tree.name(tree.symbol(at)))) return at;
  }
  return Math.max(first, 0);
}

function typeName(name: string, value: string, what: number): string {
  const local = name.replace(/^.*:/, '');
  return pick([`${name}Type`, `${name}`, 'xs:string', 'xs:token', 'xs:dateTime', `cbc:${local}Type`, `cac:${local}Type`, value, 'xs:boolean', 'udt:AmountType', 'udt:IDType', 'ram:TradePartyType', 'cac:PartyType'], what);
}
