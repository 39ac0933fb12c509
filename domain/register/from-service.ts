import { Problem } from '#kernel';
import type { RegisterEntry } from './entry.ts';
import type { Variables } from './sirene.ts';
import { establishment, establishmentName, shown, unitNames } from './sirene.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Text, numbers and yes/no as the stock files write them. */
function text(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'boolean' || typeof value === 'number' ? String(value) : undefined;
}

const isEndless = ({ dateFin }: Readonly<Record<string, unknown>>): boolean => dateFin === null || dateFin === undefined;

/** The period of an establishment or of a unit that runs today: the one without an end. */
function currentPeriod(periods: unknown): Readonly<Record<string, unknown>> {
  if (!Array.isArray(periods)) return {};
  return periods.find((period): period is Readonly<Record<string, unknown>> => isObject(period) && isEndless(period)) ?? {};
}

function variablesOf(...sources: readonly unknown[]): Variables {
  return (name) => {
    for (const source of sources) {
      const value = isObject(source) && Object.hasOwn(source, name) ? text(source[name]) : undefined;
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

/**
 * An answer of the service (API Sirene 3.11, `GET /siret/{siret}`) as an entry. It comes from outside: whatever does not have that shape, or
 * speaks of another establishment, throws Problem `register.unavailable`.
 */
export function entryFromService(answer: unknown, siret: string): RegisterEntry {
  const found = isObject(answer) ? answer.etablissement : undefined;
  if (!isObject(found)) throw new Problem('register.unavailable', 'unavailable', { details: { reason: 'no-establishment' } });
  const own = variablesOf(found, currentPeriod(found.periodesEtablissement), found.adresseEtablissement);
  const part = establishment(own);
  if (typeof part === 'string' || part.siret !== siret)
    throw new Problem('register.unavailable', 'unavailable', { details: { reason: typeof part === 'string' ? part : 'other-siret' } });
  const unit = variablesOf(found.uniteLegale, isObject(found.uniteLegale) ? currentPeriod(found.uniteLegale.periodesUniteLegale) : {});
  const names = unitNames(unit);
  const legalCategory = shown(unit, 'categorieJuridiqueUniteLegale');
  return {
    ...part,
    ...names,
    name: names.name ?? establishmentName(own) ?? '',
    isActive: part.isActive && shown(unit, 'etatAdministratifUniteLegale') !== 'C',
    isDiffusible: part.isDiffusible && shown(unit, 'statutDiffusionUniteLegale') !== 'P',
    ...(legalCategory !== undefined && /^\d{4}$/.test(legalCategory) && { legalCategory }),
  };
}
