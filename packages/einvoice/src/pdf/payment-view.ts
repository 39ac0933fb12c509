import type { Invoice, PaymentInstructions } from '../model.ts';
import { groupAccount, isIban } from './formats.ts';
import type { Words } from './labels.ts';
import { labelOf } from './labels.ts';

type Entry = [string, string | undefined];

/** Means of payment and accounts, one group of facts for each instruction that says something. */
export function paymentGroups(invoice: Invoice, words: Words): Entry[][] {
  return invoice.payment
    .slice(0, 20)
    .map((instruction) => group(instruction, words))
    .filter((entries) => entries.some(([, value]) => value));
}

function group(instruction: PaymentInstructions, words: Words): Entry[] {
  const { meansCode, meansText, remittance, creditTransfers, card, directDebit } = instruction;
  const means = [labelOf(words.paymentMeansNames, meansCode) ?? meansCode, meansText].filter(Boolean).join(' – ');
  return [
    [words.paymentMeans, means],
    ...creditTransfers.slice(0, 20).flatMap(({ account, name, provider }): Entry[] => [
      [account && isIban(account) ? words.iban : words.account, account && groupAccount(account)],
      [words.bic, provider],
      [words.accountHolder, name],
    ]),
    [words.remittance, remittance],
    [words.card, [card?.number && hidden(card.number), card?.holder].filter(Boolean).join(' · ')],
    [words.mandate, directDebit?.mandate],
    [words.creditor, directDebit?.creditor],
    [words.debitedAccount, directDebit?.debitedAccount && groupAccount(directDebit.debitedAccount)],
  ];
}

/** A card number is never printed whole (EN 16931: the last four to six digits only). */
function hidden(number: string): string {
  const digits = number.replace(/\s/gu, '');
  return digits.length > 6 ? `•••• ${digits.slice(-4)}` : digits;
}
