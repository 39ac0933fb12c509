import { leavesOf } from '../convert/leaves.ts';
import type { Invoice } from '../model.ts';
import { COMPULSORY, COMPULSORY_INSIDE, firstLevelHolding } from './profileTerms.ts';
import { type FacturXProfile, PROFILE_ORDER, profileOfSpecification } from './profiles.ts';

/** A value, or a whole group, that a profile has no place for. */
export interface NotHeld {
  /** Path in the model: `lines[3].note`, or of the group: `seller.contact`. */
  path: string;
  /** The value; of a group all its values. */
  value: string;
}

type Group = Record<string, unknown>;

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function patternOf(path: string): string {
  return path.replace(/\[\d+\]/g, '[]');
}

/** All values under a place, for a person to recognise it by. */
function summaryOf(value: unknown): string {
  if (isGroup(value) || Array.isArray(value)) return Object.values(value).map(summaryOf).filter(Boolean).join(' · ');
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** A group of which one value is compulsory where it is written at all, and absent. */
function cannotStand(group: Group, pattern: string, level: number): boolean {
  if (group.implied === true) return false;
  return COMPULSORY_INSIDE.some(([owner, value, from]) => owner === pattern && level >= from && group[value] === undefined);
}

class Restriction {
  readonly lost: NotHeld[] = [];
  readonly #level: number;

  constructor(level: number) {
    this.#level = level;
  }

  /** Takes out of a group what the level does not hold. */
  group(group: Group, path: string): void {
    for (const key of Object.keys(group)) {
      const value = group[key];
      const at = path === '' ? key : `${path}.${key}`;
      if (value === undefined || key === 'implied') continue;
      if (Array.isArray(value)) group[key] = value.filter((item, position) => this.#keeps(item, `${at}[${position}]`));
      else if (!this.#keeps(value, at)) delete group[key];
    }
  }

  /** Whether something stays, once what it may not hold is taken out of it. */
  #keeps(value: unknown, at: string): boolean {
    const summary = summaryOf(value);
    const pattern = patternOf(at);
    const held = firstLevelHolding(pattern) <= this.#level && !(isGroup(value) && cannotStand(value, pattern, this.#level));
    if (!held) {
      if (summary !== '') this.lost.push({ path: at, value: summary });
      return false;
    }
    // An identifier's value and scheme are one.
    if (!isGroup(value) || 'value' in value) return true;
    this.group(value, at);
    return summaryOf(value) !== '' || summary === '';
  }
}

/** A copy of the invoice with what a profile holds, and the rest told value by value (group by group where a whole group is not held). */
export function restrictTo(invoice: Invoice, profile: FacturXProfile): { invoice: Invoice; lost: NotHeld[] } {
  const copy = structuredClone(invoice);
  const restriction = new Restriction(levelOf(profile));
  // The typed model seen as a bag of keys: only whole values and groups are taken out, lists stay.
  restriction.group(copy as unknown as Group, '');
  return { invoice: copy, lost: restriction.lost };
}

/** Compulsory places of a profile for which the invoice has nothing. */
export function missingFor(invoice: Invoice, profile: FacturXProfile): string[] {
  const there = new Set(leavesOf(invoice).map(({ path }) => patternOf(path)));
  const has = (pattern: string): boolean => there.has(pattern) || [...there].some((path) => path.startsWith(`${pattern}.`));
  return COMPULSORY.filter(([pattern, from]) => levelOf(profile) >= from && !has(pattern)).map(([pattern]) => pattern);
}

function levelOf(profile: FacturXProfile): number {
  return Math.min(3, PROFILE_ORDER.indexOf(profile));
}

/**
 * The smallest profile of Factur-X that holds everything the invoice says. The model is that of EN 16931, so that nothing needs more than this profile;
 * an invoice that claims EXTENDED or EXTENDED-CTC-FR itself stays there.
 */
export function profileHolding(invoice: Invoice): FacturXProfile {
  const claimed = profileOfSpecification(invoice.specification);
  if (claimed === 'extended' || claimed === 'extended-ctc-fr') return claimed;
  return PROFILE_ORDER.slice(0, 3).find((profile) => restrictTo(invoice, profile).lost.length === 0) ?? 'en16931';
}
