import type { Page } from 'playwright-core';

/** After this the page is taken to have painted nothing. */
const patience = 10_000;

/** Largest contentful paint of the page as it stands, in milliseconds since navigation began. Throws when nothing was painted. */
export async function largestPaint(page: Page): Promise<number> {
  const paint = await page.evaluate(
    (milliseconds) =>
      new Promise<number | undefined>((resolve) => {
        setTimeout(resolve, milliseconds);
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true, // entries of before this moment too
        });
      }),
    patience,
  );
  if (paint === undefined) throw new Error(`nothing was painted on ${page.url()}`);
  return paint;
}

/** What a page costs to fetch: compressed bytes on the wire, bodies and headers, by address. */
export interface PageWeight {
  /** All bytes together. */
  readonly bytes: number;
  readonly requests: readonly { readonly url: string; readonly type: string; readonly bytes: number }[];
}

/**
 * Goes to an address with an empty cache and weighs everything fetched until the network is quiet: page, styles,
 * scripts, fonts, images.
 */
export async function pageWeight(page: Page, url: string): Promise<PageWeight> {
  const session = await page.context().newCDPSession(page);
  const requests = new Map<string, { url: string; type: string; bytes: number }>();
  session.on('Network.responseReceived', (event) => {
    requests.set(event.requestId, { url: event.response.url, type: event.type, bytes: 0 });
  });
  session.on('Network.loadingFinished', (event) => {
    const request = requests.get(event.requestId);
    if (request) request.bytes = event.encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.clearBrowserCache');
  await page.goto(url, { waitUntil: 'networkidle' });
  await session.detach();
  const fetched = [...requests.values()].filter((request) => !request.url.startsWith('data:'));
  return { bytes: fetched.reduce((sum, request) => sum + request.bytes, 0), requests: fetched };
}
