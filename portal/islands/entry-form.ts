import { toText } from './decimal.ts';
import { type TypedLine, totalsOf } from './entry-totals.ts';
import { pageWords } from './page-words.ts';

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-island="entry-form"]')) start(form);

/** Adds and removes lines in place and keeps the totals current. The server computes everything again when the form is sent. */
function start(form: HTMLFormElement): void {
  const pattern = form.querySelector<HTMLTemplateElement>('template[data-line-pattern]');
  const lines = form.querySelector<HTMLElement>('[data-lines]');
  if (pattern === null || lines === null) return;
  const say = pageWords(form);
  const announce = (sentence: string): void => {
    const status = form.querySelector('[data-entry-status]');
    if (status !== null) status.textContent = sentence;
  };

  form.addEventListener('input', () => showTotals(form, lines));
  form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button[name="action"]') : null;
    if (button === null) return;
    if (button.value === 'add-line') {
      const number = lines.children.length + 1;
      const line = instantiate(pattern, number);
      lines.append(line);
      firstField(line)?.focus();
      announce(say('line-added', { number }));
    } else if (button.value.startsWith('remove-line:') && lines.children.length > 1) {
      const line = button.closest('[data-line]');
      const number = line === null ? 0 : [...lines.children].indexOf(line) + 1;
      line?.remove();
      renumber(pattern, lines);
      firstField(lines.children[Math.min(number, lines.children.length) - 1])?.focus();
      announce(say('line-removed', { number }));
    } else {
      return;
    }
    event.preventDefault();
    showTotals(form, lines);
  });
}

/** A new line from the pattern. */
function instantiate(pattern: HTMLTemplateElement, number: number): Element {
  const copy = document.importNode(pattern.content, true);
  for (const element of copy.querySelectorAll('*')) {
    for (const attribute of element.attributes) attribute.value = attribute.value.replaceAll('{number}', String(number));
    for (const child of element.childNodes) if (child instanceof Text) child.data = child.data.replaceAll('{number}', String(number));
  }
  const line = copy.firstElementChild;
  if (line === null) throw new Error('the pattern of a line is empty');
  return line;
}

/** Lines are numbered without gaps: those that follow a removed one are drawn again under their new number, with what was typed in them. */
function renumber(pattern: HTMLTemplateElement, lines: HTMLElement): void {
  [...lines.children].forEach((old, index) => {
    const fresh = instantiate(pattern, index + 1);
    if (firstField(old)?.name === firstField(fresh)?.name) return;
    const typed = fields(old);
    fields(fresh).forEach((field, place) => {
      const source = typed[place];
      if (source === undefined) return;
      field.value = source.value;
      if (field instanceof HTMLInputElement && source instanceof HTMLInputElement) field.checked = source.checked;
    });
    old.replaceWith(fresh);
  });
}

type EntryField = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function fields(line: Element | undefined): EntryField[] {
  return [...(line?.querySelectorAll<EntryField>('input, select, textarea') ?? [])];
}

function firstField(line: Element | undefined): EntryField | undefined {
  return fields(line).find((field) => field.type !== 'hidden');
}

function showTotals(form: HTMLFormElement, lines: HTMLElement): void {
  const typedIn = (line: Element, entry: string): string => line.querySelector<EntryField>(`[data-entry="${entry}"]`)?.value ?? '';
  const typed: TypedLine[] = [...lines.children].map((line) => ({
    quantity: typedIn(line, 'quantity'),
    price: typedIn(line, 'price'),
    rate: typedIn(line, 'rate'),
    discount: typedIn(line, 'discount'),
  }));
  const totals = totalsOf(typed);
  const format = new Intl.NumberFormat(document.documentElement.lang === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'currency',
    currency: form.dataset.currency ?? 'EUR',
  });
  for (const name of ['net', 'vat', 'gross'] as const) {
    const place = form.querySelector(`[data-total="${name}"]`);
    if (place !== null) place.textContent = totals === undefined ? '–' : format.format(toText(totals[name]) as Intl.StringNumericLiteral);
  }
}
