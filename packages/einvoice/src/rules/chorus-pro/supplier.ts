import { control } from './control.ts';
import { matchSupplier } from './supplier-named.ts';

const source = 'dossier § 9.2, 2';

/** Who issues: the structure that deposits, known and active. */
export const supplierControls = [
  control('UNI-SUPPLIER-MISSING', 'error', 'BT-29 BT-30 BT-31', source, ({ invoice, facts }, report) => {
    const { supplier } = facts;
    if (matchSupplier(invoice.seller, supplier).verdict === 'missing')
      report({ at: 'seller', ...(supplier && { expected: supplier.identifier }) });
  }),
  control('UNI-SUPPLIER-INVALID', 'error', 'BT-29 BT-30', source, ({ invoice, facts }, report) => {
    const match = matchSupplier(invoice.seller, facts.supplier);
    if (match.verdict !== 'invalid') return;
    const expected = facts.supplier?.identifier;
    report({ at: match.at, seen: match.written, ...(expected !== undefined && { expected }), params: { value: match.compact } });
  }),
  control('UNI-SUPPLIER-OTHER', 'error', 'BT-29 BT-30 BT-31', source, ({ invoice, facts }, report) => {
    const { supplier } = facts;
    if (!supplier) return;
    const match = matchSupplier(invoice.seller, supplier);
    if (match.verdict !== 'other') return;
    const named = [invoice.seller?.name, match.compact].filter(Boolean).join(', ');
    report({
      at: match.at,
      seen: match.written,
      expected: supplier.identifier,
      params: { named, depositing: `${supplier.name}, ${supplier.identifier}` },
    });
  }),
  control('UNI-SUPPLIER-ESTABLISHMENT', 'info', 'BT-29 BT-30', source, ({ invoice, facts }, report) => {
    const { supplier } = facts;
    if (!supplier) return;
    const match = matchSupplier(invoice.seller, supplier);
    if (match.verdict === 'same-unit')
      report({ at: match.at, seen: match.written, params: { named: match.compact, depositing: supplier.identifier } });
  }),
  control('UNI-SUPPLIER-INACTIVE', 'error', 'BT-29 BT-30', source, ({ facts }, report) => {
    if (facts.supplier && !facts.supplier.isActive) report({ at: 'seller', params: { name: facts.supplier.name } });
  }),
  control('UNI-MANDATE-MISSING', 'error', '', 'dossier § 9.2, 11', ({ isTyped, facts }, report) => {
    if (isTyped && facts.supplier && !facts.supplier.billingMandate) report({ params: { name: facts.supplier.name } });
  }),
  control(
    'UNI-SUPPLIER-SPACES',
    'warning',
    'BT-29 BT-30 BT-31',
    'identifiers are written without spaces (ISO 6523, 0009)',
    ({ invoice, facts }, report) => {
      const match = matchSupplier(invoice.seller, facts.supplier);
      if (match.verdict !== 'missing' && match.written.trim().toUpperCase() !== match.compact)
        report({ at: match.at, seen: match.written, expected: match.compact });
    },
  ),
];
