import type { ComponentChildren, JSX } from 'preact';
import { Button } from './button.tsx';
import { Form, Hidden } from './forms/form.tsx';
import { Input } from './forms/input.tsx';

/** One line to search a list by, its button beside it; further choices (a select) may stand between. Sends a GET: the address holds the search. */
export function SearchBox(props: {
  action: string;
  name: string;
  label: string;
  hint?: string | undefined;
  value: string;
  submit: string;
  /** Kept in the address besides what is typed. */
  keep?: Readonly<Record<string, string>> | undefined;
  children?: ComponentChildren | undefined;
}): JSX.Element {
  return (
    <div class="filters">
      <Form action={props.action} method="get" role="search" label={props.label}>
        {Object.entries(props.keep ?? {}).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <div class="filters-main">
          <Input name={props.name} label={props.label} hint={props.hint} type="search" value={props.value} />
          {props.children}
          <Button icon="search">{props.submit}</Button>
        </div>
      </Form>
    </div>
  );
}
