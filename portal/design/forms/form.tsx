import type { ComponentChildren, JSX } from 'preact';
import { Field, fieldIds, type FieldProps } from './field.tsx';

/**
 * A form. Every form that changes something is `post` and carries the session's CSRF token in the hidden field `_csrf`.
 * The browser's own checks are off: the server says what is wrong, in full sentences, all at once.
 */
export function Form(props: {
  action: string;
  method?: 'post' | 'get' | undefined;
  /** Needed when `method` is `post`. */
  csrf?: string | undefined;
  /** With file fields. */
  multipart?: boolean | undefined;
  id?: string | undefined;
  class?: string | undefined;
  /** Name of the island that enhances the form, and what it needs to know, as `data-…`. */
  data?: Readonly<Record<`data-${string}`, string>> | undefined;
  role?: 'search' | undefined;
  label?: string | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <form
      id={props.id}
      class={props.class}
      action={props.action}
      method={props.method ?? 'post'}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      noValidate
      role={props.role}
      aria-label={props.label}
      {...props.data}
    >
      {props.csrf !== undefined && <input type="hidden" name="_csrf" value={props.csrf} />}
      {props.children}
    </form>
  );
}

/** A value sent without being shown. */
export function Hidden({ name, value }: { name: string; value: string }): JSX.Element {
  return <input type="hidden" name={name} value={value} />;
}

/** One or several files. `accept` as in HTML: `.xml,.pdf`. */
export function FileUpload(
  props: FieldProps & { accept?: string | undefined; multiple?: boolean | undefined; required?: boolean | undefined },
): JSX.Element {
  const { id, describedBy } = fieldIds(props);
  return (
    <Field field={props}>
      <input
        class="govuk-file-upload"
        id={id}
        name={props.name}
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        required={props.required}
        aria-describedby={describedBy}
        aria-invalid={props.error === undefined ? undefined : 'true'}
      />
    </Field>
  );
}
