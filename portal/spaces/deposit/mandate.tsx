import { ButtonLink, Notice, PageHeading } from '#design';
import type { Answer, SignedVisit } from '../../frame/visit.ts';

/** Why the form is closed: without a billing mandate the platform may not make an invoice in the supplier's name (CGI art. 289, I-2). */
export function mandatePage(visit: SignedVisit): Answer {
  const { say, visitor } = visit;
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
          <Notice tone="info" title={say('depositing.mandate.who')}>
            {say('depositing.mandate.who-text', { structure: visitor.actor.grant.structureName })}
          </Notice>
          <p>{say('depositing.mandate.meanwhile')}</p>
          <ButtonLink href="/deposit" icon="upload">
            {say('depositing.title')}
          </ButtonLink>
        </>
      ),
    },
  };
}
