import type { RuleSet } from '../engine/rule.ts';
import { syntaxCii } from './syntaxCii.ts';
import { syntaxUbl } from './syntaxUbl.ts';

/**
 * The syntax rules of EN 16931 (release 1.3.16 of its artefacts): `UBL-CR`, `UBL-SR`, `UBL-DT`, `CII-SR`, `CII-DT`. Each syntax has a
 * pattern of its own, so that a bundle for one syntax only may take that one.
 */
export const syntaxPatterns: RuleSet['patterns'] = [syntaxUbl, syntaxCii];
