import { compactIdentifier, isSiren, isSiret } from '../codes/siret.ts';
import type { SourceDocument } from '../document.ts';
import type { Identifier, Party } from '../model.ts';
import { symbolFor } from '../read/xml/vocabulary.ts';
import { isVatNumber } from './identifiers.ts';
import type { Proposals } from './proposals.ts';

const TAX_REGISTRATION = symbolFor('ram:SpecifiedTaxRegistration');
const CII_ID = symbolFor('ram:ID');
const FORMAT = symbolFor('format');
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

function isFrench(party: Party): boolean {
  return party.address?.country?.toUpperCase() === 'FR' || (party.vatIdentifier?.toUpperCase().startsWith('FR') ?? false);
}

/** The ISO 6523 scheme of a French company's number, told by its length and check digits. */
function companyScheme(value: string): string | undefined {
  const digits = compactIdentifier(value);
  if (isSiret(digits)) return '0009';
  return isSiren(digits) ? '0002' : undefined;
}

function proposeParty(proposals: Proposals, document: SourceDocument, role: 'seller' | 'buyer'): void {
  const party = document.invoice[role];
  if (party === undefined) return;
  const offer = (at: string, identifier: Identifier | undefined, scheme: string | undefined): void => {
    const origin = proposals.placed.origins.get(at);
    if (identifier === undefined || identifier.scheme !== undefined || scheme === undefined || origin === undefined) return;
    proposals.addAttribute('FIX-SCHEME', origin.node, 'schemeID', scheme, at);
  };
  const { legalRegistration, electronicAddress } = party;
  if (legalRegistration && isFrench(party)) offer(`${role}.legalRegistration`, legalRegistration, companyScheme(legalRegistration.value));
  if (electronicAddress && EMAIL.test(electronicAddress.value)) offer(`${role}.electronicAddress`, electronicAddress, 'EM');
  // CII has an element of its own for identifiers with a scheme: there an attribute would not be enough.
  if (document.syntax === 'cii' || !isFrench(party)) return;
  party.identifiers.forEach((identifier, position) => {
    if (isSiret(compactIdentifier(identifier.value))) offer(`${role}.identifiers[${position}]`, identifier, '0009');
  });
}

/** Schemes and formats that a document leaves out although the value can be of one only. */
export function proposeSchemes(proposals: Proposals, document: SourceDocument, scheme: number): void {
  proposeParty(proposals, document, 'seller');
  proposeParty(proposals, document, 'buyer');
  if (document.syntax !== 'cii') return;
  const { tree, origins } = proposals.placed;
  for (let node = 0; node < tree.size; node++) {
    if (tree.symbol(node) !== CII_ID || tree.symbol(tree.parent(node)) !== TAX_REGISTRATION) continue;
    if (tree.attribute(node, scheme) === undefined && isVatNumber(tree.rawText(node).trim())) {
      proposals.addAttribute('FIX-SCHEME', node, 'schemeID', 'VA');
    }
  }
  for (const [at, { node }] of origins) {
    const name = tree.name(tree.symbol(node));
    if ((name === 'udt:DateTimeString' || name === 'udt:DateString' || name === 'qdt:DateTimeString') && !tree.hasElements(node)) {
      if (tree.attribute(node, FORMAT) === undefined && /^\d{8}$/.test(tree.rawText(node).trim())) {
        proposals.addAttribute('FIX-DATE-FORMAT', node, 'format', '102', at);
      }
    }
  }
}
