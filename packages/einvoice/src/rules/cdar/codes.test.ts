import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edited, judgeText } from '../br-fr/judging.testing.ts';
import { Program } from '../engine/run.ts';
import { toldOf } from '../engine/told.testing.ts';
import { CDAR_CASES, CDAR_MESSAGE } from './cases.testing.ts';
import { CDAR_TOLD } from './told.testing.ts';
import { cdarRules } from './index.ts';

type Edit = readonly [find: string, replacement: string];

const program = new Program('cdar', [cdarRules]);
const fired = (...edits: Edit[]): ReadonlyMap<string, number> => judgeText(program, edited(CDAR_MESSAGE, edits)).counts;
const STATUS = '<ram:ProcessConditionCode>210</ram:ProcessConditionCode>';
const status = (code: string): string => `<ram:ProcessConditionCode>${code}</ram:ProcessConditionCode>`;
const PUBLIC_SECTOR: Edit = ['<ram:GlobalID schemeID="0238">1234', '<ram:GlobalID schemeID="0238">9999'];

/** Reasons, and the statuses that take them; `public` is a refusal by the public sector. */
const REASONS: Readonly<Record<string, string>> = {
  NON_TRANSMISE: '200',
  MONTANTTOTAL_ERR: '213 210 public 207',
  CALCUL_ERR: '213 210 public 207',
  DOUBLON: '213 210 public 207',
  DEST_INC: '213 207',
  ADR_ERR: '213 210 public 207',
  REJ_SEMAN: '213',
  REJ_UNI: '213',
  REJ_COH: '213',
  REJ_ADR: '213',
  REJ_CONT_B2G: '213',
  REJ_REF_PJ: '213',
  REJ_ASS_PJ: '213',
  TX_TVA_ERR: '210 public 207',
  NON_CONFORME: '210 public 207',
  DEST_ERR: '210 public 207',
  TRANSAC_INC: '210 public 207',
  EMMET_INC: '210 public 207',
  CONTRAT_TERM: '210 public 207',
  DOUBLE_FACT: '210 public 207',
  CMD_ERR: '210 public 207 206 208',
  REF_CT_ABSENT: '210 public 207 206 208',
  RETRAIT_MAN_SERV: 'public',
  ST_CT_NON_DECLAR: 'public',
  SUPPR_COMP_AVOIR: 'public',
  TRANSF_PMNT_REGIE: 'public',
  AUTRE: 'public 207 206',
  COORD_BANC_ERR: 'public 207 208',
  LIVR_INCOMP: 'public 207 206',
  REF_ERR: '207 206 208',
  PU_ERR: '207 206',
  REM_ERR: '207 206',
  QTE_ERR: '207 206',
  ART_ERR: '207 206',
  MODPAI_ERR: '207 206',
  QUALITE_ERR: '207 206',
  SIRET_ERR: '207 206 208',
  CODE_ROUTAGE_ERR: '207 206 208',
  JUSTIF_ABS: '208',
  ROUTAGE_ERR: '221',
  CONTACT_ACHTR: '',
  IRR_VIDE_F: '501',
  IRR_TYPE_F: '501',
  IRR_SYNTAX: '501',
  IRR_TAILLE_PJ: '501',
  IRR_NOM_PJ: '501',
  IRR_VID_PJ: '501',
  IRR_EXT_DOC: '501',
  IRR_TAILLE_F: '501',
  IRR_ANTIVIRUS: '501',
  IRR_NOM_F: '501',
};

test('each reason goes with its statuses, and with no other that asks for reasons of its own', () => {
  for (const [reason, taken] of Object.entries(REASONS)) {
    for (const code of ['200', '213', '210', 'public', '207', '206', '208', '221', '501']) {
      const edits: Edit[] = [['>TX_TVA_ERR<', `>${reason}<`]];
      if (code === 'public') edits.push(PUBLIC_SECTOR);
      else edits.push([STATUS, status(code)], [STATUS, status(code)]);
      const ids = [...fired(...edits).keys()].filter((id) => id.includes('MDT-113'));
      const rule = `BR-FR-CDV-CL-09_MDT-113_${code === 'public' ? '210B2G' : code}`;
      assert.deepEqual(ids, taken.split(' ').includes(code) ? [] : [rule], `${reason} with ${code}`);
    }
  }
});

/** Rules on one code each: how the code is put into the message, what is taken, what is near and is not. */
const CODES: readonly [rule: string, put: (code: string) => Edit[], taken: string, refused: string][] = [
  [
    'BR-FR-CDV-CL-06_MDT-105',
    (code) => [[STATUS, status(code)]],
    '200 201 202 203 204 205 206 207 208 209 210 211 212 213 214 220 221 224 225 226 227 228 250 251 300 301 400 401 500 501 601',
    '199 215 222 223 229 252 302 402 502 600 0',
  ],
  ['BR-FR-CDV-CL-10_MDT-121', (code) => [['>CNF<', `>${code}<`]], 'NOA PIN NIN CNF CNP CNA OTH', 'cnf CN PINS'],
  [
    'BR-FR-CDV-CL-11_MDT-207',
    (code) => [['<ram:TypeCode>DIV<', `<ram:TypeCode>${code}<`]],
    'MEN MPA RAP ESC RAB REM MAP MAPTTC MNA MNATTC CBB DIV DVA MAJ',
    'div MAPT XXX',
  ],
  ['BR-FR-CDV-09_MDT-77', (code) => [['<ram:TypeCode>23<', `<ram:TypeCode>${code}<`]], '23 305', '24 30'],
  [
    'BR-FR-CDV-CL-05_MDT-88_23',
    (code) => [['<ram:StatusCode>50<', `<ram:StatusCode>${code}<`]],
    '45 39 37 50 49 47 46 1 5',
    '10 51 43 8 48 2',
  ],
  [
    'BR-FR-CDV-CL-05_MDT-88_305',
    (code) => [
      ['<ram:TypeCode>23<', '<ram:TypeCode>305<'],
      ['<ram:StatusCode>50<', `<ram:StatusCode>${code}<`],
    ],
    '10 51 43 8 48',
    '45 39 37 50 49 47 46 1 5',
  ],
  ['BR-FR-CDV-CL-02_MDT-21_23', (code) => [['<ram:RoleCode>WK<', `<ram:RoleCode>${code}<`]], 'BY AB DL SE SR PE PR II IV WK', 'DFH XX wk'],
  ['BR-FR-CDV-CL-03_MDT-40_23', (code) => [['<ram:RoleCode>BY<', `<ram:RoleCode>${code}<`]], 'BY AB DL SE SR PE PR II IV', 'WK DFH'],
  ['BR-FR-CDV-CL-04_MDT-59', (code) => [['<ram:RoleCode>SE<', `<ram:RoleCode>${code}<`]], 'BY AB DL SE SR PE PR II IV WK DFH', 'XX se'],
  [
    'BR-FR-CDV-CL-08_MDT-158',
    (code) => [['<ram:RecipientTradeParty><ram:RoleCode>BY<', `<ram:RecipientTradeParty><ram:RoleCode>${code}<`]],
    'BY AB DL SE SR PE PR II IV WK DFH',
    'XX by',
  ],
  [
    'BR-FR-CDV-CL-01_MDT-2',
    (code) => [['>REGULATED<', `>${code}<`]],
    'REGULATED NON_REGULATED B2C B2CINT B2BINT OUTOFSCOPE',
    'S1 B2B regulated',
  ],
];

test('every code of a list is taken, and those beside it are not', () => {
  for (const [rule, put, taken, refused] of CODES) {
    for (const code of taken.split(' ')) assert.equal(fired(...put(code)).has(rule), false, `${rule} takes ${code}`);
    for (const code of refused.split(' ')) assert.equal(fired(...put(code)).has(rule), true, `${rule} refuses ${code}`);
  }
});

test('statuses that must say why, and those that need not', () => {
  const reason = '<ram:ReasonCode>TX_TVA_ERR</ram:ReasonCode>';
  for (const code of ['210', '213', '501', '207', '206', '208', '200', '205', '212', '214'])
    assert.equal(
      fired([reason, ''], [STATUS, status(code)]).has('BR-FR-CDV-15_MDT-113'),
      ['210', '213', '501', '207', '206', '208'].includes(code),
      code,
    );
});

test('each change fails what it should, and nothing else; places and values shown are those to mend', () => {
  assert.deepEqual(
    CDAR_CASES.map(([id]) => id),
    Object.keys(CDAR_TOLD),
  );
  for (const [id, ...edits] of CDAR_CASES) {
    const { run, view } = judgeText(program, edited(CDAR_MESSAGE, edits));
    assert.deepEqual(toldOf(run, view), CDAR_TOLD[id], id);
  }
});

/** A second detail with another status, or a first one without. */
const SECOND = '</ram:SpecifiedDocumentStatus>';
const detail = (code: string): Edit => [
  SECOND,
  `${SECOND}<ram:SpecifiedDocumentStatus>${status(code)}<ram:ReasonCode>NON_CONFORME</ram:ReasonCode><ram:SequenceNumeric>2</ram:SequenceNumeric></ram:SpecifiedDocumentStatus>`,
];

test('a reason is judged by the status of its own detail, else by that of the invoice', () => {
  const ids = (...edits: Edit[]): string[] => [...fired(...edits).keys()];
  assert.deepEqual(ids(detail('210')), []);
  assert.deepEqual(ids(detail('213')), ['BR-FR-CDV-CL-09_MDT-113_213']);
  assert.deepEqual(ids(detail('205')), []);
  assert.deepEqual(ids([`<ram:SpecifiedDocumentStatus>${STATUS}`, '<ram:SpecifiedDocumentStatus>'], ['TX_TVA_ERR', 'AUTRE']), [
    'BR-FR-CDV-CL-09_MDT-113_210',
  ]);
});

test('money received is told with an amount and a rate, in each detail that tells it', () => {
  const received = (characteristics: string): boolean =>
    fired(
      [STATUS, status('212')],
      [STATUS, status('212')],
      ['<ram:SequenceNumeric>1</ram:SequenceNumeric>', `<ram:SequenceNumeric>1</ram:SequenceNumeric>${characteristics}`],
    ).has('BR-FR-CDV-14_MDT-207');
  const one = (type: string, inside: string): string =>
    `<ram:SpecifiedDocumentCharacteristic><ram:TypeCode>${type}</ram:TypeCode>${inside}</ram:SpecifiedDocumentCharacteristic>`;
  const [amount, percent] = ['<ram:ValueAmount>1</ram:ValueAmount>', '<ram:ValuePercent>20</ram:ValuePercent>'];
  assert.equal(received(''), true);
  assert.equal(received(one('MEN', amount + percent)), false);
  assert.equal(received(one('MEN', amount)), true);
  assert.equal(received(one('MEN', percent)), true);
  assert.equal(received(one('MPA', amount + percent)), true);
  assert.equal(received(one('MEN', amount + percent) + one('MEN', amount)), true);
  assert.equal(received(one('MEN', amount + percent) + one('DIV', '')), false);
});

test('a detail of another status than the invoice gives the reasons of its own', () => {
  const other: Edit = [
    SECOND,
    `${SECOND}<ram:SpecifiedDocumentStatus>${status('205')}<ram:ReasonCode>IRR_NOM_F</ram:ReasonCode><ram:SequenceNumeric>2</ram:SequenceNumeric></ram:SpecifiedDocumentStatus>`,
  ];
  assert.deepEqual([...fired(other).keys()], []);
});

test('of several senders one that is the public sector is enough, unless another platform sends too', () => {
  const sent = (...identifiers: string[]): string[] => [
    ...fired(['<ram:GlobalID schemeID="0238">1234</ram:GlobalID>', identifiers.join('')], ['>TX_TVA_ERR<', '>RETRAIT_MAN_SERV<']).keys(),
  ];
  const [publicSector, platform, company] = [
    '<ram:GlobalID schemeID="0238">9999</ram:GlobalID>',
    '<ram:GlobalID schemeID="0238">1234</ram:GlobalID>',
    '<ram:GlobalID schemeID="0002">552100554</ram:GlobalID>',
  ];
  const [asOthers, asPublic] = ['BR-FR-CDV-CL-09_MDT-113_210', 'BR-FR-CDV-CL-09_MDT-113_210B2G'];
  assert.deepEqual(sent(publicSector), []);
  assert.deepEqual(sent(publicSector, company), []);
  assert.deepEqual(sent(company, publicSector), []);
  assert.deepEqual(sent(platform, publicSector), []);
  assert.deepEqual(sent(platform), [asOthers]);
  assert.deepEqual(sent(company), [asOthers, asPublic]);
});

test('what goes to the public portal alone has a guideline and processes of its own', () => {
  const seller = /<ram:RecipientTradeParty><ram:GlobalID schemeID="0002">.*?<\/ram:RecipientTradeParty>\n/s.exec(CDAR_MESSAGE)?.[0] ?? '';
  assert.notEqual(seller, '');
  const alone: Edit = [seller, ''];
  const guideline: Edit = ['CDV:invoice<', 'CDV:einvoicingF2<'];
  const process = (text: string): Edit => ['>REGULATED<', `>${text}<`];
  const ids = (...edits: Edit[]): string[] => [...fired(...edits).keys()];
  const [wrongGuideline, wrongProcess] = ['BR-FR-CDV-02_MDT-3', 'BR-FR-CDV-CL-01_MDT-2'];
  assert.deepEqual(ids(alone, guideline, process('S1')), []);
  assert.deepEqual(ids(alone, process(' S10 ')), []);
  assert.deepEqual(ids(alone, process('S100')), [wrongProcess]);
  assert.deepEqual(ids(alone), [wrongProcess]);
  assert.deepEqual(ids(guideline, process('S1')), [wrongGuideline, wrongProcess]);
  for (const [find, put] of [
    ['<ram:GlobalID schemeID="0238">0000', '<ram:GlobalID schemeID="0238">0001'],
    ['<ram:GlobalID schemeID="0238">0000', '<ram:GlobalID schemeID="0002">0000'],
    ['>DFH<', '>WK<'],
  ] as const)
    assert.deepEqual(ids(alone, guideline, [find, put]), [wrongGuideline], put);
});
