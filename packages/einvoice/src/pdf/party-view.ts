import type { Address, Contact, Identifier, Invoice, Party } from '../model.ts';
import { countryName } from './formats.ts';
import type { Words } from './labels.ts';
import { cut, facts, identifierFact } from './labels.ts';
import type { Json } from './printable.ts';

/** Blocks of the people and places concerned: seller, buyer, then payee, tax representative and place of delivery where given. */
export function parties(invoice: Invoice, words: Words): Json[] {
  const { payee, sellerTaxRepresentative: representative, delivery } = invoice;
  // The country is worth a line only where it tells two places apart.
  const countries = new Set([invoice.seller, invoice.buyer, representative, delivery].flatMap((one) => one?.address?.country ?? []));
  const addressRows = (address: Address | undefined) => addressLines(address, countries.size > 1 ? words.locale : undefined);
  return [
    partyBlock(words.seller, invoice.seller, addressRows, words),
    partyBlock(words.buyer, invoice.buyer, addressRows, words),
    ...(payee ? [block(words.payee, payee.name ?? words.none, [], identifiers([payee.identifier, payee.legalRegistration], words))] : []),
    ...(representative
      ? [
          block(words.taxRepresentative, representative.name ?? words.none, addressRows(representative.address), [
            [words.vatNumber, representative.vatIdentifier],
          ]),
        ]
      : []),
    ...(delivery && (delivery.name || delivery.address || delivery.location)
      ? [
          block(
            words.deliveryPlace,
            delivery.name ?? '',
            addressRows(delivery.address),
            delivery.location ? [identifierFact(delivery.location, words)] : [],
          ),
        ]
      : []),
  ];
}

type Entry = readonly [string, string | undefined];

function partyBlock(
  heading: string,
  party: Party | undefined,
  addressRows: (address: Address | undefined) => string[],
  words: Words,
): Json {
  if (!party) return block(heading, words.none, [], []);
  const rows = [...addressRows(party.address), ...contactRows(party.contact)];
  return block(heading, party.name ?? party.tradingName ?? words.none, rows, [
    ...(party.name && party.tradingName && party.tradingName !== party.name ? [[words.tradingName, party.tradingName] as const] : []),
    ...identifiers([party.legalRegistration, ...party.identifiers.slice(0, 10)], words),
    [words.vatNumber, party.vatIdentifier],
    [words.taxRegistration, party.taxRegistration],
    [words.electronicAddress, party.electronicAddress?.value],
  ]);
}

function block(heading: string, name: string, rows: string[], ids: readonly Entry[]): Json {
  return { heading, name: cut(name, 300), rows: rows.map((row) => cut(row, 300)), ids: facts(ids) };
}

/** Each identifier once, whatever the number of places it was given in. */
function identifiers(all: readonly (Identifier | undefined)[], words: Words): Entry[] {
  const seen = new Set<string>();
  return all.flatMap((identifier): Entry[] => {
    if (!identifier?.value) return [];
    const key = `${identifier.scheme ?? ''} ${identifier.value.replace(/\s/gu, '')}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [identifierFact(identifier, words)];
  });
}

function addressLines(address: Address | undefined, countryIn: string | undefined): string[] {
  if (!address) return [];
  const town = [address.postCode, address.city].filter(Boolean).join(' ');
  return [
    address.line1,
    address.line2,
    address.line3,
    town,
    address.subdivision,
    countryIn && address.country && countryName(address.country, countryIn),
  ].flatMap((row) => (row ? [row] : []));
}

function contactRows(contact: Contact | undefined): string[] {
  return contact ? [[contact.name, contact.telephone].filter(Boolean).join(' · '), contact.email ?? ''].filter((row) => row !== '') : [];
}
