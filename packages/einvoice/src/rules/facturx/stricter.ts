import { symbolFor } from '../../read/xml/vocabulary.ts';
import { normalized } from '../en16931/xpath.ts';
import { path } from '../engine/path.ts';
import { type Pattern, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';

/*
 * Rules of the norm that the artefacts of the profiles have in a stricter form.
 */

const MEANS = path({ cii: 'ram:TypeCode' });
const IBAN = path({ cii: 'ram:PayeePartyCreditorFinancialAccount/ram:IBANID' });
const PROPRIETARY = path({ cii: 'ram:PayeePartyCreditorFinancialAccount/ram:ProprietaryID' });

function isTransfer(node: number, view: View): boolean {
  return view.texts(node, MEANS).some((code) => ['30', '58'].includes(normalized(code)));
}

/** A credit transfer goes to one account: the norm only minds two of them. */
export const oneAccount: Pattern = [
  {
    in: { cii: 'ram:SpecifiedTradeSettlementPaymentMeans' },
    when: isTransfer,
    rules: [rule('BR-CO-27', 'BT-84', (node, view) => view.has(node, IBAN) !== view.has(node, PROPRIETARY))],
  },
];

const CLASSES = path({ cii: 'ram:SpecifiedTradeProduct/ram:DesignatedProductClassification' });
const CODES = path({ cii: 'ram:SpecifiedTradeProduct/ram:DesignatedProductClassification/ram:ClassCode' });
const LIST = symbolFor('listID');

/** A classification has a code from a list that it names: the norm minds the list only where there is a code. */
export const listedClasses: Pattern = [
  {
    in: { cii: 'ram:IncludedSupplyChainTradeLineItem' },
    rules: [
      rule(
        'BR-65',
        'BT-158',
        (node, view) => !view.has(node, CLASSES) || view.some(node, CODES, (code) => (view.attribute(code, LIST) ?? '') !== ''),
        (node, view) => ({ node: view.first(node, CLASSES) }),
      ),
    ],
  },
];
