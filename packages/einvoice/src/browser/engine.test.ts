import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { buildInvoice } from '../build.ts';
import type { CheckOptions } from '../verdict/check.ts';
import { checkDocument } from '../verdict/index.ts';
import { cdarKit } from '../verdict/kits/cdar.ts';
import { ciiKit } from '../verdict/kits/cii.ts';
import { ublKit } from '../verdict/kits/ubl.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { writeCii } from '../write/cii.ts';
import { writeUbl } from '../write/ubl.ts';
import { ciiKit as browserCii } from './kits/cii.ts';
import { ublKit as browserUbl } from './kits/ubl.ts';
import { openEngine } from './engine.ts';
import { isLayerPart } from './layer-parts.ts';

const corpus = join(import.meta.dirname, '..', '..', '..', '..', '..', 'shared', 'corpus');
const sample = 100;

const draft = buildInvoice({
  number: 'W-1',
  issueDate: '2026-03-15',
  typeCode: '380',
  currency: 'EUR',
  specification: 'urn:cen.eu:en16931:2017',
  businessProcess: 'S1',
  seller: { name: 'A', identifiers: [], address: { country: 'FR' } },
  buyer: { name: 'B', identifiers: [], address: { country: 'FR' } },
  lines: [{ name: 'x', quantity: '2', unitPrice: '3.10', vatCategory: 'S', vatRate: '20' }],
});

function told({ syntax, container, profile, layers, valid, structure, fired, findings, reading }: Verdict): object {
  return { syntax, container, profile, layers, valid, structure, fired, findings, reading };
}

async function assertSame(bytes: Uint8Array, what: string, options?: CheckOptions): Promise<void> {
  const verdict = await openEngine('fr').check(bytes, options);
  assert.deepEqual(told(verdict), told(checkDocument(bytes, options)), what);
}

test('documents of our own are judged as on the server, whatever the layers', async () => {
  for (const bytes of [writeUbl(draft), writeCii(draft)]) {
    await assertSame(bytes, 'by content');
    for (const profile of ['core', 'fr', 'chorus-pro-b2g', 'extended-ctc-fr', 'facturx-basic', 'facturx-extended'] as const)
      await assertSame(bytes, profile, { profile });
    await assertSame(bytes, 'deposit', { leaveOut: ['br-fr'], also: ['chorus-pro'] });
    await assertSame(bytes.subarray(0, 500), 'cut off');
  }
});

test('what is no invoice is refused as on the server', async () => {
  for (const text of ['', '{}', '<a/>', '<html>', '%PDF-1.7 nothing', '\u0000\u0001', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
    await assertSame(new TextEncoder().encode(text), JSON.stringify(text));
});

test('the table of extensions comes for a document that has something under its wildcard', async () => {
  const extension =
    '<ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2"><ext:UBLExtension><ext:ExtensionContent><cac:Party xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"><cac:Nonsense/></cac:Party></ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions>';
  const text = new TextDecoder().decode(writeUbl(draft)).replace('<cbc:CustomizationID>', () => `${extension}<cbc:CustomizationID>`);
  await assertSame(new TextEncoder().encode(text), 'extension');
});

test('a sample of the corpus is judged as on the server', async (context) => {
  const index = join(corpus, 'open', 'index.json');
  if (!existsSync(index)) {
    context.diagnostic('left out: the corpus is not beside the repository');
    return;
  }
  const files = (JSON.parse(readFileSync(index, 'utf8')) as { file: string }[]).map(({ file }) => file);
  const step = Math.max(1, Math.floor(files.length / sample));
  const chosen = files.filter((_file, at) => at % step === 0).slice(0, sample);
  assert.equal(chosen.length, sample);
  for (const file of chosen) await assertSame(readFileSync(join(corpus, file)), file);
});

test('every layer of the server’s kits is there in the browser, with the kit or by itself', () => {
  const kits = [
    [ublKit, browserUbl(() => '')],
    [ciiKit, browserCii(() => '')],
    [cdarKit, cdarKit],
  ] as const;
  for (const [server, browser] of kits)
    for (const layer of Object.keys(server.sets)) assert.ok(layer in browser.sets || isLayerPart(layer), `${server.side} ${layer}`);
});

test('findings are said in the language of the engine; nothing is fetched for none', async () => {
  const { findings } = checkDocument(writeUbl(draft));
  assert.ok(findings.length > 0);
  const [french, english] = await Promise.all([openEngine('fr').explain(findings), openEngine('en').explain(findings)]);
  assert.equal(french.length, findings.length);
  assert.notEqual(french[0]?.message, english[0]?.message);
  assert.deepEqual(await openEngine('fr').explain([]), []);
  const [unknown] = await openEngine('fr').explain([{ code: 'NOBODY-KNOWS', severity: 'error', terms: ['BT-1'] }]);
  assert.equal(unknown?.message, 'NOBODY-KNOWS');
});
