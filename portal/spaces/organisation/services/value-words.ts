import type { ServiceField, ServiceValues } from '#domain/structures';
import { day } from '#words';
import type { SignedVisit } from '../../../frame/visit.ts';

/** Characters of a value shown in a list of changes. */
const longest = 120;

/** One value of a service, for people. */
export function valueWords({ language, say }: SignedVisit, field: ServiceField, value: ServiceValues[ServiceField]): string {
  if (value === null) return say('services.inherit-told');
  if (typeof value === 'boolean') return say(value ? 'services.yes' : 'services.no');
  if (value === '') return say('services.preview-blank');
  if (field === 'validFrom' || field === 'validTo') return day(language, value);
  return value.length > longest ? `${value.slice(0, longest)}…` : value;
}
