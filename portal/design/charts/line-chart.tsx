import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';
import type { JSX } from 'preact';
import { ChartFrame } from './frame.tsx';

/** One line of a chart; `values[i]` stands over `categories[i]`; null where there is nothing to show yet. */
export interface ChartSeries {
  label: string;
  values: readonly (number | null)[];
}

const width = 520;
const height = 250;
const margin = { top: 12, right: 14, bottom: 26, left: 58 };

/** Lines over time, up to four; told apart by dash as well as colour. `format` writes a value in the reader's language. */
export function LineChart(props: {
  title: string;
  description: string;
  /** Heading of the first column of the table: “Mois”. */
  categoryLabel: string;
  categories: readonly string[];
  series: readonly ChartSeries[];
  format: (value: number) => string;
}): JSX.Element {
  const highest = Math.max(1, ...props.series.flatMap((one) => one.values.map((value) => value ?? 0)));
  const across = scalePoint<number>()
    .domain(props.categories.keys())
    .range([margin.left, width - margin.right]);
  const up = scaleLinear()
    .domain([0, highest])
    .nice(4)
    .range([height - margin.bottom, margin.top]);
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, index) => across(index) ?? 0)
    .y((value) => up(value ?? 0));
  return (
    <ChartFrame
      title={props.title}
      legend={<Legend series={props.series} />}
      rows={props.categories.map((category, index) => ({ category, index }))}
      rowKey={(row) => `${row.index}`}
      columns={[
        { key: 'category', label: props.categoryLabel, heading: true, cell: (row) => row.category },
        ...props.series.map((one) => ({
          key: one.label,
          label: one.label,
          numeric: true,
          cell: (row: { index: number }) => shown(one.values[row.index], props.format),
        })),
      ]}
    >
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${props.title}. ${props.description}`}>
        {up.ticks(4).map((tick) => (
          <g key={tick}>
            <line class="chart-grid" x1={margin.left} x2={width - margin.right} y1={up(tick)} y2={up(tick)} />
            <text x={margin.left - 8} y={up(tick)} text-anchor="end" dominant-baseline="central">
              {props.format(tick)}
            </text>
          </g>
        ))}
        {labelledCategories(props.categories).map(({ category, index }, rank) => (
          <text
            key={index}
            class={rank % 2 === 1 ? 'chart-label-minor' : undefined}
            x={across(index)}
            y={height - 8}
            text-anchor={index === props.categories.length - 1 ? 'end' : 'middle'}
          >
            {category}
          </text>
        ))}
        {props.series.map((one, index) => (
          <path key={one.label} class={`chart-line series-${index + 1}`} d={path(one.values) ?? ''} />
        ))}
        {props.series.map((one, index) => (
          <g key={one.label}>
            {one.values.map((value, place) =>
              value === null ? null : (
                <circle
                  key={place}
                  class={`series-${index + 1}`}
                  cx={across(place)}
                  cy={up(value)}
                  r={props.categories.length > 18 ? 2.2 : 3.2}
                >
                  <title>{`${one.label}, ${props.categories[place] ?? ''} : ${props.format(value)}`}</title>
                </circle>
              ),
            )}
          </g>
        ))}
      </svg>
    </ChartFrame>
  );
}

function Legend({ series }: { series: readonly ChartSeries[] }): JSX.Element | null {
  if (series.length < 2) return null;
  return (
    <ul class="chart-legend">
      {series.map((one, index) => (
        <li key={one.label}>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            <path class={`chart-line series-${index + 1}`} d="M1 6h26" />
          </svg>
          {one.label}
        </li>
      ))}
    </ul>
  );
}

/** Steps between labels that fall well on months. */
const labelSteps = [1, 2, 3, 6, 12, 24, 60];

/** At most six labels under the axis; a phone shows every other one, so that they do not run into each other. */
function labelledCategories(categories: readonly string[]): { category: string; index: number }[] {
  const step = labelSteps.find((candidate) => Math.ceil(categories.length / candidate) <= 6) ?? Math.ceil(categories.length / 6);
  return categories.map((category, index) => ({ category, index })).filter(({ index }) => index % step === 0);
}

function shown(value: number | null | undefined, format: (value: number) => string): string {
  return value === null || value === undefined ? '–' : format(value);
}
