import { extensionSchema, FACTURX_NAMESPACE, facturXProperties } from './facturx-properties.ts';

/** What metadata become once they declare the invoice. */
export interface DeclaredMetadata {
  xmp: string;
  /** Part of PDF/A that the document claims (`3`); undefined when it claims none. */
  part: string | undefined;
  /** The metadata there were could not be kept: they are no readable XMP. */
  replaced: boolean;
}

const SCHEMAS =
  'xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" ' +
  'xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"';

const EMPTY =
  '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">' +
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>';

const END = '</rdf:RDF>';
const BAG_END = /<\/rdf:Bag>\s*<\/pdfaExtension:schemas>/g;

function lastMatch(pattern: RegExp, text: string): number {
  let at = -1;
  for (const match of text.matchAll(pattern)) at = match.index;
  return at;
}

/** The claimed part of PDF/A, as element or attribute. */
function claimedPart(xmp: string): string | undefined {
  const match = /pdfaid:part\s*(?:>\s*(\d)\s*<|=\s*["'](\d)["'])/.exec(xmp);
  return match?.[1] ?? match?.[2];
}

const PROPERTY = '(?:ConformanceLevel|DocumentFileName|DocumentType|Version)';

/** Takes out the properties that declare an invoice that is replaced, of any edition of Factur-X or ZUGFeRD, as elements or attributes. */
function withoutInvoice(xmp: string): string {
  let text = xmp;
  for (const prefix of new Set([...xmp.matchAll(/[<\s](\w+):ConformanceLevel\b/g)].map(([, found = '']) => found))) {
    text = text
      .replace(new RegExp(`<${prefix}:${PROPERTY}>[^<]*</${prefix}:${PROPERTY}>\\s*`, 'g'), '')
      .replace(new RegExp(`\\s${prefix}:${PROPERTY}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'g'), '');
  }
  return text;
}

/**
 * Declares a Factur-X invoice of a level in a document's XMP. A claim of PDF/A-2 is raised to PDF/A-3, which is the same but for admitting attached
 * files; no claim is added. `existing` is undefined when the document has no metadata.
 */
export function declareInvoice(existing: string | undefined, level: string): DeclaredMetadata {
  const usable = existing?.includes(END) ? existing : undefined;
  const part = usable === undefined ? undefined : claimedPart(usable);
  let xmp = usable ?? EMPTY;
  xmp = withoutInvoice(xmp);
  if (part === '2') xmp = xmp.replace(/(pdfaid:part\s*(?:>\s*|=\s*["']))2/, '$13');
  if (part !== undefined && !xmp.includes(`>${FACTURX_NAMESPACE}</pdfaSchema:namespaceURI>`)) xmp = withSchema(xmp);
  const end = xmp.lastIndexOf(END);
  xmp = xmp.slice(0, end) + facturXProperties(level) + xmp.slice(end);
  return { xmp, part, replaced: existing !== undefined && usable === undefined };
}

/** Describes the `fx:` properties, as PDF/A demands of every schema it does not know; a document may have one bag of descriptions only. */
function withSchema(xmp: string): string {
  const bag = lastMatch(BAG_END, xmp);
  if (bag >= 0) return xmp.slice(0, bag) + withNamespaces(extensionSchema) + xmp.slice(bag);
  const end = xmp.lastIndexOf(END);
  const description = `<rdf:Description rdf:about="" ${SCHEMAS}><pdfaExtension:schemas><rdf:Bag>${extensionSchema}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`;
  return xmp.slice(0, end) + description + xmp.slice(end);
}

/** Bound where they are used: the bag that is there may bind other prefixes. */
function withNamespaces(item: string): string {
  return item.replace('<rdf:li ', `<rdf:li ${SCHEMAS} `);
}
