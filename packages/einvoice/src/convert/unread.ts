import { Decimal } from '../decimal.ts';
import type { SourceDocument, Syntax } from '../document.ts';
import type { Row } from '../read/bind/table.ts';
import { ciiFields } from '../read/cii/fields.ts';
import { creditNoteFields, invoiceFields } from '../read/ubl/fields.ts';
import type { XmlTree } from '../read/xml/tree.ts';
import { symbolFor } from '../read/xml/vocabulary.ts';
import type { Report } from './codes.ts';
import type { Origin, PlacedDocument } from './placed.ts';

const ROWS: Record<Syntax, readonly Row[]> = { 'ubl-invoice': invoiceFields, 'ubl-credit-note': creditNoteFields, cii: ciiFields };

/** Elements that every document of a syntax writes alike: what they may say without saying anything of their own. */
const CONSTANTS: Readonly<Record<string, readonly string[] | 'anything'>> = {
  'cbc:UBLVersionID': 'anything',
  'cbc:ChargeIndicator': 'anything',
  'udt:Indicator': 'anything',
  'cbc:NetworkID': ['NA'],
  'cbc:DocumentTypeCode': ['130', '50', '916'],
  'cbc:ID': ['VAT', 'FC'],
  'ram:TypeCode': ['VAT', '130', '50', '916'],
  'ram:Name': ['Project reference'],
};

const NET_PRICE = symbolFor('ram:NetPriceProductTradePrice');
const PRICE_BASE = symbolFor('ram:BasisQuantity');
const UNIT = symbolFor('unitCode');

/** Attributes that only say how the value is written. */
const FORM_ATTRIBUTES = new Set(['format', 'mimeCode', 'filename', 'xsi:schemaLocation', 'xsi:noNamespaceSchemaLocation', 'xml:space']);
const SCHEME_ATTRIBUTES = new Set(['schemeID', 'listID', 'schemeVersionID', 'listVersionID']);

/** Where elements of a syntax stand, by names only: `cac:TaxTotal/cbc:TaxAmount`. */
function placesOf(syntax: Syntax, kind: 'known' | 'identifier'): Set<string> {
  const places = ROWS[syntax].filter((row) => row[2] === kind).map(([element]) => element.replace(/\[[^\]]*\]/g, ''));
  return new Set(places);
}

const known = new Map<Syntax, { constant: Set<string>; identifier: Set<string> }>();

function knownPlaces(syntax: Syntax): { constant: Set<string>; identifier: Set<string> } {
  const found = known.get(syntax) ?? { constant: placesOf(syntax, 'known'), identifier: placesOf(syntax, 'identifier') };
  known.set(syntax, found);
  return found;
}

function isConstant(name: string, text: string): boolean {
  const allowed = CONSTANTS[name];
  return allowed === 'anything' || (allowed?.includes(text.toUpperCase()) ?? false) || (allowed?.includes(text) ?? false);
}

/**
 * Tells everything in a document that has no place in the model: elements with text and attributes that no value of the model was read from.
 * List and scheme metadata on codes, which say nothing that the code does not, are told as `info`.
 */
export function tellUnread(report: Report, document: SourceDocument, placed: PlacedDocument): void {
  new Unread(report, document, placed).tell();
}

class Unread {
  readonly #report: Report;
  readonly #placed: PlacedDocument;
  readonly #tree: XmlTree;
  readonly #currencies: readonly (string | undefined)[];
  readonly #constants: { constant: Set<string>; identifier: Set<string> };
  /** Elements (and `element@attribute`) that a value was read from. */
  readonly #read = new Set<number | string>();
  /** What was read, by the place of its name: the same thing said again is no loss. */
  readonly #said = new Set<string>();

  constructor(report: Report, document: SourceDocument, placed: PlacedDocument) {
    this.#report = report;
    this.#placed = placed;
    this.#tree = placed.tree;
    this.#currencies = [document.invoice.currency, document.invoice.vatCurrency];
    this.#constants = knownPlaces(document.syntax);
    for (const [path, origin] of placed.origins) this.#note(path, origin);
  }

  tell(): void {
    for (let node = 0; node < this.#tree.size; node++) this.#node(node);
  }

  #note(path: string, { node, attribute }: Origin): void {
    const tree = this.#tree;
    if (attribute !== undefined) {
      this.#read.add(`${node}@${attribute}`);
      this.#said.add(`${this.#place(node)}/@${attribute} ${tree.attribute(node, symbolFor(attribute))?.trim()}`);
    } else if (!tree.hasElements(node)) {
      this.#read.add(node);
      // The text of an attached file may be as long as the document; it never stands twice.
      if (!path.endsWith('.attachment')) this.#said.add(`${this.#place(node)} ${tree.rawText(node).trim()}`);
    }
  }

  /** Names from the root's child down, without positions. */
  #place(node: number): string {
    let place = '';
    for (let at = node; at > 0; at = this.#tree.parent(at)) place = `/${this.#tree.name(this.#tree.symbol(at))}${place}`;
    return place.slice(1);
  }

  #node(node: number): void {
    const tree = this.#tree;
    const place = this.#place(node);
    const text = tree.hasElements(node) ? '' : tree.rawText(node).trim();
    if (text !== '' && !this.#accounted(node, place, text)) {
      this.#report.add('CONVERT-UNKNOWN', 'warning', () => ({ where: this.#placed.position({ node, attribute: undefined }), seen: text }));
    }
    const last = tree.lastAttribute(node);
    for (let attribute = tree.firstAttribute(node); attribute < last; attribute++) this.#attribute(node, attribute, place);
  }

  #accounted(node: number, place: string, text: string): boolean {
    if (this.#read.has(node) || this.#isPriceBaseAgain(node, place)) return true;
    const name = this.#tree.name(this.#tree.symbol(node));
    if (this.#constants.constant.has(place) && isConstant(name, text)) return true;
    return this.#said.has(`${place} ${text}`) || this.#isChargeIndicator(place);
  }

  #isChargeIndicator(place: string): boolean {
    return place.endsWith('ram:ChargeIndicator/udt:Indicator') || place.endsWith('cbc:ChargeIndicator');
  }

  /** CII writes the base quantity (and its unit) of both prices. The net price's is the one read; the gross price's is said by it when it is the same. */
  #isPriceBaseAgain(node: number, place: string): boolean {
    if (!place.endsWith('ram:GrossPriceProductTradePrice/ram:BasisQuantity')) return false;
    const tree = this.#tree;
    const netPrice = tree.child(tree.parent(tree.parent(node)), NET_PRICE);
    const netBase = netPrice < 0 ? -1 : tree.child(netPrice, PRICE_BASE);
    if (netBase < 0) return false;
    const [gross, net] = [Decimal.parse(tree.rawText(node)), Decimal.parse(tree.rawText(netBase))];
    const unit = tree.attribute(netBase, UNIT);
    if (gross === undefined || net === undefined || !net.equals(gross)) return false;
    return (tree.attribute(node, UNIT) ?? unit) === unit;
  }

  #attribute(node: number, attribute: number, place: string): void {
    const name = this.#tree.name(this.#tree.attributeSymbol(attribute));
    const value = this.#tree.attributeValue(attribute).trim();
    if (value === '' || FORM_ATTRIBUTES.has(name) || this.#read.has(`${node}@${name}`)) return;
    if (SCHEME_ATTRIBUTES.has(name) && this.#constants.identifier.has(place)) return;
    if (name === 'currencyID' && this.#currencies.includes(value)) return;
    if (this.#said.has(`${place}/@${name} ${value}`) || this.#isPriceBaseAgain(node, place)) return;
    const severity = name === 'currencyID' || name === 'unitCode' ? 'warning' : 'info';
    this.#report.add('CONVERT-ATTRIBUTE', severity, () => ({ where: this.#placed.position({ node, attribute: name }), seen: value }));
  }
}
