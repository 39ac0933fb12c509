import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import type { Sample } from './invoices.ts';

const schemas = {
  'ubl-invoice': ['schemas', 'ubl-2.1', 'maindoc', 'UBL-Invoice-2.1.xsd'],
  cii: ['schemas', 'cii-d16b-uncoupled', 'uncefact', 'data', 'standard', 'CrossIndustryInvoice_100pD16B.xsd'],
} as const;

/** What the engine is measured against: libxml2 parsing a document and validating it by its XSD. */
export class SchemaReference {
  readonly #validators: Readonly<Record<Sample['syntax'], XsdValidator>>;

  constructor(shared: string) {
    xmlRegisterFsInputProviders();
    const validator = (parts: readonly string[]) => {
      const path = join(shared, ...parts);
      return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
    };
    this.#validators = { 'ubl-invoice': validator(schemas['ubl-invoice']), cii: validator(schemas.cii) };
  }

  validate({ bytes, syntax }: Sample): void {
    const document = XmlDocument.fromBuffer(bytes);
    try {
      this.#validators[syntax].validate(document);
    } catch {
      // Many files of the corpus are wrong on purpose; the work is the same.
    } finally {
      document.dispose();
    }
  }

  dispose(): void {
    for (const validator of Object.values(this.#validators)) validator.dispose();
  }
}
