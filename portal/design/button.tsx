import type { ComponentChildren, JSX } from 'preact';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icons.tsx';

/** `primary` once a page; `danger` for what cannot be undone; `quiet` looks like a link. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'quiet';

interface Look {
  kind?: ButtonKind | undefined;
  icon?: IconName | undefined;
  small?: boolean | undefined;
  children: ComponentChildren;
}

/** Submits the form around it. `name`/`value` tell the server which of several buttons was pressed. Double presses are ignored when the script runs. */
export function Button(
  props: Look & {
    name?: string | undefined;
    value?: string | undefined;
    type?: 'submit' | 'button' | undefined;
    disabled?: boolean | undefined;
    /** Goes around the browser's own checks (add a line, save as draft…). */
    skipValidation?: boolean | undefined;
    /** Id of the form, when the button stands outside it. */
    form?: string | undefined;
  },
): JSX.Element {
  return (
    <button
      class={look(props)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      formNoValidate={props.skipValidation}
      form={props.form}
      data-module="govuk-button"
      data-prevent-double-click="true"
    >
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </button>
  );
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function ButtonLink(props: Look & { href: string; download?: boolean | undefined }): JSX.Element {
  return (
    <a class={look(props)} href={props.href} download={props.download} draggable={false}>
      {props.icon && <Icon name={props.icon} />}
      <span>{props.children}</span>
    </a>
  );
}

/** Buttons and links side by side. */
export function ButtonGroup({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="button-group">{children}</div>;
}

function look({ kind = 'primary', small }: Look): string | undefined {
  return classNames('button', `button-${kind}`, small && 'button-small');
}
