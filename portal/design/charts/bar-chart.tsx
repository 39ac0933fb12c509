import { scaleBand, scaleLinear } from 'd3-scale';
import type { JSX } from 'preact';
import { ChartFrame } from './frame.tsx';

/** One bar: `value` is only drawn; what is read is `shown`. */
export interface BarGroup {
  label: string;
  value: number;
  /** The value in the reader's language: “1 204” or “12 000,00 €”. */
  shown: string;
  href?: string | undefined;
}

const width = 400;
const rowHeight = 44;
/** Room kept on the right for the longest value. */
const valueWidth = 104;

/** Horizontal bars, each under its label and followed by its value, so that it reads as well on a phone: amounts or counts by status, by supplier… */
export function BarChart(props: {
  title: string;
  description: string;
  categoryLabel: string;
  valueLabel: string;
  bars: readonly BarGroup[];
}): JSX.Element {
  const height = props.bars.length * rowHeight;
  const across = scaleLinear()
    .domain([0, Math.max(1, ...props.bars.map((bar) => bar.value))])
    .range([0, width - valueWidth]);
  const down = scaleBand<string>()
    .domain(props.bars.map((bar) => bar.label))
    .range([0, height])
    .padding(0.1);
  return (
    <ChartFrame
      title={props.title}
      rows={props.bars}
      rowKey={(bar) => bar.label}
      columns={[
        {
          key: 'category',
          label: props.categoryLabel,
          heading: true,
          cell: (bar) => (bar.href === undefined ? bar.label : <a href={bar.href}>{bar.label}</a>),
        },
        { key: 'value', label: props.valueLabel, numeric: true, cell: (bar) => bar.shown },
      ]}
    >
      <svg class="chart-bars" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${props.title}. ${props.description}`}>
        {props.bars.map((bar) => {
          const top = down(bar.label) ?? 0;
          const barTop = top + 20;
          return (
            <g key={bar.label}>
              <title>{`${bar.label} : ${bar.shown}`}</title>
              <text x="0" y={top + 13}>
                {bar.label}
              </text>
              <rect class="series-1" x="0" y={barTop} width={Math.max(bar.value > 0 ? 2 : 0, across(bar.value))} height="15" rx="3" />
              <text class="chart-value" x={across(bar.value) + 8} y={barTop + 12}>
                {bar.shown}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
