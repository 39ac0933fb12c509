import { ALLOWANCE_REASONS, CHARGE_REASONS } from '../../codes/adjustments.ts';
import type { CodeSet } from '../../codes/codeSet.ts';
import { COUNTRIES_OF_UBL } from '../../codes/countries.ts';
import { CURRENCIES } from '../../codes/currencies.ts';
import { ATTACHMENT_TYPES, CREDIT_NOTE_TYPES, INVOICE_TYPES, NOTE_SUBJECTS_OF_CII, REFERENCE_TYPES } from '../../codes/documents.ts';
import { ADDRESS_SCHEMES, IDENTIFIER_SCHEMES } from '../../codes/identifiers.ts';
import { ITEM_CLASSIFICATIONS } from '../../codes/items.ts';
import { PAYMENT_MEANS } from '../../codes/payment.ts';
import { UNITS } from '../../codes/units.ts';
import { EXEMPTION_REASONS, TAX_POINT_EVENTS_OF_CII, VAT_CATEGORIES } from '../../codes/vat.ts';
import { DELIVERY_TERMS, SUB_LINE_KINDS, TAX_REASONS } from '../extended-ctc-fr/codeLists.ts';

/** The lists that those of the profiles are written as, under the names that the table of profiles gives them. */
export const codeLists: Readonly<Record<string, CodeSet>> = {
  types: new Set([...INVOICE_TYPES, ...CREDIT_NOTE_TYPES]),
  subjects: NOTE_SUBJECTS_OF_CII,
  references: REFERENCE_TYPES,
  files: ATTACHMENT_TYPES,
  schemes: IDENTIFIER_SCHEMES,
  addresses: ADDRESS_SCHEMES,
  classifications: ITEM_CLASSIFICATIONS,
  countries: COUNTRIES_OF_UBL,
  currencies: CURRENCIES,
  means: PAYMENT_MEANS,
  units: UNITS,
  categories: VAT_CATEGORIES,
  exemptions: EXEMPTION_REASONS,
  events: TAX_POINT_EVENTS_OF_CII,
  allowances: ALLOWANCE_REASONS,
  charges: CHARGE_REASONS,
  taxes: TAX_REASONS,
  delivery: DELIVERY_TERMS,
  lines: SUB_LINE_KINDS,
};
