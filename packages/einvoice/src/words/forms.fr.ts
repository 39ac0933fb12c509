/** Comment écrire une valeur, selon le type que le schéma attend. */
const forms: Readonly<Record<string, string>> = {
  decimal: 'Écrivez un nombre : des chiffres et un point décimal, sans espace ni séparateur de milliers (1234.50).',
  integer: 'Écrivez un nombre entier, en chiffres.',
  boolean: 'Écrivez true (oui) ou false (non).',
  date: 'Écrivez la date sous la forme AAAA-MM-JJ (2026-01-31).',
  time: 'Écrivez l’heure sous la forme HH:MM:SS.',
  dateTime: 'Écrivez la date et l’heure sous la forme AAAA-MM-JJTHH:MM:SS.',
  base64Binary: 'Encodez le fichier joint en base64, sans autre caractère.',
  other: 'Écrivez une valeur de ce type.',
};

export default forms;
