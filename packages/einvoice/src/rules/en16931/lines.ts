import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { type Detail, onlyIn, type Pattern, type Rule, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { onlyAttribute } from './only.ts';
import { cents, filled, written } from './shapes.ts';
import { lineOf, missingAt } from './tells.ts';
import { LINE } from './terms.ts';
import { isOnlyVat } from './vatScheme.ts';
import { doubleOf, isBlank } from './xpath.ts';

const QUANTITY_PLACES = { ubl: '(cbc:InvoicedQuantity|cbc:CreditedQuantity)', cii: 'ram:SpecifiedLineTradeDelivery/ram:BilledQuantity' };
const QUANTITY = path(QUANTITY_PLACES);
const UNIT = symbolFor('unitCode');
const NET_AMOUNT = {
  ubl: 'cbc:LineExtensionAmount',
  cii: 'ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount',
};
const NET_PRICE_PLACES = {
  ubl: 'cac:Price/cbc:PriceAmount',
  cii: 'ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount',
};
const NET_PRICE = path(NET_PRICE_PLACES);
const GROSS_PRICE = path({
  ubl: 'cac:Price/cac:AllowanceCharge/cbc:BaseAmount',
  cii: 'ram:SpecifiedLineTradeAgreement/ram:GrossPriceProductTradePrice/ram:ChargeAmount',
});
const VAT_CATEGORY = path({ ubl: 'cac:Item/cac:ClassifiedTaxCategory', cii: 'ram:SpecifiedLineTradeSettlement/ram:ApplicableTradeTax' });
const VAT_CODE = path({ ubl: 'cbc:ID', cii: 'ram:CategoryCode' });
const GLOBAL_ID = path({ cii: 'ram:SpecifiedTradeProduct/ram:GlobalID' });
const CLASS_CODE = path({ cii: 'ram:ClassCode' });
const ATTRIBUTE_NAME = path({ ubl: 'cbc:Name', cii: 'ram:Description' });
const ATTRIBUTE_VALUE = path({ ubl: 'cbc:Value', cii: 'ram:Value' });
const SCHEME = symbolFor('schemeID');
const LIST = symbolFor('listID');
const ITEM_ID = 'cac:Item/cac:StandardItemIdentification/cbc:ID';
const ITEM_CLASS = 'cac:Item/cac:CommodityClassification/cbc:ItemClassificationCode';

const WHOLE = /^\s*[+-]?\d+\s*$/;

/** As Saxon compares with zero: minus nothing is below it if written with decimals, and what is not a number is not. */
function isPositive(node: number, view: View): boolean {
  const value = doubleOf(node, view);
  return !(value < 0) && (!Object.is(value, -0) || WHOLE.test(view.value(node)));
}

function hasUnit(quantity: number, view: View): boolean {
  return view.attribute(quantity, UNIT) !== undefined;
}

function isVatCode(category: number, view: View): boolean {
  return isOnlyVat(category, view) && view.has(category, VAT_CODE);
}

/** UBL: the context's element says by an attribute where its value comes from. */
function hasAttribute(id: string, terms: string, attribute: number): Rule {
  return onlyIn(
    'ubl',
    rule(
      id,
      terms,
      (node, view) => view.attribute(node, attribute) !== undefined,
      (node, view) => lineOf(view, node),
    ),
  );
}

function tellFirst(at: typeof NET_PRICE): (node: number, view: View) => Detail {
  return (node, view) => ({ node: view.first(node, at), ...lineOf(view, node) });
}

/** Lines and their items. */
export const linePatterns: readonly Pattern[] = [
  [
    {
      in: LINE,
      rules: [
        filled('BR-21', 'BT-126 BG-25', { ubl: 'cbc:ID', cii: 'ram:AssociatedDocumentLineDocument/ram:LineID' }),
        written('BR-22', 'BT-129 BG-25', QUANTITY_PLACES),
        rule(
          'BR-23',
          'BT-130 BG-25',
          (node, view) => view.some(node, QUANTITY, hasUnit),
          (node, view) => missingAt(view, node, QUANTITY),
        ),
        written('BR-24', 'BT-131 BG-25', NET_AMOUNT),
        filled('BR-25', 'BT-153 BG-25', { ubl: 'cac:Item/cbc:Name', cii: 'ram:SpecifiedTradeProduct/ram:Name' }),
        written('BR-26', 'BT-146 BG-25', NET_PRICE_PLACES),
        rule(
          'BR-27',
          'BT-146',
          (node, view) => view.some(node, NET_PRICE, isPositive),
          (node, view) => missingAt(view, node, NET_PRICE),
        ),
        rule(
          'BR-28',
          'BT-148',
          (node, view) => view.some(node, GROSS_PRICE, isPositive) || !view.has(node, GROSS_PRICE),
          tellFirst(GROSS_PRICE),
        ),
        rule(
          'BR-CO-04',
          'BT-151 BG-25',
          (node, view) => view.some(node, VAT_CATEGORY, isVatCode),
          (node, view) => missingAt(view, node, VAT_CATEGORY),
        ),
        cents('BR-DEC-23', 'BT-131', NET_AMOUNT),
        onlyIn(
          'cii',
          rule(
            'BR-64',
            'BT-157',
            (node, view) => !view.has(node, GLOBAL_ID) || !isBlank(onlyAttribute(view, view.all(node, GLOBAL_ID), SCHEME)),
            tellFirst(GLOBAL_ID),
          ),
        ),
      ],
    },
  ],
  [
    {
      in: { ubl: 'cac:AdditionalItemProperty', cii: 'ram:ApplicableProductCharacteristic' },
      rules: [
        rule(
          'BR-54',
          'BT-160 BT-161 BG-32',
          (node, view) => view.has(node, ATTRIBUTE_NAME) && view.has(node, ATTRIBUTE_VALUE),
          (node, view) => missingAt(view, node, view.has(node, ATTRIBUTE_NAME) ? ATTRIBUTE_VALUE : ATTRIBUTE_NAME),
        ),
      ],
    },
  ],
  [{ in: { ubl: `cac:InvoiceLine/${ITEM_ID} | cac:CreditNoteLine/${ITEM_ID}` }, rules: [hasAttribute('BR-64', 'BT-157', SCHEME)] }],
  [{ in: { ubl: `cac:InvoiceLine/${ITEM_CLASS} | cac:CreditNoteLine/${ITEM_CLASS}` }, rules: [hasAttribute('BR-65', 'BT-158', LIST)] }],
  [
    {
      in: { cii: 'ram:DesignatedProductClassification' },
      rules: [
        rule(
          'BR-65',
          'BT-158',
          (node, view) => !view.has(node, CLASS_CODE) || !isBlank(onlyAttribute(view, view.all(node, CLASS_CODE), LIST)),
          tellFirst(CLASS_CODE),
        ),
      ],
    },
  ],
];
