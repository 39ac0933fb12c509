import type { ComponentChildren, JSX } from 'preact';
import { useWords } from '../words.ts';

/** What every field has. */
export interface FieldProps {
  /** Name sent to the server; also the id, unless `id` is given. */
  name: string;
  label: ComponentChildren;
  id?: string | undefined;
  hint?: ComponentChildren | undefined;
  /** The sentence saying what is wrong, if it is. */
  error?: string | undefined;
  /** Says so beside the label; fields are compulsory unless marked. */
  optional?: boolean | undefined;
  /** Label only for assistive technology (dense tables and search boxes whose button says it). */
  hiddenLabel?: boolean | undefined;
  /** What the field counts as in an `EntryForm`, for its live totals. */
  entry?: 'quantity' | 'price' | 'rate' | 'discount' | undefined;
}

/** Ids that tie a field to its hint and error. */
export function fieldIds(props: FieldProps): { id: string; describedBy: string | undefined } {
  const id = props.id ?? props.name;
  const described = [props.hint !== undefined && `${id}-hint`, props.error !== undefined && `${id}-error`].filter((part) => part !== false);
  return { id, describedBy: described.length === 0 ? undefined : described.join(' ') };
}

/** Label, hint, error and the control itself, in the order people read them. */
export function Field({ field, children }: { field: FieldProps; children: ComponentChildren }): JSX.Element {
  const say = useWords();
  const { id } = fieldIds(field);
  return (
    <div class={field.error === undefined ? 'govuk-form-group' : 'govuk-form-group govuk-form-group--error'}>
      <label class={field.hiddenLabel ? 'govuk-visually-hidden' : 'govuk-label'} for={id}>
        {field.label}
        {field.optional && <span class="optional"> ({say('form.optional')})</span>}
      </label>
      {field.hint !== undefined && <Hint id={`${id}-hint`}>{field.hint}</Hint>}
      {field.error !== undefined && <FieldError id={`${id}-error`}>{field.error}</FieldError>}
      {children}
    </div>
  );
}

/** Help before the control. */
export function Hint({ id, children }: { id: string; children: ComponentChildren }): JSX.Element {
  return (
    <div class="govuk-hint" id={id}>
      {children}
    </div>
  );
}

/** What is wrong with the field, said as an error to assistive technology too. */
export function FieldError({ id, children }: { id: string; children: ComponentChildren }): JSX.Element {
  const say = useWords();
  return (
    <p class="govuk-error-message" id={id}>
      <span class="govuk-visually-hidden">{say('form.error')}</span> {children}
    </p>
  );
}
