/** The digit that makes a number pass Luhn. */
function luhnDigit(digits: string): string {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i]);
    const weighted = i % 2 === 0 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return String((10 - (sum % 10)) % 10);
}

/** A SIREN out of a range that is given to nobody (999 …), with a right key. */
export function demoSiren(rank: number): string {
  const digits = `999${String(rank).padStart(5, '0')}`;
  return digits + luhnDigit(digits);
}

/** An establishment of a demo SIREN, with a right key. */
export function demoSiret(rank: number, establishment = 1): string {
  const digits = demoSiren(rank) + String(establishment).padStart(4, '0');
  return digits + luhnDigit(digits);
}

/** The French VAT number of a SIREN: key = (12 + 3 × (SIREN mod 97)) mod 97. */
export function vatNumber(siren: string): string {
  const key = (12 + 3 * (Number(siren) % 97)) % 97;
  return `FR${String(key).padStart(2, '0')}${siren}`;
}

/** A French IBAN with right keys (bank 99999: given to nobody). */
export function demoIban(rank: number): string {
  const bank = '99999';
  const branch = '00001';
  const account = String(rank).padStart(11, '0');
  const rib = 97n - ((89n * BigInt(bank) + 15n * BigInt(branch) + 3n * BigInt(account)) % 97n);
  const bban = bank + branch + account + String(rib).padStart(2, '0');
  const check = 98n - (BigInt(`${bban}152700`) % 97n);
  return `FR${String(check).padStart(2, '0')}${bban}`;
}
