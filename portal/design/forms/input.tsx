import type { JSX } from 'preact';
import { classNames } from '../class-names.ts';
import { Field, fieldIds, type FieldProps } from './field.tsx';

/** Width in characters; absent means as wide as the column. */
export type InputWidth = 2 | 4 | 6 | 10 | 14 | 20 | 30;

const keypads = { integer: 'numeric', decimal: 'decimal' } as const;

/** One line of text. `numeric` is for codes and amounts: tabular figures and the number keypad on phones, without the spinners of a number field. */
export function Input(
  props: FieldProps & {
    value?: string | undefined;
    type?: 'text' | 'email' | 'password' | 'search' | 'tel' | undefined;
    width?: InputWidth | undefined;
    numeric?: 'integer' | 'decimal' | undefined;
    autocomplete?: string | undefined;
    required?: boolean | undefined;
    maxLength?: number | undefined;
    placeholder?: string | undefined;
    readOnly?: boolean | undefined;
    /** Id of the datalist of suggestions. */
    list?: string | undefined;
    /** Shown inside the right edge: €, %… */
    suffix?: string | undefined;
  },
): JSX.Element {
  const { id, describedBy } = fieldIds(props);
  const attributes = {
    class: classNames(
      'govuk-input',
      props.width !== undefined && `width-${props.width}`,
      props.numeric !== undefined && 'numeric',
      props.error !== undefined && 'govuk-input--error',
    ),
    id,
    name: props.name,
    value: props.value,
    inputMode: props.numeric && keypads[props.numeric],
    autocomplete: props.autocomplete,
    required: props.required,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    readOnly: props.readOnly,
    spellcheck: props.type === undefined || props.type === 'text' ? undefined : false,
    'data-entry': props.entry,
    'aria-describedby': describedBy,
    'aria-invalid': props.error === undefined ? undefined : 'true',
  } as const;
  const input =
    props.type === 'password' ? (
      <input type="password" {...attributes} />
    ) : (
      <input type={props.type ?? 'text'} list={props.list} {...attributes} />
    );
  return (
    <Field field={props}>
      {props.suffix === undefined ? (
        input
      ) : (
        <div class="govuk-input__wrapper">
          {input}
          <div class="govuk-input__suffix" aria-hidden="true">
            {props.suffix}
          </div>
        </div>
      )}
    </Field>
  );
}

/** A date, by the browser's own date field: `value` and what is sent are `YYYY-MM-DD`. */
export function DateInput(
  props: FieldProps & { value?: string | undefined; min?: string | undefined; max?: string | undefined; required?: boolean | undefined },
): JSX.Element {
  const { id, describedBy } = fieldIds(props);
  return (
    <Field field={props}>
      <input
        class={classNames('govuk-input', 'width-date', 'numeric', props.error !== undefined && 'govuk-input--error')}
        id={id}
        name={props.name}
        type="date"
        value={props.value}
        min={props.min}
        max={props.max}
        required={props.required}
        aria-describedby={describedBy}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      />
    </Field>
  );
}

/** Several lines of text. */
export function Textarea(
  props: FieldProps & {
    value?: string | undefined;
    rows?: number | undefined;
    required?: boolean | undefined;
    maxLength?: number | undefined;
  },
): JSX.Element {
  const { id, describedBy } = fieldIds(props);
  return (
    <Field field={props}>
      <textarea
        class={classNames('govuk-textarea', props.error !== undefined && 'govuk-textarea--error')}
        id={id}
        name={props.name}
        rows={props.rows ?? 4}
        required={props.required}
        maxLength={props.maxLength}
        aria-describedby={describedBy}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      >
        {props.value}
      </textarea>
    </Field>
  );
}
