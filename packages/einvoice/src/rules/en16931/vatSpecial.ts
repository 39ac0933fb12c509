import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path, type Side } from '../engine/path.ts';
import { type Detail, onlyIn, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { INTRA_COMMUNITY, OUT_OF_SCOPE } from './vatFamily.ts';
import { NAMES } from './vatTerms.ts';
import type { Others } from './vatUse.ts';
import { vatUse } from './vatUsed.ts';
import { isLonger } from './xpath.ts';

/*
 * What some categories ask besides: K (intra-community) a date and a country of delivery, O (not subject) that no other stands beside it, B (split payment) Italy.
 */

const DELIVERY = 'rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeDelivery';
/** From the root. */
const DELIVERY_DATE = path({
  ubl: 'cac:Delivery/cbc:ActualDeliveryDate',
  cii: `${DELIVERY}/ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString`,
});
const DELIVERY_COUNTRY = path({
  ubl: 'cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode',
  cii: `${DELIVERY}/ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID`,
});
const PERIOD_PART = path({ ubl: 'cac:InvoicePeriod/*' });
/** From the category code of a row. */
const PERIOD_OF_ROW = path({ cii: '../../ram:BillingSpecifiedPeriod/(ram:StartDateTime|ram:EndDateTime)' });

/** UBL: more than one character; CII: the element. */
function isThere(view: View, at: typeof DELIVERY_DATE): boolean {
  if (view.side === 'cii') return view.has(0, at);
  const found = view.only(0, at);
  return found >= 0 && isLonger(view.value(found), 1);
}

/** `BR-IC-11` and `-12`, bound to the root in UBL and to the row in CII. */
export function intraCommunityRules(side: Side): Rule[] {
  const isNeeded = (view: View): boolean => side === 'cii' || (view.once(vatUse).families[INTRA_COMMUNITY]?.rows ?? 0) > 0;
  const nothing = (): Detail => ({ seen: '' });
  return [
    rule(
      'BR-IC-11',
      'BT-72 BG-14',
      (node, view) => !isNeeded(view) || isThere(view, DELIVERY_DATE) || view.has(node, view.side === 'ubl' ? PERIOD_PART : PERIOD_OF_ROW),
      nothing,
    ),
    rule('BR-IC-12', 'BT-80', (_node, view) => !isNeeded(view) || isThere(view, DELIVERY_COUNTRY), nothing),
  ].map((one) => onlyIn(side, one));
}

/** `BR-O-11` to `-14`, bound to the root in UBL and to the row in CII. */
export function exclusiveRules(side: Side): Rule[] {
  const places: [string, string, keyof Others][] = [
    ['BR-O-11', 'BT-118 BG-23', 'row'],
    ['BR-O-12', 'BT-151 BT-118', 'line'],
    ['BR-O-13', 'BT-95 BT-118', 'allowance'],
    ['BR-O-14', 'BT-102 BT-118', 'charge'],
  ];
  return places.map(([id, terms, place]) =>
    onlyIn(
      side,
      rule(
        id,
        terms,
        (_node, view) => {
          const use = view.once(vatUse);
          return use.others[place] < 0 || (side === 'ubl' && (use.families[OUT_OF_SCOPE]?.rows ?? 0) === 0);
        },
        (_node, view) => otherShown(view, view.once(vatUse).others[place]),
      ),
    ),
  );
}

/** The code of a category other than O; in UBL the element to show is in the tax category. */
function otherShown(view: View, other: number): Detail {
  const code = view.side === 'ubl' ? view.tree.child(other, NAMES.cbc.id) : other;
  return code < 0 ? { node: other, seen: '' } : { node: code, seen: view.value(code) };
}

const COUNTRIES = { ubl: symbolFor('cbc:IdentificationCode'), cii: symbolFor('ram:CountryID'), cdar: -1 };
const ITALY = 'IT';

function firstForeignCountry({ tree, side }: View): number {
  const symbol = COUNTRIES[side];
  for (let node = 0; node < tree.size; node++) if (tree.symbol(node) === symbol && tree.rawText(node) !== ITALY) return node;
  return -1;
}

/** `BR-B-01` and `-02`. */
export const splitRules: readonly Rule[] = [
  rule(
    'BR-B-01',
    'BT-151 BT-95 BT-102',
    (_root, view) => !view.once(vatUse).hasSplit || firstForeignCountry(view) < 0,
    (_root, view) => {
      const node = firstForeignCountry(view);
      return { node, seen: view.value(node) };
    },
  ),
  rule(
    'BR-B-02',
    'BT-151 BT-95 BT-102 BT-118',
    (_root, view) => {
      const use = view.once(vatUse);
      return !((view.side === 'cii' ? use.hasSplit : use.hasSplitSupply) && use.hasStandardSupply);
    },
    () => ({ seen: 'B, S' }),
  ),
];
