import { buildInvoice, writeUbl } from '#einvoice';
import { readFile } from 'node:fs/promises';
import { demoSiret } from '../../run/demo/identifiers.ts';
import { demoStructure } from '../../run/demo/structures.ts';
import { dayFromNow, draftOf, freshNumber, paperFile, plainPdf } from '../stories/papers.ts';
import type { PaperFile, Wish } from '../stories/papers.ts';

/** A bad file and the code every door must give for it. */
export interface BadCase {
  /** Also the file's name: `cut-off.xml`. */
  readonly name: string;
  readonly bytes: Buffer;
  /** Among what is found; stable. */
  readonly code: string;
  /** What the sentence must name: the value seen, the limit, the other invoice. */
  readonly names?: string;
}

/** What reading an XML file must never do is seen from here: a file that no answer may hold, and an address nobody may call. */
export interface Bait {
  readonly secretFile: string;
  readonly address: string;
}

const xml = async (wish: Wish = {}): Promise<string> => (await paperFile(wish)).buffer.toString();

/** Puts a document type before the root. */
const withDoctype = (text: string, doctype: string): string => text.replace(/(<\?xml[^>]*\?>\s*)/, `$1${doctype}\n`);
const changed = (text: string, from: string | RegExp, to: string): string => {
  const after = text.replace(from, to);
  if (after === text) throw new Error(`${from} is not in the file`);
  return after;
};

const deep = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);

/** Files that are no invoice, or no whole one. */
async function unreadable(bait: Bait): Promise<BadCase[]> {
  const good = await xml();
  const facturx = await paperFile({}, 'facturx');
  const text = (name: string, content: string, code: string, names?: string): BadCase => ({
    name,
    bytes: Buffer.from(content),
    code,
    ...(names !== undefined && { names }),
  });
  const binary = (name: string, bytes: number[], code: string): BadCase => ({
    name,
    bytes: Buffer.concat([Buffer.from(bytes), Buffer.alloc(300, 7)]),
    code,
  });
  return [
    text('empty.xml', '', 'READ-EMPTY'),
    text('only-blanks.xml', ' \n\t ', 'READ-EMPTY'),
    text('cut-off.xml', good.slice(0, good.length * 0.6), 'READ-UNCLOSED'),
    { name: 'cut-off.pdf', bytes: facturx.buffer.subarray(0, facturx.buffer.length * 0.5), code: 'READ-PDF-DAMAGED' },
    binary('photo.xml', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'READ-IMAGE'),
    binary('archive.xml', [0x50, 0x4b, 0x03, 0x04], 'READ-ZIP'),
    binary('program.pdf', [0x4d, 0x5a, 0x90, 0x00], 'READ-UNKNOWN'),
    text('error-page.xml', '<!DOCTYPE html><html><body>502 Bad Gateway</body></html>', 'READ-HTML'),
    text('invoice.json.xml', '{"invoice":{"number":"F-1"}}', 'READ-JSON'),
    text('two-roots.xml', `${good}${good.replace(/<\?xml[^>]*\?>/, '')}`, 'READ-TWO-ROOTS'),
    text('doctype.xml', withDoctype(good, '<!DOCTYPE Invoice>'), 'READ-DOCTYPE'),
    text(
      'billion-laughs.xml',
      withDoctype(
        good,
        `<!DOCTYPE Invoice [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${'bcdefghij'[i]} "${`&${'abcdefghi'[i]};`.repeat(10)}">`).join('')}]>`,
      ),
      'READ-DOCTYPE',
    ),
    text(
      'xxe-file.xml',
      withDoctype(good, `<!DOCTYPE Invoice [<!ENTITY x SYSTEM "file://${bait.secretFile}">]>`).replace('Ramettes de papier A4', '&x;'),
      'READ-DOCTYPE',
    ),
    text('xxe-address.xml', withDoctype(good, `<!DOCTYPE Invoice [<!ENTITY % x SYSTEM "${bait.address}/dtd"> %x;]>`), 'READ-DOCTYPE'),
    text('unknown-entity.xml', good.replace('Ramettes de papier A4', '&nbsp;'), 'READ-ENTITY'),
    text(
      'deep.xml',
      good.replace(/<cbc:Note>|<cac:AccountingSupplierParty>/, (tag) => `<ext>${deep(200_000)}</ext>${tag}`),
      'READ-DEPTH',
    ),
    text(
      'other-root.xml',
      '<?xml version="1.0"?><Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"><ID>1</ID></Order>',
      'READ-ROOT-ORDER',
    ),
    { name: 'script.pdf', bytes: plainPdf('x', '/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>').buffer, code: 'READ-PDF-ACTIVE' },
    {
      name: 'encrypted.pdf',
      bytes: Buffer.from(
        plainPdf().buffer.toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R/Encrypt<</Filter/Standard/V 2/R 3/O(x)/U(x)/P -44>>'),
        'latin1',
      ),
      code: 'READ-PDF-ENCRYPTED',
    },
  ];
}

/** Invoices that are whole and wrong. */
async function wrong(known: string): Promise<BadCase[]> {
  const from = async (name: string, wish: Wish, code: string, names?: string): Promise<BadCase> => ({
    name,
    bytes: Buffer.from(await xml(wish)),
    code,
    ...(names !== undefined && { names }),
  });
  const to = (identifier: string): Wish => ({
    buyer: { identifiers: [{ value: identifier, scheme: '0009' }], legalRegistration: { value: identifier.slice(0, 9), scheme: '0002' } },
  });
  const edited = async (name: string, pattern: string | RegExp, by: string, code: string, names?: string): Promise<BadCase> => ({
    name,
    bytes: Buffer.from(changed(await xml(), pattern, by)),
    code,
    ...(names !== undefined && { names }),
  });
  const unknown = demoSiret(77_777);
  return [
    await edited('currency.xml', '<cbc:DocumentCurrencyCode>EUR', '<cbc:DocumentCurrencyCode>ZZZ', 'BR-CL-04', 'ZZZ'),
    await edited('gross.xml', /(<cbc:TaxInclusiveAmount currencyID="EUR">)342\.20/, '$1342.21', 'BR-CO-15', '342'),
    await edited('lines.xml', /(<cbc:LineExtensionAmount currencyID="EUR">)290\.00/, '$1291.00', 'BR-CO-10', '290'),
    await edited('vat.xml', /(<cac:TaxTotal>\s*<cbc:TaxAmount currencyID="EUR">)52\.20/, '$152.30', 'BR-CO-14', '52.'),
    await edited('not-a-number.xml', /(<cbc:PayableAmount currencyID="EUR">)342\.20/, '$11e3', 'STRUCTURE-TYPE', '1e3'),
    await edited('no-such-day.xml', /(<cbc:IssueDate>)[^<]*/, '$12026-02-30', 'STRUCTURE-TYPE', '2026-02-30'),
    await from('recipient-unknown.xml', to(unknown), 'UNI-RECIPIENT-UNKNOWN', unknown),
    await from('recipient-wrong-key.xml', to(`${unknown.slice(0, 13)}${(Number(unknown[13]) + 1) % 10}`), 'UNI-RECIPIENT-INVALID'),
    await from(
      'recipient-thirteen.xml',
      { buyer: { identifiers: [{ value: unknown.slice(0, 13), scheme: '0009' }], legalRegistration: undefined } },
      'UNI-RECIPIENT-INVALID',
      unknown.slice(0, 13),
    ),
    await from(
      'recipient-closed.xml',
      { recipient: 'ancienne-communaute', service: null },
      'UNI-RECIPIENT-INACTIVE',
      'Ancienne communauté de communes du Val',
    ),
    await from(
      'recipient-private.xml',
      { ...to(demoStructure('energie').identifier), service: null },
      'UNI-RECIPIENT-PRIVATE',
      'Énergie du Centre SA',
    ),
    await from('supplier-other.xml', { supplier: 'energie' }, 'UNI-SUPPLIER-OTHER', 'Papeterie Delmas SAS'),
    await from('number-taken.xml', { number: known }, 'UNI-DUPLICATE', known),
    await from('number-taken-case.xml', { number: known.toLowerCase() }, 'UNI-DUPLICATE'),
    await from('number-taken-spaces.xml', { number: ` ${known.replaceAll('-', ' - ')} `.slice(0, 20) }, 'UNI-DUPLICATE'),
    await from('number-long.xml', { number: 'F-2026-00000000000021' }, 'UNI-NUMBER-LONG', '21'),
    await from('service-missing.xml', { service: null }, 'UNI-SERVICE-REQUIRED', 'Commune de Valmorin'),
    await from('service-unknown.xml', { service: 'PISCINE' }, 'UNI-SERVICE-UNKNOWN', 'PISCINE'),
    await from('service-closed.xml', { service: 'ANCIEN' }, 'UNI-SERVICE-INACTIVE', 'ANCIEN'),
    await from('service-of-public-entities.xml', { service: 'FACTURES_PUBLIQUES' }, 'UNI-SERVICE-PUBLIC-ONLY'),
    await from(
      'commitment-missing.xml',
      { recipient: 'saint-elme', service: 'PHARMACIE' },
      'UNI-COMMITMENT-REQUIRED',
      'Centre hospitalier de Saint-Elme',
    ),
    await from(
      'commitment-missing-for-service.xml',
      { recipient: 'arvane', service: 'TRANSPORT' },
      'UNI-COMMITMENT-REQUIRED-BY-SERVICE',
      'TRANSPORT',
    ),
    await from('neither-service-nor-commitment.xml', { recipient: 'arvane', service: null }, 'UNI-SERVICE-OR-COMMITMENT'),
    await from('tomorrow.xml', { issueDate: dayFromNow(2), dueDate: dayFromNow(30) }, 'UNI-ISSUE-DATE-FUTURE', dayFromNow(2)),
    await from('framework-elsewhere.xml', { businessProcess: 'A9' }, 'UNI-FRAMEWORK-ELSEWHERE', 'A9'),
    await from('framework-unknown.xml', { businessProcess: 'Z7' }, 'UNI-FRAMEWORK-UNKNOWN', 'Z7'),
    await from('already-paid-not.xml', { businessProcess: 'A2' }, 'UNI-A2-NOT-PAID'),
  ];
}

/** Real invoices from a corpus beside the repository, for whom nobody here is known; none where the corpus is absent. */
export async function strangers(): Promise<BadCase[]> {
  const folder = new URL('../../../shared/corpus/open/example-fr/', import.meta.url);
  const names = ['ubl-fr-s1-services.xml', 'cii-fr-b1-fournitures-multitaux.xml'];
  const files = await Promise.all(names.map((name) => readFile(new URL(name, folder)).catch(() => undefined)));
  return names.flatMap((name, index) => {
    const bytes = files[index];
    return bytes === undefined ? [] : [{ name: `stranger-${name}`, bytes, code: 'UNI-SUPPLIER-OTHER' }];
  });
}

/** Every bad file; `known` is the number of an invoice that is there already. */
export async function badCases(known: string, bait: Bait): Promise<BadCase[]> {
  return [...(await unreadable(bait)), ...(await wrong(known)), ...(await strangers())];
}

/** A well-formed invoice of so many bytes: what makes it large is text. */
export function largeFile(size: number): PaperFile {
  const draft = draftOf({ number: freshNumber('L') });
  const text = Buffer.from(writeUbl(buildInvoice(draft))).toString();
  const [before = '', after = ''] = text.split(/(?<=<cbc:Name>)Ramettes de papier A4/, 2);
  const buffer = Buffer.concat([
    Buffer.from(before),
    Buffer.alloc(Math.max(0, size - Buffer.byteLength(before) - Buffer.byteLength(after)), 'x'),
    Buffer.from(after),
  ]);
  return { number: draft.number ?? '', name: 'large.xml', mimeType: 'application/xml', buffer };
}
