import type { JSX } from 'preact';
import type { FormError } from '#design';
import { Button, EmptyState, ErrorSummary, errorFor, FileUpload, Form, Hidden, PageHeading, Section, Select, Table } from '#design';
import type { StructureFile } from '#domain/structures';
import { listStructureFiles, readSheet, structureFileKinds } from '#domain/structures';
import { instant, number } from '#words';
import type { Answer, SignedVisit } from '../../../frame/visit.ts';
import { organisationTrail } from '../breadcrumbs.ts';
import { may } from './may.ts';

/** Bytes as people say them, never less than they are. */
const size = ({ language, say }: SignedVisit, bytes: number): string =>
  bytes < 1024 * 1024
    ? say('structure.files.kilobytes', { size: number(language, Math.ceil(bytes / 1024)) })
    : say('structure.files.megabytes', { size: number(language, Math.ceil((bytes * 10) / 1024 / 1024) / 10) });

/** Documents in a table, each to be opened or taken away. */
export function FileTable({
  visit,
  caption,
  files,
}: {
  visit: SignedVisit;
  caption: string;
  files: readonly StructureFile[];
}): JSX.Element {
  const { say, language } = visit;
  const canRemove = may(visit, 'structures.change');
  return (
    <Table
      caption={caption}
      rows={files}
      rowKey={(file) => file.id}
      columns={[
        {
          key: 'name',
          label: say('structure.files.name'),
          heading: true,
          cell: (file) => <a href={`/organisation/files/${file.id}`}>{file.name}</a>,
        },
        { key: 'kind', label: say('structure.files.kind'), cell: (file) => say(`structure.files.kind.${file.kind}`) },
        { key: 'size', label: say('structure.files.size'), numeric: true, nowrap: true, cell: (file) => size(visit, file.size) },
        {
          key: 'added',
          label: say('structure.files.added'),
          cell: (file) => say('structure.account.by-at', { name: file.addedBy, at: instant(language, file.addedAt) }),
        },
        ...(canRemove
          ? [
              {
                key: 'remove',
                label: say('structure.files.remove'),
                cell: (file: StructureFile) => (
                  <Form action={`/organisation/files/${file.id}/remove`} csrf={visit.csrfToken}>
                    <Button kind="secondary" small>
                      {say('structure.files.remove')}
                      <span class="govuk-visually-hidden"> {file.name}</span>
                    </Button>
                  </Form>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

/** A form that brings one document; `mandateId`: beside that mandate. */
export function FileForm({
  visit,
  errors = [],
  kind,
  mandateId,
}: {
  visit: SignedVisit;
  errors?: readonly FormError[];
  kind?: string | undefined;
  mandateId?: string | undefined;
}): JSX.Element {
  const { say } = visit;
  return (
    <Form action="/organisation/files" csrf={visit.csrfToken} multipart>
      {mandateId !== undefined && <Hidden name="mandate" value={mandateId} />}
      <Select
        name="kind"
        label={say('structure.files.kind')}
        choices={structureFileKinds.map((one) => ({ value: one, label: say(`structure.files.kind.${one}`) }))}
        value={kind}
        error={errorFor(errors, 'kind')}
        empty
      />
      <FileUpload
        name="file"
        label={say('structure.files.file')}
        hint={say('structure.files.file-hint')}
        error={errorFor(errors, 'file')}
      />
      <Button kind="secondary">{say('structure.files.add')}</Button>
    </Form>
  );
}

/** The documents of the structure. */
export async function filesPage(
  visit: SignedVisit,
  given: { errors?: readonly FormError[]; kind?: string; mandateId?: string | undefined } = {},
): Promise<Answer> {
  const { say, context, visitor } = visit;
  const [sheet, files] = await Promise.all([readSheet(context, visitor.actor), listStructureFiles(context, visitor.actor)]);
  const { errors = [] } = given;
  return {
    kind: 'page',
    status: errors.length > 0 ? 422 : 200,
    page: {
      title: say('structure.files.title'),
      width: 'reading',
      hasErrors: errors.length > 0,
      breadcrumbs: organisationTrail(visit, { label: say('structure.files.title') }),
      body: (
        <>
          <ErrorSummary errors={errors} />
          <PageHeading above={sheet.name} title={say('structure.files.title')} lead={say('structure.files.lead')} />
          {files.length > 0 ? (
            <FileTable visit={visit} caption={say('structure.files.title')} files={files} />
          ) : (
            <EmptyState title={say('structure.files.none')} icon="document">
              {say('structure.files.none-text')}
            </EmptyState>
          )}
          {may(visit, 'structures.change') && (
            <Section title={say('structure.files.add')} id="add">
              <FileForm visit={visit} errors={errors} kind={given.kind} mandateId={given.mandateId} />
            </Section>
          )}
        </>
      ),
    },
  };
}
