import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

/** The official schemas stand beside the checkout where the project is developed; tests that need them say so where they are not there. */
const SCHEMAS = path.resolve(import.meta.dirname, '../../../../../shared/schemas');

const FILES = {
  'ubl-invoice': 'ubl-2.1/maindoc/UBL-Invoice-2.1.xsd',
  'ubl-credit-note': 'ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd',
  'cii-D16B': 'cii-d16b-uncoupled/uncefact/data/standard/CrossIndustryInvoice_100pD16B.xsd',
  'cii-D22B': 'cii-d22b/CrossIndustryInvoice_100pD22B.xsd',
  'factur-x-minimum': 'factur-x-1.09/minimum/Factur-X_MINIMUM.xsd',
  'factur-x-basic-wl': 'factur-x-1.09/basicwl/Factur-X_BASICWL.xsd',
  'factur-x-basic': 'factur-x-1.09/basic/Factur-X_BASIC.xsd',
  'factur-x-en16931': 'factur-x-1.09/en16931/Factur-X_EN16931.xsd',
  'factur-x-extended': 'factur-x-1.09/extended/Factur-X_EXTENDED.xsd',
};

export type SchemaName = keyof typeof FILES;

export const schemasPresent: boolean = existsSync(SCHEMAS);

/** A check of bytes against one official schema; returns the messages of the schema processor, none when valid. */
export function schemaCheck(name: SchemaName): (bytes: Uint8Array) => string[] {
  xmlRegisterFsInputProviders();
  const file = path.join(SCHEMAS, FILES[name]);
  const schema = XmlDocument.fromBuffer(readFileSync(file), { url: file });
  const validator = XsdValidator.fromDoc(schema);
  return (bytes) => {
    const document = XmlDocument.fromBuffer(bytes);
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
