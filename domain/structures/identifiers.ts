import { randomBytes } from 'node:crypto';
import { COUNTRIES, isSiren, isSiret } from '#einvoice';
import type { IdentifierType } from './structure.ts';
import { otherMemberStates, readVatNumber } from './vat-numbers.ts';

/** What is wrong with an identifier and how to mend it: keys of `problems.fields.*` in words. */
export type IdentifierFault =
  | 'fields.identifier-missing'
  | 'fields.siret-is-siren'
  | 'fields.siret-is-vat'
  | 'fields.siret-digits'
  | 'fields.siret-length'
  | 'fields.siret-key'
  | 'fields.eu-vat-french'
  | 'fields.eu-vat-country'
  | 'fields.eu-vat-form'
  | 'fields.non-eu-country'
  | 'fields.non-eu-french'
  | 'fields.non-eu-european'
  | 'fields.non-eu-name'
  | 'fields.ridet-form'
  | 'fields.tahiti-form'
  | 'fields.identifier-generated';

/** An identifier as it is stored, with the legal unit it names. */
export interface ReadIdentifier {
  readonly identifier: string;
  /** SIREN for a SIRET, the company's own part of a RIDET or TAHITI number, the whole identifier otherwise. */
  readonly legalUnit: string;
}

/** What came of reading: an identifier, or what is wrong (`count`: digits there are). */
export type IdentifierReading = ReadIdentifier | { readonly fault: IdentifierFault; readonly count?: number };

/** Longer texts are no identifiers; nothing of them is looked at. */
const longest = 120;
/** Spaces of every width (zero included), dots, slashes and dashes of every kind: what people type or paste between the characters. */
const between = /[\s\u200b-\u200d\u2060\ufeff./\p{Pd}\u2212_]/gu;

const compact = (text: string): string => text.slice(0, longest).normalize('NFKC').replaceAll(between, '').toUpperCase();
const whole = (identifier: string): ReadIdentifier => ({ identifier, legalUnit: identifier });

/** Characters of the name in the identifier of a company outside the Union. Source: dossier § 7.1 (there marked unsure); ADR 0018. */
const nameLength = 16;

/** Letters and digits of a name, without accents, in capitals. */
const bareName = (name: string): string =>
  name
    .slice(0, 500)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll('\u0152', 'OE')
    .replaceAll('\u00c6', 'AE')
    .replaceAll(/[^A-Z\d]/g, '');

/**
 * Reads an identifier as people write it, forgiving about what stands between its characters, about case and about wide digits.
 * `eu-vat` may be typed with or without spaces; `non-eu` is the country's two letters followed by the company's name, which is cut to what counts.
 * Identifiers that the platform gives (`being-registered`, `individual`) are only recognised. Source: dossier § 3 (typeIdentifiant), § 7.1.
 */
export function readIdentifier(type: IdentifierType, text: string): IdentifierReading {
  const typed = compact(text);
  return typed === '' ? { fault: 'fields.identifier-missing' } : readers[type](typed, text);
}

const readers: Readonly<Record<IdentifierType, (typed: string, text: string) => IdentifierReading>> = {
  siret: readSiret,
  'eu-vat': readEuVat,
  'non-eu': (typed, text) => readNonEu(typed.slice(0, 2), text.normalize('NFKC').trim().slice(2)),
  ridet: readRidet,
  tahiti: readTahiti,
  'being-registered': (typed) => readGiven('being-registered', typed),
  individual: (typed) => readGiven('individual', typed),
};

function readSiret(typed: string): IdentifierReading {
  if (/^FR[A-Z\d]{2}\d{9}$/.test(typed)) return { fault: 'fields.siret-is-vat' };
  if (!/^\d+$/.test(typed)) return { fault: 'fields.siret-digits' };
  if (typed.length === 9 && isSiren(typed)) return { fault: 'fields.siret-is-siren' };
  if (typed.length !== 14) return { fault: 'fields.siret-length', count: typed.length };
  return isSiret(typed) ? { identifier: typed, legalUnit: typed.slice(0, 9) } : { fault: 'fields.siret-key' };
}

function readEuVat(typed: string): IdentifierReading {
  if (typed.startsWith('FR')) return { fault: 'fields.eu-vat-french' };
  const reading = readVatNumber(typed);
  if ('vatNumber' in reading) return whole(reading.vatNumber);
  return { fault: reading.fault === 'country' ? 'fields.eu-vat-country' : 'fields.eu-vat-form' };
}

/** The identifier of a company outside the Union, from its country (ISO 3166-1, two letters) and name. */
export function readNonEu(country: string, name: string): IdentifierReading {
  const code = compact(country);
  if (code === 'FR') return { fault: 'fields.non-eu-french' };
  if (otherMemberStates.has(code)) return { fault: 'fields.non-eu-european' };
  if (!COUNTRIES.has(code)) return { fault: 'fields.non-eu-country' };
  const kept = bareName(name).slice(0, nameLength);
  return kept === '' ? { fault: 'fields.non-eu-name' } : whole(code + kept);
}

/** New Caledonia: RID of seven digits (older ones of six are written with a leading zero), then three for the establishment. Source: ISEE, répertoire RIDET. */
function readRidet(typed: string): IdentifierReading {
  if (!/^\d{9,10}$/.test(typed)) return { fault: 'fields.ridet-form' };
  const identifier = typed.padStart(10, '0');
  return { identifier, legalUnit: identifier.slice(0, 7) };
}

/** French Polynesia: six characters, the first a letter or a digit, then three digits when an establishment is meant. Source: ISPF, répertoire des entreprises. */
function readTahiti(typed: string): IdentifierReading {
  return /^[A-Z\d]\d{5}(?:\d{3})?$/.test(typed) ? { identifier: typed, legalUnit: typed.slice(0, 6) } : { fault: 'fields.tahiti-form' };
}

/** Types whose identifier the platform gives, with what it begins with. */
const given = { 'being-registered': 'IMM', individual: 'PAR' } as const;
export type GivenIdentifierType = keyof typeof given;

/** Digits and capitals that are not taken for one another (Crockford's base 32). */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const givenForm = /^[0-9A-HJKMNP-TV-Z]{12}$/;

/**
 * A new identifier for a structure that has none of its own: three letters for its kind, then sixty random bits. Drawn by lot, not made from the name or
 * the day of birth, which would tell who it is and could be guessed (GDPR art. 5.1 c); never changed afterwards. ADR 0018.
 */
export function newIdentifier(type: GivenIdentifierType): string {
  return given[type] + [...randomBytes(12)].map((byte) => alphabet[byte % 32]).join('');
}

function readGiven(type: GivenIdentifierType, typed: string): IdentifierReading {
  return typed.startsWith(given[type]) && givenForm.test(typed.slice(3)) ? whole(typed) : { fault: 'fields.identifier-generated' };
}
