import type { FacturxLevel } from './levels.ts';

/** Families of ids, each with the ends of the ids: those that the profile's own artefact has (for MINIMUM, which has none: those about what it holds), save those that stricter.ts has. */
const TABLES: Readonly<Record<Exclude<FacturxLevel, 'basic'>, string>> = {
  minimum: 'BR-: 01 02 03 04 05 06 07 08 09 13 14 15 CO-09 CO-15 CO-26 DEC-12 DEC-13 DEC-14 DEC-18',
  basicwl: `
BR-: 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 17 18 19 20 29 31 32 33 36 37 38 45 46 47 48 49 50 53 55 56 57 61 62 63 AE-03 AE-04 AE-06
  AE-07 AE-09 AE-10 AF-03 AF-04 AF-06 AF-07 AF-09 AF-10 AG-03 AG-04 AG-06 AG-07 AG-09 AG-10 CO-03 CO-05 CO-06 CO-09 CO-11 CO-12 CO-13
  CO-14 CO-15 CO-16 CO-17 CO-21 CO-22 CO-26 DEC-01 DEC-02 DEC-05 DEC-06 DEC-09 DEC-10 DEC-11 DEC-12 DEC-13 DEC-14 DEC-15 DEC-16
  DEC-17 DEC-18 DEC-19 DEC-20 E-03 E-04 E-06 E-07 E-09 E-10 G-03 G-04 G-06 G-07 G-09 G-10 IC-03 IC-04 IC-06 IC-07 IC-09 IC-10 IC-11 IC-12
  O-03 O-04 O-06 O-07 O-09 O-10 O-11 O-13 O-14 S-03 S-04 S-06 S-07 S-09 S-10 Z-03 Z-04 Z-06 Z-07 Z-09 Z-10
CII-SR-: 463 465 466`,
  // The norm only warns of these; all else is left to its own layer.
  en16931: 'CII-SR-: 465 466',
  extended: `
BR-: 01 02 03 04 05 06 07 08 09 10 11 12 13 14 15 16 17 18 19 20 21 25 29 30 31 32 33 36 37 41 42 43 45 46 47 48 49 50 51 52 53 55 56 57 61
  62 63 64 AE-02 AE-03 AE-04 AE-05 AE-06 AE-07 AE-09 AE-10 AF-02 AF-03 AF-04 AF-05 AF-06 AF-07 AF-09 AG-02 AG-03 AG-04 AG-05 AG-06
  AG-07 AG-09 B-01 B-02 CO-03 CO-05 CO-07 CO-09 CO-14 CO-18 CO-19 CO-20 CO-21 CO-23 CO-25 CO-26 DEC-01 DEC-02 DEC-05 DEC-06
  DEC-09 DEC-10 DEC-11 DEC-12 DEC-13 DEC-14 DEC-15 DEC-16 DEC-17 DEC-18 DEC-19 DEC-20 DEC-23 DEC-24 DEC-25 DEC-27 DEC-28 E-02 E-03 E-04
  E-05 E-06 E-07 E-09 E-10 G-02 G-03 G-04 G-05 G-06 G-07 G-09 G-10 IC-02 IC-03 IC-04 IC-05 IC-06 IC-07 IC-09 IC-10 IC-11 IC-12 O-05 O-06
  O-07 O-09 O-10 S-02 S-03 S-04 S-05 S-06 S-07 Z-02 Z-03 Z-04 Z-05 Z-06 Z-07 Z-09
CII-SR-: 463 465 466
CII-DT-: 097`,
};

/** The rules of the norm that a profile keeps in its own layer; BASIC and EN 16931 are judged by the layer of the norm itself besides. */
export function idsOf(level: keyof typeof TABLES): ReadonlySet<string> {
  let family = '';
  const ids = new Set<string>();
  for (const word of TABLES[level].trim().split(/\s+/)) {
    if (word.endsWith(':')) family = word.slice(0, -1);
    else ids.add(family + word);
  }
  return ids;
}
