import type { ComponentChildren, JSX } from 'preact';
import { Details } from '../details.tsx';
import { type Column, Table } from '../table.tsx';
import { useWords } from '../words.ts';

/** Figure with its title, legend and drawing, and below it the same figures as a table: nobody has to read a drawing. */
export function ChartFrame<Row>(props: {
  title: string;
  legend?: ComponentChildren | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  children: ComponentChildren;
}): JSX.Element {
  const say = useWords();
  return (
    <figure class="chart">
      <figcaption>{props.title}</figcaption>
      {props.legend}
      {props.children}
      <Details summary={say('chart.table')}>
        <Table caption={props.title} columns={props.columns} rows={props.rows} rowKey={props.rowKey} onPhone="scroll" dense />
      </Details>
    </figure>
  );
}
