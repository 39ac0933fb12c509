import { cleanText } from '#kernel';
import type { FieldFault } from '../field-faults.ts';
import type { TypedBankAccount } from './account.ts';
import { bicMatches, readBic, readIban } from './iban.ts';

const longest = 140;
const oneLine = (text: string): string => cleanText(text).replaceAll(/\s+/g, ' ');

/** An account as it is stored. */
export interface ReadAccount {
  readonly iban: string;
  readonly bic: string | null;
  readonly holder: string;
  readonly label: string | null;
  readonly isFactor: boolean;
}

/** Reads an account that was typed; everything that is wrong comes back, field by field. The holder has at most the 140 characters of a SEPA transfer. */
export function readTypedAccount(typed: TypedBankAccount): { account: ReadAccount; faults: readonly FieldFault[] } {
  const iban = readIban(typed.iban);
  const hasBic = typed.bic.trim() !== '';
  const bic = hasBic ? readBic(typed.bic) : undefined;
  const holder = oneLine(typed.holder);
  const label = oneLine(typed.label);
  const faults: FieldFault[] = [];
  const fault = (field: keyof TypedBankAccount, code: string, isWrong: boolean) => isWrong && faults.push({ field, code });
  fault('iban', typed.iban.trim() === '' ? 'fields.iban-missing' : 'fields.iban-invalid', iban === undefined);
  fault('bic', 'fields.bic-invalid', hasBic && bic === undefined);
  fault('bic', 'fields.bic-country', iban !== undefined && bic !== undefined && !bicMatches(iban, bic));
  fault('holder', 'fields.holder-missing', holder === '');
  fault('holder', 'fields.too-long', holder.length > longest);
  fault('label', 'fields.too-long', label.length > longest);
  const account = { iban: iban ?? '', bic: bic ?? null, holder, label: label === '' ? null : label, isFactor: typed.isFactor };
  return { account, faults };
}
