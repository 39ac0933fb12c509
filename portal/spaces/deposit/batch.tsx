import type { TagTone } from '#design';
import { ButtonGroup, ButtonLink, EmptyState, FindingList, KeyValue, PageHeading, Section, Tag } from '#design';
import type { DepositRecord } from '#domain/invoices';
import { readBatch } from '#domain/invoices';
import { number } from '#words';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { megabytes } from './megabytes.ts';
import { shownFinding } from './shown-findings.ts';

const tones: Readonly<Record<DepositRecord['state'], TagTone>> = { received: 'grey', accepted: 'green', refused: 'red', 'needs-header': 'amber' };
const states = ['accepted', 'refused', 'needs-header'] as const;

function FileResult({ visit, file, rank }: { visit: SignedVisit; file: DepositRecord; rank: number }) {
  const { language, say } = visit;
  return (
    <section class="file-result" aria-labelledby={`file-${rank}`}>
      <div class="file-result-heading">
        <h3 class="heading-s" id={`file-${rank}`}>
          {file.fileName}
        </h3>
        <Tag tone={tones[file.state]}>{say(`depositing.state.${file.state}`)}</Tag>
        <span class="muted">{megabytes(language, file.fileSize)}</span>
        {file.invoiceId !== null && <a href={`/invoices/${file.invoiceId}`}>{say(file.state === 'accepted' ? 'depositing.see-invoice' : 'depositing.existing')}</a>}
        {file.draftId !== null && <a href={`/deposit/drafts/${file.draftId}`}>{say('depositing.type-header')}</a>}
      </div>
      {file.state !== 'needs-header' && file.findings.length > 0 && <FindingList headingLevel={3} findings={file.findings.map((finding) => shownFinding(language, finding))} />}
    </section>
  );
}

/** What became of each file of a batch, with everything that was found. */
export async function showBatch(visit: SignedVisit): Promise<Answer> {
  const { context, language, say, visitor } = visit;
  const files = await readBatch(context, visitor.actor, visit.params.batch ?? '');
  const count = (state: DepositRecord['state']) => files.filter((file) => file.state === state).length;
  return {
    kind: 'page',
    page: {
      title: say('depositing.batch.title'),
      breadcrumbs: [{ label: say('depositing.title'), href: '/deposit' }, { label: say('depositing.batch.title') }],
      body: (
        <>
          <PageHeading title={say('depositing.batch.title')} lead={say('depositing.batch.lead', { count: files.length })} />
          <KeyValue facts={states.map((state) => ({ label: say(`depositing.batch.${state}`), value: <span class="batch-figure">{number(language, count(state))}</span> }))} />
          <Section title={say('depositing.batch.files')} id="files">
            {files.length === 0 ? (
              <EmptyState title={say('depositing.no-file')} />
            ) : (
              files.map((file, index) => <FileResult key={file.id} visit={visit} file={file} rank={index + 1} />)
            )}
          </Section>
          <ButtonGroup>
            <ButtonLink href="/deposit" icon="upload">
              {say('depositing.batch.again')}
            </ButtonLink>
            <ButtonLink href="/invoices/issued" kind="secondary">
              {say('lists.title.issued')}
            </ButtonLink>
          </ButtonGroup>
        </>
      ),
    },
  };
}
