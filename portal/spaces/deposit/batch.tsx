import type { JSX } from 'preact';
import type { TagTone } from '#design';
import { ButtonGroup, ButtonLink, FindingList, KeyValue, PageHeading, Section, Table, Tag } from '#design';
import type { DepositRecord } from '#domain/invoices';
import { readBatch } from '#domain/invoices';
import { Problem } from '#kernel';
import { number } from '#words';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { fileSize } from './file-size.ts';
import { shownFinding } from './shown-findings.ts';

const tones: Readonly<Record<DepositRecord['state'], TagTone>> = {
  received: 'grey',
  accepted: 'green',
  refused: 'red',
  'needs-header': 'amber',
};
const states = ['accepted', 'refused', 'needs-header'] as const;

const explained = (file: DepositRecord): boolean => file.state !== 'needs-header' && file.findings.length > 0;

/** Where the reader goes on from a file: its invoice, its header, or what was found. */
function NextStep({ visit, file }: { visit: SignedVisit; file: DepositRecord }): JSX.Element {
  const { say } = visit;
  const name = <span class="govuk-visually-hidden"> {file.fileName}</span>;
  if (file.invoiceId !== null)
    return (
      <a href={`/invoices/${file.invoiceId}`}>
        {say(file.state === 'accepted' ? 'depositing.see-invoice' : 'depositing.existing')}
        {name}
      </a>
    );
  if (file.draftId !== null)
    return (
      <a href={`/deposit/drafts/${file.draftId}`}>
        {say('depositing.type-header')}
        {name}
      </a>
    );
  if (explained(file))
    return (
      <a href={`#file-${file.id}`}>
        {say('depositing.see-findings')}
        {name}
      </a>
    );
  return <>–</>;
}

function BatchTable({ visit, files }: { visit: SignedVisit; files: readonly DepositRecord[] }): JSX.Element {
  const { language, say } = visit;
  return (
    <Table<DepositRecord>
      caption={say('depositing.batch.files')}
      rows={files}
      rowKey={(file) => file.id}
      columns={[
        { key: 'name', label: say('depositing.batch.file'), heading: true, cell: (file) => <span class="file-name">{file.fileName}</span> },
        {
          key: 'size',
          label: say('depositing.batch.size'),
          numeric: true,
          nowrap: true,
          cell: (file) => fileSize(language, file.fileSize),
        },
        {
          key: 'state',
          label: say('depositing.batch.state'),
          cell: (file) => <Tag tone={tones[file.state]}>{say(`depositing.state.${file.state}`)}</Tag>,
        },
        { key: 'next', label: say('depositing.batch.next'), cell: (file) => <NextStep visit={visit} file={file} /> },
      ]}
    />
  );
}

/** What became of each file of a batch, with everything that was found. */
export async function showBatch(visit: SignedVisit): Promise<Answer> {
  const { context, language, say, visitor } = visit;
  const files = await readBatch(context, visitor.actor, visit.params.batch ?? '');
  if (files.length === 0) throw new Problem('deposits.not-found', 'not-found');
  const count = (state: DepositRecord['state']) => files.filter((file) => file.state === state).length;
  return {
    kind: 'page',
    page: {
      title: say('depositing.batch.title'),
      breadcrumbs: [{ label: say('depositing.title'), href: '/deposit' }, { label: say('depositing.batch.title') }],
      body: (
        <>
          <PageHeading title={say('depositing.batch.title')} lead={say('depositing.batch.lead', { count: files.length })}>
            <ButtonGroup>
              <ButtonLink href="/deposit" icon="upload">
                {say('depositing.batch.again')}
              </ButtonLink>
              <ButtonLink href="/invoices/issued" kind="secondary">
                {say('lists.title.issued')}
              </ButtonLink>
            </ButtonGroup>
          </PageHeading>
          <div class="batch-counts">
            <KeyValue
              facts={states.map((state) => ({
                label: say(`depositing.batch.${state}`),
                value: <span class="batch-figure">{number(language, count(state))}</span>,
              }))}
            />
          </div>
          <Section title={say('depositing.batch.files')} id="files">
            <BatchTable visit={visit} files={files} />
          </Section>
          {files.filter(explained).map((file) => (
            <Section key={file.id} id={`file-${file.id}`} title={<span class="file-name">{file.fileName}</span>}>
              <FindingList headingLevel={3} findings={file.findings.map((finding) => shownFinding(language, finding))} />
            </Section>
          ))}
        </>
      ),
    },
  };
}
