import { Button, ButtonGroup, ButtonLink, Card, EmptyState, Form, Hidden, SummaryList, Tag } from '#design';
import type { Attached } from '#domain/accounts';
import { switchStructure } from '#domain/accounts';
import { delegationNames } from '#domain/memberships';
import type { Space } from '#domain/rights';
import { ownPath } from '../../frame/redirect.ts';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { accountPage } from './family.tsx';

function Attachment({ visit, grant, through }: { visit: SignedVisit; grant: Attached; through: string | undefined }) {
  const { say, visitor } = visit;
  const isCurrent = grant.structureId === visitor.actor.grant.structureId;
  const spaces = Object.entries(grant.spaces).map(([space, level]) =>
    say(`account.space.${space as Space}`, { level: say(`account.level.${level}`) }),
  );
  return (
    <Card
      title={grant.structureName}
      actions={
        (isCurrent || !grant.isActive) && (
          <span>
            {!grant.isActive && <Tag tone="grey">{say('account.inactive')}</Tag>}{' '}
            {isCurrent && <Tag tone="teal">{say('account.current')}</Tag>}
          </span>
        )
      }
    >
      <SummaryList
        facts={[
          { label: say('account.identifier'), value: <span class="numeric">{grant.identifier}</span> },
          { label: say('account.role'), value: say(`account.role.${grant.role}`) },
          { label: say('account.spaces'), value: spaces.join(', ') || say('account.none') },
          {
            label: say('account.services'),
            value: grant.serviceIds ? say('account.services-some', { count: grant.serviceIds.length }) : say('account.services-all'),
          },
          ...(grant.delegationId === undefined
            ? []
            : [{ label: say('account.origin'), value: say('account.origin.delegation', { delegate: through ?? '' }) }]),
        ]}
      />
      <ButtonGroup>
        {!isCurrent && (
          <Form action="/account/structure" csrf={visit.csrfToken}>
            <Hidden name="structure" value={grant.structureId} />
            <Button kind="secondary" small>
              {say('account.act-for')}
              <span class="govuk-visually-hidden">
                {' '}
                {grant.structureName} {grant.identifier}
              </span>
            </Button>
          </Form>
        )}
        {grant.delegationId === undefined && (
          <a href={`/account/structures/${grant.structureId}/leave`}>
            {say('account.leave')}
            <span class="govuk-visually-hidden"> {grant.structureName}</span>
          </a>
        )}
      </ButtonGroup>
    </Card>
  );
}

/** The structures one acts for, and with what rights. */
export async function showStructures(visit: SignedVisit): Promise<Answer> {
  const { say, visitor } = visit;
  const received = visitor.memberships.flatMap(({ delegationId }) => delegationId ?? []);
  const through = await delegationNames(visit.context, received);
  const ask = (
    <ButtonLink kind={visitor.memberships.length === 0 ? 'primary' : 'secondary'} href="/account/requests">
      {say('account.ask-attachment')}
    </ButtonLink>
  );
  return accountPage(visit, {
    part: 'structures',
    body:
      visitor.memberships.length === 0 ? (
        <EmptyState title={say('account.no-structure')}>
          <p>{say('account.no-structure-text')}</p>
          {ask}
        </EmptyState>
      ) : (
        <>
          {visitor.memberships.map((grant) => (
            <Attachment key={grant.structureId} visit={visit} grant={grant} through={through.get(grant.delegationId ?? '')} />
          ))}
          <ButtonGroup>{ask}</ButtonGroup>
        </>
      ),
  });
}

/** The way to hand the role of principal manager over: to the people of that structure, which one acts for from then on. */
export function TransferButton({ visit, grant }: { visit: SignedVisit; grant: Attached }) {
  return (
    <Form action="/account/structure" csrf={visit.csrfToken}>
      <Hidden name="structure" value={grant.structureId} />
      <Hidden name="next" value="/organisation/people" />
      <Button>
        {visit.say('account.leave-transfer')}
        <span class="govuk-visually-hidden"> {grant.structureName}</span>
      </Button>
    </Form>
  );
}

/** Acts for another of one's structures from now on. */
export async function chooseStructure(visit: SignedVisit): Promise<Answer> {
  const fields = await visit.form();
  await switchStructure(visit.context, visit.visitor.token, fields.get('structure') ?? '');
  return { kind: 'redirect', to: ownPath(fields.get('next'), '/home'), flash: { tone: 'success', key: 'account.switched' } };
}
