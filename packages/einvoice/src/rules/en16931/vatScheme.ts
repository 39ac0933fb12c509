import { path } from '../engine/path.ts';
import type { View } from '../engine/view.ts';
import { trimmed } from './xpath.ts';

const SCHEME = path({ ubl: 'cac:TaxScheme' });
const SCHEME_ID = path({ ubl: 'cbc:ID', cii: 'ram:TypeCode' });

/**
 * Whether a tax category (in UBL also: a tax registration) is one of VAT, in letters of any case.
 * @throws CastFault when its scheme has several names.
 */
export function isVat(node: number, view: View): boolean {
  return view.side === 'ubl' ? view.some(node, SCHEME, isNamedVat) : isNamedVat(node, view);
}

/** The same where the artefact cannot do with several schemes. @throws CastFault when there are several, or when it has several names. */
export function isOnlyVat(node: number, view: View): boolean {
  if (view.side !== 'ubl') return isNamedVat(node, view);
  const scheme = view.only(node, SCHEME);
  return scheme >= 0 && isNamedVat(scheme, view);
}

function isNamedVat(owner: number, view: View): boolean {
  const name = view.only(owner, SCHEME_ID);
  if (name < 0) return false;
  const text = view.value(name);
  if (text === 'VAT') return true;
  return (view.side === 'ubl' ? trimmed(text) : text).toUpperCase() === 'VAT';
}
