import { compactIdentifier } from '../../codes/siret.ts';
import type { Party } from '../../model.ts';

/** A value and where it stands in the model. */
export interface Placed {
  readonly value: string;
  readonly at: string;
}

/** How an invoice names its recipient. */
export interface RecipientNamed {
  /** The SIRET that counts, without spaces, with the text as written. */
  readonly siret?: Placed & { readonly written: string };
  /** Other SIRETs named beside it. */
  readonly others: readonly Placed[];
  /** A SIREN, when that is all there is. */
  readonly siren?: Placed;
  /** Something in the place of a SIRET that is none. */
  readonly unreadable?: Placed;
  /** Code routage, as the addresses of the French directory carry it. */
  readonly routingCode?: Placed;
}

/** ISO 6523 codes: 0009 SIRET, 0002 SIREN, 0224 code routage, 0225 address of the French directory. */
const siretScheme = '0009';
const sirenScheme = '0002';
const routingScheme = '0224';
const directoryScheme = '0225';

const isDigits = (text: string, length: number) => text.length === length && /^\d+$/.test(text);

/**
 * Finds the recipient's SIRET: BT-46 with scheme 0009, else BT-47 of 14 digits, else any BT-46 of 14 digits, else BT-49 (0009, or 0225 written
 * SIREN_SIRET_CODE).
 */
export function recipientNamed(buyer: Party | undefined): RecipientNamed {
  const stated: { written: string; at: string; sure: boolean }[] = [];
  const identifiers = (buyer?.identifiers ?? []).map((identifier, index) => ({ ...identifier, at: `buyer.identifiers[${index}].value` }));
  for (const { scheme, value, at } of identifiers) if (scheme === siretScheme) stated.push({ written: value, at, sure: true });
  const legal = buyer?.legalRegistration;
  if (legal) stated.push({ written: legal.value, at: 'buyer.legalRegistration.value', sure: legal.scheme === siretScheme });
  for (const { scheme, value, at } of identifiers)
    if (scheme !== siretScheme && scheme !== routingScheme) stated.push({ written: value, at, sure: false });
  const address = addressParts(buyer);
  if (address?.siret !== undefined) stated.push({ written: address.siret, at: address.at, sure: false });

  const sirets = stated
    .map(({ written, at }) => ({ value: compactIdentifier(written), written, at }))
    .filter(({ value }) => isDigits(value, 14));
  const siret = sirets[0];
  const unreadable = siret ? undefined : stated.find(({ sure, written }) => sure && written.trim() !== '');
  const siren = siret ? undefined : sirenNamed(buyer);
  const routing = identifiers.find(({ scheme }) => scheme === routingScheme);
  const routingCode = routing
    ? { value: routing.value.trim(), at: routing.at }
    : address?.code === undefined
      ? undefined
      : { value: address.code, at: address.at };
  return {
    ...(siret && { siret }),
    others: sirets.filter(({ value }) => value !== siret?.value).map(({ value, at }) => ({ value, at })),
    ...(siren && { siren }),
    ...(unreadable && { unreadable: { value: unreadable.written, at: unreadable.at } }),
    ...(routingCode && { routingCode }),
  };
}

function sirenNamed(buyer: Party | undefined): Placed | undefined {
  const legal = buyer?.legalRegistration;
  const value = compactIdentifier(legal?.value ?? '');
  return legal && (legal.scheme === sirenScheme || isDigits(value, 9))
    ? { value: legal.value, at: 'buyer.legalRegistration.value' }
    : undefined;
}

function addressParts(buyer: Party | undefined): { siret?: string; code?: string; at: string } | undefined {
  const address = buyer?.electronicAddress;
  if (!address) return undefined;
  const at = 'buyer.electronicAddress.value';
  if (address.scheme !== directoryScheme) return { siret: address.value, at };
  const [first = '', second, code] = address.value.split('_');
  const siret = isDigits(first, 14) ? first : second;
  return { ...(siret !== undefined && { siret }), ...(code !== undefined && code !== '' && { code }), at };
}
