import type { ComponentChildren, JSX } from 'preact';
import { Form, Hidden } from './forms/form.tsx';
import { IslandWords } from './island-words.tsx';

/**
 * A form that a device answers with a passkey. Hidden until the `passkeys` island finds a browser that can; until then `unable` stands in its place.
 * `beginUrl` answers the form's fields with what the device is to sign (JSON); `action` gets the same fields with `answer`.
 */
export function PasskeyForm(props: {
  /** `create` makes a passkey, `get` uses one. */
  purpose: 'create' | 'get';
  action: string;
  beginUrl: string;
  csrf?: string | undefined;
  /** Said when the browser cannot. */
  unable: ComponentChildren;
  label?: string | undefined;
  children: ComponentChildren;
}): JSX.Element {
  return (
    <div data-passkeys>
      <p class="muted" data-passkey-unable>
        {props.unable}
      </p>
      <div data-passkey-able hidden>
        <Form
          action={props.action}
          csrf={props.csrf}
          label={props.label}
          data={{ 'data-passkey': props.purpose, 'data-begin-url': props.beginUrl }}
        >
          <IslandWords section="factors" prefix="island" />
          <Hidden name="answer" value="" />
          {props.children}
          <p class="govuk-error-message" role="alert" data-passkey-message hidden />
        </Form>
      </div>
    </div>
  );
}
