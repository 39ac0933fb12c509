/** A SIREN: nine digits naming a legal unit. */
export type Siren = string;
/** A SIRET: SIREN + NIC, fourteen digits naming an establishment. */
export type Siret = string;

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum % 10 === 0;
};

const laPoste: Siren = '356000000';

/** Takes out what people type between digits: spaces of every width, dots, dashes. */
export function compactIdentifier(text: string): string {
  return text.replace(/[\s\u00a0\u202f\u2007.-]/g, '');
}

/** True for fourteen digits with a right key. La Poste's establishments do not pass Luhn: their digits sum to a multiple of 5 instead. */
export function isSiret(text: string): text is Siret {
  if (!/^\d{14}$/.test(text)) return false;
  if (text.startsWith(laPoste) && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0) return true;
  return luhn(text);
}

/** True for nine digits with a right Luhn key. */
export function isSiren(text: string): text is Siren {
  return /^\d{9}$/.test(text) && luhn(text);
}

/** The SIREN inside a SIRET. */
export function sirenOf(siret: Siret): Siren {
  return siret.slice(0, 9);
}
