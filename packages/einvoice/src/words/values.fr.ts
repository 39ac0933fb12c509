import type { RuleWords } from './rules.ts';

/** Valeurs illisibles qui empêchent de juger une règle : les artefacts officiels s’arrêtent là. */
const values: RuleWords = {
  'VALUE-DECIMAL': {
    message: '« {seen} » n’est pas un nombre : la règle {rule} ne peut pas être vérifiée.',
    remedy: 'Écrivez le nombre avec un point décimal et sans espace, par exemple 1204.50.',
  },
  'VALUE-DATE': {
    message: '« {seen} » n’est pas une date : la règle {rule} ne peut pas être vérifiée.',
    remedy: 'Écrivez la date sous la forme AAAA-MM-JJ, par exemple 2026-01-31.',
  },
  'VALUE-BOOLEAN': {
    message: '« {seen} » ne dit ni oui ni non : la règle {rule} ne peut pas être vérifiée.',
    remedy: 'Écrivez true (oui) ou false (non).',
  },
  'VALUE-REPEATED': {
    message: 'Cet élément est présent plusieurs fois là où une seule valeur a un sens : la règle {rule} ne peut pas être vérifiée.',
    remedy: 'Gardez une seule valeur.',
  },
};

export default values;
