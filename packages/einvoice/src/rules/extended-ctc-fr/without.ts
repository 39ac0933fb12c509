import type { Side } from '../engine/path.ts';

/** Families of ids, each with the ends of the ids. */
const TABLES = {
  ubl: `
BR-: 22 23 24 26 27 28 54 55 AE-08 AF-01 AF-08 AG-08 CL-10 CL-20 CL-24 CO-04 CO-10 CO-11 CO-12 CO-13 CO-15 CO-17 E-01 E-08 G-01 G-08
  IC-01 IC-08 O-01 O-02 O-03 O-04 O-08 O-11 O-12 O-13 O-14 S-01 S-08 S-09 S-10 Z-01 Z-08 Z-10
UBL-CR-: 018 026 047 096 099 194 195 258 259 269 270 271 272 273 274 288 410 439 480 481 490 523 524 525 528 529 530 531 550 561 563
  600 601 609 611 619 633 634 645 662 669 670
UBL-SR-: 04 06 07 16 20 34 37 48 52`,
  cii: `
BR-: 22 23 24 26 27 28 38 44 45 46 47 48 54 AE-01 AE-08 AF-01 AF-08 AF-10 AG-01 AG-08 AG-10 CL-07 CL-10 CL-20 CL-24 CO-03 CO-04 CO-10
  CO-11 CO-12 CO-13 CO-15 CO-17 CO-22 CO-24 DEC-19 DEC-20 E-01 E-08 G-01 G-08 IC-01 IC-08 O-01 O-02 O-03 O-04 O-08 O-09 O-10 O-11 O-12
  O-13 O-14 S-01 S-08 S-09 S-10 Z-01 Z-08 Z-10
CII-SR-: 039 040 041 068 070 106 107 108 127 128 148 156 164 170 173 174 175 200 201 210 278 293 305 333 334 350 351 352 353 354 355
  356 357 358 359 360 361 362 363 365 366 422 439 454 458 464 467 468 469 470 471 472 473 474 475 476 477 478 479 480 481 482 483 484
  485 486 487 488 489 490 491 492 493 494
CII-DT-: 018 024 027 052 058 098`,
};

/**
 * The rules of EN 16931 that the profile does not keep, or keeps in another form: those that are in both are among its own patterns again,
 * judged at other places (in CII the general rules on rows of the VAT breakdown, which its own rules on these rows hide).
 */
export const without: Readonly<Record<Exclude<Side, 'cdar'>, readonly string[]>> = { ubl: ids(TABLES.ubl), cii: ids(TABLES.cii) };

function ids(table: string): string[] {
  let family = '';
  return table
    .trim()
    .split(/\s+/)
    .flatMap((word) => {
      if (!word.endsWith(':')) return [family + word];
      family = word.slice(0, -1);
      return [];
    });
}
