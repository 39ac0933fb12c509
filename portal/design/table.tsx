import type { ComponentChildren, JSX } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './icons.tsx';
import { useWords } from './words.ts';

/** One column: how it is headed and what stands in its cells. */
export interface Column<Row> {
  /** Stable name of the column. */
  key: string;
  label: string;
  cell: (row: Row) => ComponentChildren;
  /** Amounts and counts: set to the right in tabular figures. */
  numeric?: boolean | undefined;
  /** Names the row for assistive technology, and heads its card on a phone. One column at most. */
  heading?: boolean | undefined;
  /** Never broken over two lines (numbers, dates). */
  nowrap?: boolean | undefined;
  /** Makes the header a link that sorts; `order` says how the list is sorted by it now. */
  sort?: { href: string; order?: 'ascending' | 'descending' | undefined } | undefined;
}

export interface TableProps<Row> {
  /** What the table shows; seen only when `captionShown`. */
  caption: string;
  captionShown?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** `cards`: on a phone each row becomes a card (lists of papers). `scroll`: stays a table and scrolls (grids of figures). Cards by default. */
  onPhone?: 'cards' | 'scroll' | undefined;
  /** Totals, under the rows. */
  footer?: readonly ComponentChildren[] | undefined;
  id?: string | undefined;
  /** Less air, for very long lists. */
  dense?: boolean | undefined;
}

/** A table people can live in: tabular figures, sortable headers, cards on a phone, arrows `j`/`k` when the shortcuts run. */
export function Table<Row>(props: TableProps<Row>): JSX.Element {
  const scrolls = props.onPhone === 'scroll';
  const table = (
    <table class={classNames('table', scrolls ? 'table-scrolls' : 'table-cards', props.dense && 'table-dense')} id={props.id} data-rows="">
      <caption class={props.captionShown ? undefined : 'govuk-visually-hidden'}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column) => (
            <HeaderCell key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.rowKey(row)}>
            {props.columns.map((column) => (
              <BodyCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
      {props.footer !== undefined && (
        <tfoot>
          <tr>
            {props.footer.map((cell, index) => {
              const column = props.columns[index];
              return (
                <td key={column?.key ?? index} class={classNames(column?.numeric && 'numeric')} data-label={column?.label}>
                  {cell}
                </td>
              );
            })}
          </tr>
        </tfoot>
      )}
    </table>
  );
  return scrolls ? <ScrollRegion label={props.caption}>{table}</ScrollRegion> : table;
}

/** What is wider than the screen scrolls by itself, also with the keyboard. */
export function ScrollRegion({ label, children }: { label: string; children: ComponentChildren }): JSX.Element {
  const say = useWords();
  return (
    <section class="scroll-region" aria-label={`${label} (${say('table.scroll')})`} tabIndex={0}>
      {children}
    </section>
  );
}

function HeaderCell<Row>({ column }: { column: Column<Row> }): JSX.Element {
  const say = useWords();
  const { sort } = column;
  return (
    <th scope="col" class={classNames(column.numeric && 'numeric', column.nowrap && 'nowrap')} aria-sort={sort?.order}>
      {sort === undefined ? (
        column.label
      ) : (
        <a class="sort" href={sort.href}>
          {column.label}
          <span class="govuk-visually-hidden">, {sort.order === undefined ? say('table.sort') : say(`table.sorted-${sort.order}`)}</span>
          <Icon name={sort.order ?? 'sortable'} />
        </a>
      )}
    </th>
  );
}

/** On a phone the label of the column is written before the cell by the style sheet, from `data-label`. */
function BodyCell<Row>({ column, row }: { column: Column<Row>; row: Row }): JSX.Element {
  const look = classNames(column.numeric && 'numeric', column.nowrap && 'nowrap');
  if (column.heading) {
    return (
      <th scope="row" class={look}>
        {column.cell(row)}
      </th>
    );
  }
  return (
    <td class={look} data-label={column.label}>
      {column.cell(row)}
    </td>
  );
}
