import type { Column } from '#design';
import { Button, Form, Hidden, Section, Table, Tag } from '#design';
import type { OwnSession } from '#domain/accounts';
import { endOwnSessions } from '#domain/accounts';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';

const named = ({ say }: SignedVisit, session: OwnSession): string => session.device ?? say('signing.sessions.unknown-device');

/** The button that ends a session; none on the session one is in. */
function endColumn(visit: SignedVisit): Column<OwnSession> {
  const { say } = visit;
  return {
    key: 'end',
    label: say('signing.sessions.end'),
    cell: (session) =>
      session.isThis ? null : (
        <Form action="/account/security/sessions" csrf={visit.csrfToken}>
          <Hidden name="session" value={session.id} />
          <Button kind="secondary" small>
            {say('signing.sessions.end')}
            <span class="govuk-visually-hidden"> : {named(visit, session)}</span>
          </Button>
        </Form>
      ),
  };
}

/** The section of the security page about where one is signed in. */
export function SessionsSection({ visit, sessions }: { visit: SignedVisit; sessions: readonly OwnSession[] }) {
  const { say, language } = visit;
  const at = (date: Date) => <time dateTime={date.toISOString()}>{instant(language, date)}</time>;
  return (
    <Section title={say('signing.sessions.title')} id="sessions">
      <p>{say('signing.sessions.text')}</p>
      <Table<OwnSession>
        caption={say('signing.sessions.title')}
        rows={sessions}
        rowKey={(session) => session.id}
        columns={[
          {
            key: 'device',
            label: say('signing.sessions.device'),
            heading: true,
            cell: (session) => (
              <>
                {named(visit, session)} {session.isThis && <Tag tone="teal">{say('signing.sessions.this')}</Tag>}
              </>
            ),
          },
          { key: 'address', label: say('signing.sessions.address'), cell: (session) => session.address },
          { key: 'way', label: say('signing.sessions.way'), cell: (session) => say(`signing.sessions.way.${session.way}`) },
          { key: 'since', label: say('signing.sessions.since'), nowrap: true, cell: (session) => at(session.since) },
          { key: 'seen', label: say('signing.sessions.seen'), nowrap: true, cell: (session) => at(session.lastSeen) },
          ...(sessions.length > 1 ? [endColumn(visit)] : []),
        ]}
      />
      {sessions.length > 1 && (
        <Form action="/account/security/sessions" csrf={visit.csrfToken}>
          <Hidden name="session" value="others" />
          <Button kind="secondary">{say('signing.sessions.end-others')}</Button>
        </Form>
      )}
    </Section>
  );
}

/** Ends one session, or all others. */
export async function endSessions(visit: SignedVisit): Promise<Answer> {
  const which = (await visit.form()).get('session') ?? '';
  const count = await endOwnSessions(visit.context, visit.visitor, which === 'others' ? 'others' : { id: which });
  return {
    kind: 'redirect',
    to: '/account/security#sessions',
    flash: { tone: 'success', key: 'signing.sessions.ended', params: { count } },
  };
}
