import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const SHARED = path.resolve(import.meta.dirname, '../../../../../shared');

/** The official schemas and the corpus stand beside the checkout where the project is developed; tests say so where they are not there. */
export const sharedPresent: boolean = existsSync(path.join(SHARED, 'schemas')) && existsSync(path.join(SHARED, 'corpus/open/index.json'));

export const SCHEMA_FILES = {
  'ubl-invoice': 'ubl-2.1/maindoc/UBL-Invoice-2.1.xsd',
  'ubl-credit-note': 'ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd',
  'cii-D16B': 'cii-d16b-uncoupled/uncefact/data/standard/CrossIndustryInvoice_100pD16B.xsd',
  'cii-D22B': 'cii-d22b/CrossIndustryInvoice_100pD22B.xsd',
  cdar: 'cdar-d22b/CrossDomainAcknowledgementAndResponse_100pD22B.xsd',
};

export type SchemaKind = keyof typeof SCHEMA_FILES;

/** What libxml2 says of a text against an official schema: its messages, none when valid; undefined when it is no XML to it. */
export function oracle(kind: SchemaKind): (text: string) => string[] | undefined {
  xmlRegisterFsInputProviders();
  const file = path.join(SHARED, 'schemas', SCHEMA_FILES[kind]);
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(schema);
  return (text) => {
    let document: XmlDocument;
    try {
      document = XmlDocument.fromString(text);
    } catch {
      return undefined;
    }
    try {
      validator.validate(document);
      return [];
    } catch (error) {
      if (error instanceof XmlValidateError) return error.details.map((detail) => detail.message.trim());
      throw error;
    } finally {
      document.dispose();
    }
  };
}

/** An entry of the corpus, as far as it is used here. */
export interface CorpusEntry {
  file: string;
  syntax: string;
  bytes: number;
  xsd?: { valid: boolean };
}

export function corpus(): CorpusEntry[] {
  return JSON.parse(readFileSync(path.join(SHARED, 'corpus/open/index.json'), 'utf8')) as CorpusEntry[];
}

export function corpusBytes(file: string): Uint8Array {
  return readFileSync(path.join(SHARED, 'corpus', file));
}
