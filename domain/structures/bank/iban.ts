import { electronicFormatIBAN, isValidBIC, isValidIBAN } from 'ibantools';

/**
 * Countries and territories whose banks hold accounts of another country's IBAN. Source: ISO 13616 registry (SWIFT): FR covers the overseas departments,
 * collectivities and Monaco's neighbours listed there; GB the Crown dependencies; FI the Åland islands.
 */
const bicCountries: Readonly<Record<string, readonly string[]>> = {
  FR: ['GF', 'GP', 'MQ', 'RE', 'YT', 'PM', 'BL', 'MF', 'TF', 'NC', 'PF', 'WF', 'MC'],
  MC: ['FR'],
  GB: ['GG', 'IM', 'JE'],
  FI: ['AX'],
};

/** Longest IBAN of ISO 13616. */
const longestIban = 34;

/** An IBAN as it is stored, or undefined: country, its length, its own form, and the key modulo 97 (ISO 13616, ISO 7064). */
export function readIban(text: string): string | undefined {
  const iban = electronicFormatIBAN(
    text
      .slice(0, 100)
      .normalize('NFKC')
      .replaceAll(/[\s\u200b.]/g, ''),
  );
  return iban !== null && iban.length <= longestIban && isValidIBAN(iban) ? iban : undefined;
}

/** A BIC as it is stored, or undefined (ISO 9362: eight or eleven characters). */
export function readBic(text: string): string | undefined {
  const bic = text
    .slice(0, 50)
    .normalize('NFKC')
    .replaceAll(/[\s\u200b.-]/g, '')
    .toUpperCase();
  return isValidBIC(bic) ? bic : undefined;
}

/** Whether a bank of that BIC may hold an account of that IBAN. */
export function bicMatches(iban: string, bic: string): boolean {
  const [ofIban, ofBic] = [iban.slice(0, 2), bic.slice(4, 6)];
  return ofIban === ofBic || (bicCountries[ofIban]?.includes(ofBic) ?? false);
}

/** An IBAN in groups of four, parted by no-break spaces. */
export function groupedIban(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1\u00a0');
}

/** An IBAN of which only country and last four characters are told. */
export function maskedIban(iban: string): string {
  return groupedIban(iban.slice(0, 2) + '•'.repeat(Math.max(0, iban.length - 6)) + iban.slice(-4));
}
