import Type from 'typebox';
import type { Static } from 'typebox';
import { lineErrorWords } from '#documents';
import type { ImportPreview, PlannedChange } from '#domain/structures';
import type { Language } from '#kernel';
import { Id } from './invoice.ts';
import { nullable } from './nullable.ts';
import { ServiceFieldName } from './service.ts';

/** Changes and errors listed, at most; all are counted. */
const listed = 500;

const Value = nullable(Type.Union([Type.String(), Type.Boolean()]));
const ChangeSchema = Type.Object({
  code: Type.String(),
  action: Type.Enum(['create', 'change', 'inactivate']),
  fields: Type.Array(Type.Object({ field: ServiceFieldName, before: Value, after: Value }), { description: 'Empty for a new service.' }),
});

/** What a file would do. */
export const ServiceImportSchema = Type.Object(
  {
    id: Id,
    encoding: Type.Enum(['utf-8', 'utf-16', 'windows-1252']),
    delimiter: Type.Enum([';', ',', '\t']),
    lines: Type.Integer(),
    wrongLines: Type.Integer(),
    created: Type.Integer(),
    changed: Type.Integer(),
    inactivated: Type.Integer(),
    unchanged: Type.Integer(),
    unknownColumns: Type.Array(Type.String(), { description: 'Not read.' }),
    absentColumns: Type.Array(ServiceFieldName, { description: 'What the file has no column for stays.' }),
    changes: Type.Array(ChangeSchema, { description: `The first ${listed}.` }),
    errors: Type.Array(
      Type.Object({ line: Type.Integer(), column: Type.String(), value: Type.String(), code: Type.String(), message: Type.String() }),
      { description: `The first ${listed} of \`errorCount\`.` },
    ),
    errorCount: Type.Integer(),
  },
  { title: 'ServiceImport' },
);

/** A preview as the API tells it. */
export function wireImport({ id, plan }: ImportPreview, language: Language): Static<typeof ServiceImportSchema> {
  const told = (action: 'change' | 'inactivate') => (change: PlannedChange) => ({
    code: change.after.code,
    action,
    fields: change.fields.map((field) => ({ field, before: change.before[field], after: change.after[field] })),
  });
  const changes = [
    ...plan.created.slice(0, listed).map(({ code }) => ({ code, action: 'create' as const, fields: [] })),
    ...plan.changed.slice(0, listed).map(told('change')),
    ...plan.inactivated.slice(0, listed).map(told('inactivate')),
  ];
  return {
    id,
    encoding: plan.encoding,
    delimiter: plan.delimiter,
    lines: plan.lines,
    wrongLines: plan.wrongLines,
    created: plan.created.length,
    changed: plan.changed.length,
    inactivated: plan.inactivated.length,
    unchanged: plan.unchanged,
    unknownColumns: plan.unknownColumns.slice(0, 100),
    absentColumns: [...plan.absentColumns],
    changes: changes.slice(0, listed),
    errors: plan.errors.slice(0, listed).map((error) => {
      const { column, what } = lineErrorWords(error, language);
      return { line: error.line, column, value: error.value, code: error.code, message: what };
    }),
    errorCount: plan.errors.length,
  };
}
