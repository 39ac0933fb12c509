import { Button, ButtonGroup, ButtonLink, EmptyState, Form, PageHeading, Table } from '#design';
import type { Draft } from '#domain/invoices';
import { deleteDraft, listDrafts } from '#domain/invoices';
import { instant } from '#words';
import type { Answer, SignedVisit } from '../../frame/visit.ts';

/** Where a draft is gone on with. */
const draftHref = (draft: Pick<Draft, 'id' | 'kind'>): string =>
  draft.kind === 'form' ? `/deposit/entry/${draft.id}` : `/deposit/drafts/${draft.id}`;

/** What was begun and not sent. */
export async function showDrafts(visit: SignedVisit): Promise<Answer> {
  const { context, language, say, visitor } = visit;
  const drafts = await listDrafts(context, visitor.actor);
  const title = say('depositing.drafts.title');
  const nameOf = (draft: Draft): string =>
    draft.data.number || (draft.kind === 'plain-pdf' ? draft.file.name : say('depositing.drafts.unnamed'));
  return {
    kind: 'page',
    page: {
      title,
      breadcrumbs: [{ label: say('depositing.title'), href: '/deposit' }, { label: title }],
      body: (
        <>
          <PageHeading title={title} lead={say('depositing.drafts.lead')} />
          {drafts.length === 0 ? (
            <EmptyState title={say('depositing.drafts.none')} icon="pen">
              <ButtonGroup>
                <ButtonLink href="/deposit/entry" kind="secondary">
                  {say('depositing.entry.title')}
                </ButtonLink>
              </ButtonGroup>
            </EmptyState>
          ) : (
            <Table<Draft>
              caption={title}
              rows={drafts}
              rowKey={(draft) => draft.id}
              columns={[
                {
                  key: 'name',
                  label: say('depositing.drafts.draft'),
                  heading: true,
                  cell: (draft) => (
                    <a class="file-name" href={draftHref(draft)}>
                      {nameOf(draft)}
                    </a>
                  ),
                },
                { key: 'kind', label: say('depositing.drafts.kind'), cell: (draft) => say(`depositing.drafts.kind.${draft.kind}`) },
                { key: 'recipient', label: say('depositing.field.recipient'), cell: (draft) => draft.data.recipient || '–' },
                {
                  key: 'updated',
                  label: say('depositing.drafts.updated'),
                  nowrap: true,
                  cell: (draft) => <time dateTime={draft.updatedAt.toISOString()}>{instant(language, draft.updatedAt)}</time>,
                },
                {
                  key: 'delete',
                  label: say('depositing.drafts.action'),
                  cell: (draft) => (
                    <Form action={`/deposit/drafts/${draft.id}/delete`} csrf={visit.csrfToken}>
                      <Button kind="quiet" small>
                        {say('depositing.drafts.delete')}
                        <span class="govuk-visually-hidden"> {nameOf(draft)}</span>
                      </Button>
                    </Form>
                  ),
                },
              ]}
            />
          )}
        </>
      ),
    },
  };
}

/** Throws a draft away. */
export async function doDeleteDraft(visit: SignedVisit): Promise<Answer> {
  await visit.form();
  await deleteDraft(visit.context, visit.visitor.actor, visit.params.draft ?? '');
  return { kind: 'redirect', to: '/deposit/drafts', flash: { tone: 'success', key: 'depositing.drafts.deleted' } };
}
