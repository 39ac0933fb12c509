import { eraseClosedAccounts, forgetExpired } from '#domain/accounts';
import { forgetSignIns } from '#domain/journal';
import { forgetMails } from '#domain/notifications';
import type { Platform } from './platform.ts';

/** Deletes what is kept no longer: the delays are the operator's (`UNISSON_RETAIN_…`), the kinds stand in `docs/reference/personal-data.md`. */
export async function retain({ context, log }: Platform): Promise<void> {
  const [signIns, mails, accounts] = [await forgetSignIns(context), await forgetMails(context), await eraseClosedAccounts(context)];
  await forgetExpired(context);
  if (signIns + mails + accounts > 0) log.info({ signIns, mails, accounts }, 'personal data kept no longer');
}
