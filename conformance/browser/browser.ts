import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { unpackChromium } from './chromium.ts';

export interface PageOptions {
  /** Language asked for by the browser, default `fr-FR`. */
  readonly locale?: string;
  /** CSS pixels; default 1280 × 800, or 390 × 844 with `slow`. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** False to prove that a task works without JavaScript. */
  readonly javaScriptEnabled?: boolean;
  /** The slow phone: processor 4 times slower, fast 3G (1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip, as Lighthouse has it). */
  readonly slow?: boolean;
  /** Lets `axe` put its script into a page whose content security policy forbids it. Nothing else should need it. */
  readonly bypassCSP?: boolean;
  /** What relative addresses are relative to. */
  readonly baseURL?: string;
}

/** Fast 3G in bytes a second and milliseconds. */
const fast3G = { offline: false, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8, latency: 150 };
const slowerBy = 4;

const switches = [
  '--no-sandbox', // root, as in a container
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage', // containers give /dev/shm 64 MB
  '--font-render-hinting=none', // the same glyphs on every machine
  '--hide-scrollbars',
];

let started: Promise<Browser> | undefined;

/**
 * The one browser of this process, started at the first call. When the test run already started one
 * (`UNISSON_TEST_BROWSER` holds its address) it is joined instead, so that all test files share a single Chromium.
 */
export function launch(): Promise<Browser> {
  started ??= start();
  return started;
}

async function start(): Promise<Browser> {
  const shared = process.env.UNISSON_TEST_BROWSER;
  if (shared) return chromium.connect(shared);
  return chromium.launch(await launchOptions());
}

/** A browser that other processes join by its address; the test run starts it once. */
export async function launchShared(): Promise<{ address: string; close(): Promise<void> }> {
  const server = await chromium.launchServer({ ...(await launchOptions()), host: '127.0.0.1' });
  return { address: server.wsEndpoint(), close: () => server.close() };
}

async function launchOptions() {
  const { program, environment } = await unpackChromium();
  return { executablePath: program, args: switches, headless: true, env: { ...inheritedEnvironment(), ...environment } };
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** Leaves the browser: ends it if this process started it, only disconnects if it is shared. Call in `after`. */
export async function close(): Promise<void> {
  const browser = await started;
  started = undefined;
  await browser?.close();
}

/** A page in a context of its own: no cookie, cache or storage of another test. Closing the page closes the context. */
export async function newPage(options: PageOptions = {}): Promise<Page> {
  const browser = await launch();
  const context = await browser.newContext({
    locale: options.locale ?? 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: options.viewport ?? (options.slow ? { width: 390, height: 844 } : { width: 1280, height: 800 }),
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    bypassCSP: options.bypassCSP ?? false,
    ...(options.baseURL ? { baseURL: options.baseURL } : {}),
    ...(options.slow ? { isMobile: true, hasTouch: true, deviceScaleFactor: 2 } : {}),
  });
  const page = await context.newPage();
  page.on('close', () => closeContext(context));
  if (options.slow) await slowDown(await context.newCDPSession(page));
  return page;
}

/** The context may already be closing with its browser; there is nothing left to do then. */
function closeContext(context: BrowserContext): void {
  context.close().catch(() => undefined);
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', fast3G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerBy });
}
