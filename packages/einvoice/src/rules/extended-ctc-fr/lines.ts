import { symbolFor } from '../../read/xml/vocabulary.ts';
import { missingAt } from '../en16931/tells.ts';
import { LINE } from '../en16931/terms.ts';
import { isVat } from '../en16931/vatScheme.ts';
import { doubleOf, normalized, trimmed } from '../en16931/xpath.ts';
import { path, type Places } from '../engine/path.ts';
import { onlyIn, type Pattern, type Rule, rule } from '../engine/rule.ts';
import { CastFault, once, type View } from '../engine/view.ts';
import { SUB_LINE_KINDS } from './codeLists.ts';
import { centsOf } from './exactDouble.ts';
import { isInSums, subLines, type SubLine } from './subLines.ts';

/** In CII these rules are bound to the head of a line. */
const COUNTED_LINE = { ubl: LINE.ubl, cii: 'ram:IncludedSupplyChainTradeLineItem/ram:AssociatedDocumentLineDocument' };
const KIND = path({ cii: 'ram:LineStatusReasonCode' });

/** A line whose amount enters into sums has something. */
function counted(id: string, ciiId: string, terms: string, places: Places): readonly Rule[] {
  const wanted = path(places);
  const holds: Rule['holds'] = (node, view) => (view.side === 'ubl' && !isInSums(node, view)) || view.has(node, wanted);
  const one = rule(id, terms, holds, (node, view) => missingAt(view, node, wanted));
  return id === ciiId ? [one] : [onlyIn('ubl', one), onlyIn('cii', { ...one, id: ciiId })];
}

const CATEGORIES = path({ ubl: 'cac:Item/cac:ClassifiedTaxCategory', cii: '../ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax' });
const CATEGORY_CODE = path({ ubl: 'cbc:ID', cii: 'ram:CategoryCode' });
const SCHEME = path({ ubl: 'cac:TaxScheme' });

/** Whether a tax category is one of VAT. @throws CastFault when it has several schemes. */
function isOneOfVat(category: number, view: View): boolean {
  if (view.side === 'ubl' && view.count(category, SCHEME) > 1) throw new CastFault(category, 'single');
  return isVat(category, view);
}

const category = rule('BR-FREXT-CO-04', 'BT-151', (node, view) => {
  if (view.side === 'ubl' && !isInSums(node, view)) return true;
  return view.some(node, CATEGORIES, (found) => isOneOfVat(found, view) && view.has(found, CATEGORY_CODE));
});

const QUANTITY = '(cbc:InvoicedQuantity|cbc:CreditedQuantity)';
const BILLED = '../ram:SpecifiedLineTradeDelivery/ram:BilledQuantity';

export const countedLines: Pattern = [
  {
    in: COUNTED_LINE,
    when: (node, view) => view.side === 'ubl' || !view.has(node, KIND) || view.some(node, KIND, (kind) => view.value(kind) === 'DETAIL'),
    rules: [
      ...counted('BR-FREXT-22', 'BR-FREXT-BR-22', 'BT-129', { ubl: QUANTITY, cii: BILLED }),
      ...counted('BR-FREXT-23', 'BR-FREXT-BR-23', 'BT-130', { ubl: `${QUANTITY}/@unitCode`, cii: `${BILLED}/@unitCode` }),
      ...counted('BR-FREXT-24', 'BR-FREXT-BR-24', 'BT-131', {
        ubl: 'cbc:LineExtensionAmount',
        cii: '../ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount',
      }),
      ...counted('BR-FREXT-26', 'BR-FREXT-BR-26', 'BT-146', {
        ubl: 'cac:Price/cbc:PriceAmount',
        cii: '../ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount',
      }),
      category,
    ],
  },
];

const KINDS = path({
  ubl: 'cac:BillingReference/cac:InvoiceDocumentReference/cbc:DocumentStatusCode',
  cii: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode',
});
const PARENT = path({ cii: 'ram:AssociatedDocumentLineDocument/ram:ParentLineID' });

const line = (node: number, view: View): SubLine | undefined => view.once(subLines).line(node);

/** The parent a CII line names, without blanks around; '' for none. @throws CastFault for several. */
function parentOf(node: number, view: View): string {
  const parent = view.only(node, PARENT);
  return parent < 0 ? '' : normalized(view.value(parent));
}

/** Sums of the parts of groups, so that a line number is summed once however many lines bear it. */
const sums = once((): Map<string, number> => new Map());

function sumOfParts(group: SubLine, view: View): number {
  const known = view.once(sums);
  const key = [group.home, ...group.ids].join('\n');
  let sum = known.get(key);
  if (sum === undefined) {
    const parts = view.once(subLines).partsOf(group);
    const summed = parts.filter(({ kinds }) => kinds.includes('GROUP') || kinds.includes('DETAIL'));
    sum = centsOf(
      view,
      summed.flatMap(({ amounts }) => amounts),
    ).value;
    known.set(key, sum);
  }
  return sum;
}

/** How many more or fewer amounts than lines there are among the groups that are part of a group. */
const missing = once((): Map<string, number> => new Map());

function missingAmounts(group: SubLine, view: View): number {
  const known = view.once(missing);
  const key = [group.home, ...group.ids].join('\n');
  let count = known.get(key);
  if (count === undefined) {
    const groups = view
      .once(subLines)
      .partsOf(group)
      .filter(({ kinds }) => kinds.includes('GROUP'));
    count = groups.reduce((sum, { amounts }) => sum + 1 - amounts.length, 0);
    known.set(key, count);
  }
  return count;
}

function shown(node: number, view: View): { params: Record<string, string> } {
  return { params: { line: trimmed(line(node, view)?.ids[0] ?? '') } };
}

const kind: Rule = rule(
  'BR-FREXT-05',
  'BG-25',
  (node, view) => {
    if (view.side === 'ubl') {
      if (line(node, view)?.kinds.length === 0) return true;
      const written = view.only(node, KINDS);
      return written >= 0 && SUB_LINE_KINDS.has(normalized(view.value(written)));
    }
    const written = view.only(node, KINDS);
    return written < 0 || SUB_LINE_KINDS.has(view.value(written));
  },
  (node, view) => ({ node: view.first(node, KINDS), ...shown(node, view) }),
);

export const subLineRules: Pattern = [
  {
    in: LINE,
    rules: [
      kind,
      rule(
        'BR-FREXT-06',
        'BG-25',
        (node, view) => {
          const { parents, kinds } = line(node, view) ?? { parents: [], kinds: [] };
          if (view.side === 'ubl') return parents.length === 0 || kinds.length > 0;
          return parentOf(node, view) === '' || kinds.some((text) => text !== '');
        },
        shown,
      ),
      rule(
        'BR-FREXT-08',
        'BT-131',
        (node, view) => {
          const group = line(node, view);
          if (group === undefined || !group.isGroup) return true;
          const sum = sumOfParts(group, view);
          return group.amounts.some((amount) => doubleOf(amount, view) === sum);
        },
        (node, view) => {
          const group = line(node, view);
          if (group === undefined) return {};
          return { node: group.amounts[0] ?? node, expected: sumOfParts(group, view).toFixed(2), ...shown(node, view) };
        },
      ),
      rule(
        'BR-FREXT-11',
        'BT-126',
        (node, view) => {
          const part = line(node, view);
          if (part === undefined) return true;
          if (view.side === 'ubl')
            return part.parents.length === 0 || part.parents.some((id) => view.once(subLines).isAnotherLine(id, part));
          const parent = parentOf(node, view);
          return parent === '' || view.once(subLines).isAnotherLine(parent, part);
        },
        (node, view) => ({ params: { ...shown(node, view).params, parent: line(node, view)?.parents[0] ?? '' } }),
      ),
      rule(
        'BR-FREXT-12',
        'BT-131',
        (node, view) => {
          const group = line(node, view);
          return group === undefined || !group.isGroup || missingAmounts(group, view) === 0;
        },
        shown,
      ),
    ],
  },
];

const NAMES = path({ ubl: '(cbc:Name|cbc:NameCode)', cii: '(ram:Description|ram:TypeCode)' });
const TEXT = path({ ubl: 'cbc:Value', cii: 'ram:Value' });
const MEASURE = path({ ubl: 'cbc:ValueQuantity', cii: 'ram:ValueMeasure' });
const UNIT = symbolFor('unitCode');

export const itemAttributes: Pattern = [
  {
    in: { ubl: 'cac:AdditionalItemProperty', cii: 'ram:ApplicableProductCharacteristic' },
    rules: [
      rule('BR-FREXT-54-1', 'BT-160', (node, view) => view.has(node, NAMES)),
      rule('BR-FREXT-54-2', 'BT-161', (node, view) => {
        if (view.has(node, TEXT)) return !view.has(node, MEASURE);
        return view.some(node, MEASURE, (measure) => (view.attribute(measure, UNIT) ?? '') !== '');
      }),
    ],
  },
];
