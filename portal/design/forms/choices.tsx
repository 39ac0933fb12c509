import type { ComponentChildren, JSX } from 'preact';
import { classNames } from '../class-names.ts';
import { useWords } from '../words.ts';
import { Field, FieldError, fieldIds, Hint, type FieldProps } from './field.tsx';

/** One thing to choose. */
export interface Choice {
  value: string;
  label: ComponentChildren;
  hint?: ComponentChildren | undefined;
  disabled?: boolean | undefined;
}

/** A choice in a drop-down list: the browser shows plain text only. */
export interface SelectChoice {
  value: string;
  label: string;
  disabled?: boolean | undefined;
  /** Choices of the same group stand together under its name. */
  group?: string | undefined;
}

/** A drop-down list. `empty` is the first, valueless entry: `true` says “Choose”. */
export function Select(
  props: FieldProps & {
    choices: readonly SelectChoice[];
    value?: string | undefined;
    empty?: string | true | undefined;
    required?: boolean | undefined;
  },
): JSX.Element {
  const say = useWords();
  const { id, describedBy } = fieldIds(props);
  const groups = Map.groupBy(props.choices, (choice) => choice.group ?? '');
  return (
    <Field field={props}>
      <select
        class={classNames('govuk-select', props.error !== undefined && 'govuk-select--error')}
        id={id}
        name={props.name}
        required={props.required}
        data-entry={props.entry}
        aria-describedby={describedBy}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      >
        {props.empty !== undefined && <option value="">{props.empty === true ? say('form.choose') : props.empty}</option>}
        {[...groups].map(([group, choices]) => {
          const options = choices.map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === props.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ));
          return group === '' ? (
            options
          ) : (
            <optgroup key={group} label={group}>
              {options}
            </optgroup>
          );
        })}
      </select>
    </Field>
  );
}

interface ChoicesProps extends FieldProps {
  choices: readonly Choice[];
  /** All on one line, for two or three short choices. */
  inline?: boolean | undefined;
}

/** One of several, all in sight. */
export function Radios(props: ChoicesProps & { value?: string | undefined; required?: boolean | undefined }): JSX.Element {
  return (
    <ChoiceGroup field={props}>
      <div class={classNames('govuk-radios', 'govuk-radios--small', props.inline && 'govuk-radios--inline')}>
        {props.choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="radios"
            field={props}
            choice={choice}
            index={index}
            checked={choice.value === props.value}
            required={props.required}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

/** Any number of several. Sent once per checked choice under the same name. */
export function Checkboxes(props: ChoicesProps & { values?: readonly string[] | undefined }): JSX.Element {
  return (
    <ChoiceGroup field={props}>
      <div class={classNames('govuk-checkboxes', 'govuk-checkboxes--small', props.inline && 'choices-inline')}>
        {props.choices.map((choice, index) => (
          <ChoiceItem
            key={choice.value}
            kind="checkboxes"
            field={props}
            choice={choice}
            index={index}
            checked={props.values?.includes(choice.value) ?? false}
          />
        ))}
      </div>
    </ChoiceGroup>
  );
}

/** Fields that belong together under one heading. */
export function Fieldset({
  legend,
  heading,
  describedBy,
  children,
}: {
  legend: ComponentChildren;
  heading?: boolean | undefined;
  describedBy?: string | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <fieldset class="govuk-fieldset" aria-describedby={describedBy}>
      <legend class={classNames('govuk-fieldset__legend', heading && 'legend-heading')}>
        {heading ? <h2 class="heading-m">{legend}</h2> : legend}
      </legend>
      {children}
    </fieldset>
  );
}

function ChoiceGroup({ field, children }: { field: FieldProps; children: ComponentChildren }): JSX.Element {
  const say = useWords();
  const { id, describedBy } = fieldIds(field);
  return (
    <div class={classNames('govuk-form-group', field.error !== undefined && 'govuk-form-group--error')}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy}>
        <legend class={field.hiddenLabel ? 'govuk-visually-hidden' : 'govuk-fieldset__legend'}>
          {field.label}
          {field.optional && <span class="optional"> ({say('form.optional')})</span>}
        </legend>
        {field.hint !== undefined && <Hint id={`${id}-hint`}>{field.hint}</Hint>}
        {field.error !== undefined && <FieldError id={`${id}-error`}>{field.error}</FieldError>}
        {children}
      </fieldset>
    </div>
  );
}

interface ChoiceItemProps {
  kind: 'radios' | 'checkboxes';
  field: FieldProps;
  choice: Choice;
  index: number;
  checked: boolean;
  required?: boolean | undefined;
}

/** The first choice carries the group's own id, so that the error summary's link lands on it. */
function ChoiceItem({ kind, field, choice, index, checked, required }: ChoiceItemProps): JSX.Element {
  const group = field.id ?? field.name;
  const id = index === 0 ? group : `${group}-${index + 1}`;
  return (
    <div class={`govuk-${kind}__item`}>
      <input
        class={`govuk-${kind}__input`}
        id={id}
        name={field.name}
        type={kind === 'radios' ? 'radio' : 'checkbox'}
        value={choice.value}
        checked={checked}
        disabled={choice.disabled}
        required={required}
        aria-describedby={choice.hint === undefined ? undefined : `${id}-choice-hint`}
      />
      <label class={`govuk-label govuk-${kind}__label`} for={id}>
        {choice.label}
      </label>
      {choice.hint !== undefined && (
        <div class={`govuk-hint govuk-${kind}__hint`} id={`${id}-choice-hint`}>
          {choice.hint}
        </div>
      )}
    </div>
  );
}
