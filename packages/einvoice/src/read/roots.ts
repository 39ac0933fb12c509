import type { Syntax } from '../document.ts';
import type { ReadCode } from './codes.ts';
import { symbolFor, symbolParts } from './xml/vocabulary.ts';
import type { XmlTree } from './xml/tree.ts';

const ROOTS = new Map<number, Syntax>([
  [symbolFor('ubl:Invoice'), 'ubl-invoice'],
  [symbolFor('cn:CreditNote'), 'ubl-credit-note'],
  [symbolFor('rsm:CrossIndustryInvoice'), 'cii'],
]);

/** Which invoice the root element of a document stands for, whatever prefix it has. */
export function syntaxOfRoot(tree: XmlTree): Syntax | undefined {
  return ROOTS.get(tree.symbol(0));
}

/** The life-cycle message (CDAR), which is no invoice but is judged too. */
const LIFECYCLE = symbolFor('cdar:CrossDomainAcknowledgementAndResponse');

/** The same, life-cycle messages included. */
export function rootKind(tree: XmlTree): Syntax | 'cdar' | undefined {
  return tree.symbol(0) === LIFECYCLE ? 'cdar' : syntaxOfRoot(tree);
}

/** Known documents that are no invoice this library reads, by namespace (its beginning) and perhaps local name. */
const REFUSED: readonly (readonly [namespace: string, local: string | undefined, code: ReadCode])[] = [
  ['http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader', undefined, 'READ-ROOT-ENVELOPE'],
  ['urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse', undefined, 'READ-ROOT-LIFECYCLE'],
  ['urn:ferd:CrossIndustryDocument', undefined, 'READ-ROOT-ZUGFERD-1'],
  ['urn:un:unece:uncefact:data:standard:SCRDMCCBDACIOMessageStructure', undefined, 'READ-ROOT-ORDER'],
  ['urn:oasis:names:specification:ubl:schema:xsd:Order', undefined, 'READ-ROOT-ORDER'],
  ['urn:oasis:names:specification:ubl:schema:xsd:', undefined, 'READ-ROOT-UBL'],
  ['http://www.w3.org/1999/xhtml', undefined, 'READ-HTML'],
  ['', 'html', 'READ-HTML'],
];

/** Namespace and local name of a document's root. */
export function rootParts(tree: XmlTree): { uri: string; local: string } {
  return tree.foreignParts(0) ?? symbolParts(tree.symbol(0)) ?? { uri: '', local: '' };
}

/** The refusal that fits a root element best. */
export function refusalOfRoot(namespace: string, local: string): ReadCode {
  for (const [start, name, code] of REFUSED) {
    if ((start === '' ? namespace === '' : namespace.startsWith(start)) && (name === undefined || name === local.toLowerCase()))
      return code;
  }
  return local === 'StandardBusinessDocument' ? 'READ-ROOT-ENVELOPE' : 'READ-ROOT';
}
