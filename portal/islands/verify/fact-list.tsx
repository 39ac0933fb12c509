import type { JSX } from 'preact';

/** Names and values, one a line. */
export function FactList({ title, list }: { title?: string; list: readonly (readonly [string, string])[] }): JSX.Element | null {
  if (list.length === 0) return null;
  return (
    <div class="summary">
      {title !== undefined && <h3 class="heading-s">{title}</h3>}
      <dl>
        {list.map(([label, value], index) => (
          <div key={index} class="summary-row">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
