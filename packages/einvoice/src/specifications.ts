import type { FacturxLevel } from './rules/facturx/levels.ts';

/** What a specification identifier (BT-24) stands for. */
export interface Specification {
  /** As people call it: `Factur-X BASIC`, `XRechnung 3.0`. */
  name: string;
  family: 'en16931' | 'factur-x' | 'zugferd' | 'zugferd-1' | 'xrechnung' | 'peppol' | 'extended-ctc-fr' | 'other';
  /** The profile of Factur-X whose content it has; undefined for what is older than the norm or unknown. */
  profile: FacturxLevel | undefined;
}

const LEVELS: Readonly<Record<string, readonly [name: string, profile: FacturxLevel]>> = {
  minimum: ['MINIMUM', 'minimum'],
  basicwl: ['BASIC WL', 'basicwl'],
  basic: ['BASIC', 'basic'],
  en16931: ['EN 16931', 'en16931'],
  comfort: ['EN 16931', 'en16931'],
  extended: ['EXTENDED', 'extended'],
};

type Reading = (match: RegExpExecArray) => Specification | undefined;

function levelled(name: (match: RegExpExecArray) => string, family: Specification['family']): Reading {
  return (match) => {
    const [level, profile] = LEVELS[(match.at(-1) ?? '').replaceAll(/[ _-]/g, '').toLowerCase()] ?? [];
    return level === undefined ? undefined : { name: `${name(match)} ${level}`, family, profile };
  };
}

/** Looked for in this order; identifiers are read whatever the case of their letters. */
const READINGS: readonly (readonly [RegExp, Reading])[] = [
  [/extended-ctc-fr/i, () => ({ name: 'EXTENDED-CTC-FR', family: 'extended-ctc-fr', profile: 'extended' })],
  [/factur-x\.eu:\d+p\d+:([a-z0-9 _-]+)$/i, levelled(() => 'Factur-X', 'factur-x')],
  [/zugferd\.de:(\d+)p(\d+):([a-z0-9 _-]+)$/i, levelled(([, major, minor]) => `ZUGFeRD ${major}.${minor}`, 'zugferd')],
  [
    /^urn:ferd:[a-z:]*(?:1p0|rc):([a-z]+)$/i,
    ([, level = '']) => ({ name: `ZUGFeRD 1.0 ${level.toUpperCase()}`, family: 'zugferd-1', profile: undefined }),
  ],
  [
    /extension:xrechnung_(\d+\.\d+)/i,
    ([, version]) => ({ name: `XRechnung ${version} Extension`, family: 'xrechnung', profile: 'en16931' }),
  ],
  [/xrechnung_(\d+\.\d+)/i, ([, version]) => ({ name: `XRechnung ${version}`, family: 'xrechnung', profile: 'en16931' })],
  [
    /peppol\.eu:\d+:(?:poacc:)?billing(?::international:([\w-]+))?:(\d+(?:\.\d+)?)/i,
    ([, international, version]) => ({
      name: international === undefined ? `Peppol BIS Billing ${version}` : `Peppol ${international} ${version}`,
      family: 'peppol',
      profile: 'en16931',
    }),
  ],
  [/^urn:cen\.eu:en16931:2017$/i, () => ({ name: 'EN 16931', family: 'en16931', profile: 'en16931' })],
  [
    /^urn:cen\.eu:en16931:2017#(?:compliant|conformant)#(.+)$/i,
    ([, more = '']) => ({ name: `EN 16931, ${more}`, family: 'other', profile: 'en16931' }),
  ],
];

/** Recognises a specification identifier (BT-24) by its name; undefined for one that says nothing known. */
export function specificationOf(identifier: string | undefined): Specification | undefined {
  const text = identifier?.trim() ?? '';
  for (const [pattern, read] of READINGS) {
    const match = pattern.exec(text);
    const found = match === null ? undefined : read(match);
    if (found !== undefined) return found;
  }
  return undefined;
}
