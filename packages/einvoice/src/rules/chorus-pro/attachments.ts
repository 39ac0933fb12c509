import type { Finding } from '../../finding.ts';
import { attachmentCountMaximum, attachmentExtensions, attachmentMaximum, attachmentNameMaximum, attachmentsMaximum } from './limits.ts';
import type { AttachedFile, Control, FileReport } from './control.ts';
import { control } from './control.ts';

const source = 'dossier § 9.3';
const megabytes = (bytes: number) => String(Math.round(bytes / 1024 / 1024));

/** The extension of a file's name, lower case, without the dot. */
function extensionOf(name: string): string {
  return /\.([^.]{1,10})$/.exec(name.trim())?.[1]?.toLowerCase() ?? '';
}

const shown = (file: AttachedFile) => file.name.slice(0, 100);

/** A control that looks at the files alone. */
const onFiles = (
  code: string,
  severity: Control['severity'],
  from: string,
  check: (files: readonly AttachedFile[], report: FileReport) => void,
): Control => control(code, severity, 'BT-125', from, ({ attachments }, report) => check(attachments, report), { files: check });

/** Files beside and inside the invoice: not too many, not too large, of types people can open. */
export const attachmentControls: readonly Control[] = [
  onFiles('UNI-ATTACHMENT-COUNT', 'error', 'our bound', (files, report) => {
    if (files.length > attachmentCountMaximum) report({ params: { seen: String(files.length), maximum: String(attachmentCountMaximum) } });
  }),
  onFiles('UNI-ATTACHMENT-EMPTY', 'error', source, (files, report) => {
    for (const file of files) if (file.size === 0) report({ seen: shown(file), params: { name: shown(file) } });
  }),
  onFiles('UNI-ATTACHMENT-SIZE', 'error', source, (files, report) => {
    for (const file of files)
      if (file.size > attachmentMaximum)
        report({ seen: shown(file), params: { name: shown(file), maximum: megabytes(attachmentMaximum) } });
  }),
  onFiles('UNI-ATTACHMENT-TOTAL', 'error', source, (files, report) => {
    const total = files.reduce((sum, file) => sum + file.size, 0);
    if (total > attachmentsMaximum) report({ params: { seen: megabytes(total), maximum: megabytes(attachmentsMaximum) } });
  }),
  onFiles('UNI-ATTACHMENT-TYPE', 'error', 'dossier § 9.3, rule G4.03', (files, report) => {
    for (const file of files.filter(({ name }) => !attachmentExtensions.has(extensionOf(name))))
      report({ seen: shown(file), params: { name: shown(file), allowed: [...attachmentExtensions].sort().join(', ') } });
  }),
  onFiles('UNI-ATTACHMENT-NAME', 'warning', source, (files, report) => {
    for (const file of files) {
      if ([...file.name].length > attachmentNameMaximum)
        report({ seen: shown(file), params: { name: shown(file), maximum: String(attachmentNameMaximum) } });
    }
  }),
];

/** The same controls on files that come without an invoice (completion). */
export function judgeAttachments(files: readonly AttachedFile[]): Finding[] {
  const findings: Finding[] = [];
  for (const { code, severity, terms, files: check } of attachmentControls)
    check?.(files, (violation) => findings.push({ code, severity, terms: [...terms], ...violation }));
  return findings;
}
