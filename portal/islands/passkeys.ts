import { pageWords } from './page-words.ts';

const isAble =
  isSecureContext &&
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

if (isAble) for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) start(form);

/**
 * A form that needs a passkey: on sending, the platform is asked what to sign (`data-begin-url`), the device signs, and the form goes with its answer.
 * Shown only where the browser can do that; the page says so otherwise.
 */
function start(form: HTMLFormElement): void {
  const frame = form.closest('[data-passkeys]');
  frame?.querySelector('[data-passkey-unable]')?.setAttribute('hidden', '');
  frame?.querySelector('[data-passkey-able]')?.removeAttribute('hidden');
  let isBusy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isBusy) return;
    isBusy = true;
    void answer(form).finally(() => {
      isBusy = false;
    });
  });
}

async function answer(form: HTMLFormElement): Promise<void> {
  tell(form, '');
  const options = await begin(form);
  if (options === undefined) return;
  const credential = await ask(form, options);
  const field = form.elements.namedItem('answer');
  if (credential === undefined || !(field instanceof HTMLInputElement)) return;
  field.value = JSON.stringify(credential);
  // What proved the person has done its part: it is not sent twice.
  form.querySelector<HTMLInputElement>('input[type="password"]')?.setAttribute('disabled', '');
  form.submit();
}

/** What the device is to sign, or undefined when the platform said no, which is told. */
async function begin(form: HTMLFormElement): Promise<unknown> {
  try {
    const body = new URLSearchParams([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    const response = await fetch(form.dataset.beginUrl ?? '', { method: 'POST', body, headers: { accept: 'application/json' } });
    const content: unknown = await response.json();
    if (response.ok) return content;
    tell(form, isProblem(content) ? content.detail : pageWords(form)('offline'));
  } catch {
    tell(form, pageWords(form)('offline'));
  }
  return undefined;
}

const isProblem = (content: unknown): content is { detail: string } =>
  typeof content === 'object' && content !== null && 'detail' in content && typeof content.detail === 'string';

/** The device's answer, or undefined when there is none, which is told. */
async function ask(form: HTMLFormElement, options: unknown): Promise<unknown> {
  try {
    const credential =
      form.dataset.passkey === 'create'
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
          });
    if (credential instanceof PublicKeyCredential) return credential.toJSON();
    tell(form, pageWords(form)('failed'));
  } catch (error) {
    tell(form, pageWords(form)(reasonOf(error)));
  }
  return undefined;
}

/** Why a device did not answer (WebAuthn level 3, § 5.1.3 and § 5.1.4). */
function reasonOf(error: unknown): 'cancelled' | 'there-already' | 'failed' {
  if (!(error instanceof DOMException)) return 'failed';
  if (error.name === 'InvalidStateError') return 'there-already';
  return error.name === 'NotAllowedError' || error.name === 'AbortError' ? 'cancelled' : 'failed';
}

function tell(form: HTMLFormElement, message: string): void {
  const place = form.querySelector('[data-passkey-message]');
  if (place === null) return;
  place.textContent = message;
  place.toggleAttribute('hidden', message === '');
}
