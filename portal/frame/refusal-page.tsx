import type { JSX } from 'preact';
import { ButtonGroup, ButtonLink, PageHeading } from '#design';
import type { Explanation } from '#domain/memberships';
import { explainLacking } from '#domain/memberships';
import type { Lacking, RightName } from '#domain/rights';
import { rights } from '#domain/rights';
import { Problem } from '#kernel';
import { instant, sayIn } from '#words';
import { errorWords, problemPage } from './error-page.tsx';
import type { Answer, Visit } from './visit.ts';

/** Names shown of those who can grant a right. */
const namesShown = 3;

/** The page of something that went wrong; for a right that lacks, who can grant it, and the way to ask for it. */
export async function failurePage(visit: Visit, error: unknown): Promise<Answer> {
  const explanation = await explained(visit, error);
  if (!explanation || visit.wantsJson) return problemPage(visit, error);
  const words = errorWords(visit.language, error);
  const { say } = visit;
  return {
    kind: 'page',
    status: words.status,
    page: {
      title: words.title,
      width: 'reading',
      body: (
        <>
          <PageHeading
            title={words.title}
            lead={say('people.why.right', { right: sayIn(visit.language, `rights.${explanation.right}`) ?? explanation.right })}
          />
          <Why visit={visit} explanation={explanation} />
          <ButtonGroup>
            <Ask visit={visit} explanation={explanation} />
            <a href="/home">{say('portal.error.back-home')}</a>
          </ButtonGroup>
          <p class="muted problem-code">{say('portal.error.code', { code: words.code })}</p>
        </>
      ),
    },
  };
}

/** Only a signed-in person is told who manages their structure; a failure while explaining must not hide the refusal. */
async function explained(visit: Visit, error: unknown): Promise<Explanation | undefined> {
  if (!(error instanceof Problem) || error.code !== 'rights.missing' || !visit.visitor) return undefined;
  const { right, required } = error.details as { right?: string; required?: Lacking['required'] };
  if (right === undefined || !(right in rights) || !required) return undefined;
  return await explainLacking(visit.context, visit.visitor.actor, right as RightName, 'missing', required).catch(() => undefined);
}

function Why({ visit, explanation }: { visit: Visit; explanation: Explanation }): JSX.Element {
  const { language, say } = visit;
  const { required, grantedBy, pendingRequest, spaceClosed } = explanation;
  const names = grantedBy.slice(0, namesShown).join(', ');
  const others = grantedBy.length - namesShown;
  return (
    <>
      {required.roles && (
        <p>{say('people.why.roles', { roles: required.roles.map((role) => say(`account.role.${role}`).toLowerCase()).join(', ') })}</p>
      )}
      {!required.roles && required.space && (
        <p>{say('people.why.space', { space: say(`people.space.${required.space}`), level: say(`account.level.${required.level}`) })}</p>
      )}
      {spaceClosed && <p>{say('people.why.closed')}</p>}
      {visit.visitor?.actor.grant.structureId !== '' && (
        <p>
          {grantedBy.length === 0
            ? say('people.why.nobody')
            : say('people.why.granted-by', { names: others > 0 ? say('people.why.and-more', { names, count: others }) : names })}
        </p>
      )}
      {pendingRequest && <p>{say('people.why.pending', { at: instant(language, pendingRequest.askedAt) })}</p>}
    </>
  );
}

function Ask({ visit, explanation }: { visit: Visit; explanation: Explanation }): JSX.Element | null {
  const { say } = visit;
  const { askable, pendingRequest } = explanation;
  if (pendingRequest) return <ButtonLink href="/account/requests">{say('people.why.see-request')}</ButtonLink>;
  if (!askable) return null;
  if (askable.kind === 'attachment') return <ButtonLink href="/account/requests">{say('people.why.join')}</ButtonLink>;
  const query = new URLSearchParams('role' in askable ? { role: askable.role } : { space: askable.space, level: askable.level });
  return <ButtonLink href={`/account/requests?${query}`}>{say('people.why.ask')}</ButtonLink>;
}
