import { amountControls } from './amounts.ts';
import { attachmentControls, judgeAttachments } from './attachments.ts';
import type { Control } from './control.ts';
import { creditNoteControls } from './credit-notes.ts';
import { dateControls } from './dates.ts';
import { frameworkControls } from './framework.ts';
import { headerControls } from './header.ts';
import { identityControls } from './identity.ts';
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
export { judgeAttachments };
export type { AttachedFile, Control, Paper } from './control.ts';
export { runControls } from './control.ts';
export type { Particulars } from './particulars.ts';
export { particularsOf } from './particulars.ts';
