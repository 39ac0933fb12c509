import { chooseDefaultAccount, closeBankAccount, confirmBankAccount, refuseBankAccount, sendLinkAgain } from '#domain/structures';
import { Problem } from '#kernel';
import { formErrors } from '../../../frame/form-errors.ts';
import type { Answer, Flash, SignedVisit } from '../../../frame/visit.ts';
import { accountPage } from './bank-account.tsx';

/** One account; `?token=` comes from the link mailed to the only manager. */
export async function showBankAccount(visit: SignedVisit): Promise<Answer> {
  return await accountPage(visit, { token: (visit.query.get('token') ?? '').slice(0, 200) });
}

type Work = (visit: SignedVisit, id: string, fields: URLSearchParams) => Promise<void>;

const acts: Readonly<Record<string, { work: Work; done: Flash['key'] }>> = {
  confirm: {
    work: ({ context, visitor }, id, fields) => confirmBankAccount(context, visitor.actor, id, fields.get('token') ?? ''),
    done: 'structure.account.done.confirm',
  },
  refuse: {
    work: ({ context, visitor }, id, fields) => refuseBankAccount(context, visitor.actor, id, fields.get('motive') ?? ''),
    done: 'structure.account.done.refuse',
  },
  resend: { work: ({ context, visitor }, id) => sendLinkAgain(context, visitor.actor, id), done: 'structure.account.done.resend' },
  choose: { work: ({ context, visitor }, id) => chooseDefaultAccount(context, visitor.actor, id), done: 'structure.account.done.choose' },
  close: { work: ({ context, visitor }, id) => closeBankAccount(context, visitor.actor, id), done: 'structure.account.done.close' },
};

/** Confirms, refuses, chooses or closes an account; what went wrong is told on its page, as it stands by now. */
export async function doBankAccount(visit: SignedVisit): Promise<Answer> {
  const id = visit.params.account ?? '';
  const fields = await visit.form();
  const act = acts[fields.get('act') ?? ''];
  if (!act) throw new Problem('portal.form-malformed', 'malformed');
  try {
    await act.work(visit, id, fields);
  } catch (error) {
    const errors = formErrors(visit, error, 'motive');
    const isField = error instanceof Problem && Array.isArray(error.details.fields);
    return await accountPage(visit, {
      token: fields.get('token') ?? '',
      motive: fields.get('motive') ?? '',
      errors: isField ? errors : errors.map(({ message }) => ({ message })),
    });
  }
  return { kind: 'redirect', to: `/organisation/bank-accounts/${id}`, flash: { tone: 'success', key: act.done } };
}
