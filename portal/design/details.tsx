import type { ComponentChildren, JSX } from 'preact';
import { classNames } from './class-names.ts';

/** One line of a list of facts. */
export interface Fact {
  label: ComponentChildren;
  value: ComponentChildren;
  /** Links that change it. */
  actions?: ComponentChildren | undefined;
}

/** Facts about one thing, one a line: what was entered, with links to change it. */
export function SummaryList({
  facts,
  title,
  headingLevel = 2,
}: {
  facts: readonly Fact[];
  title?: ComponentChildren | undefined;
  /** Rank of the title among the page's headings. */
  headingLevel?: 2 | 3 | undefined;
}): JSX.Element {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div class="summary">
      {title !== undefined && <Heading class="heading-s">{title}</Heading>}
      <dl>
        {facts.map((fact, index) => (
          <div key={index} class="summary-row">
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
            {fact.actions !== undefined && <dd class="summary-actions">{fact.actions}</dd>}
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Facts side by side in a grid: the head of a paper. */
export function KeyValue({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="key-value">
      {facts.map((fact, index) => (
        <div key={index}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What only some readers need, folded. */
export function Details({
  summary,
  open,
  id,
  children,
}: {
  summary: ComponentChildren;
  open?: boolean | undefined;
  id?: string | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <details class="details" open={open} id={id}>
      <summary>
        <span>{summary}</span>
      </summary>
      <div class="details-body">{children}</div>
    </details>
  );
}

/** A framed group. */
export function Card({
  title,
  actions,
  children,
}: {
  title?: ComponentChildren | undefined;
  actions?: ComponentChildren | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="card">
      {(title !== undefined || actions !== undefined) && (
        <div class="card-heading">
          {title !== undefined && <h2 class="heading-s">{title}</h2>}
          {actions}
        </div>
      )}
      {children}
    </div>
  );
}

/** One thing that awaits the reader: how many, what, and the way there. */
export interface Tile {
  figure: ComponentChildren;
  label: ComponentChildren;
  href: string;
  note?: ComponentChildren | undefined;
  /** Marks what is urgent, by a bar and by what `note` says. */
  urgent?: boolean | undefined;
}

/** Amounts of many digits are set smaller, so that they stay on one line. */
const isLong = (figure: ComponentChildren): boolean => typeof figure === 'string' && figure.length > 9;

/** What awaits the reader, in big figures. */
export function Tiles({ tiles }: { tiles: readonly Tile[] }): JSX.Element {
  return (
    <ul class="tiles">
      {tiles.map((tile) => (
        <li key={tile.href} class={classNames('tile', tile.urgent && 'tile-urgent')}>
          <a href={tile.href}>
            <span class={classNames('tile-figure', isLong(tile.figure) && 'tile-figure-long')}>{tile.figure}</span>{' '}
            <span class="tile-label">{tile.label}</span>
          </a>
          {tile.note !== undefined && <span class="tile-note">{tile.note}</span>}
        </li>
      ))}
    </ul>
  );
}

/** An amount, already written in the reader's language, in figures of equal width. */
export function Money({
  amount,
  currency,
  strong,
}: {
  amount: string;
  currency?: string | undefined;
  strong?: boolean | undefined;
}): JSX.Element {
  return (
    <span class={classNames('money', strong && 'money-strong')}>
      {amount}
      {currency !== undefined && <span class="money-currency">{`\u00a0${currency}`}</span>}
    </span>
  );
}

/** How far along: `value` of `max`, and the sentence that says so. */
export function Progress({ value, max, label }: { value: number; max: number; label: string }): JSX.Element {
  return (
    <div class="progress">
      <progress value={value} max={max} aria-label={label} />
      <span aria-hidden="true">{label}</span>
    </div>
  );
}
