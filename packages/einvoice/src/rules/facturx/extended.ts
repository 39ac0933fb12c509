import { Decimal } from '../../decimal.ts';
import { symbolFor } from '../../read/xml/vocabulary.ts';
import { ATTRIBUTE_CODES } from '../extended-ctc-fr/codeLists.ts';
import { path } from '../engine/path.ts';
import { advice, type Context, type Pattern, rule } from '../engine/rule.ts';
import { once, type View } from '../engine/view.ts';
import { normalized } from '../en16931/xpath.ts';
import type { Naming } from './business.ts';

/** Rules that EXTENDED-CTC-FR has too, under the name they have there. */
const RENAMED: Readonly<Record<string, string>> = {
  'BR-FREXT-54-1': 'BR-FXEXT-BR-54-1',
  'BR-FREXT-54-2': 'BR-FXEXT-BR-54-2',
  'BR-FXEXT-S-08': 'BR-FXEXT-S08b',
  'BR-FXEXT-S-09': 'BR-FXEXT-S-09b',
  ...Object.fromEntries(['08', '11', '12'].map((end) => [`BR-FREXT-${end}`, `BR-FXEXT-${end}`])),
  ...Object.fromEntries(['22', '23', '24', '26', '38', '44'].map((end) => [`BR-FREXT-BR-${end}`, `BR-FXEXT-BR-${end}`])),
  ...Object.fromEntries(['04', '10', '11', '12', '13', '15'].map((end) => [`BR-FREXT-CO-${end}`, `BR-FXEXT-CO-${end}`])),
};

const FAMILIES = ['S', 'Z', 'E', 'AE', 'IC', 'G', 'O', 'AF', 'AG'];
const OF_FAMILY: Readonly<Record<string, string>> = Object.fromEntries(
  FAMILIES.flatMap((family) => [
    [`BR-FREXT-${family}-01`, `BR-FXEXT-${family}-01`],
    [`BR-FXEXT-${family}-08`, `BR-FXEXT-${family}-08b`],
    [`BR-FXEXT-${family}-08ini`, `BR-FXEXT-${family}-08ini`],
    [`BR-FXEXT-${family}-08rev`, `BR-FXEXT-${family}-08rev`],
  ]),
);

/** What EXTENDED calls the rules of EXTENDED-CTC-FR that it has. */
export const namesOfCtc: Naming = (id) => RENAMED[id] ?? OF_FAMILY[id];

const CODED = path({ cii: '(ram:ContentCode|ram:Content)' });
const SUBJECT = path({ cii: 'ram:SubjectCode' });
const hasSubject: Context['when'] = (node, view) => view.has(node, SUBJECT);

const SCHEME = symbolFor('schemeID');
const SELLER = symbolFor('ram:SellerTradeParty');
const LINE = symbolFor('ram:IncludedSupplyChainTradeLineItem');
const FORMAT = symbolFor('format');

const LINES = path({ cii: '../ram:IncludedSupplyChainTradeLineItem' });
const LINE_ID = path({ cii: 'ram:AssociatedDocumentLineDocument/ram:LineID' });
const PARENT_ID = path({ cii: 'ram:AssociatedDocumentLineDocument/ram:ParentLineID' });
const KIND = path({ cii: 'ram:AssociatedDocumentLineDocument/ram:LineStatusReasonCode' });

function idAt(node: number, view: View, at: typeof LINE_ID): string {
  const found = view.only(node, at);
  return found < 0 ? '' : normalized(view.value(found));
}

/** How many lines name each line as their parent; the empty name for those that have none. */
const partsByParent = once((view: View): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  const [first] = view.named(LINE);
  for (const line of first === undefined ? [] : view.all(first, LINES)) {
    const parent = idAt(line, view, PARENT_ID);
    counts.set(parent, (counts.get(parent) ?? 0) + 1);
  }
  return counts;
});

/** A line that is part of another, or of which others are part, says of which kind it is. */
const kindOfLine: Pattern = [
  {
    in: { cii: 'ram:IncludedSupplyChainTradeLineItem' },
    rules: [
      rule('BR-FXEXT-06', 'BG-25', (node, view) => {
        const kind = view.first(node, KIND);
        if (kind >= 0 && normalized(view.value(kind)) !== '') return true;
        const parent = idAt(node, view, PARENT_ID);
        const own = idAt(node, view, LINE_ID);
        const others = (view.once(partsByParent).get(own) ?? 0) - (parent === own ? 1 : 0);
        return parent === '' && others === 0;
      }),
    ],
  },
];

/** Only registrations for VAT, save the seller's. */
const otherRegistration: Pattern = [
  {
    in: { cii: 'ram:SpecifiedTaxRegistration/ram:ID' },
    when: (node, view) => !view.isInside(node, SELLER),
    rules: [
      rule(
        'BR-FXEXT-03',
        '',
        (node, view) => view.attribute(node, SCHEME) === 'VA',
        (node, view) => ({ attribute: 'schemeID', seen: view.attribute(node, SCHEME) ?? '' }),
      ),
    ],
  },
];

const DUE = path({ cii: 'ram:DuePayableAmount' });
const GROSS = path({ cii: 'ram:GrandTotalAmount' });
const PAID = path({ cii: 'ram:TotalPrepaidAmount' });
const ROUNDING = path({ cii: 'ram:RoundingAmount' });
const COLLECTED = path({ cii: '../ram:SpecifiedFinancialAdjustment/ram:ActualAmount' });

function dueAmount(node: number, view: View): Decimal {
  const sum = (at: typeof GROSS) => Decimal.sum(view.all(node, at).map((found) => view.decimal(found)));
  return sum(GROSS).subtract(sum(PAID)).add(sum(ROUNDING)).add(sum(COLLECTED));
}

const amountDue: Pattern = [
  {
    in: { cii: 'ram:SpecifiedTradeSettlementHeaderMonetarySummation' },
    rules: [
      rule(
        'BR-FXEXT-CO-16',
        'BT-115',
        (node, view) => view.amount(node, DUE)?.equals(dueAmount(node, view)) === true,
        (node, view) => ({ node: view.first(node, DUE), expected: dueAmount(node, view).toFixed(2) }),
      ),
    ],
  },
];

const ATTRIBUTE_CODE: Pattern = [
  {
    in: { cii: 'ram:ApplicableProductCharacteristic/ram:TypeCode' },
    rules: [advice('BR-FXEXT-04', 'BT-160', (node, view) => ATTRIBUTE_CODES.has(view.value(node).trim()))],
  },
];

const TIMESTAMP = /^\s*\d{4}(1[0-2]|0[1-9])(3[01]|[12]\d|0[1-9])([01]\d|2[0-3])[0-5]\d\s*$/;

/** The rules that only EXTENDED has. */
export const ownPatterns: readonly Pattern[] = [
  [
    {
      in: { cii: '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IncludedNote' },
      when: hasSubject,
      rules: [rule('BR-FXEXT-01', 'BT-22', (node, view) => view.has(node, CODED))],
    },
  ],
  [
    {
      in: { cii: 'ram:AssociatedDocumentLineDocument/ram:IncludedNote' },
      when: hasSubject,
      rules: [rule('BR-FXEXT-02', 'BT-127', (node, view) => view.has(node, CODED))],
    },
  ],
  kindOfLine,
  otherRegistration,
  amountDue,
  ATTRIBUTE_CODE,
  [
    {
      in: { cii: 'udt:DateTimeString' },
      when: (node, view) => view.attribute(node, FORMAT) === '205',
      rules: [rule('BR-FXEXT-CII-DT-097a', '', (node, view) => TIMESTAMP.test(view.value(node)))],
    },
  ],
];
