import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { newPage } from '../browser/index.ts';
import type { PageOptions } from '../browser/index.ts';
import type { StartedPlatform } from '../started-platform.ts';

/** The demo people that act in the stories. */
export const people = {
  supplier: 'sophie.delmas@papeterie.example',
  supplierWithoutMandate: 'antoine.caron@energie.example',
  microEntrepreneur: 'lea.morel@traiteur.example',
  commune: 'claire.fontaine@valmorin.example',
  communeTechnical: 'thomas.girard@valmorin.example',
  hospital: 'emma.wright@saint-elme.example',
  department: 'nadia.cohen@haute-rive.example',
  water: 'ines.marchand@lac-bleu.example',
} as const;

export const phone = { width: 390, height: 844 } as const;

/** A browser of one's own, in which a demo person is already signed in. */
export async function enter(world: StartedPlatform, login: string, options: PageOptions = {}): Promise<Page> {
  const page = await newPage({ baseURL: world.address, ...options });
  page.setDefaultTimeout(15_000);
  const cookies = (await world.signIn(login)).split('; ').map((cookie) => {
    const at = cookie.indexOf('=');
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url: world.address };
  });
  await page.context().addCookies(cookies);
  return page;
}

/** The text of an element as it is seen, once it is there. */
export async function seenText(locator: Locator): Promise<string> {
  await locator.first().waitFor({ state: 'attached' });
  const [text = ''] = await locator.first().allInnerTexts();
  return text;
}

/** Waits until the page of an invoice shows a status; `reload` asks the server again each time, for browsers without JavaScript. */
export async function untilStatus(page: Page, status: string, { reload = false } = {}): Promise<void> {
  if (!reload) {
    await page.locator('.status-now', { hasText: status }).waitFor();
    return;
  }
  const until = performance.now() + 15_000;
  while (!(await seenText(page.locator('.status-now'))).includes(status)) {
    assert.ok(performance.now() < until, `the invoice does not become ${status}: ${await seenText(page.locator('.status-now'))}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await page.reload();
  }
}

/** The text of the page, with the spaces that typography adds made plain. */
export async function textOf(page: Page, selector = 'body'): Promise<string> {
  return plain(await seenText(page.locator(selector)));
}

/** A text with thin, no-break and repeated spaces made plain ones. */
export const plain = (text: string): string => text.replace(/[\s\u00a0\u202f\u2009]+/g, ' ');

/** Asserts that a text holds each of the facts, and names the one that lacks. */
export function holds(text: string, ...facts: readonly string[]): void {
  const flat = plain(text);
  for (const fact of facts) assert.ok(flat.includes(plain(fact)), `“${fact}” is not in: ${flat.slice(0, 3000)}`);
}

/** Presses what leads to a file and returns the bytes and the name the browser would save them under. */
export async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
