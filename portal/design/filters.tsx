import type { ComponentChildren, JSX } from 'preact';
import { Button, ButtonGroup } from './button.tsx';
import { Form } from './forms/form.tsx';
import { Icon } from './icons.tsx';
import { useWords } from './words.ts';

/** One criterion in force, and the address of the list without it. */
export interface ActiveFilter {
  label: string;
  removeHref: string;
}

/** Search form over a list: folded until wanted, criteria in force shown as removable marks. Sends a GET, so that the address holds the search. */
export function Filters(props: {
  action: string;
  /** Fields always in sight (free text, status). */
  main?: ComponentChildren | undefined;
  /** The other criteria. */
  children: ComponentChildren;
  active: readonly ActiveFilter[];
  clearHref: string;
  open?: boolean | undefined;
  title?: string | undefined;
}): JSX.Element {
  const say = useWords();
  const title = props.title ?? say('filters.title');
  return (
    <div class="filters">
      <Form action={props.action} method="get" role="search" label={title}>
        {props.main !== undefined && <div class="filters-main">{props.main}</div>}
        <details class="filters-more" open={props.open}>
          <summary>
            <Icon name="filter" />
            <span>{title}</span>
            {props.active.length > 0 && <span class="count">{say('filters.active', { count: props.active.length })}</span>}
            <Icon name="chevron" />
          </summary>
          <div class="filters-fields">{props.children}</div>
          <ButtonGroup>
            <Button>{say('filters.apply')}</Button>
            <a href={props.clearHref}>{say('filters.clear')}</a>
          </ButtonGroup>
        </details>
      </Form>
      {props.active.length > 0 && (
        <ul class="filters-active">
          {props.active.map((filter) => (
            <li key={filter.removeHref}>
              <a href={filter.removeHref} aria-label={say('filters.remove', { filter: filter.label })}>
                {filter.label} <Icon name="cross" />
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
