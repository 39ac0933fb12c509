import { element } from './element.ts';
import type { Words } from './page-words.ts';
import { readAnswer, type UploadAnswer } from './upload-answer.ts';

/** Where files go, and what goes with them. */
export interface UploadTarget {
  url: string;
  /** Name of the file field. */
  field: string;
  csrf: string | undefined;
  maxBytes: number;
}

type State = 'waiting' | 'sending' | 'failed' | 'aborted' | 'too-large' | UploadAnswer['state'];

const tones: Readonly<Record<State, string>> = {
  waiting: 'grey',
  sending: 'blue',
  accepted: 'green',
  'needs-header': 'amber',
  refused: 'red',
  failed: 'red',
  'too-large': 'red',
  aborted: 'grey',
};

/** One file on its way: its line on the page and its request. */
export class DropItem {
  readonly element: HTMLElement;
  state: State = 'waiting';
  readonly #file: File;
  readonly #target: UploadTarget;
  readonly #say: Words;
  readonly #onChange: () => void;
  readonly #tag = element('span', { class: 'tag' });
  readonly #body = element('div', {});

  constructor(file: File, target: UploadTarget, say: Words, onChange: () => void) {
    this.#file = file;
    this.#target = target;
    this.#say = say;
    this.#onChange = onChange;
    this.element = element('li', { class: 'drop-item' }, element('span', { class: 'drop-name' }, file.name), this.#tag, this.#body);
    this.#show(file.size > target.maxBytes ? 'too-large' : 'waiting');
  }

  /** Starts sending; `onChange` is called when it ends, however it ends. */
  send(): void {
    const form = new FormData();
    // The token goes first: the server reads it before the file arrives.
    if (this.#target.csrf !== undefined) form.append('_csrf', this.#target.csrf);
    form.append(this.#target.field, this.#file, this.#file.name);
    const request = new XMLHttpRequest();
    const bar = element('progress', { max: '100', value: '0', 'aria-label': this.#file.name });
    this.#show(
      'sending',
      bar,
      this.#button('abort', () => request.abort()),
    );
    request.upload.addEventListener('progress', (event) => {
      const percent = event.total === 0 ? 100 : Math.floor((event.loaded / event.total) * 100);
      bar.value = percent;
      this.#tag.textContent = percent === 100 ? this.#say('checking') : this.#say('sending', { percent });
    });
    request.addEventListener('load', () => this.#finish(readAnswer(request.responseText)));
    request.addEventListener('error', () => this.#finish(undefined));
    request.addEventListener('abort', () => this.#end('aborted', this.#retryButton()));
    request.open('POST', this.#target.url);
    request.setRequestHeader('accept', 'application/json');
    request.send(form);
  }

  #finish(answer: UploadAnswer | undefined): void {
    if (answer === undefined) {
      this.#end('failed', this.#retryButton());
      return;
    }
    const title = answer.href === undefined ? answer.title : element('a', { href: answer.href }, answer.title);
    const findings = answer.findings.map(({ message, remedy, where }) =>
      element(
        'li',
        {},
        where === undefined ? message : `${message} (${where})`,
        ...(remedy === undefined ? [] : [element('br', {}), remedy]),
      ),
    );
    this.#end(
      answer.state,
      element('div', {}, title),
      ...(findings.length === 0 ? [] : [element('ul', { class: 'drop-findings' }, ...findings)]),
    );
  }

  #end(state: State, ...content: Node[]): void {
    this.#show(state, ...content);
    this.#onChange();
  }

  #show(state: State, ...content: Node[]): void {
    this.state = state;
    this.#tag.className = `tag tag-${tones[state]}`;
    this.#tag.textContent = this.#say(state, { percent: 0 });
    this.#body.replaceChildren(...content);
  }

  #retryButton(): HTMLElement {
    return this.#button('retry', () => {
      this.#show('waiting');
      this.#onChange();
    });
  }

  #button(act: 'abort' | 'retry', onPress: () => void): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: 'button button-quiet button-small', 'aria-label': this.#say(act, { name: this.#file.name }) },
      this.#say(`${act}-short`),
    );
    button.addEventListener('click', onPress);
    return button;
  }
}
