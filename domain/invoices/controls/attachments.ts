import { attachmentCountMaximum, attachmentExtensions, attachmentMaximum, attachmentNameMaximum, attachmentsMaximum } from '../limits.ts';
import type { AttachedFile } from './control.ts';
import { control } from './control.ts';

const source = 'dossier § 9.3';
const megabytes = (bytes: number) => String(Math.round(bytes / 1024 / 1024));

/** The extension of a file's name, lower case, without the dot. */
function extensionOf(name: string): string {
  return /\.([^.]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

const shown = (file: AttachedFile) => file.name.slice(0, 100);

/** Files beside and inside the invoice: not too many, not too large, of types people can open. */
export const attachmentControls = [
  control('UNI-ATTACHMENT-COUNT', 'error', 'BT-125', 'our bound', ({ attachments }, report) => {
    if (attachments.length > attachmentCountMaximum) report({ params: { seen: String(attachments.length), maximum: String(attachmentCountMaximum) } });
  }),
  control('UNI-ATTACHMENT-EMPTY', 'error', 'BT-125', source, ({ attachments }, report) => {
    for (const file of attachments) if (file.size === 0) report({ seen: shown(file), params: { name: shown(file) } });
  }),
  control('UNI-ATTACHMENT-SIZE', 'error', 'BT-125', source, ({ attachments }, report) => {
    for (const file of attachments) {
      if (file.size > attachmentMaximum) report({ seen: shown(file), params: { name: shown(file), maximum: megabytes(attachmentMaximum) } });
    }
  }),
  control('UNI-ATTACHMENT-TOTAL', 'error', 'BT-125', source, ({ attachments }, report) => {
    const total = attachments.reduce((sum, file) => sum + file.size, 0);
    if (total > attachmentsMaximum) report({ params: { seen: megabytes(total), maximum: megabytes(attachmentsMaximum) } });
  }),
  control('UNI-ATTACHMENT-TYPE', 'error', 'BT-125', 'dossier § 9.3, rule G4.03', ({ attachments }, report) => {
    for (const file of attachments) {
      if (!attachmentExtensions.has(extensionOf(file.name))) report({ seen: shown(file), params: { name: shown(file), allowed: [...attachmentExtensions].sort().join(', ') } });
    }
  }),
  control('UNI-ATTACHMENT-NAME', 'warning', 'BT-125', source, ({ attachments }, report) => {
    for (const file of attachments) {
      if ([...file.name].length > attachmentNameMaximum) report({ seen: shown(file), params: { name: shown(file), maximum: String(attachmentNameMaximum) } });
    }
  }),
];
