import { symbolFor } from '../../read/xml/vocabulary.ts';
import { ALLOWANCE_REASONS, CHARGE_REASONS } from '../../codes/adjustments.ts';
import { coded, codedBy, isIn, unjudgeable } from '../en16931/shapes.ts';
import { saysBoolean, trimmed } from '../en16931/xpath.ts';
import { path } from '../engine/path.ts';
import { type Context, onlyIn, type Pattern, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { ATTACHMENTS, ATTRIBUTE_CODES, DELIVERY_TERMS, PARTY_SCHEMES, REASON_LISTS, TAX_REASONS } from './codeLists.ts';

const SCHEME = symbolFor('schemeID');
const LIST = symbolFor('listID');
const MIME = symbolFor('mimeCode');
const PRODUCT = symbolFor('ram:SpecifiedTradeProduct');
const SHIP_TO = symbolFor('ram:ShipToTradeParty');
const CREDITORS = ['cac:AccountingSupplierParty', 'cac:PayeeParty'].map(symbolFor);

const inList = codedBy('schemeID', 'BR-FREXT-CL-10', 'BT-29 BT-46 BT-60', PARTY_SCHEMES);
/** UBL also writes a SEPA creditor's identifier (BT-90) among the seller's or payee's. */
const party: Rule = {
  ...inList,
  holds: (node, view) => inList.holds(node, view) || (view.side === 'ubl' && isCreditor(node, view)),
};

function isCreditor(node: number, view: View): boolean {
  return trimmed(view.attribute(node, SCHEME) ?? '') === 'SEPA' && CREDITORS.some((one) => view.isInside(node, one));
}

const attachment = rule(
  'BR-FREXT-CL-24',
  'BT-125',
  (node, view) => {
    const type = view.attribute(node, MIME);
    return type === undefined || ATTACHMENTS.has(type);
  },
  (node, view) => ({ attribute: 'mimeCode', seen: view.attribute(node, MIME) ?? '' }),
);

const REASON = {
  ubl: 'cac:AllowanceCharge/cbc:AllowanceChargeReasonCode',
  cii: 'ram:SpecifiedTradeAllowanceCharge/ram:ReasonCode',
};
const INDICATOR = path({ ubl: '../cbc:ChargeIndicator', cii: '../ram:ChargeIndicator/udt:Indicator' });

/** Codes of reasons of charges, by the list they say they are from. */
function chargeReason(isFrom: (list: string | undefined) => boolean, one: Rule): Context {
  return {
    in: REASON,
    when: (node, view) => saysBoolean(node, view, INDICATOR, true) && isFrom(view.attribute(node, LIST)),
    rules: [one],
  };
}

const REASON_TERMS = 'BT-105 BT-145';

const chargeReasons: Pattern = [
  // What also says that it is an allowance is judged as one.
  { in: REASON, when: (node, view) => saysBoolean(node, view, INDICATOR, false), rules: [] },
  chargeReason((list) => list === undefined || list === '7161', coded('BR-FREXT-CL-20', REASON_TERMS, CHARGE_REASONS)),
  chargeReason((list) => list === '5153', coded('BR-FREXT-CL-20-TAX', REASON_TERMS, TAX_REASONS)),
  chargeReason(
    (list) => list !== undefined && list !== '',
    rule(
      'BR-FREXT-CL-20-LISTID',
      REASON_TERMS,
      (node, view) => isIn(REASON_LISTS, view.attribute(node, LIST) ?? ''),
      (node, view) => ({ attribute: 'listID', seen: view.attribute(node, LIST) ?? '' }),
    ),
  ),
];

export const codePatterns: readonly Pattern[] = [
  [
    {
      in: { ubl: 'cac:PartyIdentification/cbc:ID', cii: 'ram:GlobalID' },
      when: (node, view) => view.side === 'ubl' || (!view.isInside(node, PRODUCT) && !view.isInside(node, SHIP_TO)),
      rules: [party],
    },
  ],
  chargeReasons,
  [{ in: { ubl: 'cbc:EmbeddedDocumentBinaryObject', cii: 'ram:AttachmentBinaryObject' }, rules: [attachment] }],
  [
    {
      in: { ubl: 'cac:DeliveryTerms/cbc:ID', cii: 'ram:ApplicableTradeDeliveryTerms/ram:DeliveryTypeCode' },
      rules: [coded('BR-FREXT-CL-27', '', DELIVERY_TERMS)],
    },
  ],
  [
    {
      in: { ubl: 'cac:Item/cac:AdditionalItemProperty/cbc:NameCode' },
      when: isOfLine,
      rules: [coded('BR-FREXT-04', 'BT-160', ATTRIBUTE_CODES)],
    },
  ],
  [
    {
      in: { cii: 'ram:GrossPriceProductTradePrice/ram:AppliedTradeAllowanceCharge/ram:ReasonCode' },
      when: (node, view) => saysBoolean(node, view, INDICATOR, false),
      rules: [onlyIn('cii', coded('BR-FREXT-CL-19-GP', 'BT-147', ALLOWANCE_REASONS))],
    },
  ],
  // Officially bound to an element that its condition excludes.
  [{ in: { cii: 'ram:ReferenceTypeCode' }, rules: [unjudgeable('BR-EXT-CL-07', 'BT-12')] }],
];

const UBL_LINES = ['cac:InvoiceLine', 'cac:CreditNoteLine'].map(symbolFor);

function isOfLine(node: number, { tree }: View): boolean {
  const item = tree.parent(tree.parent(node));
  return UBL_LINES.includes(tree.symbol(tree.parent(item)));
}
