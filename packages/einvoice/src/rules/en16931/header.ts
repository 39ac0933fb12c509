import { symbolFor } from '../../read/xml/vocabulary.ts';
import { path } from '../engine/path.ts';
import { onlyIn, type Pattern, rule } from '../engine/rule.ts';
import type { View } from '../engine/view.ts';
import { onlyWhere } from './only.ts';
import { filled, isFilled, written } from './shapes.ts';
import { isCalendarDate } from './periods.ts';
import { missingAt } from './tells.ts';
import { BUYER, ROOT, SELLER, SETTLEMENT } from './terms.ts';
import { isBlank, trimmed } from './xpath.ts';

const INVOICE_TYPE = path({ ubl: 'cbc:InvoiceTypeCode', cii: 'rsm:ExchangedDocument/ram:TypeCode' });
const CREDIT_NOTE_TYPE = path({ ubl: 'cbc:CreditNoteTypeCode' });
const LINE = path({
  ubl: '(cac:InvoiceLine|cac:CreditNoteLine)',
  cii: 'rsm:SupplyChainTradeTransaction/ram:IncludedSupplyChainTradeLineItem',
});
const CII_LINE = symbolFor('ram:IncludedSupplyChainTradeLineItem');
const SELLER_ADDRESS = { ubl: 'cac:AccountingSupplierParty/cac:Party/cac:PostalAddress', cii: `${SELLER}/ram:PostalTradeAddress` };
const BUYER_ADDRESS = { ubl: 'cac:AccountingCustomerParty/cac:Party/cac:PostalAddress', cii: `${BUYER}/ram:PostalTradeAddress` };
const TAX_POINT_DATE = path({ ubl: 'cbc:TaxPointDate' });
const TAX_POINT_CODE = path({ ubl: 'cac:InvoicePeriod/cbc:DescriptionCode' });
const VAT_CURRENCY = path({ ubl: 'cbc:TaxCurrencyCode' });
const TAX_AMOUNT = path({ ubl: 'cbc:TaxAmount' });
const TAX_TOTAL = symbolFor('cac:TaxTotal');
const CURRENCY = symbolFor('currencyID');
const ISSUE_DATE_TEXT = path({ cii: 'rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString' });

/** BR-53 in UBL: some VAT total, anywhere, in this currency. */
function hasVatTotalIn(currency: string, view: View): boolean {
  return view.named(TAX_TOTAL).some((total) => view.some(total, TAX_AMOUNT, (amount) => view.attribute(amount, CURRENCY) === currency));
}

/** What has to be said of the document as a whole. */
export const headerPatterns: readonly Pattern[] = [
  [
    {
      in: ROOT,
      rules: [
        filled('BR-01', 'BT-24', {
          ubl: 'cbc:CustomizationID',
          cii: 'rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID',
        }),
        filled('BR-02', 'BT-1', { ubl: 'cbc:ID', cii: 'rsm:ExchangedDocument/ram:ID' }),
        onlyIn('ubl', filled('BR-03', 'BT-2', { ubl: 'cbc:IssueDate' })),
        onlyIn(
          'cii',
          rule(
            'BR-03',
            'BT-2',
            (node, view) => {
              const date = onlyWhere(node, view, ISSUE_DATE_TEXT, isCalendarDate);
              return date >= 0 && !isBlank(view.value(date));
            },
            (node, view) => missingAt(view, node, ISSUE_DATE_TEXT),
          ),
        ),
        rule(
          'BR-04',
          'BT-3',
          (node, view) => isFilled(node, view, INVOICE_TYPE) || isFilled(node, view, CREDIT_NOTE_TYPE),
          (node, view) => missingAt(view, node, INVOICE_TYPE),
        ),
        filled('BR-05', 'BT-5', { ubl: 'cbc:DocumentCurrencyCode', cii: `${SETTLEMENT}/ram:InvoiceCurrencyCode` }),
        filled('BR-06', 'BT-27', {
          ubl: 'cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName',
          cii: `${SELLER}/ram:Name`,
        }),
        filled('BR-07', 'BT-44', {
          ubl: 'cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:RegistrationName',
          cii: `${BUYER}/ram:Name`,
        }),
        written('BR-08', 'BG-5', SELLER_ADDRESS),
        onlyIn('cii', filled('BR-09', 'BT-40 BG-5', { cii: `${SELLER_ADDRESS.cii}/ram:CountryID` })),
        written('BR-10', 'BG-8', BUYER_ADDRESS),
        onlyIn('cii', filled('BR-11', 'BT-55 BG-8', { cii: `${BUYER_ADDRESS.cii}/ram:CountryID` })),
        rule('BR-16', 'BG-25', (node, view) => view.has(node, LINE) || (view.side === 'cii' && view.named(CII_LINE).length > 0)),
        onlyIn(
          'ubl',
          rule(
            'BR-53',
            'BT-111 BT-6',
            (node, view) => !view.some(node, VAT_CURRENCY, (currency) => !hasVatTotalIn(view.value(currency), view)),
            (node, view) => ({
              node: view.first(node, VAT_CURRENCY),
              params: { currency: trimmed(view.text(node, VAT_CURRENCY) ?? '') },
            }),
          ),
        ),
        onlyIn(
          'ubl',
          rule(
            'BR-CO-03',
            'BT-7 BT-8',
            (node, view) => !view.has(node, TAX_POINT_DATE) || !view.has(node, TAX_POINT_CODE),
            (node, view) => ({
              node: view.first(node, TAX_POINT_DATE),
              params: { code: trimmed(view.text(node, TAX_POINT_CODE) ?? '') },
            }),
          ),
        ),
      ],
    },
  ],
];
