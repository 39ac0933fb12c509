import type { FormError } from '#design';
import type { SignedVisit } from '../../frame/visit.ts';
import { fileSize } from './file-size.ts';
import type { ReceivedForm } from './receive-form.ts';

/** One error on the attachments for each file that was too large to take in. */
export function tooLargeErrors(visit: SignedVisit, { tooLarge }: ReceivedForm): FormError[] {
  const total = fileSize(visit.language, visit.settings.maxDepositBytes);
  return tooLarge.map((name) => ({ field: 'attachments', message: visit.say('depositing.attachments-too-large', { name, total }) }));
}
