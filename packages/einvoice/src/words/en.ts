import brFr from './brFr.en.ts';
import cdar from './cdar.en.ts';
import extendedCtcFr from './extendedCtcFr.en.ts';
import syntaxRules from './syntaxRules.en.ts';
import chorusPro from './chorusPro.en.ts';
import convert from './convert.en.ts';
import embed from './embed.en.ts';
import facturx from './facturx.en.ts';
import forms from './forms.en.ts';
import json from './json.en.ts';
import read from './read.en.ts';
import rules from './rules.en.ts';
import structure from './structure.en.ts';
import terms from './terms.en.ts';
import values from './values.en.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything the library says in English. */
const english: Vocabulary = {
  sentences: {
    ...read,
    ...structure,
    ...values,
    ...rules,
    ...syntaxRules,
    ...extendedCtcFr,
    ...facturx,
    ...cdar,
    ...brFr,
    ...chorusPro,
    ...convert,
    ...embed,
    ...json,
  },
  terms,
  forms,
  nothing: 'nothing',
};

export default english;
