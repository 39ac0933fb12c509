import type { Structure } from '#domain/structures';
import type { Identifier, Party } from '#einvoice';

/** ISO 6523: SIRET, SIREN. */
const siretScheme = '0009';
const sirenScheme = '0002';

function identifiersOf(structure: Structure): { identifiers: Identifier[]; legalRegistration?: Identifier } {
  if (structure.identifierType !== 'siret') return { identifiers: [], legalRegistration: { value: structure.identifier } };
  return {
    identifiers: [{ value: structure.identifier, scheme: siretScheme }],
    legalRegistration: { value: structure.legalUnit, scheme: sirenScheme },
  };
}

/** A structure of the directory as a party of an invoice. */
export function partyOf(structure: Structure): Party {
  const { line1, line2, postCode, city, country } = structure.address;
  return {
    name: structure.name,
    ...identifiersOf(structure),
    ...(structure.vatNumber !== undefined && { vatIdentifier: structure.vatNumber }),
    ...(structure.identifierType === 'siret' && { electronicAddress: { value: structure.identifier, scheme: siretScheme } }),
    address: {
      ...(line1 !== undefined && { line1 }),
      ...(line2 !== undefined && { line2 }),
      ...(postCode !== undefined && { postCode }),
      ...(city !== undefined && { city }),
      country: country ?? 'FR',
    },
    ...((structure.email !== undefined || structure.phone !== undefined) && {
      contact: {
        name: structure.name,
        ...(structure.phone !== undefined && { telephone: structure.phone }),
        ...(structure.email !== undefined && { email: structure.email }),
      },
    }),
  };
}

/** As the seller: one without a VAT number is known to the tax office by its own identifier (BT-32), which exempt invoices must bear (BR-E-02). */
export function sellerOf(structure: Structure): Party {
  return { ...partyOf(structure), ...(structure.vatNumber === undefined && { taxRegistration: structure.identifier }) };
}
