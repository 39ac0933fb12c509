import type { JSX } from 'preact';
import type { Fact } from '#design';
import { ButtonLink, Card, FindingList, KeyValue, LiveStatus, Money, PageHeading, renderFragment, Section, StatusTag } from '#design';
import type { InvoiceDossier, InvoiceRecord } from '#domain/invoices';
import { readInvoiceDossier } from '#domain/invoices';
import { day, explainFinding, instant, money, number } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { Actions } from './actions.tsx';
import { ModelView } from './model-view.tsx';
import { Tracking } from './tracking.tsx';

function Papers({ visit, dossier }: { visit: SignedVisit; dossier: InvoiceDossier }): JSX.Element {
  const { say, language } = visit;
  const { invoice, attachments } = dossier;
  const base = `/invoices/${invoice.id}`;
  return (
    <div class="not-printed">
      <Card title={say('paper.files')}>
        <ul class="plain-list files-list">
          <li>
            <ButtonLink href={`${base}/readable.pdf`} kind="secondary" icon="download">
              {say('paper.readable')}
            </ButtonLink>
          </li>
          <li>
            <ButtonLink href={`${base}/tracking-slip.pdf`} kind="secondary" icon="download">
              {say('paper.slip')}
            </ButtonLink>
          </li>
          <li>
            <a href={`${base}/original`} download>
              {say('paper.original')}
            </a>
            <span class="muted">
              {' '}
              {invoice.fileName}, {say(`invoices.syntax.${invoice.syntax}`)},{' '}
              {say('paper.size', { size: number(language, Math.ceil(invoice.fileSize / 1024)) })}
            </span>
          </li>
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <a href={`${base}/attachments/${attachment.id}`} download>
                {attachment.name}
              </a>
              <span class="muted">
                {' '}
                {say('paper.size', { size: number(language, Math.ceil(attachment.size / 1024)) })},{' '}
                {say(`paper.origin.${attachment.origin}`)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}

/** What changes while one looks: status, actions, tracking. */
function LivePart({ visit, dossier }: { visit: SignedVisit; dossier: InvoiceDossier }): JSX.Element {
  const { say, language } = visit;
  const { invoice } = dossier;
  return (
    <>
      <Card title={say('paper.status')}>
        <p class="status-now">
          <StatusTag look={invoice.status}>{say(`invoices.status.${invoice.status}`)}</StatusTag>
          <span class="muted"> {say('paper.since', { at: instant(language, invoice.statusAt) })}</span>
        </p>
        {invoice.handledAt && <p class="muted">{say('paper.handled', { at: instant(language, invoice.handledAt) })}</p>}
      </Card>
      <Actions visit={visit} dossier={dossier} />
      <Card title={say('paper.tracking')}>
        <Tracking language={language} history={dossier.history} />
      </Card>
    </>
  );
}

function shownFindings(visit: SignedVisit, dossier: InvoiceDossier) {
  return dossier.findings
    .filter((finding) => finding.severity !== 'info')
    .map((finding) => {
      const words = explainFinding(finding, visit.language);
      return {
        severity: finding.severity,
        code: finding.code,
        message: words.message,
        remedy: words.remedy,
        terms: words.terms.map((term) => `${term.id} ${term.name}`),
        line: finding.where?.line,
        column: finding.where?.column,
        path: finding.where?.path,
        seen: finding.seen,
        expected: finding.expected,
      };
    });
}

/** What one needs to know of an invoice before reading it; what it has not is left out. */
function headFacts({ say, language }: SignedVisit, invoice: InvoiceRecord): Fact[] {
  const facts: [label: string, value: string | null | undefined][] = [
    [say('paper.payable'), money(language, invoice.payableAmount, invoice.currency)],
    [say('paper.due-date'), invoice.dueDate && day(language, invoice.dueDate)],
    [say('paper.service-code'), invoice.serviceCode],
    [say('paper.commitment'), invoice.commitmentNumber],
    [say('paper.deposited'), `${instant(language, invoice.depositedAt)} – ${say(`invoices.channel.${invoice.channel}`)}`],
    [say('paper.available'), invoice.madeAvailableAt && instant(language, invoice.madeAvailableAt)],
    [say('paper.framework'), say(`invoices.framework.${invoice.framework}`)],
    [say('paper.platform-number'), String(invoice.platformNumber)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** The page of one invoice: what it says, its papers, where it stands, what can be done. */
export async function showPaper(visit: SignedVisit): Promise<Answer> {
  const { context, language, say, visitor } = visit;
  const dossier = await readInvoiceDossier(context, visitor.actor, visit.params.invoice ?? '');
  const { invoice } = dossier;
  const issued = invoice.supplierId === visitor.actor.grant.structureId;
  const side = issued ? 'issued' : 'received';
  const findings = shownFindings(visit, dossier);
  return {
    kind: 'page',
    page: {
      title: say('paper.title', { kind: say(`invoices.kind.${invoice.kind}`), number: invoice.number }),
      islands: ['live-status'],
      breadcrumbs: [{ label: say(`lists.title.${side}`), href: `/invoices/${side}` }, { label: invoice.number }],
      body: (
        <>
          <PageHeading
            above={say(`invoices.kind.${invoice.kind}`)}
            title={invoice.number}
            lead={say('paper.from-to', { supplier: invoice.supplierName, recipient: invoice.recipientName })}
          >
            <div class="paper-amount">
              <Money amount={money(language, invoice.grossAmount, invoice.currency)} strong />
              <span class="muted">{say('paper.total.gross')}</span>
            </div>
          </PageHeading>
          <div class="paper-facts">
            <KeyValue facts={headFacts(visit, invoice)} />
          </div>
          <div class="columns columns-side-first">
            <div>
              <LiveStatus url={`/invoices/${invoice.id}/live?version=${invoice.version}`} fragmentUrl={`/invoices/${invoice.id}/now`}>
                <LivePart visit={visit} dossier={dossier} />
              </LiveStatus>
              <Papers visit={visit} dossier={dossier} />
            </div>
            <div>
              {findings.length > 0 && (
                <Section title={say('paper.findings')} id="findings">
                  <FindingList findings={findings} headingLevel={3} />
                </Section>
              )}
              <Section title={say('paper.content')} id="content">
                <ModelView visit={visit} model={dossier.model} />
              </Section>
            </div>
          </div>
        </>
      ),
    },
  };
}

/** The part of the page that changes, for the island that follows it. */
export async function showNow(visit: SignedVisit): Promise<Answer> {
  const dossier = await readInvoiceDossier(visit.context, visit.visitor.actor, visit.params.invoice ?? '');
  return { kind: 'fragment', html: renderFragment(visit.language, <LivePart visit={visit} dossier={dossier} />) };
}

/**
 * Tells a looking page that the paper changed. The page says which version it shows: what changed after it was made and before it began to listen, or
 * while its connection was lost, is told at once.
 */
export async function followPaper(visit: SignedVisit): Promise<Answer> {
  const id = (visit.params.invoice ?? '').toLowerCase();
  let changedAlready = false;
  let changed = () => {
    changedAlready = true;
  };
  // Watched before it is read, so that nothing falls in between.
  const stop = visit.live.watch(id, () => changed());
  try {
    const { invoice } = await readInvoiceDossier(visit.context, visit.visitor.actor, id);
    if (String(invoice.version) !== visit.query.get('version')) changedAlready = true;
  } catch (error) {
    stop();
    throw error;
  }
  return {
    kind: 'events',
    start(send) {
      changed = () => send('changed', id);
      if (changedAlready) changed();
      return stop;
    },
  };
}
