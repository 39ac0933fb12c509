import { path } from '../engine/path.ts';
import { type Detail, onlyIn, type Pattern, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { isFilled, written } from './shapes.ts';
import { missingAt } from './tells.ts';
import { isLonger, normalized, trimmed } from './xpath.ts';

/** UNTDID 4461: the credit transfer and the SEPA credit transfer, which the artefacts know. */
const CREDIT_TRANSFERS: ReadonlySet<string> = new Set(['30', '58']);
/** More characters than these are too much of a card's number. */
const CARD_CHARACTERS_SHOWN = 10;

const MEANS_PLACES = { ubl: 'cbc:PaymentMeansCode', cii: 'ram:TypeCode' };
const MEANS = path(MEANS_PLACES);
const MEANS_OF_ACCOUNT = path({ ubl: '../cbc:PaymentMeansCode', cii: '../ram:TypeCode' });
const ACCOUNT_ID = path({ ubl: 'cbc:ID', cii: 'ram:IBANID' });
const OTHER_ACCOUNT_ID = path({ cii: 'ram:ProprietaryID' });
const SOME_ACCOUNT_ID = path({ ubl: 'cac:PayeeFinancialAccount/cbc:ID', cii: '(ram:IBANID|ram:ProprietaryID)' });
const CARD_NUMBER = path({ ubl: '.', cii: 'ram:ID' });

function isOfCreditTransfer(account: number, view: View): boolean {
  return view.some(account, MEANS_OF_ACCOUNT, (means) => CREDIT_TRANSFERS.has(view.value(means)));
}

/** UBL: a credit transfer says to which account. */
function saysAccount(node: number, view: View): boolean {
  const means = view.only(node, MEANS);
  return means < 0 || !CREDIT_TRANSFERS.has(trimmed(view.value(means))) || view.has(node, SOME_ACCOUNT_ID);
}

function tellAccount(means: typeof MEANS): (node: number, view: View) => Detail {
  return (node, view) => ({ ...missingAt(view, node, SOME_ACCOUNT_ID), params: { means: trimmed(view.text(node, means) ?? '') } });
}

const cardNumber: Rule = rule(
  'BR-51',
  'BT-87',
  (node, view) => {
    const number = view.only(node, CARD_NUMBER);
    return number < 0 || !isLonger(normalized(view.value(number)), CARD_CHARACTERS_SHOWN);
  },
  // What is not to be in the invoice is not to be in findings about it either.
  (node, view) => ({ node: view.first(node, CARD_NUMBER), seen: `…${trimmed(view.text(node, CARD_NUMBER) ?? '').slice(-4)}` }),
);

/** Means of payment. */
export const paymentPatterns: readonly Pattern[] = [
  [
    {
      in: { ubl: 'cac:PaymentMeans', cii: 'ram:SpecifiedTradeSettlementPaymentMeans' },
      rules: [written('BR-49', 'BT-81 BG-16', MEANS_PLACES), onlyIn('ubl', rule('BR-61', 'BT-84 BT-81', saysAccount, tellAccount(MEANS)))],
    },
  ],
  [
    {
      in: {
        ubl: 'cac:PaymentMeans/cac:PayeeFinancialAccount',
        cii: 'ram:SpecifiedTradeSettlementPaymentMeans/ram:PayeePartyCreditorFinancialAccount',
      },
      when: isOfCreditTransfer,
      rules: [
        rule(
          'BR-50',
          'BT-84 BG-17',
          (node, view) => isFilled(node, view, ACCOUNT_ID) || isFilled(node, view, OTHER_ACCOUNT_ID),
          (node, view) => missingAt(view, node, ACCOUNT_ID),
        ),
        onlyIn(
          'cii',
          rule('BR-61', 'BT-84 BT-81', (node, view) => view.has(node, SOME_ACCOUNT_ID), tellAccount(MEANS_OF_ACCOUNT)),
        ),
      ],
    },
  ],
  [
    {
      in: { ubl: 'cac:PaymentMeans/cac:CardAccount/cbc:PrimaryAccountNumberID', cii: 'ram:ApplicableTradeSettlementFinancialCard' },
      rules: [onlyIn('ubl', { ...cardNumber, flag: 'warning' }), onlyIn('cii', cardNumber)],
    },
  ],
];
