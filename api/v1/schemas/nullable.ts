import Type from 'typebox';
import type { TNull, TSchema, TUnion } from 'typebox';

/** A value that is always there, and null when there is none. */
export function nullable<S extends TSchema>(schema: S): TUnion<[S, TNull]> {
  return Type.Union([schema, Type.Null()]);
}
