const dialog = document.querySelector<HTMLDialogElement>('dialog[data-island="shortcuts"]');
const switchedOff = 'unisson.shortcuts-off';

/** After `g`, a second key is awaited this long, in milliseconds. */
const secondKeyWithin = 1500;

if (dialog !== null) start(dialog);

/** Keys for people who live in lists. Never while typing, never with a modifier, and they can be switched off (WCAG 2.1.4). */
function start(help: HTMLDialogElement): void {
  const opener = document.querySelector<HTMLButtonElement>('[data-shortcuts-open]');
  const enabled = help.querySelector<HTMLInputElement>('#shortcuts-enabled');
  if (opener === null || enabled === null) return;
  opener.hidden = false;
  opener.addEventListener('click', () => help.showModal());
  enabled.checked = !isSwitchedOff();
  enabled.addEventListener('change', () => remember(!enabled.checked));

  let goPressedAt = Number.NEGATIVE_INFINITY;
  document.addEventListener('keydown', (event) => {
    if (isSwitchedOff() || help.open || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const afterGo = event.timeStamp - goPressedAt < secondKeyWithin;
    goPressedAt = event.key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
    if (press(help, event.key, afterGo)) event.preventDefault();
  });
}

/** Does what the key stands for; false when it stands for nothing. */
function press(help: HTMLDialogElement, key: string, afterGo: boolean): boolean {
  if (afterGo) return goTo(key === 'r' ? help.dataset.received : key === 'e' ? help.dataset.issued : undefined);
  if (key === '?') help.showModal();
  else if (key === '/') return focusSearch();
  else if (key === 'j') return moveRow(1);
  else if (key === 'k') return moveRow(-1);
  else return false;
  return true;
}

function goTo(href: string | undefined): boolean {
  if (href === undefined) return false;
  location.assign(href);
  return true;
}

function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('input[type="search"], [role="search"] input:not([type="hidden"])');
  if (search === null) return false;
  search.closest('details')?.setAttribute('open', '');
  search.focus();
  search.select();
  return true;
}

/** Moves to the first link of the next or previous row. */
function moveRow(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll('table[data-rows] tbody tr')]
    .map((row) => row.querySelector('a'))
    .filter((link) => link !== null);
  const here = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement));
  const target = links[here === -1 ? (step === 1 ? 0 : links.length - 1) : here + step];
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
  return target !== undefined;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"], [type="radio"], [type="file"]), select, textarea'))
  );
}

function isSwitchedOff(): boolean {
  try {
    return localStorage.getItem(switchedOff) !== null;
  } catch {
    return false;
  }
}

function remember(off: boolean): void {
  try {
    if (off) localStorage.setItem(switchedOff, '1');
    else localStorage.removeItem(switchedOff);
  } catch {
    // Storage is refused: the choice lasts no longer than the page, which is all that can be done.
  }
}
