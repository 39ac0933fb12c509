import type { JSX } from 'preact';
import type { Language } from '#kernel';
import { money, say } from '#words';
import { ButtonLink } from '../button.tsx';
import { Card, Details, KeyValue, Money, Progress, SummaryList } from '../details.tsx';
import { FindingList } from '../finding-list.tsx';
import { LiveStatus } from '../live-status.tsx';
import { Confirmation, EmptyState, Notice } from '../messages.tsx';
import { Columns, Section } from '../page.tsx';
import { Timeline } from '../timeline.tsx';

/** What is told about one paper: facts, tracking, findings, messages. */
export function GalleryStories({ language }: { language: Language }): JSX.Element {
  return (
    <>
      <Columns main={<Facts language={language} />} side={<Tracking language={language} />} />
      <Section title={say(language, 'gallery.section.findings')} id="findings">
        <FindingList
          headingLevel={3}
          findings={[
            {
              severity: 'error',
              code: 'BR-CO-10',
              message: say(language, 'gallery.finding.sum'),
              remedy: say(language, 'gallery.finding.sum-remedy'),
              terms: [say(language, 'gallery.finding.sum-term')],
              line: 184,
              column: 9,
              path: '/Invoice/LegalMonetaryTotal',
              seen: '1204.5O',
              expected: '1204.50',
            },
            {
              severity: 'error',
              code: 'UNI-RECIPIENT',
              message: say(language, 'gallery.finding.recipient'),
              remedy: say(language, 'gallery.finding.recipient-remedy'),
              line: 41,
              column: 13,
              seen: '21350001600019',
            },
            { severity: 'warning', code: 'UNI-DELIVERY-DATE', message: say(language, 'gallery.finding.date'), seen: '2024-06-30' },
          ]}
        />
      </Section>
      <Section title={say(language, 'gallery.section.messages')} id="messages">
        <Notice tone="info" title={say(language, 'gallery.notice.title')}>
          {say(language, 'gallery.notice.info')}
        </Notice>
        <Notice tone="error">{say(language, 'gallery.notice.error')}</Notice>
        <EmptyState title={say(language, 'gallery.empty.title')}>
          <p>{say(language, 'gallery.empty.text')}</p>
          <ButtonLink kind="secondary" href="#received">
            {say(language, 'gallery.received')}
          </ButtonLink>
        </EmptyState>
      </Section>
      <Section title={say(language, 'gallery.section.end')} id="end">
        <Confirmation title={say(language, 'gallery.confirmation.title')} headingLevel={3}>
          <p>{say(language, 'gallery.confirmation.text')}</p>
        </Confirmation>
      </Section>
    </>
  );
}

function Facts({ language }: { language: Language }): JSX.Element {
  return (
    <Section title={say(language, 'gallery.section.facts')} id="facts">
      <Card>
        <KeyValue
          facts={[
            { label: say(language, 'gallery.fact.supplier'), value: 'Imprimerie des Deux Rives' },
            { label: say(language, 'gallery.fact.siret'), value: <span class="numeric">312 456 789 00012</span> },
            { label: say(language, 'gallery.fact.engagement'), value: 'EJ-2026-00418' },
            { label: say(language, 'gallery.fact.due'), value: <time>03/12/2026</time> },
            { label: say(language, 'gallery.table.amount'), value: <Money amount={money(language, '1204.50', 'EUR')} strong /> },
          ]}
        />
      </Card>
      <Card title={say(language, 'gallery.field.legend')}>
        <SummaryList
          facts={[
            {
              label: say(language, 'gallery.field.date'),
              value: <time>28/10/2026</time>,
              actions: (
                <a href="#date">
                  {say(language, 'gallery.fact.change')}
                  <span class="govuk-visually-hidden"> {say(language, 'gallery.field.date')}</span>
                </a>
              ),
            },
            {
              label: say(language, 'gallery.field.framework'),
              value: say(language, 'gallery.field.framework-a'),
              actions: (
                <a href="#framework">
                  {say(language, 'gallery.fact.change')}
                  <span class="govuk-visually-hidden"> {say(language, 'gallery.field.framework')}</span>
                </a>
              ),
            },
          ]}
        />
      </Card>
      <Details summary={say(language, 'gallery.details')} open>
        <p>{say(language, 'gallery.details.text')}</p>
      </Details>
      <Progress value={42} max={50} label={say(language, 'gallery.progress')} />
    </Section>
  );
}

function Tracking({ language }: { language: Language }): JSX.Element {
  const date = (day: number): string => say(language, 'gallery.step.date', { day });
  return (
    <Section title={say(language, 'gallery.section.tracking')} id="tracking">
      <LiveStatus url="/live">
        <Timeline
          label={say(language, 'gallery.section.tracking')}
          current={0}
          steps={[
            {
              title: say(language, 'gallery.status.suspended'),
              date: date(5),
              instant: '2026-11-05T08:15:00Z',
              actor: say(language, 'gallery.step.actor'),
              comment: say(language, 'gallery.step.comment'),
              icon: 'pause',
            },
            { title: say(language, 'gallery.status.available'), date: date(3), instant: '2026-11-03T08:13:00Z', icon: 'eye' },
            { title: say(language, 'gallery.status.in-transit'), date: date(3), instant: '2026-11-03T08:13:00Z', icon: 'arrow' },
            {
              title: say(language, 'gallery.status.deposited'),
              date: date(3),
              instant: '2026-11-03T08:13:00Z',
              actor: say(language, 'gallery.step.supplier'),
              icon: 'inbox',
            },
          ]}
        />
      </LiveStatus>
    </Section>
  );
}
