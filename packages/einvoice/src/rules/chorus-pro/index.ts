import { amountControls } from './amounts.ts';
import { attachmentControls, judgeAttachments } from './attachments.ts';
import type { Finding } from '../../finding.ts';
import type { Invoice } from '../../model.ts';
import type { Control, Paper } from './control.ts';
import { runControls } from './control.ts';
import { creditNoteControls } from './credit-notes.ts';
import { dateControls } from './dates.ts';
import { frameworkControls } from './framework.ts';
import { noFacts } from './facts.ts';
import { headerControls } from './header.ts';
import { identityControls } from './identity.ts';
import { particularsOf } from './particulars.ts';
import { recipientControls } from './recipient.ts';
import { routingControls } from './routing.ts';
import { supplierControls } from './supplier.ts';

/** Every control of the platform on a simple invoice, in the order findings are shown. The documentation's list is made of it. */
export const controls: readonly Control[] = [
  ...identityControls,
  ...supplierControls,
  ...recipientControls,
  ...routingControls,
  ...frameworkControls,
  ...dateControls,
  ...amountControls,
  ...creditNoteControls,
  ...attachmentControls,
  ...headerControls,
];

/** Those about where a paper goes: run again when it is recycled. */
export const routingOnly: readonly Control[] = controls.filter((control) => control.routing);

/** What is known besides an invoice's own content. */
export type Circumstances = Partial<Omit<Paper, 'invoice' | 'particulars'>> & {
  /** Codes of findings made already: a control that says the same keeps quiet. */
  spoken?: ReadonlySet<string>;
};

/** What the public sector's platform asks of an invoice, as far as the circumstances let it be judged. Never throws. */
export function controlInvoice(invoice: Invoice, { spoken = new Set(), ...known }: Circumstances = {}): Finding[] {
  const paper: Paper = {
    facts: noFacts,
    attachments: [],
    isTyped: false,
    headerIgnored: false,
    ...known,
    invoice,
    particulars: particularsOf(invoice),
  };
  return runControls(controls, paper, spoken);
}

export { judgeAttachments };
export type { AttachedFile, Control, Paper } from './control.ts';
export { runControls } from './control.ts';
export type { Particulars } from './particulars.ts';
export { particularsOf } from './particulars.ts';
export type { InvoiceKind } from './particulars.ts';
export type { DirectoryService, DirectoryStructure, PlatformFacts } from './facts.ts';
export { type Framework, frameworks } from './frameworks.ts';
export {
  attachmentMaximum,
  attachmentNameMaximum,
  invoiceFileMaximum,
  publicInvoicesService,
  referenceMaximum,
} from './limits.ts';
