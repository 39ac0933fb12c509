import type { VerdictLayer } from '#einvoice';

/** The label of a corpus file that a layer is held against. */
export type Label = 'xsd' | 'en16931' | 'brfr' | 'brfrCdv' | 'extendedCtcFr';

/** What is mutated together, and what has to notice. */
export interface Room {
  name: string;
  /** Patterns below `packages/einvoice/src`. */
  code: readonly string[];
  /** Tests, the quickest first. */
  tests: readonly string[];
  labels: readonly (readonly [VerdictLayer, Label])[];
}

const EN: readonly [VerdictLayer, Label] = ['en16931', 'en16931'];
const FR: readonly [VerdictLayer, Label] = ['br-fr', 'brfr'];
const EXTENDED: readonly [VerdictLayer, Label] = ['extended-ctc-fr', 'extendedCtcFr'];
const CDAR: readonly [VerdictLayer, Label] = ['cdar', 'brfrCdv'];

/** The rooms whose every change some test must see. */
export const ROOMS: readonly Room[] = [
  {
    name: 'decimal',
    code: ['decimal.ts'],
    tests: ['decimal-borders.test.ts', 'decimal.test.ts', 'build.test.ts', 'rules/en16931/amounts.test.ts'],
    labels: [EN],
  },
  {
    name: 'engine',
    code: ['rules/engine/*.ts'],
    tests: ['rules/engine/*.test.ts', 'rules/en16931/core.test.ts', 'rules/br-fr/told.test.ts', 'rules/en16931/syntax.test.ts'],
    labels: [EN, FR],
  },
  {
    name: 'structure',
    code: ['structure/*.ts'],
    tests: [
      'structure/lexical.test.ts',
      'structure/check.test.ts',
      'structure/automaton.test.ts',
      'structure/faults.test.ts',
      'structure/strict.test.ts',
      'structure/everyType.test.ts',
      'structure/corpus.test.ts',
      'structure/differential.test.ts',
    ],
    labels: [['structure', 'xsd']],
  },
  { name: 'en16931', code: ['rules/en16931/*.ts'], tests: ['rules/en16931/*.test.ts'], labels: [EN] },
  {
    name: 'br-fr',
    code: ['rules/br-fr/*.ts'],
    tests: ['rules/br-fr/edges.test.ts', 'rules/br-fr/told.test.ts', 'rules/br-fr/brFr.test.ts'],
    labels: [FR],
  },
  { name: 'extended-ctc-fr', code: ['rules/extended-ctc-fr/*.ts'], tests: ['rules/extended-ctc-fr/*.test.ts'], labels: [EXTENDED] },
  { name: 'cdar', code: ['rules/cdar/*.ts'], tests: ['rules/cdar/*.test.ts'], labels: [CDAR] },
];

/** What is never mutated: tests and what they are set up with, and tables of facts, which the corpus holds line by line. */
export const isLeftOut = (path: string): boolean => /\.(test|testing|arbitrary|table)\.ts$/.test(path);
