import type { JSX } from 'preact';
import type { FormError } from '#design';
import { errorFor, FileUpload } from '#design';
import type { Visit } from '../../frame/visit.ts';
import { fileSize } from './file-size.ts';

/** Files beside the invoice. Browsers forget chosen files when a page comes back: the hint says so. */
export function AttachmentsField({ visit, errors }: { visit: Visit; errors: readonly FormError[] }): JSX.Element {
  const total = fileSize(visit.language, visit.settings.maxDepositBytes);
  return (
    <FileUpload
      name="attachments"
      label={visit.say('depositing.field.attachments')}
      hint={visit.say('depositing.attachments-hint', { total })}
      error={errorFor(errors, 'attachments')}
      optional
      multiple
    />
  );
}
