const locale = document.documentElement.lang === 'en' ? 'en-GB' : 'fr-FR';
const days = new Intl.DateTimeFormat(locale, {
  timeZone: 'UTC',
  day: '2-digit',
  month: locale === 'en-GB' ? 'short' : '2-digit',
  year: 'numeric',
});

/** A decimal text for people, formatted from the text itself: no binary floating point on the way; as written when it is no decimal. */
function decimal(text: string, options: Intl.NumberFormatOptions): string {
  if (!/^[+-]?\d+(\.\d+)?$/.test(text.trim())) return text;
  return new Intl.NumberFormat(locale, options).format(text.trim() as Intl.StringNumericLiteral);
}

/** An amount in its currency; a currency that is none stands behind it as written. */
export function money(text: string, currency: string): string {
  const isKnown = /^[A-Z]{3}$/.test(currency);
  if (!isKnown) return `${decimal(text, { minimumFractionDigits: 2 })} ${currency}`;
  return decimal(text, { style: 'currency', currency, currencyDisplay: currency === 'EUR' ? 'symbol' : 'code' });
}

/** A count or a rate. */
export function number(text: string): string {
  return decimal(text, { maximumFractionDigits: 10 });
}

/** A price: with the decimals it was written with, two at least. */
export function price(text: string): string {
  const decimals = Math.min(10, Math.max(2, (text.split('.')[1] ?? '').length));
  return decimal(text, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A day; as written when it is none. */
export function day(text: string | undefined): string | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const at = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? text : days.format(at);
}
