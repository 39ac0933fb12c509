import { element } from '../element.ts';
import type { Words } from '../page-words.ts';
import { Judge } from '../verdict/judge.ts';
import type { ExampleName, ExampleTexts, ReportFormat } from '../verdict/messages.ts';
import { type Verified, verify } from './paper-of-file.ts';
import { bareName, save } from './save.ts';

const mediaTypes: Readonly<Record<ReportFormat, string>> = { html: 'text/html', json: 'application/json', sarif: 'application/sarif+json' };

/** The parts of the page the script fills. */
interface Places {
  profile: HTMLSelectElement;
  status: HTMLElement;
  progress: HTMLProgressElement;
  results: HTMLElement;
}

/** What the examples say, in the page's language. */
function exampleTexts(say: Words): ExampleTexts {
  const text = (key: keyof ExampleTexts): string => say(`sample.${key}`);
  return {
    seller: text('seller'),
    buyer: text('buyer'),
    terms: text('terms'),
    paper: text('paper'),
    work: text('work'),
    book: text('book'),
  };
}

/** What is shown of a check: one file at a time, and what may be done with it. */
export class VerifyPage {
  readonly #say: Words;
  readonly #places: Places;
  readonly #maxBytes: number;
  readonly #maxSize: string;
  readonly #judge = new Judge();
  /** Where results are drawn, and where a sentence stands instead of them. */
  readonly #drawn = element('div', {});
  readonly #told = element('div', {});
  /** What to do once more, for “try again” and for another profile. */
  #last: (() => Promise<Verified | undefined>) | undefined;
  /** Counts the questions: an answer that comes after a newer question is not shown. */
  #asked = 0;

  constructor(say: Words, places: Places, maxBytes: number, maxSize: string) {
    this.#say = say;
    this.#places = places;
    this.#maxBytes = maxBytes;
    this.#maxSize = maxSize;
    places.results.append(this.#told, this.#drawn);
  }

  async file(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    if (file.size > this.#maxBytes) {
      this.#tell('error', 'too-big', { name: file.name, size: this.#maxSize });
      return;
    }
    await this.#run(file.name, async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      this.#busy('checking', file.name);
      return this.#verify(file.name, bytes);
    });
  }

  async text(text: string): Promise<void> {
    if (text.trim() === '') {
      this.#tell('warning', 'empty');
      return;
    }
    const name = this.#say('pasted');
    await this.#run(name, () => this.#verify(name, new TextEncoder().encode(text)));
  }

  async example(name: ExampleName): Promise<void> {
    await this.#run(this.#say('example'), async () => {
      const bytes = await this.#judge.ask<'example'>({ kind: 'example', name, texts: exampleTexts(this.#say) });
      // What is wrong with it is only wrong for the public sector.
      this.#places.profile.value = name === 'public-bad' ? 'chorus-pro-b2g' : 'auto';
      return this.#verify(this.#say(`sample.${name}`), bytes);
    });
  }

  /** The same once more: by another profile, or after a failure. */
  async again(): Promise<void> {
    if (this.#last !== undefined) await this.#run('', this.#last);
  }

  #verify(name: string, bytes: Uint8Array, repaired = 0): Promise<Verified> {
    this.#last = () => this.#verify(name, bytes, repaired);
    return verify(this.#judge, name, bytes, this.#places.profile.value, repaired);
  }

  async #run(name: string, work: () => Promise<Verified | undefined>): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    this.#last = work;
    this.#busy('reading', name);
    try {
      const verified = await work();
      if (verified !== undefined) await this.#show(verified, asked);
    } catch {
      if (asked === this.#asked) this.#tell('error', 'failed', {}, true);
    }
  }

  #busy(key: 'reading' | 'checking', name: string): void {
    const { status, progress } = this.#places;
    progress.hidden = false;
    status.classList.remove('govuk-visually-hidden');
    status.textContent = this.#say(key, { name });
  }

  async #show(verified: Verified, asked: number): Promise<void> {
    // What draws results is fetched with the first of them.
    const { drawResults } = await import('./draw-results.ts');
    if (asked !== this.#asked) return;
    const { results, status, progress } = this.#places;
    const say = this.#say;
    progress.hidden = true;
    // What it says stands on the page now: it is there to be read out.
    status.classList.add('govuk-visually-hidden');
    results.hidden = false;
    this.#told.replaceChildren();
    drawResults(this.#drawn, {
      say,
      verified,
      onApply: (chosen) => void this.#fix(verified, chosen),
      onReport: (format) => void this.#report(verified, format),
    });
    this.#drawn.hidden = false;
    const { judged } = verified;
    status.textContent = say('done', {
      name: verified.name,
      errors: say('count.error', { count: judged.errors }),
      warnings: say('count.warning', { count: judged.warnings }),
    });
    results.scrollIntoView({ block: 'start' });
    results.focus({ preventScroll: true });
  }

  async #fix({ name, repaired }: Verified, chosen: readonly number[]): Promise<void> {
    await this.#run(name, async () => {
      const bytes = await this.#judge.ask<'fix'>({ kind: 'fix', chosen });
      return this.#verify(name, bytes, repaired + chosen.length);
    });
  }

  async #report({ name }: Verified, format: ReportFormat): Promise<void> {
    try {
      const report = await this.#judge.ask<'report'>({ kind: 'report', format, file: name });
      save(report, `${this.#say('report-name', { name: bareName(name) })}.${format}`, mediaTypes[format]);
    } catch {
      this.#tell('error', 'failed', {}, true);
    }
  }

  /** A sentence instead of results. */
  #tell(
    tone: 'error' | 'warning',
    key: 'too-big' | 'empty' | 'failed',
    params: Readonly<Record<string, string>> = {},
    mayRetry = false,
  ): void {
    const { results, status, progress } = this.#places;
    const title = this.#say(`${key}-title`);
    const text = this.#say(`${key}-text`, params);
    progress.hidden = true;
    results.hidden = false;
    this.#drawn.hidden = true;
    const content = element('div', {}, element('strong', { class: 'notice-title' }, title), element('div', {}, text));
    if (mayRetry) {
      const retry = element('button', { type: 'button', class: 'button button-secondary' }, element('span', {}, this.#say('retry')));
      retry.addEventListener('click', () => void this.again());
      content.append(element('p', { class: 'verify-retry' }, retry));
    }
    this.#told.replaceChildren(element('div', { class: `notice notice-${tone}` }, content));
    status.classList.add('govuk-visually-hidden');
    status.textContent = `${title}. ${text}`;
    results.scrollIntoView({ block: 'nearest' });
  }
}
