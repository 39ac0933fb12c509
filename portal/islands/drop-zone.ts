import { DropItem } from './drop-item.ts';
import { pageWords, type Words } from './page-words.ts';

/** Files sent at the same time. */
const parallel = 3;

for (const root of document.querySelectorAll<HTMLElement>('[data-island="drop-zone"]')) start(root);

/** Sends files one by one as they are dropped or chosen, each with its progress and verdict. */
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

  const next = (): void => {
    const free = parallel - items.filter((item) => item.state === 'sending').length;
    for (const item of items.filter((one) => one.state === 'waiting').slice(0, free)) item.send();
    summarise(root, say, items);
  };
  const add = (files: Iterable<File>): void => {
    list.hidden = false;
    for (const file of files) {
      const item = new DropItem(file, target, say, next);
      items.push(item);
      list.append(item.element);
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
    if (items.some((item) => item.state === 'sending' || item.state === 'waiting')) event.preventDefault();
  });
}

function acceptDrops(zone: HTMLElement, add: (files: Iterable<File>) => void): void {
  const over = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    zone.classList.toggle('drop-zone-over', inside);
  };
  zone.addEventListener('dragover', (event) => over(event, true));
  zone.addEventListener('dragleave', (event) => over(event, event.relatedTarget instanceof Node && zone.contains(event.relatedTarget)));
  zone.addEventListener('drop', (event) => {
    over(event, false);
    add(event.dataTransfer?.files ?? []);
  });
}

/** One sentence on the whole, announced as it changes. */
function summarise(root: HTMLElement, say: Words, items: readonly DropItem[]): void {
  const summary = root.querySelector<HTMLElement>('.drop-summary');
  if (summary === null) return;
  const count = (...states: DropItem['state'][]): number => items.filter((item) => states.includes(item.state)).length;
  summary.hidden = items.length === 0;
  summary.textContent = say('summary', {
    total: items.length,
    done: items.length - count('waiting', 'sending'),
    accepted: count('accepted', 'needs-header'),
    refused: count('refused', 'failed', 'aborted', 'too-large'),
  });
}
