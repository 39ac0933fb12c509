import { Button, Form } from '#design';
import type { AddressPurpose } from '#domain/accounts';
import { addressToConfirm, confirmAddress } from '#domain/accounts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { accountStep } from './family.tsx';

const paths = { 'change-contact': '/account/contact-address', 'change-login': '/account/login-address' } as const;

/** What a mailed link is about to change: asked first, because mail scanners open links. Open to whoever holds the link, on any device. */
export const showConfirmation =
  (purpose: AddressPurpose) =>
  async (visit: Visit): Promise<Answer> => {
    const { say } = visit;
    const token = visit.params.token ?? '';
    const { email, name } = await addressToConfirm(visit.context, purpose, token);
    return accountStep(visit, {
      title: say(`account.confirm.${purpose}`),
      lead: say(`account.confirm.${purpose}.lead`, { email, name }),
      isSecret: true,
      body: (
        <Form action={`${paths[purpose]}/${token}`} csrf={visit.csrfToken}>
          <Button>{say('account.confirm.submit')}</Button>
        </Form>
      ),
    });
  };

/** Uses the link up. */
export const doConfirm =
  (purpose: AddressPurpose) =>
  async (visit: Visit): Promise<Answer> => {
    await visit.form();
    await confirmAddress(visit.context, purpose, visit.params.token ?? '');
    return {
      kind: 'redirect',
      to: visit.visitor ? '/account' : '/sign-in',
      flash: { tone: 'success', key: `account.confirmed.${purpose}` },
    };
  };
