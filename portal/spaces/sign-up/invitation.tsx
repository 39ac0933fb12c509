import type { FormError } from '#design';
import { Button, ButtonLink, ErrorSummary, Form, PageHeading } from '#design';
import { acceptInvitation, joinByInvitation, switchStructure } from '#domain/accounts';
import type { Invitation } from '#domain/memberships';
import { readInvitation } from '#domain/memberships';
import { Problem } from '#kernel';
import { formErrors } from '../../frame/form-errors.ts';
import type { Answer, Visit } from '../../frame/visit.ts';
import { enter } from '../home/enter.ts';
import { ChoosePassword, NameFields } from './choose-password.tsx';

interface State {
  readonly errors?: readonly FormError[];
  readonly typed?: { firstName: string; lastName: string };
}

async function invitationPage(visit: Visit, { errors = [], typed = { firstName: '', lastName: '' } }: State = {}): Promise<Answer> {
  const { say } = visit;
  const token = visit.params.token ?? '';
  const invitation = await readInvitation(visit.context, token);
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('signing.invitation.title', { structure: invitation.structureName }),
      width: 'reading',
      isSecret: true,
      hasErrors: errors.length > 0,
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading
            title={say('signing.invitation.title', { structure: invitation.structureName })}
            lead={say('signing.invitation.lead', { by: invitation.invitedByName, login: invitation.login })}
          />
          <Form action={`/invitation/${token}`} csrf={visit.csrfToken} id="invitation">
            {isFor(visit, invitation) ? null : (
              <>
                <NameFields visit={visit} typed={typed} errors={errors} />
                <ChoosePassword visit={visit} login={invitation.login} name="password" errors={errors} />
              </>
            )}
            <Button>{say('signing.invitation.accept')}</Button>
          </Form>
          {!visit.visitor && (
            <p>
              {say('signing.company.have-account')}{' '}
              <ButtonLink kind="secondary" href={`/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`}>
                {say('home.sign-in.title')}
              </ButtonLink>
            </p>
          )}
        </>
      ),
    },
  };
}

const isFor = (visit: Visit, { login }: Invitation): boolean => visit.visitor?.profile.login === login;

/** The page of an invitation's link: it asks, and uses nothing up. */
export const showInvitation = (visit: Visit): Promise<Answer> => invitationPage(visit);

/** Takes the invitation up: for somebody signed in with its address, or with a new account. */
export async function takeInvitation(visit: Visit): Promise<Answer> {
  const form = await visit.form();
  const token = visit.params.token ?? '';
  const invitation = await readInvitation(visit.context, token);
  const flash = { tone: 'success', key: 'signing.done.joined', params: { structure: invitation.structureName } } as const;
  if (visit.visitor && isFor(visit, invitation)) {
    const { actor, token: session } = visit.visitor;
    const { structureId } = await joinByInvitation(visit.context, token, { id: actor.id, name: actor.name });
    await switchStructure(visit.context, session, structureId);
    return { kind: 'redirect', to: '/home', flash };
  }
  const typed = { firstName: form.get('firstName') ?? '', lastName: form.get('lastName') ?? '' };
  const request = { ...visit.device, ...typed, token, password: form.get('password') ?? '', language: visit.language };
  try {
    return { ...enter(await acceptInvitation(visit.context, request), '/home'), flash };
  } catch (error) {
    if (error instanceof Problem && error.code === 'accounts.login-taken')
      return {
        kind: 'redirect',
        to: `/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`,
        flash: { tone: 'information', key: 'signing.invitation.sign-in-first' },
      };
    return await invitationPage(visit, { errors: formErrors(visit, error, 'password'), typed });
  }
}
