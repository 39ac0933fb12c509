import type { JSX } from 'preact';
import { Notice, Section, Table } from '#design';
import { openPapers } from '#domain/invoices';
import type { Space } from '#domain/rights';
import { openAffairs } from '#domain/structures';
import type { Key } from '#words';
import { number } from '#words';
import type { SignedVisit } from '../../../frame/visit.ts';

/** Something that is open in a structure whose life is about to end. */
interface OpenThing {
  readonly label: Key;
  readonly count: number;
  readonly href?: string;
  readonly space: Space;
}

/** Everything that is open in the structure that is about to end; only what there is. */
export async function openThings(visit: SignedVisit, absorptionId?: string): Promise<readonly OpenThing[]> {
  const { context, visitor } = visit;
  const [papers, affairs] = await Promise.all([
    openPapers(context, visitor.actor, absorptionId),
    openAffairs(context, visitor.actor, absorptionId),
  ]);
  const things: readonly OpenThing[] = [
    { label: 'life.open.received', count: papers.received, href: '/invoices/received', space: 'invoices-received' },
    { label: 'life.open.issued', count: papers.issued, href: '/invoices/issued', space: 'invoices-issued' },
    { label: 'life.open.drafts', count: papers.drafts, href: '/deposit/drafts', space: 'invoices-issued' },
    { label: 'life.open.requests', count: affairs.requests, href: '/organisation/requests', space: 'organisation' },
    { label: 'life.open.delegations', count: affairs.delegations, href: '/organisation/delegations', space: 'organisation' },
    { label: 'life.open.mandate', count: affairs.mandate ? 1 : 0, href: '/organisation/mandate', space: 'organisation' },
    { label: 'life.open.clients', count: affairs.clients, space: 'organisation' },
  ];
  return things.filter(({ count }) => count > 0);
}

/** The checklist; `linked` when the visitor acts for that very structure, so that the links lead to its own papers. */
export function OpenThings({ visit, things, linked }: { visit: SignedVisit; things: readonly OpenThing[]; linked: boolean }): JSX.Element {
  const { say, language, visitor } = visit;
  const reaches = ({ href, space }: OpenThing): boolean => linked && href !== undefined && visitor.actor.grant.spaces[space] !== undefined;
  return (
    <Section title={say('life.open.title')} id="open">
      {things.length === 0 ? (
        <Notice tone="success">{say('life.open.none')}</Notice>
      ) : (
        <>
          <p>{say('life.open.text')}</p>
          <Table
            caption={say('life.open.caption')}
            onPhone="scroll"
            rows={things}
            rowKey={({ label }) => label}
            columns={[
              {
                key: 'kind',
                label: say('life.open.kind'),
                heading: true,
                cell: (thing) => (reaches(thing) ? <a href={thing.href}>{say(thing.label)}</a> : say(thing.label)),
              },
              { key: 'count', label: say('life.open.count'), numeric: true, cell: ({ count }) => number(language, count) },
            ]}
          />
        </>
      )}
    </Section>
  );
}
