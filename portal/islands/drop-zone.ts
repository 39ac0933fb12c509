import { acceptDrops } from './accept-drops.ts';
import { DropItem } from './drop-item.ts';
import { pageWords, type Words } from './page-words.ts';
import { Judge } from './verdict/judge.ts';

/** Files sent at the same time. */
const parallel = 3;

for (const root of document.querySelectorAll<HTMLElement>('[data-island="drop-zone"]')) start(root);

/** Checks files here as they are dropped or chosen, then sends them one by one, each with its progress and verdict; a file with errors waits for a choice. */
function start(root: HTMLElement): void {
  const say = pageWords(root);
  const zone = root.querySelector<HTMLElement>('.drop-zone');
  const input = root.querySelector<HTMLInputElement>('input[type="file"]');
  const list = root.querySelector<HTMLElement>('.drop-list');
  const form = root.closest('form');
  if (zone === null || input === null || list === null || form === null) return;
  list.setAttribute('aria-label', say('list'));
  const items: DropItem[] = [];
  const target = {
    url: root.dataset.uploadUrl ?? form.action,
    field: input.name,
    csrf: form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value,
    maxBytes: Number(root.dataset.maxBytes),
  };
  const judge = new Judge();

  const next = (): void => {
    const free = parallel - items.filter((item) => item.state === 'sending').length;
    for (const item of items.filter((one) => one.state === 'waiting').slice(0, free)) item.send();
    summarise(root, say, items);
  };
  const remove = (item: DropItem): void => {
    const at = items.indexOf(item);
    items.splice(at, 1);
    item.element.remove();
    list.hidden = items.length === 0;
    summarise(root, say, items);
    const after = items[at] ?? items[at - 1];
    if (after === undefined) input.focus();
    else after.element.focus();
  };
  const add = (files: Iterable<File>): void => {
    list.hidden = false;
    for (const file of files) {
      const item = new DropItem(file, target, say, { judge, onChange: next, onRemove: () => remove(item) });
      items.push(item);
      list.append(item.element);
      item.check();
    }
    next();
  };

  input.addEventListener('change', () => {
    add([...(input.files ?? [])]);
    input.value = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const button of root.querySelectorAll<HTMLElement>('button[type="submit"]')) button.hidden = true;
  acceptDrops(zone, add);
  // Leaving while files are on their way loses them: ask first.
  addEventListener('beforeunload', (event) => {
    if (items.some((item) => item.state === 'sending' || item.state === 'waiting' || item.state === 'judging')) event.preventDefault();
  });
}

/** One sentence on the whole, announced as it changes. */
function summarise(root: HTMLElement, say: Words, items: readonly DropItem[]): void {
  const summary = root.querySelector<HTMLElement>('.drop-summary');
  if (summary === null) return;
  const count = (...states: DropItem['state'][]): number => items.filter((item) => states.includes(item.state)).length;
  summary.hidden = items.length === 0;
  const held = count('held');
  const sentence = say('summary', {
    total: items.length,
    done: items.length - count('waiting', 'sending', 'judging', 'held'),
    accepted: count('accepted', 'needs-header'),
    refused: count('refused', 'failed', 'aborted', 'too-large'),
  });
  summary.textContent = held === 0 ? sentence : `${sentence} · ${say('held-summary', { count: held })}`;
}
