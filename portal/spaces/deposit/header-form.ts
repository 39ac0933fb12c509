import type { TypedHeader } from '#domain/invoices';
import type { Finding } from '#einvoice';
import { kindOf } from './kinds.ts';

const optional = ['dueDate', 'serviceCode', 'commitmentNumber', 'contractNumber', 'precedingInvoice', 'payableAmount'] as const;
const compulsory = ['number', 'framework', 'issueDate', 'currency', 'recipient', 'netAmount', 'vatAmount', 'grossAmount'] as const;

/** Fields of the header form; each is the name of the field in `TypedHeader`. */
const names: ReadonlySet<string> = new Set<keyof TypedHeader>(['kind', ...compulsory, ...optional]);

/** The field a finding is about, or none: findings on a typed header are pointed at by name. */
export const headerFieldOf = (at: string): string | undefined => (names.has(at) ? at : undefined);

/** The findings a reader needs: an amount due that was not asked for is derived from the gross amount, which says by itself that it is missing. */
export function headerFindings(findings: readonly Finding[], header: Partial<TypedHeader>): Finding[] {
  return findings.filter(({ at, code }) => at !== 'payableAmount' || code !== 'UNI-AMOUNT-MISSING' || header.payableAmount !== undefined);
}

/** What was typed, as it was typed. */
export function headerOf(fields: URLSearchParams): TypedHeader {
  const text = (name: string): string => (fields.get(name) ?? '').trim();
  const given = Object.fromEntries(optional.map((name) => [name, text(name)] as const).filter(([, value]) => value !== ''));
  const typed = Object.fromEntries(compulsory.map((name) => [name, text(name)])) as Record<(typeof compulsory)[number], string>;
  return { ...typed, ...given, kind: kindOf(text('kind')) };
}

/** A draft's header, with what is usual where nothing was typed yet. */
export function headerToShow(data: Partial<TypedHeader>): Partial<TypedHeader> {
  return { kind: 'invoice', ...data, framework: data.framework || 'A1', currency: data.currency || 'EUR' };
}
