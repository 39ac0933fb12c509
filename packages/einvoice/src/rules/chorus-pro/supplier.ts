import { onceFor } from '../../onceFor.ts';
import type { Paper } from './control.ts';
import { control } from './control.ts';
import { matchSupplier, type SupplierMatch } from './supplier-named.ts';

const source = 'dossier § 9.2, 2';

/** How a paper names its supplier; looked at once for all the controls that want to know. */
const matchOf: (paper: Paper) => SupplierMatch = onceFor(({ invoice, facts }) => matchSupplier(invoice.seller, facts.supplier));

/** Who issues: the structure that deposits, known and active. */
export const supplierControls = [
  control('UNI-SUPPLIER-MISSING', 'error', 'BT-29 BT-30 BT-31', source, (paper, report) => {
    const { facts } = paper;
    const { supplier } = facts;
    if (matchOf(paper).verdict === 'missing') report({ at: 'seller', ...(supplier && { expected: supplier.identifier }) });
  }),
  control('UNI-SUPPLIER-INVALID', 'error', 'BT-29 BT-30', source, (paper, report) => {
    const { facts } = paper;
    const match = matchOf(paper);
    if (match.verdict !== 'invalid') return;
    const expected = facts.supplier?.identifier;
    report({ at: match.at, seen: match.written, ...(expected !== undefined && { expected }), params: { value: match.compact } });
  }),
  control('UNI-SUPPLIER-OTHER', 'error', 'BT-29 BT-30 BT-31', source, (paper, report) => {
    const { invoice, facts } = paper;
    const { supplier } = facts;
    if (!supplier) return;
    const match = matchOf(paper);
    if (match.verdict !== 'other') return;
    const named = [invoice.seller?.name, match.compact].filter(Boolean).join(', ');
    report({
      at: match.at,
      seen: match.written,
      expected: supplier.identifier,
      params: { named, depositing: `${supplier.name}, ${supplier.identifier}` },
    });
  }),
  control('UNI-SUPPLIER-ESTABLISHMENT', 'info', 'BT-29 BT-30', source, (paper, report) => {
    const { facts } = paper;
    const { supplier } = facts;
    if (!supplier) return;
    const match = matchOf(paper);
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
    (paper, report) => {
      const match = matchOf(paper);
      if (match.verdict !== 'missing' && match.written.trim().toUpperCase() !== match.compact)
        report({ at: match.at, seen: match.written, expected: match.compact });
    },
  ),
];
