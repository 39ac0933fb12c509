import { CURRENCIES } from '../codes/currencies.ts';
import { leavesOf } from '../convert/leaves.ts';
import type { SourceDocument } from '../document.ts';
import type { Code, Invoice } from '../model.ts';
import { symbolFor } from '../read/xml/vocabulary.ts';
import type { Fix } from './codes.ts';
import { inCapitals, REPAIRS } from './repairs.ts';
import { Proposals } from './proposals.ts';
import { proposeSchemes } from './schemes.ts';
import { repairSums } from './sums.ts';

const CURRENCY = symbolFor('currencyID');
const SCHEME = symbolFor('schemeID');

/** The scheme of an identifier whose value stands at `lines[0].object.value` or the like. */
function schemesOf(invoice: Invoice): Map<string, Code> {
  const schemes = new Map<string, Code>();
  for (const { path, value } of leavesOf(invoice)) if (path.endsWith('.scheme')) schemes.set(path.slice(0, -'.scheme'.length), value);
  return schemes;
}

function proposeValues(proposals: Proposals, document: SourceDocument): void {
  const { syntax, invoice } = document;
  const schemes = schemesOf(invoice);
  for (const { path } of leavesOf(invoice)) {
    const owner = path.replace(/\.value$/, '');
    const origin = proposals.placed.origins.get(path) ?? proposals.placed.origins.get(owner);
    if (origin === undefined) continue;
    const { tree } = proposals.placed;
    const { node, attribute } = origin;
    const raw = attribute === undefined ? tree.rawText(node) : (tree.attribute(node, symbolFor(attribute)) ?? '');
    const pattern = owner.replace(/\[\d+\]/g, '[]');
    const context = { syntax, invoice, scheme: schemes.get(owner) };
    for (const { code, applies, repair } of REPAIRS) {
      // Decimals are looked at with the white space around them: the official rules count it among the decimals.
      const value = code === 'FIX-DECIMAL' ? raw : raw.trim();
      const repaired = applies(pattern) ? repair(value, context) : undefined;
      if (repaired === undefined) continue;
      proposals.replace(code, { ...origin, at: owner }, value, repaired);
      break;
    }
  }
}

/** Amounts of UBL and CII repeat the currency in an attribute, which no value of the model comes from. */
function proposeCurrencies(proposals: Proposals): void {
  const { tree } = proposals.placed;
  for (let node = 0; node < tree.size; node++) {
    const currency = tree.attribute(node, CURRENCY)?.trim();
    const capitals = currency === undefined ? undefined : inCapitals(currency, CURRENCIES);
    if (currency !== undefined && capitals !== undefined)
      proposals.replace('FIX-CASE', { node, attribute: 'currencyID' }, currency, capitals);
  }
}

function proposeSums(proposals: Proposals): void {
  for (const { at, before, after } of repairSums(proposals.invoice)) {
    const origin = proposals.placed.origins.get(at);
    if (origin) proposals.replace('FIX-SUM', { ...origin, at }, before, after);
  }
}

/**
 * Repairs of a document that leave its meaning as it is: separators in identifiers whose check digits hold, dates and decimals that can mean one thing
 * only, codes in lower case, superfluous zeros, missing schemes of numbers that can be of one only, and sums off by a cent. Nothing is changed:
 * the caller shows the fixes and applies those it wants with `applyFixes`. The offsets are those of `document.xml`.
 */
export function proposeFixes(document: SourceDocument): Fix[] {
  const proposals = new Proposals(document);
  proposeValues(proposals, document);
  proposeCurrencies(proposals);
  proposeSchemes(proposals, document, SCHEME);
  proposeSums(proposals);
  return proposals.inOrder();
}
