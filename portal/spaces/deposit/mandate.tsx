import type { JSX } from 'preact';
import { ButtonGroup, ButtonLink, Notice, PageHeading } from '#design';
import { managersOf } from '#domain/memberships';
import { check } from '#domain/rights';
import type { Answer, SignedVisit } from '../../frame/visit.ts';

/** Whom somebody who may not sign has to ask. */
async function whoSigns(visit: SignedVisit): Promise<JSX.Element> {
  const { say, context, visitor } = visit;
  const { structureId, structureName: structure } = visitor.actor.grant;
  const names = (await managersOf(context, structureId)).map(({ name }) => name).join(', ');
  return (
    <Notice tone="info" title={say('depositing.mandate.who')}>
      {say(names === '' ? 'depositing.mandate.who-nobody' : 'depositing.mandate.who-text', { structure, names })}
    </Notice>
  );
}

/**
 * Why the form is closed: without a billing mandate the platform may not make an invoice in the supplier's name (CGI art. 289, I-2). Managers are led to
 * the mandate, others are told whom to ask.
 */
export async function mandatePage(visit: SignedVisit): Promise<Answer> {
  const { say, visitor } = visit;
  const signs = check(visitor.actor, 'mandates.sign') === 'yes';
  return {
    kind: 'page',
    page: {
      title: say('depositing.entry.title'),
      width: 'reading',
      breadcrumbs: [{ label: say('depositing.title'), href: '/deposit' }, { label: say('depositing.entry.title') }],
      body: (
        <>
          <PageHeading title={say('depositing.mandate.title')} lead={say('depositing.mandate.lead')} />
          <p>{say('depositing.mandate.what')}</p>
          {!signs && (await whoSigns(visit))}
          <p>{say('depositing.mandate.meanwhile')}</p>
          <ButtonGroup>
            {signs && (
              <ButtonLink href="/organisation/mandate/sign" icon="pen">
                {say('depositing.mandate.sign')}
              </ButtonLink>
            )}
            <ButtonLink href="/deposit" icon="upload" kind={signs ? 'secondary' : 'primary'}>
              {say('depositing.title')}
            </ButtonLink>
          </ButtonGroup>
        </>
      ),
    },
  };
}
