import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from '../repository.ts';
import type { GeneratedPage } from './page.ts';
import { SchemaModel } from './structure-model.ts';
import { readSchemas } from './structure-schema.ts';
import { TableWriter } from './structure-table.ts';

const SCHEMAS = join(repository, '../shared/schemas');

const UN = 'urn:un:unece:uncefact:data:standard:';
const UBL = 'urn:oasis:names:specification:ubl:schema:xsd:';
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/2001/XMLSchema': 'xsd',
  [`${UBL}Invoice-2`]: 'ubl',
  [`${UBL}CreditNote-2`]: 'cn',
  [`${UBL}CommonAggregateComponents-2`]: 'cac',
  [`${UBL}CommonBasicComponents-2`]: 'cbc',
  [`${UBL}CommonExtensionComponents-2`]: 'ext',
  [`${UBL}CommonSignatureComponents-2`]: 'sig',
  [`${UBL}SignatureAggregateComponents-2`]: 'sac',
  [`${UBL}SignatureBasicComponents-2`]: 'sbc',
  [`${UBL}UnqualifiedDataTypes-2`]: 'udt',
  'urn:un:unece:uncefact:data:specification:CoreComponentTypeSchemaModule:2': 'cct',
  'http://uri.etsi.org/01903/v1.4.1#': 'xades141',
  'http://uri.etsi.org/01903/v1.3.2#': 'xades',
  'http://www.w3.org/2000/09/xmldsig#': 'ds',
  [`${UN}CrossIndustryInvoice:100`]: 'rsm',
  [`${UN}CrossDomainAcknowledgementAndResponse:100`]: 'cdar',
  [`${UN}UnqualifiedDataType:100`]: 'udt',
  [`${UN}ReusableAggregateBusinessInformationEntity:100`]: 'ram',
  [`${UN}QualifiedDataType:100`]: 'qdt',
};

/** All UBL namespaces whose elements are all global, and those whose types only give data types another name. */
const UBL_GLOBAL = ['ubl', 'cn', 'cac', 'cbc', 'ext', 'sig', 'sac', 'sbc'];
const UBL_RENAMING = ['cbc', 'ext', 'sbc'];

function modelOf(...files: readonly string[]): { model: SchemaModel; elements: (readonly [name: string, type: number])[] } {
  const sets = files.map((file) => readSchemas(join(SCHEMAS, file)));
  const set = {
    elements: new Map(sets.flatMap((one) => [...one.elements])),
    types: new Map(sets.flatMap((one) => [...one.types])),
  };
  const model = new SchemaModel(set, (uri) => {
    const prefix = PREFIXES[uri];
    if (prefix === undefined) throw new Error(`namespace ${uri} is not foreseen`);
    return prefix;
  });
  return { model, elements: [...set.elements.keys()].map((name) => [model.named(name), model.elementType(name)] as const) };
}

/** UBL in two tables: what invoices and credit notes hold, and all else that may stand in an extension. */
function ublTables(): readonly [invoices: string, extensions: string] {
  const { model, elements } = modelOf('ubl-2.1/maindoc/UBL-Invoice-2.1.xsd', 'ubl-2.1/maindoc/UBL-CreditNote-2.1.xsd');
  const writer = new TableWriter(model, UBL_RENAMING, UBL_GLOBAL);
  const roots = elements.filter(([name]) => name === 'ubl:Invoice' || name === 'cn:CreditNote');
  return [writer.write(roots), writer.write(elements.filter(([name]) => !name.startsWith('ubl:') && !name.startsWith('cn:')))];
}

function table(file: string): string {
  const { model, elements } = modelOf(file);
  return new TableWriter(model, [], []).write(elements);
}

function moduleOf(name: string, about: string, text: () => string): GeneratedPage {
  const path = `packages/einvoice/src/structure/${name}.table.ts`;
  return {
    path,
    make: () => {
      if (!existsSync(SCHEMAS)) {
        console.log(`${path}: left as it is, for the official schemas are not there`);
        return readFile(join(repository, path), 'utf8');
      }
      const lines = text().replaceAll('`', '\\`').replaceAll('${', '\\${');
      return `/** ${about} Made by \`npm run generate\` from the official schemas; do not edit. How to read it: table.ts. */\nexport default \`${lines}\`;\n`;
    },
  };
}

/** The tables of packages/einvoice/src/structure. */
export const structureTables: readonly GeneratedPage[] = [
  moduleOf('ubl', 'UBL 2.1: Invoice and CreditNote.', () => ublTables()[0]),
  moduleOf('ubl-extensions', 'UBL 2.1: what else may stand in an extension.', () => ublTables()[1]),
  moduleOf('cii-d16b', 'CII D16B (uncoupled).', () => table('cii-d16b-uncoupled/uncefact/data/standard/CrossIndustryInvoice_100pD16B.xsd')),
  moduleOf('cii-d22b', 'CII D22B.', () => table('cii-d22b/CrossIndustryInvoice_100pD22B.xsd')),
  moduleOf('cdar', 'CDAR D22B.', () => table('cdar-d22b/CrossDomainAcknowledgementAndResponse_100pD22B.xsd')),
];
