import { Compile } from 'typebox/compile';
import { Locale } from 'typebox/system';
import type { TSchema } from 'typebox';
import type { Language } from '#kernel';
import { Problem } from '#kernel';
import { checkPlain } from './json-body.ts';

/** The parts of a request that have a schema, as problems name them. */
type Part = 'path' | 'query' | 'body';

/** Findings told of one request, at most. */
const most = 20;

/**
 * Checks a part of a request against its schema. Texts of paths and queries are turned into numbers and booleans first; nothing unknown is
 * dropped silently: a misspelt criterion is an error, not a wider search. Throws Problem `api.request-invalid` with every field.
 */
export function partCheck(schema: TSchema, part: Part): (value: unknown, language: Language) => unknown {
  const validator = Compile(schema);
  return (value, language) => {
    const found = part === 'body' ? value : validator.Convert(asLists(schema, value ?? {}));
    checkPlain(found, '', part);
    if (validator.Check(found)) return found;
    const say = language === 'fr' ? Locale.fr_FR : Locale.en_US;
    const fields = validator
      .Errors(found)
      .filter((error) => error.keyword !== 'boolean')
      .slice(0, most)
      .map((error) => {
        const unknown = error.keyword === 'additionalProperties' ? error.params.additionalProperties[0] : undefined;
        const missing = error.keyword === 'required' ? error.params.requiredProperties[0] : undefined;
        const name = unknown ?? missing;
        return { in: part, path: name === undefined ? error.instancePath || '/' : `${error.instancePath}/${name}`, message: say(error) };
      });
    throw new Problem('api.request-invalid', 'malformed', {
      params: { fields: fields.map((field) => field.path).join(', ') },
      details: { fields },
    });
  };
}

/** A criterion that may be repeated (`?status=a&status=b`) or listed (`?status=a,b`) is a list also when it is given once. */
function asLists(schema: TSchema, value: object): object {
  const properties = (schema as { properties?: Record<string, { type?: string }> }).properties ?? {};
  return Object.fromEntries(
    Object.entries(value).map(([name, given]: [string, unknown]) => [
      name,
      properties[name]?.type === 'array' && typeof given === 'string' ? given.split(',') : given,
    ]),
  );
}
