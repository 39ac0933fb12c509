import type { JSX } from 'preact';
import { Button, ButtonGroup, ButtonLink, Card, Columns, EmptyState, Form, Input, PageHeading, Pagination, Table, Tag } from '#design';
import type { DirectoryEntry, DirectoryFile } from '#domain/structures';
import { directoryMatchesAtMost, listDirectoryFiles, searchDirectory } from '#domain/structures';
import { instant, number } from '#words';
import type { Answer, Visit } from '../../frame/visit.ts';
import { fileSize } from '../deposit/file-size.ts';
import { shownIdentifier } from '../organisation/structure/shown-identifier.ts';
import type { Asked } from './asked.ts';
import { askedOf, listHref } from './asked.ts';

const pageSize = 25;
const base = '/directory';

/** The directory: one field, and what it finds. */
export async function showDirectory(visit: Visit): Promise<Answer> {
  const { context, say } = visit;
  const asked = askedOf(visit.query);
  const [found, files] = await Promise.all([
    searchDirectory(context, asked.text, { size: pageSize, number: asked.page }),
    listDirectoryFiles(context),
  ]);
  const isShort = asked.text !== '' && found === undefined;
  return {
    kind: 'page',
    page: {
      title: say('directory.title'),
      description: say('directory.description'),
      indexed: asked.text === '',
      hasErrors: isShort,
      body: (
        <>
          <PageHeading title={say('directory.title')} lead={say('directory.lead')} />
          <Columns
            main={
              <>
                <Form action={base} method="get" role="search" label={say('directory.search-label')} class="filters-main">
                  <Input
                    name="text"
                    type="search"
                    label={say('directory.search')}
                    hint={say('directory.search-hint')}
                    value={asked.text}
                    maxLength={200}
                    error={isShort ? say('directory.short') : undefined}
                  />
                  <Button icon="search">{say('directory.find')}</Button>
                </Form>
                {found && <Found visit={visit} asked={asked} found={found} />}
              </>
            }
            side={<WholeDirectory visit={visit} file={files[0]} />}
          />
        </>
      ),
    },
  };
}

function Found({
  visit,
  asked,
  found,
}: {
  visit: Visit;
  asked: Asked;
  found: { entries: readonly DirectoryEntry[]; total: number };
}): JSX.Element {
  const { language, say } = visit;
  const { entries, total } = found;
  if (entries.length === 0)
    return (
      <EmptyState title={say('directory.none')} icon="search">
        {say('directory.none-text')}
      </EmptyState>
    );
  return (
    <>
      <p class="list-total" role="status">
        {total >= directoryMatchesAtMost
          ? say('directory.total-more', { shown: number(language, total) })
          : say('directory.total', { count: total, shown: number(language, total) })}
      </p>
      <Table
        caption={say('directory.title')}
        columns={[
          { key: 'name', label: say('directory.name'), heading: true, cell: (entry) => <EntryLink visit={visit} entry={entry} /> },
          { key: 'identifier', label: say('directory.identifier'), nowrap: true, cell: shownIdentifier },
          { key: 'town', label: say('directory.town'), cell: ({ address }) => [address.postCode, address.city].filter(Boolean).join(' ') },
        ]}
        rows={entries}
        rowKey={(entry) => entry.id}
      />
      <Pagination
        page={asked.page}
        pageSize={pageSize}
        total={total}
        hrefFor={(page) => listHref(base, { ...asked, page })}
        format={(count) => number(language, count)}
      />
    </>
  );
}

function EntryLink({ visit, entry }: { visit: Visit; entry: DirectoryEntry }): JSX.Element {
  return (
    <>
      <a href={`${base}/${entry.id}`}>{entry.name ?? visit.say('directory.name-hidden')}</a>
      {!entry.isActive && (
        <>
          {' '}
          <Tag tone="grey">{visit.say('directory.closed')}</Tag>
        </>
      )}
    </>
  );
}

function WholeDirectory({ visit, file }: { visit: Visit; file: DirectoryFile | undefined }): JSX.Element {
  const { language, say } = visit;
  return (
    <Card title={say('directory.file.title')}>
      <p>{say('directory.file.text')}</p>
      {file === undefined ? (
        <p class="muted">{say('directory.file.none')}</p>
      ) : (
        <>
          <ul class="plain-list muted">
            <li>{say('directory.file.made', { at: instant(language, file.madeAt) })}</li>
            <li>{say('directory.file.size', { size: fileSize(language, file.size) })}</li>
            <li>
              {say('directory.file.counts', { structures: number(language, file.structures), services: number(language, file.services) })}
            </li>
          </ul>
          <ButtonGroup>
            <ButtonLink href={`${base}/file`} kind="secondary" icon="download" download>
              {say('directory.file.download')}
            </ButtonLink>
          </ButtonGroup>
        </>
      )}
    </Card>
  );
}
