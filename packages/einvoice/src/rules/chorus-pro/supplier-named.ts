import { compactIdentifier, isSiren, isSiret, sirenOf } from '../../codes/siret.ts';
import type { Party } from '../../model.ts';
import type { DirectoryStructure } from './facts.ts';

/** How an invoice names its supplier, against the structure that deposits it. */
export type SupplierMatch =
  | { readonly verdict: 'missing' }
  | {
      /** `same-unit`: another establishment of the same legal unit. `invalid`: a SIRET or SIREN with a wrong key. */
      readonly verdict: 'same' | 'same-unit' | 'other' | 'invalid';
      readonly at: string;
      readonly written: string;
      readonly compact: string;
    };

interface Named {
  readonly at: string;
  readonly written: string;
  readonly compact: string;
}

const sirenScheme = '0002';
const siretScheme = '0009';

/** Every identifier the seller bears, the surest first: BT-29 as SIRET, BT-30, other BT-29, BT-31, BT-32. */
function identifiersOf(seller: Party | undefined): (Named & { scheme?: string })[] {
  if (!seller) return [];
  const own = seller.identifiers.map(({ value, scheme }, index) => ({ written: value, scheme, at: `seller.identifiers[${index}].value` }));
  const legal = seller.legalRegistration;
  const all = [
    ...own.filter(({ scheme }) => scheme === siretScheme),
    ...(legal ? [{ written: legal.value, scheme: legal.scheme, at: 'seller.legalRegistration.value' }] : []),
    ...own.filter(({ scheme }) => scheme !== siretScheme),
    ...(seller.vatIdentifier === undefined ? [] : [{ written: seller.vatIdentifier, scheme: undefined, at: 'seller.vatIdentifier' }]),
    ...(seller.taxRegistration === undefined ? [] : [{ written: seller.taxRegistration, scheme: undefined, at: 'seller.taxRegistration' }]),
  ];
  return all
    .map(({ written, scheme, at }) => ({
      written,
      at,
      compact: compactIdentifier(written).toUpperCase(),
      ...(scheme !== undefined && { scheme }),
    }))
    .filter(({ compact }) => compact !== '');
}

/**
 * Compares what the invoice says of its supplier with the structure that deposits it, if that is known; else only whether it names one rightly.
 * The same legal unit is enough: the number's uniqueness is by SIREN too.
 */
export function matchSupplier(seller: Party | undefined, structure: DirectoryStructure | undefined): SupplierMatch {
  const named = identifiersOf(seller);
  return structure === undefined || structure.identifierType === 'siret' ? matchFrench(named, structure) : matchForeign(named, structure);
}

function matchFrench(named: readonly (Named & { scheme?: string })[], structure: DirectoryStructure | undefined): SupplierMatch {
  const compare = (siren: string): 'same' | 'other' => (structure === undefined || siren === structure.legalUnit ? 'same' : 'other');
  const siret = named.find(({ compact, scheme }) => /^\d{14}$/.test(compact) || scheme === siretScheme);
  if (siret) {
    if (!isSiret(siret.compact)) return { ...siret, verdict: 'invalid' };
    if (structure === undefined || siret.compact === structure.identifier) return { ...siret, verdict: 'same' };
    return { ...siret, verdict: compare(sirenOf(siret.compact)) === 'same' ? 'same-unit' : 'other' };
  }
  const siren = named.find(({ compact, scheme }) => /^\d{9}$/.test(compact) || scheme === sirenScheme);
  if (siren) return { ...siren, verdict: isSiren(siren.compact) ? compare(siren.compact) : 'invalid' };
  const vat = named.find(({ compact }) => /^FR[0-9A-Z]{2}\d{9}$/.test(compact));
  if (vat) return { ...vat, verdict: compare(vat.compact.slice(4)) };
  const first = named[0];
  if (first === undefined) return { verdict: 'missing' };
  return { ...first, verdict: structure === undefined ? 'same' : 'other' };
}

function matchForeign(named: readonly Named[], structure: DirectoryStructure): SupplierMatch {
  const known = new Set(
    [structure.identifier, structure.vatNumber ?? structure.identifier].map((text) => compactIdentifier(text).toUpperCase()),
  );
  const same = named.find(({ compact }) => known.has(compact));
  if (same) return { ...same, verdict: 'same' };
  const first = named[0];
  return first ? { ...first, verdict: 'other' } : { verdict: 'missing' };
}
