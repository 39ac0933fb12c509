import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '#kernel';
import { blankService } from '#domain/structures';
import type { Service, ServiceField, ServiceValues } from '#domain/structures';
import type { CsvVocabulary } from './columns.ts';
import { serviceFields } from '../values.ts';
import { planImport } from './plan.ts';

const vocabulary: CsvVocabulary = {
  headings: {
    ...(Object.fromEntries(serviceFields.map((field) => [field, [field]])) as unknown as Record<ServiceField, readonly string[]>),
    code: ['Code'],
    name: ['Libellé', 'Name'],
    validFrom: ['Valide à partir du', 'Valid from'],
    isEnabled: ['Actif', 'Active'],
    paymentStatusReturned: ['Mise en paiement remontée'],
  },
  yes: ['oui', 'yes'],
  no: ['non', 'no'],
};

const service = (given: Partial<Service> & { code: string }): Service => ({
  id: given.code,
  structureId: 's',
  name: given.code,
  address: {},
  state: 'active',
  isActive: true,
  commitmentRequired: false,
  isMediaAgency: false,
  version: 1,
  ...given,
});

const plan = (file: string | Uint8Array, services: readonly Service[] = [], inactivateAbsent = false) =>
  planImport(typeof file === 'string' ? Buffer.from(file) : file, vocabulary, { services, structureIsPublic: true, inactivateAbsent });
const refusal = async (file: string | Uint8Array): Promise<string> => {
  try {
    await plan(file);
  } catch (error) {
    if (error instanceof Problem) return `${error.code} ${error.params.line ?? ''}`.trim();
    throw error;
  }
  return assert.fail('it was read');
};
const created = async (file: string | Uint8Array): Promise<ServiceValues[]> => [...(await plan(file)).created];
const errors = async (file: string, services: readonly Service[] = []) =>
  (await plan(file, services)).errors.map(({ line, field, value, code }) => [line, field, value, code.replace('services.', '')]);

test('headings in either language and any order; each separator; unknown and absent columns are told', async () => {
  for (const [sign, file] of [
    [';', 'Libellé;CODE;Couleur\nVoirie;V1;bleu\n'],
    [',', 'Couleur,name,code\nbleu,Voirie,V1\n'],
    ['\t', '"code"\t"libelle"\tCouleur\r\nV1\tVoirie\tbleu'],
  ] as const) {
    const found = await plan(file);
    assert.equal(found.delimiter, sign);
    assert.deepEqual(found.created, [{ ...blankService, code: 'V1', name: 'Voirie' }]);
    assert.deepEqual(found.unknownColumns, ['Couleur']);
    assert.deepEqual(found.absentColumns, serviceFields.slice(2));
  }
});

test('encodings: by their mark, without one, and as spreadsheets write', async () => {
  const text = 'Code;Libellé\nÉTÉ;Œuvres à 5 €\n';
  const wide = Buffer.from(text, 'utf16le');
  const windows = Buffer.from(Array.from(text, (one) => ({ Œ: 0x8c, '€': 0x80 })[one] ?? one.charCodeAt(0)));
  for (const [encoding, bytes] of [
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16', Buffer.concat([Buffer.from([0xff, 0xfe]), wide])],
    ['utf-16', Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16()])],
    ['utf-16', wide],
    ['windows-1252', windows],
  ] as const) {
    const found = await plan(bytes);
    assert.equal(found.encoding, encoding);
    assert.deepEqual(
      found.created.map(({ code, name }) => [code, name]),
      [['ÉTÉ', 'Œuvres à 5 €']],
      encoding,
    );
  }
});

test('files that are none are refused whole', async () => {
  assert.equal(await refusal(''), 'services.import-empty');
  assert.equal(await refusal('\ufeff\r\n \n'), 'services.import-empty');
  assert.equal(await refusal(new Uint8Array([0x50, 0x4b, 3, 4, 20, 0])), 'services.import-not-csv');
  assert.equal(await refusal(Buffer.from('%PDF-1.7')), 'services.import-not-csv');
  assert.equal(await refusal('Code;Libellé\nA\0;B'), 'services.import-not-csv');
  assert.equal(await refusal(new Uint8Array(5000).map((_, index) => (index * 37) % 256)), 'services.import-not-csv');
  assert.equal(await refusal('Numéro;Texte\nA;B'), 'services.import-columns-missing');
  assert.equal(await refusal('Code;Name;Libellé\nA;B;C'), 'services.import-columns-twice');
  assert.equal(await refusal('Code;Libellé\nA;"B\nC;D'), 'services.import-quote 3');
  assert.equal(await refusal('Code;Libellé\nA;B\nC;D"E"'), 'services.import-quote 3');
  assert.equal(await refusal(`Code;Libellé\nA;${'x'.repeat(4_000_000)}`), 'services.import-line-too-long 2');
  assert.equal(await refusal(`Code;Libellé\nA;B${';'.repeat(4_000_000)}`), 'services.import-too-wide');
  assert.equal(await refusal(`Code;Libellé\n${'A;B\n'.repeat(20_001)}`), 'services.import-too-long');
  for (const end of ['\n', '\r\n', '\r']) assert.equal(await refusal(`Code;Libellé${end.repeat(2_000_000)}`), 'services.import-too-long');
});

test('what changes is told field by field; what the file does not say stays', async () => {
  const existing = service({
    code: 'Voirie',
    name: 'Voirie',
    commitmentRequired: true,
    description: 'Routes',
    paymentStatusReturned: true,
  });
  const file = 'Code;Libellé;Actif;Mise en paiement remontée;description\nVOIRIE ;Voirie;non;;\n';
  const { changed, unchanged } = await plan(file, [existing, service({ code: 'B' })]);
  assert.equal(unchanged, 0);
  assert.deepEqual(
    changed.map(({ id, fields }) => [id, fields]),
    [['Voirie', ['description', 'isEnabled', 'paymentStatusReturned']]],
  );
  assert.equal(changed[0]?.after.code, 'Voirie');
  assert.equal(changed[0]?.after.commitmentRequired, true);
  assert.equal(changed[0]?.after.paymentStatusReturned, null);
  assert.equal((await plan('Code;Libellé;Actif\nVoirie;Voirie;\n', [existing])).unchanged, 1);
});

test('days as spreadsheets in France write them', async () => {
  const from = async (cell: string) => (await created(`Code;Libellé;Valid from\nA;A;${cell}`))[0]?.validFrom;
  assert.equal(await from('30/11/2026'), '2026-11-30');
  assert.equal(await from('1/2/2026'), '2026-02-01');
  assert.equal(await from('2026-11-30'), '2026-11-30');
});

test('every error of every line: line, column, value, code', async () => {
  assert.deepEqual(await errors('Code;Libellé;Actif;Valid from\n;Sans code;oui;\nB;;peut-être;31/02/2026\n"C\nC";D\nE;F;oui;;G\n'), [
    [2, 'code', '', 'code-missing'],
    [3, 'name', '', 'name-missing'],
    [3, 'validFrom', '31/02/2026', 'date-invalid'],
    [3, 'isEnabled', 'peut-être', 'answer-unknown'],
    [4, 'code', 'C\nC', 'text-not-printable'],
    [6, undefined, '5', 'import-cells'],
  ]);
  const wide = await errors(`Code;Libellé\nA;B${';x'.repeat(98)}\nC;D\n`);
  assert.deepEqual(wide, [[2, undefined, '100', 'import-cells']]);
  const [long] = await errors(`Code;Libellé\n${'c'.repeat(5000)};B`);
  assert.equal(String(long?.[2]).length, 100);
});

test('the same code twice in a file: all of its lines are wrong', async () => {
  assert.deepEqual(await errors('Code;Libellé\nA 1;x\nB;y\na1;z\n'), [
    [2, 'code', 'A 1', 'code-twice'],
    [4, 'code', 'a1', 'code-twice'],
  ]);
});

test('formulas are texts: the apostrophe that disarms them comes off', async () => {
  assert.deepEqual(
    (await created("Code;Libellé\n'=A1;'@SUM(A1)\n=B1;'ordinaire\n''-c;+33\n")).map(({ code, name }) => [code, name]),
    [
      ['=A1', '@SUM(A1)'],
      ['=B1', "'ordinaire"],
      ["'-c", '+33'],
    ],
  );
});

test('absent services are inactivated when asked, and only when every line is right', async () => {
  const services = [service({ code: 'A' }), service({ code: 'B' }), service({ code: 'C', state: 'inactive', isActive: false })];
  assert.deepEqual(
    (await plan('Code;Libellé\nA;A\n', services, true)).inactivated.map(({ id, fields }) => [id, fields]),
    [['B', ['isEnabled']]],
  );
  assert.deepEqual((await plan('Code;Libellé\nA;A\n', services)).inactivated, []);
  assert.deepEqual((await plan('Code;Libellé\nA;A\nX;\n', services, true)).inactivated, []);
});

test('ten thousand wrong lines are all counted', async () => {
  const file = `Code;Libellé;Actif\n${Array.from({ length: 10_000 }, (_, index) => `S${index};;peut-être`).join('\n')}\nGOOD;Good;oui`;
  const found = await plan(file);
  assert.equal(found.lines, 10_001);
  assert.equal(found.wrongLines, 10_000);
  assert.equal(found.errors.length, 20_000);
  assert.deepEqual(
    found.created.map(({ code }) => code),
    ['GOOD'],
  );
});
