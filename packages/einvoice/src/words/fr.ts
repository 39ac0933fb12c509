import brFr from './brFr.fr.ts';
import cdar from './cdar.fr.ts';
import extendedCtcFr from './extendedCtcFr.fr.ts';
import syntaxRules from './syntaxRules.fr.ts';
import chorusPro from './chorusPro.fr.ts';
import convert from './convert.fr.ts';
import embed from './embed.fr.ts';
import facturx from './facturx.fr.ts';
import forms from './forms.fr.ts';
import json from './json.fr.ts';
import read from './read.fr.ts';
import rules from './rules.fr.ts';
import structure from './structure.fr.ts';
import terms from './terms.fr.ts';
import values from './values.fr.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Tout ce que la bibliothèque dit en français. */
const french: Vocabulary = {
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
  nothing: 'rien',
};

export default french;
