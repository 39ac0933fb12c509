import { Decimal } from '../../decimal.ts';
import { control } from './control.ts';

const term = 'BT-23';
const source = 'dossier § 3 and § 9.2, 6';

/** The billing framework: known, of this room, and true to the amounts. */
export const frameworkControls = [
  control('UNI-FRAMEWORK-UNKNOWN', 'error', term, source, ({ invoice, particulars: { framework } }, report) => {
    if (framework.understood === 'unknown')
      report({ at: 'businessProcess', seen: invoice.businessProcess ?? '', params: { code: invoice.businessProcess ?? '' } });
  }),
  control('UNI-FRAMEWORK-ELSEWHERE', 'error', term, source, ({ invoice, particulars: { framework } }, report) => {
    if (framework.understood === 'elsewhere')
      report({ at: 'businessProcess', seen: invoice.businessProcess ?? '', params: { code: invoice.businessProcess ?? '' } });
  }),
  control('UNI-FRAMEWORK-DEFAULT', 'info', term, 'dossier § 3: A1 is the default', ({ invoice, particulars: { framework } }, report) => {
    if (framework.understood === 'defaulted')
      report({ at: 'businessProcess', ...(invoice.businessProcess !== undefined && { seen: invoice.businessProcess }), expected: 'A1' });
  }),
  control('UNI-FRAMEWORK-MAPPED', 'info', term, 'AFNOR XP Z12-012, BR-FR-08', ({ invoice, particulars: { framework } }, report) => {
    if (framework.understood === 'mapped') {
      report({
        at: 'businessProcess',
        seen: invoice.businessProcess ?? '',
        params: { code: invoice.businessProcess ?? '', framework: framework.framework },
      });
    }
  }),
  control('UNI-A2-NOT-PAID', 'error', 'BT-113 BT-115', 'dossier § 9.2, 6b', ({ particulars: { framework, amounts } }, report) => {
    if (!('framework' in framework) || framework.framework !== 'A2') return;
    const { gross, paid = Decimal.zero, payable } = amounts;
    if (!gross || !payable) return;
    if (!payable.isZero()) report({ at: 'totals.payable', seen: payable.toText(), expected: '0.00', params: { gross: gross.toText() } });
    else if (!paid.equals(gross))
      report({ at: 'totals.paid', seen: paid.toText(), expected: gross.toText(), params: { gross: gross.toText() } });
  }),
];
