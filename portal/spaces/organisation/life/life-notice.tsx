import type { JSX } from 'preact';
import { Button, Form, Hidden, Notice } from '#design';
import type { Life, Relative } from '#domain/structures';
import { dayInParis } from '#kernel';
import { day } from '#words';
import type { SignedVisit } from '../../../frame/visit.ts';
import { readable } from './wizard.tsx';

const named = ({ name, identifier }: Relative): string => `${name}, ${readable(identifier)}`;

/** A button that has the visitor act for another structure of theirs; nothing for others. */
export function ActFor({ visit, structure }: { visit: SignedVisit; structure: Relative }): JSX.Element | null {
  if (!visit.visitor.memberships.some(({ structureId }) => structureId === structure.id)) return null;
  return (
    <Form action="/account/structure" csrf={visit.csrfToken}>
      <Hidden name="structure" value={structure.id} />
      <Button kind="secondary" small>
        {visit.say('life.act-for', { name: named(structure) })}
      </Button>
    </Form>
  );
}

/** Where a structure went or came from, for its overview and its sheet. Nothing for one that only lives. */
export function LifeNotice({ visit, life }: { visit: SignedVisit; life: Life }): JSX.Element | null {
  const { say, language } = visit;
  const { self, ending, endedAt, successor, livesOnIn, origin, absorbed } = life;
  if (!self.isActive) {
    return (
      <Notice
        tone="warning"
        title={say(ending ? `life.notice.${ending}` : 'life.notice.inactive', {
          name: self.name,
          identifier: readable(self.identifier),
          successor: successor ? named(successor) : '',
        })}
      >
        <p>
          {endedAt && `${say('life.notice.since', { on: day(language, dayInParis(endedAt)) })} `}
          {say('life.notice.rest')}
          {livesOnIn && ` ${say('life.notice.lives-on', { successor: named(livesOnIn) })}`}
        </p>
        {successor && <ActFor visit={visit} structure={livesOnIn ?? successor} />}
      </Notice>
    );
  }
  if (!origin && absorbed.length === 0) return null;
  return (
    <>
      {origin && (
        <Notice title={say('life.notice.origin', { origin: readable(origin.identifier) })}>
          <p>{say('life.notice.origin.text')}</p>
          <ActFor visit={visit} structure={origin} />
        </Notice>
      )}
      {absorbed.length > 0 && <Notice>{say('life.notice.absorbed', { names: absorbed.map(named).join(' ; ') })}</Notice>}
    </>
  );
}
