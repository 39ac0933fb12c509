import type { ComponentChildren, JSX } from 'preact';
import { Form } from './forms/form.tsx';
import { IslandWords } from './island-words.tsx';

/**
 * A form of lines (saisie). Its buttons `name="action"` `add-line`, `remove-line:N` and `recalculate` work on the server; the `entry-form` island does the same in place.
 * Fields that count are marked by their `entry` property.
 */
export function EntryForm(props: {
  action: string;
  csrf: string;
  currency: string;
  multipart?: boolean | undefined;
  id?: string | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <Form
      action={props.action}
      csrf={props.csrf}
      multipart={props.multipart}
      id={props.id}
      class="entry"
      data={{ 'data-island': 'entry-form', 'data-currency': props.currency }}
    >
      <IslandWords prefix="entry" />
      {props.children}
      <p class="govuk-visually-hidden" role="status" data-entry-status="" />
    </Form>
  );
}

/**
 * The lines, numbered from 1. `line` draws one; it is also called with the number `{number}`, as a pattern for lines added in the browser,
 * so it must use the number as text only (in names, ids and button values) and tolerate a line without values.
 */
export function EntryLines({ count, line }: { count: number; line: (number: string) => ComponentChildren }): JSX.Element {
  return (
    <>
      <template data-line-pattern="">
        {
          <div class="entry-line" data-line="">
            {line('{number}')}
          </div>
        }
      </template>
      <div data-lines="">
        {Array.from({ length: count }, (_, index) => (
          <div class="entry-line" data-line="" key={index}>
            {line(String(index + 1))}
          </div>
        ))}
      </div>
    </>
  );
}

/** A total: its name and its amount as the server last computed it. */
export interface EntryTotal {
  label: string;
  shown: string;
}

/** The totals under the lines; kept current while typing when the island runs. */
export function EntryTotals({ net, vat, gross }: { net: EntryTotal; vat: EntryTotal; gross: EntryTotal }): JSX.Element {
  return (
    <dl class="entry-totals">
      {Object.entries({ net, vat, gross }).map(([name, total]) => (
        <div key={name}>
          <dt>{total.label}</dt>
          <dd class="money" data-total={name}>
            {total.shown}
          </dd>
        </div>
      ))}
    </dl>
  );
}
