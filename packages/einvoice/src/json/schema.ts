import { termOf } from '../terms.ts';
import schemaEn from '../words/jsonSchema.en.ts';
import schemaFr from '../words/jsonSchema.fr.ts';
import termsEn from '../words/terms.en.ts';
import termsFr from '../words/terms.fr.ts';
import { type Field, invoiceShape } from './shape.ts';
import { JSON_FORMAT, JSON_VERSION } from './toJson.ts';

/** A JSON Schema, or a part of one. */
export interface JsonSchema {
  [keyword: string]: unknown;
}

const BY_KIND: Readonly<Record<Exclude<Field['kind'], 'group'>, JsonSchema>> = {
  text: { type: 'string' },
  decimal: { $ref: '#/$defs/decimal' },
  date: { $ref: '#/$defs/date' },
  identifier: { $ref: '#/$defs/identifier' },
  index: { type: 'integer', minimum: 0 },
  flag: { type: 'boolean' },
};

/** The name of the term in English as title, in French as description. */
function described(pattern: string): JsonSchema {
  if (pattern === 'payment[].implied') return { title: schemaEn.implied, description: schemaFr.implied };
  const term = termOf(pattern);
  if (term === undefined) return {};
  return { title: `${term} ${termsEn[term]}`, description: `${term} ${termsFr[term]}` };
}

/** No field is compulsory: what is missing is for the rules to say. */
function groupSchema(shape: Field): JsonSchema {
  const properties: JsonSchema = {};
  for (const [key, field] of shape.fields) properties[key] = fieldSchema(field);
  return { type: 'object', properties, additionalProperties: false };
}

function fieldSchema(field: Field): JsonSchema {
  const value = field.kind === 'group' ? groupSchema(field) : BY_KIND[field.kind];
  return field.list ? { ...described(field.pattern), type: 'array', items: value } : { ...described(field.pattern), ...value };
}

/** The JSON Schema (2020-12) of an invoice as JSON, made of the table of business terms and their names. */
export function invoiceSchema(): JsonSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:${JSON_FORMAT}:${JSON_VERSION}`,
    title: schemaEn.title,
    description: schemaFr.title,
    type: 'object',
    required: ['format', 'version', 'invoice'],
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      format: { const: JSON_FORMAT },
      version: { const: JSON_VERSION },
      invoice: groupSchema(invoiceShape),
      attachments: { type: 'array', items: { $ref: '#/$defs/attachment' } },
    },
    $defs: {
      decimal: { type: 'string', pattern: '^[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)$', maxLength: 60 },
      date: { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
      identifier: {
        type: 'object',
        required: ['value'],
        additionalProperties: false,
        properties: { value: { type: 'string' }, scheme: { type: 'string' }, schemeVersion: { type: 'string' } },
      },
      attachment: {
        type: 'object',
        required: ['name', 'mediaType', 'content'],
        additionalProperties: false,
        properties: { name: { type: 'string' }, mediaType: { type: 'string' }, content: { type: 'string', contentEncoding: 'base64' } },
      },
    },
  };
}
