import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ATTACHMENT_TYPES } from '../../codes/documents.ts';
import type { Failure } from '../engine/run.ts';
import type { View } from '../engine/view.ts';
import { fires, inside, judged, type Tested } from './core.testing.ts';

const LISTS = path.resolve(import.meta.dirname, '../../../../../../shared/reference/standards/codelists-en16931.json');

/** Where a code of each list stands: `{}` is the code. Several places of one syntax have a list each, in this order. */
const PLACES: Readonly<Record<string, Readonly<Record<Tested, readonly string[]>>>> = {
  'BR-CL-01': {
    ubl: ['<cbc:InvoiceTypeCode>{}</cbc:InvoiceTypeCode>', '<cbc:CreditNoteTypeCode>{}</cbc:CreditNoteTypeCode>'],
    cii: [inside('rsm:ExchangedDocument/ram:TypeCode', '{}')],
  },
  'BR-CL-03': {
    ubl: ['<cbc:TaxAmount currencyID="{}">1</cbc:TaxAmount>'],
    cii: ['<ram:TaxTotalAmount currencyID="{}">1</ram:TaxTotalAmount>'],
  },
  'BR-CL-04': { ubl: [inside('cbc:DocumentCurrencyCode', '{}')], cii: [inside('ram:InvoiceCurrencyCode', '{}')] },
  'BR-CL-05': { ubl: [inside('cbc:TaxCurrencyCode', '{}')], cii: [inside('ram:TaxCurrencyCode', '{}')] },
  'BR-CL-06': { ubl: [inside('cac:InvoicePeriod/cbc:DescriptionCode', '{}')], cii: [inside('ram:DueDateTypeCode', '{}')] },
  'BR-CL-07': {
    ubl: [inside('cac:DocumentReference', '<cbc:ID schemeID="{}">1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>')],
    cii: [inside('ram:ReferenceTypeCode', '{}')],
  },
  'BR-CL-08': { ubl: ['<cbc:Note>before #{}# after</cbc:Note>'], cii: [inside('ram:SubjectCode', '{}')] },
  'BR-CL-10': { ubl: [inside('cac:PartyIdentification/cbc:ID schemeID="{}"', '1')], cii: [inside('ram:GlobalID schemeID="{}"', '1')] },
  'BR-CL-11': { ubl: [inside('cac:PartyLegalEntity/cbc:CompanyID schemeID="{}"', '1')], cii: [inside('ram:ID schemeID="{}"', '1')] },
  'BR-CL-13': {
    ubl: [inside('cac:CommodityClassification/cbc:ItemClassificationCode listID="{}"', '1')],
    cii: [inside('ram:ClassCode listID="{}"', '1')],
  },
  'BR-CL-14': { ubl: [inside('cac:Country/cbc:IdentificationCode', '{}')], cii: [inside('ram:CountryID', '{}')] },
  'BR-CL-15': { ubl: [inside('cac:OriginCountry/cbc:IdentificationCode', '{}')], cii: [inside('ram:OriginTradeCountry/ram:ID', '{}')] },
  'BR-CL-16': {
    ubl: [inside('cac:PaymentMeans/cbc:PaymentMeansCode', '{}')],
    cii: [inside('ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode', '{}')],
  },
  'BR-CL-17': { ubl: [inside('cac:TaxCategory/cbc:ID', '{}')], cii: [inside('ram:CategoryTradeTax/ram:CategoryCode', '{}')] },
  'BR-CL-18': { ubl: [inside('cac:ClassifiedTaxCategory/cbc:ID', '{}')], cii: [inside('ram:ApplicableTradeTax/ram:CategoryCode', '{}')] },
  'BR-CL-19': reasonOf('false'),
  'BR-CL-20': reasonOf('true'),
  'BR-CL-21': {
    ubl: [inside('cac:StandardItemIdentification/cbc:ID schemeID="{}"', '1')],
    cii: [inside('ram:SpecifiedTradeProduct/ram:GlobalID schemeID="{}"', '1')],
  },
  'BR-CL-22': { ubl: [inside('cbc:TaxExemptionReasonCode', '{}')], cii: [inside('ram:ExemptionReasonCode', '{}')] },
  'BR-CL-23': { ubl: [inside('cbc:BaseQuantity unitCode="{}"', '1')], cii: [inside('ram:BilledQuantity unitCode="{}"', '1')] },
  'BR-CL-25': {
    ubl: [inside('cbc:EndpointID schemeID="{}"', '1')],
    cii: [inside('ram:URIUniversalCommunication/ram:URIID schemeID="{}"', '1')],
  },
  'BR-CL-26': {
    ubl: [inside('cac:DeliveryLocation/cbc:ID schemeID="{}"', '1')],
    cii: [inside('ram:ApplicableHeaderTradeDelivery/ram:ShipToTradeParty/ram:GlobalID schemeID="{}"', '1')],
  },
};

function reasonOf(indicator: string): Record<Tested, readonly string[]> {
  const ubl = `<cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator><cbc:AllowanceChargeReasonCode>{}</cbc:AllowanceChargeReasonCode>`;
  const cii = `${inside('ram:ChargeIndicator/udt:Indicator', indicator)}<ram:ReasonCode>{}</ram:ReasonCode>`;
  return { ubl: [inside('cac:AllowanceCharge', ubl)], cii: [inside('ram:SpecifiedTradeAllowanceCharge', cii)] };
}

type Lists = Record<string, Record<Tested, { codes: string[] }[]>>;

/** Lists whose codes are told another way than by a place of their own. */
const APART = new Set(['BR-CL-24', 'BR-CO-09']);

/** The code a failure is about. */
function seenIn({ rule, node }: Failure, view: View): string {
  const told = 'tell' in rule ? rule.tell?.(node, view).seen : undefined;
  return told ?? view.value(node);
}

test('each syntax admits the codes of its own artefact and no other', (context) => {
  if (!existsSync(LISTS)) return context.diagnostic('left out: ../shared/reference is absent');
  const lists = JSON.parse(readFileSync(LISTS, 'utf8')) as Lists;
  const everyCode = new Set(Object.values(lists).flatMap(({ ubl, cii }) => [...ubl, ...cii].flatMap(({ codes }) => codes)));
  assert.deepEqual(
    Object.keys(PLACES).sort(),
    Object.keys(lists)
      .filter((id) => !APART.has(id))
      .sort(),
  );
  for (const [id, places] of Object.entries(PLACES)) {
    // A subject within a UBL note is only looked at when it has three characters.
    const candidates = [...everyCode].filter((code) => id !== 'BR-CL-08' || code.length === 3);
    for (const side of ['ubl', 'cii'] as const) {
      for (const [index, place] of places[side].entries()) {
        const admitted = new Set(lists[id]?.[side][index]?.codes);
        const { failures, view } = judged(side, candidates.map((code) => place.replace('{}', code)).join(''));
        const refused = failures.filter(({ rule }) => rule.id === id).map((failure) => seenIn(failure, view));
        assert.deepEqual(
          refused,
          candidates.filter((code) => !admitted.has(code)),
          `${id} ${side} ${index}`,
        );
      }
    }
  }
});

test('media types of attachments are compared as written', () => {
  assert.equal(ATTACHMENT_TYPES.size, 6);
  for (const type of ATTACHMENT_TYPES) {
    assert.equal(fires('ubl', 'BR-CL-24', inside('cbc:EmbeddedDocumentBinaryObject', '').replace('>', ` mimeCode="${type}">`)), 0);
    assert.equal(fires('cii', 'BR-CL-24', inside('ram:AttachmentBinaryObject', '').replace('>', ` mimeCode=" ${type}">`)), 1);
  }
});

test('blanks around a code are passed over, inside it they are not; only XML’s own blanks count', () => {
  const currency = (code: string): number => fires('ubl', 'BR-CL-04', inside('cbc:DocumentCurrencyCode', code));
  assert.deepEqual(['EUR', ' \n\tEUR ', '<![CDATA[EUR]]>', 'E<!-- -->UR'].map(currency), [0, 0, 0, 0]);
  assert.deepEqual(['', ' ', 'EUR USD', '\u00a0EUR', 'eur'].map(currency), [1, 1, 1, 1, 1]);
});

test('a UBL amount without currency has a wrong one, a CII one has none to judge', () => {
  assert.equal(fires('ubl', 'BR-CL-03', inside('cbc:PayableAmount', '1')), 1);
  assert.equal(fires('cii', 'BR-CL-03', inside('ram:TaxTotalAmount', '1')), 0);
});

test('a SEPA creditor stands among the identifiers of seller and payee, not of others', () => {
  const id = inside('cac:PartyIdentification/cbc:ID schemeID=" SEPA"', 'FR');
  assert.equal(fires('ubl', 'BR-CL-10', inside('cac:AccountingSupplierParty/cac:Party', id)), 0);
  assert.equal(fires('ubl', 'BR-CL-10', inside('cac:PayeeParty', id)), 0);
  assert.equal(fires('ubl', 'BR-CL-10', inside('cac:AccountingCustomerParty/cac:Party', id)), 1);
});

test('the subject of a UBL note is looked up in the text of the list, so that pieces of it pass', () => {
  const subject = (code: string): number => fires('ubl', 'BR-CL-08', inside('cbc:Note', `#${code}#`));
  assert.deepEqual(['AAI', 'A A', 'AA ', 'ABCD', ''].map(subject), [0, 0, 0, 0, 0]);
  assert.deepEqual(['QQQ', 'aai', '\u{1F600}\u{1F600}\u{1F600}'].map(subject), [1, 1, 1]);
});

test('exemption reasons are read in letters of any case', () => {
  assert.equal(fires('ubl', 'BR-CL-22', inside('cbc:TaxExemptionReasonCode', ' vatex-eu-132-1h ')), 0);
  assert.equal(fires('cii', 'BR-CL-22', inside('ram:ExemptionReasonCode', 'EU-132-1H')), 1);
});
