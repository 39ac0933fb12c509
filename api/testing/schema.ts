import assert from 'node:assert/strict';
import type { LightMyRequestResponse } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { operations } from '../v1/index.ts';
import { ProblemSchema } from '../v1/schemas/finding.ts';

/** Holds an answer against what the contract promises for its status: media type, body, every named field. Returns the body. */
export function assertAsPromised(operationId: string, answer: LightMyRequestResponse): unknown {
  const contract = operations.find((one) => one.id === operationId);
  assert.ok(contract, operationId);
  if (answer.statusCode >= 400) {
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/);
    return against(ProblemSchema, answer.json());
  }
  const promised = contract.answers[answer.statusCode];
  assert.ok(promised, `${operationId} answered ${answer.statusCode}, which its contract does not name: ${answer.body.slice(0, 500)}`);
  if (promised.files) {
    assert.ok(answer.rawPayload.length > 0);
    return answer.rawPayload;
  }
  return promised.schema ? against(promised.schema, answer.json()) : undefined;
}

function against(schema: TSchema, body: unknown): unknown {
  const validator = Compile(schema);
  assert.deepEqual(validator.Errors(body), [], JSON.stringify(body).slice(0, 2000));
  assert.deepEqual(unpromised(schema as Described, body, ''), []);
  return body;
}

interface Described {
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly anyOf?: readonly Described[];
  readonly additionalProperties?: unknown;
}

/** Fields that are sent and nowhere promised. */
function unpromised(schema: Described, value: unknown, path: string): string[] {
  if (schema.anyOf) {
    const tries = schema.anyOf.map((one) => unpromised(one, value, path));
    return tries.toSorted((left, right) => left.length - right.length)[0] ?? [];
  }
  if (Array.isArray(value) && schema.items) return value.flatMap((each, index) => unpromised(schema.items!, each, `${path}/${index}`));
  if (typeof value !== 'object' || value === null || !schema.properties || schema.additionalProperties === true) return [];
  return Object.entries(value).flatMap(([name, member]) => {
    const promised = schema.properties?.[name];
    return promised ? unpromised(promised, member, `${path}/${name}`) : [`${path}/${name}`];
  });
}
