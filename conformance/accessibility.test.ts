import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { Language } from '#kernel';
import { axe, close, newPage } from './browser/index.ts';
import { routes } from '../portal/spaces/index.ts';
import { portalPages, withoutPage } from './portal-pages.ts';
import type { PortalPage } from './portal-page.ts';
import type { StartedPlatform } from './started-platform.ts';
import { startedPlatform } from './started-platform.ts';

/**
 * Every page of the portal, in both languages, as the person it is for: nothing axe can find, nothing a strict content security policy refuses,
 * nothing wider than 320 px (a zoom of 400 %), no id twice, no key of a sentence left unsaid.
 */
let platform: StartedPlatform;
let pages: readonly PortalPage[];
const cookies = new Map<string, string>();

before(async () => {
  platform = await startedPlatform();
  pages = await portalPages(platform);
  for (const login of new Set(pages.flatMap((page) => (page.as ? [page.as] : [])))) cookies.set(login, await platform.signIn(login));
});
after(async () => {
  await close();
  await platform?.stop();
});

interface Look {
  readonly language: Language;
  readonly bypassCSP?: boolean;
  readonly width?: number;
}

/** A browser page that is signed in and speaks the language by cookie, as after the language switch. */
async function openAs(login: string | undefined, look: Look): Promise<Page> {
  const opened = await newPage({
    baseURL: platform.address,
    bypassCSP: look.bypassCSP ?? false,
    ...(look.width ? { viewport: { width: look.width, height: 640 } } : {}),
  });
  const own = [`unisson_language=${look.language}`, ...(login ? [cookies.get(login) ?? ''] : [])];
  await opened
    .context()
    .addCookies(own.map((pair) => ({ name: pair.split('=')[0] ?? '', value: pair.slice(pair.indexOf('=') + 1), url: platform.address })));
  return opened;
}

/** Looks at every page, each person's one after the other in a browser page of theirs. */
async function lookAtAll(look: Look, check: (opened: Page, page: PortalPage, name: string) => Promise<void>): Promise<void> {
  const people = new Set(pages.map((page) => page.as));
  for (const login of people) {
    const opened = await openAs(login, look);
    for (const page of pages) if (page.as === login) await check(opened, page, `${page.path} as ${login ?? 'nobody'}`);
    await opened.close();
  }
}

/** What the browser complains of: refused by the content security policy, script errors, things not found (the page itself may be an error page). */
function listen(opened: Page, heard: string[]): void {
  opened.on('pageerror', (error) => heard.push(error.message));
  opened.on('console', (message) => {
    if (message.type() !== 'error') return;
    const ofThePage = message.location().url === opened.url() && message.text().startsWith('Failed to load resource');
    if (!ofThePage) heard.push(`${message.text()} ${message.location().url}`);
  });
}

/** Ids that stand twice, references that lead nowhere, elements a parser had to move, keys left unsaid. */
const faultsOfMarkup = (): string[] => {
  const found: string[] = [];
  const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
  for (const id of new Set(ids.filter((one, index) => ids.indexOf(one) !== index))) found.push(`id twice: ${id}`);
  for (const name of ['for', 'aria-describedby', 'aria-labelledby', 'list'])
    for (const element of document.querySelectorAll(`[${name}]`))
      for (const id of (element.getAttribute(name) ?? '').split(/\s+/))
        if (document.getElementById(id) === null) found.push(`${name} leads nowhere: ${id}`);
  if (document.querySelectorAll('h1').length !== 1) found.push(`${document.querySelectorAll('h1').length} h1`);
  for (const empty of document.querySelectorAll('main p:not([class], [role], [aria-live])'))
    if (empty.textContent?.trim() === '' && empty.children.length === 0) found.push('an empty paragraph');
  document.querySelector('.problem-code')?.remove();
  const text = document.body.innerText;
  for (const key of text.match(/\b(?:home|lists|paper|portal|account|deposit|design|invoices|problems)\.[a-z-]+(?:\.[a-z-]+)*\b/g) ?? [])
    found.push(`unsaid: ${key}`);
  for (const place of text.match(/\{[a-z]+\}/gi) ?? []) found.push(`unfilled: ${place}`);
  return found;
};

/** Elements that reach past the right edge without a region of their own to scroll in. */
const widerThanScreen = (): string[] => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  return [...document.querySelectorAll('body *')]
    .filter((element) => element.getBoundingClientRect().right > width + 1)
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}`)
    .slice(0, 5);
};

test('no page of the portal is left out', () => {
  const looked = new Set(pages.map((page) => page.route));
  const all = routes.filter((route) => route.method === 'GET').map((route) => route.path);
  assert.deepEqual(
    all.filter((path) => !looked.has(path) && !withoutPage.has(path)),
    [],
  );
});

for (const language of ['fr', 'en'] as const) {
  describe(`pages of the portal in ${language}`, () => {
    test('axe finds nothing', async () => {
      await lookAtAll({ language, bypassCSP: true }, async (opened, page, name) => {
        await opened.goto(page.path);
        assert.equal(await opened.getAttribute('html', 'lang'), language, name);
        assert.deepEqual(await axe(opened), [], name);
      });
    });

    test('no violation of the content security policy, no broken markup, nothing wider than 320 px', async () => {
      const faults: Record<string, string[]> = {};
      await lookAtAll({ language, width: 320 }, async (opened, page, name) => {
        const found: string[] = [];
        listen(opened, found);
        const response = await opened.goto(page.path, { waitUntil: 'load' });
        if (response?.status() !== (page.status ?? 200)) found.push(`status ${response?.status()}`);
        found.push(...(await opened.evaluate(faultsOfMarkup)), ...(await opened.evaluate(widerThanScreen)));
        opened.removeAllListeners('console');
        opened.removeAllListeners('pageerror');
        if (found.length > 0) faults[name] = found;
      });
      assert.deepEqual(faults, {});
    });
  });
}
