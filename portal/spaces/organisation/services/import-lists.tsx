import type { JSX } from 'preact';
import { ButtonLink, Section, Table } from '#design';
import { lineErrorWords } from '#documents';
import type { ImportPlan, LineError, PlannedChange } from '#domain/structures';
import { number } from '#words';
import type { SignedVisit } from '../../../frame/visit.ts';
import { Lines, servicesHref } from './service-look.tsx';
import { valueWords } from './value-words.ts';

/** Services and errors shown; there may be thousands. */
const changesShown = 100;
const errorsShown = 200;

/** What a file would do, one list for each kind of change; errors first. */
export function PlanLists({ visit, id, plan }: { visit: SignedVisit; id: string; plan: ImportPlan }): JSX.Element {
  const { say } = visit;
  return (
    <>
      {plan.errors.length > 0 && <Errors visit={visit} id={id} errors={plan.errors} />}
      {plan.created.length > 0 && (
        <Section title={say('services.preview-list-created')} id="created">
          <Table
            caption={say('services.preview-list-created')}
            rows={plan.created.slice(0, changesShown)}
            rowKey={({ code }) => code}
            columns={[
              { key: 'code', label: say('services.column.code'), heading: true, cell: ({ code }) => code },
              { key: 'name', label: say('services.column.name'), cell: ({ name }) => name },
            ]}
          />
          <More visit={visit} total={plan.created.length} />
        </Section>
      )}
      <Changes visit={visit} id="changed" changes={plan.changed} />
      <Changes visit={visit} id="inactivated" changes={plan.inactivated} />
    </>
  );
}

function More({ visit, total }: { visit: SignedVisit; total: number }): JSX.Element | null {
  const count = total - changesShown;
  if (count <= 0) return null;
  return <p>{visit.say('services.preview-more', { count, shown: number(visit.language, count) })}</p>;
}

function Changes(props: { visit: SignedVisit; id: 'changed' | 'inactivated'; changes: readonly PlannedChange[] }): JSX.Element | null {
  const { visit, id, changes } = props;
  const { say } = visit;
  if (changes.length === 0) return null;
  const told = ({ before, after, fields }: PlannedChange) =>
    fields.map((field) =>
      say('services.preview-change', {
        field: say(`services.csv.${field}`),
        before: valueWords(visit, field, before[field]),
        after: valueWords(visit, field, after[field]),
      }),
    );
  return (
    <Section title={say(`services.preview-list-${id}`)} id={id}>
      <Table
        caption={say(`services.preview-list-${id}`)}
        rows={changes.slice(0, changesShown)}
        rowKey={(change) => change.id}
        columns={[
          { key: 'code', label: say('services.column.code'), heading: true, cell: (change) => change.after.code },
          { key: 'name', label: say('services.column.name'), cell: (change) => change.after.name },
          ...(id === 'changed'
            ? [{ key: 'what', label: say('services.preview-what'), cell: (change: PlannedChange) => <Lines lines={told(change)} /> }]
            : []),
        ]}
      />
      <More visit={visit} total={changes.length} />
    </Section>
  );
}

function Errors({ visit, id, errors }: { visit: SignedVisit; id: string; errors: readonly LineError[] }): JSX.Element {
  const { language, say } = visit;
  const shown = errors.slice(0, errorsShown).map((error, index) => ({ ...error, ...lineErrorWords(error, language), key: String(index) }));
  const total = number(language, errors.length);
  return (
    <Section
      title={say('services.preview-list-errors')}
      id="errors"
      actions={
        <ButtonLink href={`${servicesHref}/import/${id}/errors.csv`} kind="secondary" icon="download" small download>
          {say('services.preview-errors-file')}
        </ButtonLink>
      }
    >
      {errors.length > errorsShown && <p>{say('services.preview-errors-more', { shown: number(language, errorsShown), total })}</p>}
      <Table
        caption={say('services.preview-list-errors')}
        rows={shown}
        rowKey={({ key }) => key}
        columns={[
          { key: 'line', label: say('services.error.line'), numeric: true, cell: ({ line }) => number(language, line) },
          { key: 'column', label: say('services.error.column'), cell: ({ column }) => column },
          { key: 'value', label: say('services.error.value'), cell: ({ value }) => (value === '' ? say('services.preview-blank') : value) },
          { key: 'what', label: say('services.error.what'), cell: ({ what }) => what },
          { key: 'code', label: say('services.error.code'), cell: ({ code }) => <code>{code}</code> },
        ]}
      />
    </Section>
  );
}
