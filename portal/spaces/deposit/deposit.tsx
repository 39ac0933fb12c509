import { Button, ButtonLink, Card, Columns, DropZone, ErrorSummary, FileUpload, Form, PageHeading } from '#design';
import { authorise } from '#domain/rights';
import { listDrafts } from '#domain/invoices';
import type { Answer, SignedVisit } from '../../frame/visit.ts';
import { fileSize } from './file-size.ts';

const formats = ['ubl', 'cii', 'facturx', 'pdf'] as const;

/** The page of the drop zone, with what went wrong the last time, if anything. */
export async function depositPage(visit: SignedVisit, error?: string): Promise<Answer> {
  const { context, say, settings, visitor } = visit;
  const drafts = (await listDrafts(context, visitor.actor)).length;
  return {
    kind: 'page',
    status: error === undefined ? 200 : 422,
    page: {
      title: say('depositing.title'),
      islands: ['drop-zone'],
      hasErrors: error !== undefined,
      body: (
        <>
          {error !== undefined && <ErrorSummary errors={[{ field: 'files', message: error }]} />}
          <PageHeading title={say('depositing.title')} lead={say('depositing.lead')} />
          <Columns
            main={
              <Form action="/deposit" csrf={visit.csrfToken} multipart>
                <DropZone uploadUrl="/deposit/file" maxBytes={settings.maxInvoiceBytes}>
                  <FileUpload
                    name="files"
                    label={say('depositing.files')}
                    hint={say('depositing.files-hint', {
                      size: fileSize(visit.language, settings.maxInvoiceBytes),
                      total: fileSize(visit.language, settings.maxDepositBytes),
                    })}
                    accept=".xml,.pdf"
                    error={error}
                    multiple
                  />
                  <Button icon="upload">{say('depositing.submit')}</Button>
                </DropZone>
              </Form>
            }
            side={
              <>
                <Card title={say('depositing.accepted-formats')}>
                  <ul class="format-list">
                    {formats.map((format) => (
                      <li key={format}>{say(`depositing.format.${format}`)}</li>
                    ))}
                  </ul>
                </Card>
                <Card title={say('depositing.otherwise')}>
                  <p>{say('depositing.otherwise-text')}</p>
                  <p>
                    <ButtonLink href="/deposit/entry" kind="secondary" icon="pen">
                      {say('depositing.entry.title')}
                    </ButtonLink>
                  </p>
                  <p>
                    <a href="/deposit/drafts">
                      {drafts === 0 ? say('depositing.drafts.title') : say('depositing.drafts.count', { count: drafts })}
                    </a>
                  </p>
                </Card>
              </>
            }
          />
        </>
      ),
    },
  };
}

/** Where invoices are dropped. */
export async function showDeposit(visit: SignedVisit): Promise<Answer> {
  authorise(visit.visitor.actor, 'invoices.deposit');
  return depositPage(visit);
}
