import type { CalendarDate, Language } from '#kernel';

const locales = { fr: 'fr-FR', en: 'en-GB' } as const;
const paris = 'Europe/Paris';

const cache = new Map<string, Intl.NumberFormat>();
function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  let format = cache.get(key);
  if (!format) {
    format = new Intl.NumberFormat(locales[language], options);
    cache.set(key, format);
  }
  return format;
}

/** An exact decimal text as money: `1 204,50 €`. Formatted from the text itself: no binary floating point on the way. */
export function money(language: Language, amount: string, currency: string): string {
  try {
    return numberFormat(language, { style: 'currency', currency, currencyDisplay: currency === 'EUR' ? 'symbol' : 'code' }).format(
      amount as Intl.StringNumericLiteral,
    );
  } catch {
    return `${amount} ${currency}`;
  }
}

/** An exact decimal text or a count with thousands separators. */
export function number(language: Language, value: string | number, decimals?: number): string {
  const options =
    decimals === undefined ? { maximumFractionDigits: 10 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(language, options).format(value as Intl.StringNumericLiteral);
}

const days = {
  fr: new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', day: '2-digit', month: '2-digit', year: 'numeric' }),
  en: new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: '2-digit', month: 'short', year: 'numeric' }),
};
const instants = {
  fr: new Intl.DateTimeFormat('fr-FR', {
    timeZone: paris,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
  en: new Intl.DateTimeFormat('en-GB', {
    timeZone: paris,
    day: '2-digit',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
};

/** A calendar day for people; the text itself when it is no date. */
export function day(language: Language, date: CalendarDate): string {
  const at = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(at.getTime()) ? date : days[language].format(at);
}

/** An instant for people, in Paris time. */
export function instant(language: Language, at: Date): string {
  return instants[language].format(at);
}
