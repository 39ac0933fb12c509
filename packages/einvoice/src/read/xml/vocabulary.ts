/** Namespaces by the prefix everyone gives them; documents may use any prefix. */
export const NAMESPACES = {
  ubl: 'urn:oasis:names:specification:ubl:schema:xsd:Invoice-2',
  cn: 'urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2',
  cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
  cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  ext: 'urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2',
  rsm: 'urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100',
  ram: 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100',
  udt: 'urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100',
  qdt: 'urn:un:unece:uncefact:data:standard:QualifiedDataType:100',
  cdar: 'urn:un:unece:uncefact:data:standard:CrossDomainAcknowledgementAndResponse:100',
  sig: 'urn:oasis:names:specification:ubl:schema:xsd:CommonSignatureComponents-2',
  sac: 'urn:oasis:names:specification:ubl:schema:xsd:SignatureAggregateComponents-2',
  sbc: 'urn:oasis:names:specification:ubl:schema:xsd:SignatureBasicComponents-2',
  ds: 'http://www.w3.org/2000/09/xmldsig#',
  xades: 'http://uri.etsi.org/01903/v1.3.2#',
  xades141: 'http://uri.etsi.org/01903/v1.4.1#',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;

/** A name known beforehand has a fixed number; names met in one document only are numbered after these. */
const symbols: string[] = [];
const parts: { uri: string; local: string }[] = [];
const byNamespace = new Map<string, Map<string, number>>();

/** The fixed number of a known name, by `prefix:local` (or a bare local name for an attribute); made on first request, when tables are compiled. */
export function symbolFor(qualified: string): number {
  const colon = qualified.indexOf(':');
  const prefix = colon < 0 ? '' : qualified.slice(0, colon);
  const uri = prefix === '' ? '' : NAMESPACES[prefix as keyof typeof NAMESPACES];
  const local = colon < 0 ? qualified : qualified.slice(colon + 1);
  const locals = byNamespace.get(uri) ?? new Map<string, number>();
  if (locals.size === 0) byNamespace.set(uri, locals);
  let symbol = locals.get(local);
  if (symbol === undefined) {
    symbol = symbols.length;
    symbols.push(prefix === 'ubl' || prefix === 'cn' ? local : qualified);
    parts.push({ uri, local });
    locals.set(local, symbol);
  }
  return symbol;
}

/** How many names are known: a document read before more became known has to be read again to tell them. */
export function vocabularySize(): number {
  return symbols.length;
}

/** Namespace and local name of a known name. */
export function symbolParts(symbol: number): { uri: string; local: string } | undefined {
  return parts[symbol];
}

/** The number of a name if it is known, else -1. */
export function knownSymbol(uri: string, local: string): number {
  return byNamespace.get(uri)?.get(local) ?? -1;
}

/** How a known name is usually written: `cbc:ID`, `Invoice`, `rsm:CrossIndustryInvoice`. */
export function symbolName(symbol: number): string {
  return symbols[symbol] ?? '';
}

/** Numbers from here on belong to one document. Far above any number of known names. */
export const FIRST_FOREIGN_SYMBOL = 1 << 16;

/** The usual prefix of a namespace, if it has one. */
export function usualPrefix(uri: string): string | undefined {
  for (const [prefix, known] of Object.entries(NAMESPACES)) if (known === uri) return prefix;
  return undefined;
}
