import { type DropVerdict, judgeFile } from './drop-verdict.ts';
import { toldVerdict } from './drop-told.ts';
import { element } from './element.ts';
import type { Words } from './page-words.ts';
import { readAnswer, type UploadAnswer } from './upload-answer.ts';
import type { Judge } from './verdict/judge.ts';

/** Where files go, and what goes with them. */
export interface UploadTarget {
  url: string;
  /** Name of the file field. */
  field: string;
  csrf: string | undefined;
  maxBytes: number;
}

type State = 'judging' | 'held' | 'waiting' | 'sending' | 'failed' | 'aborted' | 'too-large' | UploadAnswer['state'];

const tones: Readonly<Record<State, string>> = {
  judging: 'blue',
  held: 'red',
  waiting: 'grey',
  sending: 'blue',
  accepted: 'green',
  'needs-header': 'amber',
  refused: 'red',
  failed: 'red',
  'too-large': 'red',
  aborted: 'grey',
};

/** Whom a file asks and tells. */
export interface DropOffice {
  judge: Judge;
  /** The state changed. */
  onChange: () => void;
  onRemove: () => void;
}

/** One file on its way: its line on the page, its verdict here and its request. */
export class DropItem {
  readonly element: HTMLElement;
  state: State = 'waiting';
  #file: File;
  readonly #target: UploadTarget;
  readonly #say: Words;
  readonly #office: DropOffice;
  readonly #name = element('span', { class: 'drop-name' });
  readonly #tag = element('span', { class: 'tag' });
  readonly #body = element('div', {});

  constructor(file: File, target: UploadTarget, say: Words, office: DropOffice) {
    this.#file = file;
    this.#target = target;
    this.#say = say;
    this.#office = office;
    this.element = element('li', { class: 'drop-item', tabindex: '-1' }, this.#name, this.#tag, this.#body);
    this.#take(file);
  }

  /** Judges the file here, before anything is sent; one with errors then waits for a choice. Where that cannot be done the server judges alone. */
  check(): void {
    if (this.state !== 'judging') return;
    const file = this.#file;
    const decide = (verdict: DropVerdict | undefined): void => {
      // Replaced or removed meanwhile: that verdict is about another file.
      if (file !== this.#file || this.state !== 'judging') return;
      if (verdict === undefined || verdict.errors === 0) this.#end('waiting');
      else this.#hold(verdict);
    };
    judgeFile(this.#office.judge, file, this.#target.maxBytes).then(decide, () => decide(undefined));
  }

  #take(file: File): void {
    this.#file = file;
    this.#name.textContent = file.name;
    if (file.size > this.#target.maxBytes) this.#show('too-large');
    else this.#show('judging', element('progress', { 'aria-label': `${this.#say('judging')} : ${file.name}` }));
  }

  #hold(verdict: DropVerdict): void {
    const { name } = this.#file;
    const other = element('input', {
      type: 'file',
      accept: '.xml,.pdf',
      class: 'govuk-visually-hidden',
      tabindex: '-1',
      'aria-hidden': 'true',
    });
    other.addEventListener('change', () => {
      const file = other.files?.[0];
      if (file === undefined) return;
      this.#take(file);
      this.element.focus();
      this.#office.onChange();
      this.check();
    });
    const send = this.#button('send-anyway', 'send-anyway-name', () => {
      this.element.focus();
      this.#end('waiting');
    });
    const replace = this.#button('replace', 'replace-name', () => other.click(), 'button-secondary');
    const remove = this.#button('remove', 'remove-name', () => this.#office.onRemove());
    const choices = element('div', { class: 'button-group', role: 'group', 'aria-label': name }, replace, send, remove);
    this.#end('held', toldVerdict(verdict, this.#say), choices, other);
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
      this.#button('abort-short', 'abort', () => request.abort()),
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
    this.#office.onChange();
  }

  #show(state: State, ...content: Node[]): void {
    this.state = state;
    this.#tag.className = `tag tag-${tones[state]}`;
    this.#tag.textContent = this.#say(state, { percent: 0 });
    this.#body.replaceChildren(...content);
  }

  #retryButton(): HTMLElement {
    return this.#button('retry-short', 'retry', () => this.#end('waiting'));
  }

  /** A button that says what it does in short, and to assistive technology to which file. */
  #button(label: string, name: string, onPress: () => void, kind = 'button-quiet'): HTMLElement {
    const button = element(
      'button',
      { type: 'button', class: `button ${kind} button-small`, 'aria-label': this.#say(name, { name: this.#file.name }) },
      element('span', {}, this.#say(label)),
    );
    button.addEventListener('click', onPress);
    return button;
  }
}
