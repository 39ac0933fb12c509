import { element } from './element.ts';
import { pageWords } from './page-words.ts';

for (const root of document.querySelectorAll<HTMLElement>('[data-island="live-status"]')) start(root);

/** Follows the server: on each event `changed`, shows the new content, or says that there is one when it cannot be put in place safely. */
function start(root: HTMLElement): void {
  const { liveUrl, fragmentUrl } = root.dataset;
  if (liveUrl === undefined) return;
  const events = new EventSource(liveUrl);
  events.addEventListener('changed', () => void showChange(root, fragmentUrl));
  // Browsers keep only six connections to a host without HTTP/2: none is held for a page left behind.
  addEventListener('pagehide', () => events.close());
}

async function showChange(root: HTMLElement, fragmentUrl: string | undefined): Promise<void> {
  const fragment = fragmentUrl === undefined || isBeingUsed(root) ? undefined : await fetchFragment(fragmentUrl);
  if (fragment === undefined) offerReload(root);
  else replaceContent(root, fragment);
}

/** Somebody is typing in there: their text must not vanish. */
function isBeingUsed(root: HTMLElement): boolean {
  const content = root.querySelector('[data-live-content]');
  return content?.contains(document.activeElement) === true && document.activeElement?.matches('input, select, textarea') === true;
}

async function fetchFragment(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(url, { headers: { accept: 'text/html' } });
    return response.ok && !response.redirected ? await response.text() : undefined;
  } catch {
    return undefined;
  }
}

function replaceContent(root: HTMLElement, html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  root.querySelector('[data-live-content]')?.replaceChildren(...parsed.body.childNodes);
  const status = root.querySelector('.live');
  status?.replaceChildren(element('span', { class: 'govuk-visually-hidden' }, pageWords(root)('updated')));
}

function offerReload(root: HTMLElement): void {
  const say = pageWords(root);
  const link = element('a', { href: location.href.split('#')[0] ?? location.href }, say('reload'));
  root
    .querySelector('.live')
    ?.replaceChildren(element('div', { class: 'notice notice-info' }, element('div', {}, `${say('changed')} `, link)));
}
