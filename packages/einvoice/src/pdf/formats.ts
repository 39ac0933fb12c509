/** Decimals, dates and identifiers as people read them. Amounts are formatted from their text, exactly: no float, no rounding. */

const decimalShape = /^-?\d{1,40}(?:\.\d{1,40})?$/;

function isDecimal(text: string): text is `${number}` {
  return decimalShape.test(text);
}

/** Fills `{name}` places of a sentence. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
}

/**
 * An exact decimal in the ways of a locale, all digits kept except trailing zeros past `least` fraction digits. What is no decimal is given back as written.
 * Minus is the true minus sign, so that columns of figures align.
 */
export function formatDecimal(text: string, locale: string, least = 0): string {
  if (!isDecimal(text)) return text;
  const fraction = (text.split('.')[1] ?? '').replace(/0+$/u, '').length;
  const digits = Math.max(least, fraction);
  return decimalFormat(locale, digits)
    .format(text)
    .replace(/^-(?=[0.,\s]*$)/u, '')
    .replace('-', '\u2212');
}

/** An amount: two fraction digits at least. */
export function formatAmount(text: string, locale: string): string {
  return formatDecimal(text, locale, 2);
}

/** An amount with its currency: `1 204,50 €`; the code is written out where the locale has no sign for it. */
export function formatMoney(text: string, currency: string | undefined, locale: string): string {
  const amount = formatAmount(text, locale);
  if (!currency || !isDecimal(text)) return currency ? `${amount}\u00a0${currency}` : amount;
  const sign = currencySign(currency, locale);
  if (locale.startsWith('fr')) return `${amount}\u00a0${sign}`;
  if (sign === currency) return `${amount}\u00a0${currency}`;
  return amount.startsWith('\u2212') ? `\u2212${sign}${amount.slice(1)}` : `${sign}${amount}`;
}

/** `€`, or the code itself. */
function currencySign(currency: string, locale: string): string {
  if (!/^[A-Z]{3}$/u.test(currency)) return currency;
  return (
    new Intl.NumberFormat(locale, { style: 'currency', currency }).formatToParts(0).find(({ type }) => type === 'currency')?.value ??
    currency
  );
}

/** `euros (EUR)`: name and code of a currency. */
export function currencyName(currency: string, locale: string): string {
  if (!/^[A-Z]{3}$/u.test(currency)) return currency;
  const name = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'name' })
    .formatToParts(2)
    .find(({ type }) => type === 'currency')?.value;
  return name === undefined || name === currency ? currency : `${name} (${currency})`;
}

/** `20 %` in French, `20%` in English. */
export function formatPercentage(text: string, locale: string): string {
  return `${formatDecimal(text, locale)}${locale.startsWith('fr') ? '\u00a0' : ''}%`;
}

/** `21/11/2026` from `2026-11-21`; anything else as written. */
export function formatDate(text: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  return parts ? `${parts[3]}/${parts[2]}/${parts[1]}` : text;
}

/** `21/11/2026 à 14:05` in Paris. */
export function formatInstant(at: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Paris',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** Name of a country, or its code. */
export function countryName(code: string, locale: string): string {
  if (!/^[A-Z]{2}$/u.test(code)) return code;
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** SIREN and SIRET by threes then five, others as they are. */
export function groupRegistration(value: string): string {
  const compact = value.replace(/\s/gu, '');
  if (/^\d{9}$/u.test(compact)) return compact.replace(/(\d{3})(\d{3})(\d{3})/u, '$1\u00a0$2\u00a0$3');
  if (/^\d{14}$/u.test(compact)) return compact.replace(/(\d{3})(\d{3})(\d{3})(\d{5})/u, '$1\u00a0$2\u00a0$3\u00a0$4');
  return value;
}

/** True for what has the shape of an IBAN (its check digits are the rules' business). */
export function isIban(account: string): boolean {
  return /^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/u.test(account.replace(/\s/gu, '').toUpperCase());
}

/** An IBAN by fours; other accounts as they are. */
export function groupAccount(account: string): string {
  if (!isIban(account)) return account;
  return account
    .replace(/\s/gu, '')
    .toUpperCase()
    .replace(/(.{4})(?=.)/gu, '$1\u00a0');
}

const formats = new Map<string, Intl.NumberFormat>();

function decimalFormat(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, made);
  return made;
}
