import { path } from '../engine/path.ts';
import { type Context, type Pattern, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { cents, unjudgeable, written } from './shapes.ts';
import { missingAt } from './tells.ts';
import { isVat } from './vatScheme.ts';
import { saysBoolean } from './xpath.ts';

const AMOUNT = { ubl: 'cbc:Amount', cii: '../ram:ActualAmount' };
const BASE = { ubl: 'cbc:BaseAmount', cii: '../ram:BasisAmount' };
const REASON = { ubl: '(cbc:AllowanceChargeReason|cbc:AllowanceChargeReasonCode)', cii: '../(ram:Reason|ram:ReasonCode)' };
const CATEGORY = path({ ubl: 'cac:TaxCategory', cii: '../ram:CategoryTradeTax' });
const CODE = path({ ubl: 'cbc:ID', cii: 'ram:CategoryCode' });
const INDICATOR = path({ ubl: 'cbc:ChargeIndicator', cii: 'udt:Indicator' });

/** UBL's artefact reads the indicator as a boolean, CII's as a word. */
function isCharge(node: number, view: View, wanted = true): boolean {
  if (view.side === 'ubl') return saysBoolean(node, view, INDICATOR, wanted);
  return view.some(node, INDICATOR, (found) => view.value(found) === String(wanted));
}

function isAllowance(node: number, view: View): boolean {
  return isCharge(node, view, false);
}

/** CII's artefact looks at the first amount only. */
function firstWillDo({ side }: View): boolean {
  return side === 'cii';
}

/** The VAT category of an allowance or charge has to be given by its code. */
function categorised(id: string, terms: string): Rule {
  return rule(
    id,
    terms,
    (node, view) => view.some(node, CATEGORY, (category) => isVat(category, view) && view.has(category, CODE)),
    (node, view) => missingAt(view, node, CATEGORY),
  );
}

/** Allowances first: what claims to be both is judged as one. */
function either(places: Context['in'], allowance: readonly Rule[], charge: readonly Rule[]): Pattern {
  return [
    { in: places, when: isAllowance, rules: allowance },
    { in: places, when: (node, view) => isCharge(node, view), rules: charge },
  ];
}

/** Allowances and charges of the document and of its lines. CII's artefact judges them at their indicator. */
export const adjustmentPatterns: readonly Pattern[] = [
  either(
    {
      ubl: '/ubl:Invoice/cac:AllowanceCharge | /cn:CreditNote/cac:AllowanceCharge',
      cii: 'ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator',
    },
    [
      written('BR-31', 'BT-92 BG-20', AMOUNT),
      categorised('BR-32', 'BT-95 BG-20'),
      written('BR-33', 'BT-97 BT-98 BG-20', REASON),
      unjudgeable('BR-CO-05', 'BT-97 BT-98 BG-20'),
      written('BR-CO-21', 'BT-97 BT-98 BG-20', REASON),
      cents('BR-DEC-01', 'BT-92', AMOUNT, firstWillDo),
      cents('BR-DEC-02', 'BT-93', BASE),
    ],
    [
      written('BR-36', 'BT-99 BG-21', AMOUNT),
      categorised('BR-37', 'BT-102 BG-21'),
      written('BR-38', 'BT-104 BT-105 BG-21', REASON),
      unjudgeable('BR-CO-06', 'BT-104 BT-105 BG-21'),
      written('BR-CO-22', 'BT-104 BT-105 BG-21', REASON),
      cents('BR-DEC-05', 'BT-99', AMOUNT, firstWillDo),
      cents('BR-DEC-06', 'BT-100', BASE),
    ],
  ),
  either(
    {
      ubl: 'cac:InvoiceLine/cac:AllowanceCharge | cac:CreditNoteLine/cac:AllowanceCharge',
      cii: 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeAllowanceCharge/ram:ChargeIndicator',
    },
    [
      written('BR-41', 'BT-136 BG-27', AMOUNT),
      written('BR-42', 'BT-139 BT-140 BG-27', REASON),
      unjudgeable('BR-CO-07', 'BT-139 BT-140 BG-27'),
      written('BR-CO-23', 'BT-139 BT-140 BG-27', REASON),
      cents('BR-DEC-24', 'BT-136', AMOUNT, firstWillDo),
      cents('BR-DEC-25', 'BT-137', BASE),
    ],
    [
      written('BR-43', 'BT-141 BG-28', AMOUNT),
      written('BR-44', 'BT-144 BT-145 BG-28', REASON),
      unjudgeable('BR-CO-08', 'BT-144 BT-145 BG-28'),
      written('BR-CO-24', 'BT-144 BT-145 BG-28', REASON),
      cents('BR-DEC-27', 'BT-141', AMOUNT, firstWillDo),
      cents('BR-DEC-28', 'BT-142', BASE),
    ],
  ),
];
