import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { demoSecret } from '../../run/demo/seed.ts';
import { demoStructure } from '../../run/demo/structures.ts';
import { unisson } from '../command-line.ts';
import type { StartedPlatform } from '../started-platform.ts';

/** A file at a door. */
export interface Brought {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a door says of one file. */
export interface Verdict {
  readonly state: 'accepted' | 'refused' | 'other';
  /** Codes of errors and warnings. */
  readonly codes: readonly string[];
  /** Everything said, in each language. */
  readonly said: { readonly fr: string; readonly en: string };
}

/** A way in: takes files as Papeterie Delmas and tells, by file name, what came of each. */
export type Door = (world: StartedPlatform, files: readonly Brought[]) => Promise<ReadonlyMap<string, Verdict>>;

const login = 'sophie.delmas@papeterie.example';
const clientId = 'demo-papeterie';

const unescaped = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');

/** What the page of a batch says of each of its files: its row, and its section of findings. */
function verdictsOnPage(html: string): Map<string, { text: string; codes: string[] }> {
  const told = new Map<string, { text: string; codes: string[] }>();
  for (const row of html.match(/<tr[\s>].*?<\/tr>/gs) ?? []) {
    const name = /class="file-name">([^<]*)</.exec(row)?.[1];
    if (name !== undefined) told.set(name, { text: unescaped(row), codes: [] });
  }
  for (const section of html.split(/(?=<section[^>]*>\s*<h2[^>]*id="file-|<h2[^>]*id="file-)/).slice(1)) {
    const name = /class="file-name">([^<]*)</.exec(section)?.[1] ?? '';
    const row = told.get(name);
    if (row)
      told.set(name, {
        text: `${row.text} ${unescaped(section)}`,
        codes: [...section.matchAll(/class="finding-code">([^<]+)</g)].map((match) => match[1] ?? ''),
      });
  }
  return told;
}

/** The portal's form, as a browser without JavaScript sends it: all files at once, verdicts on one page. */
export const portal: Door = async (world, files) => {
  const cookie = await world.signIn(login);
  const page = await (await fetch(`${world.address}/deposit`, { headers: { cookie } })).text();
  const form = new FormData();
  form.append('_csrf', /name="_csrf" value="([^"]+)"/.exec(page)?.[1] ?? '');
  for (const { name, bytes } of files) form.append('files', new Blob([new Uint8Array(bytes)]), name);
  const answer = await fetch(`${world.address}/deposit`, { method: 'POST', headers: { cookie }, body: form, redirect: 'manual' });
  const batch = answer.headers.get('location');
  if (answer.status !== 303 || batch === null)
    throw new Error(`the portal answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`);
  const read = async (language: string) =>
    verdictsOnPage(await (await fetch(world.address + batch, { headers: { cookie: `${cookie}; unisson_language=${language}` } })).text());
  const [fr, en] = [await read('fr'), await read('en')];
  return new Map(
    [...fr].map(([name, { text, codes }]) => [
      name,
      {
        state: /Acceptée/.test(text) ? 'accepted' : /Refusée/.test(text) ? 'refused' : 'other',
        codes,
        said: { fr: text, en: en.get(name)?.text ?? '' },
      } satisfies Verdict,
    ]),
  );
};

/** A token of the demo client. */
export async function bearer(world: StartedPlatform, client = clientId): Promise<string> {
  const answer = await fetch(`${world.address}/api/oauth/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'client_credentials', client_id: client, client_secret: demoSecret(client), scope: 'openid' }),
  });
  return `Bearer ${((await answer.json()) as { access_token: string }).access_token}`;
}

interface WireFinding {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly messages: { readonly fr: string; readonly en: string };
  readonly seen?: string;
}

/** The API, one request a file. */
export const api: Door = async (world, files) => {
  const authorization = await bearer(world);
  const told = new Map<string, Verdict>();
  for (const { name, bytes } of files) {
    const answer = await fetch(`${world.address}/api/v1/invoices`, {
      method: 'POST',
      headers: {
        authorization,
        'content-type': name.endsWith('.pdf') ? 'application/pdf' : 'application/xml',
        'content-disposition': `attachment; filename="${name}"`,
      },
      body: new Uint8Array(bytes),
    });
    const body = (await answer.json()) as { code?: string; detail?: string; findings?: WireFinding[] };
    const found = (body.findings ?? []).filter(({ severity }) => severity !== 'info');
    const sentences = (language: 'fr' | 'en') => found.map(({ messages, seen = '' }) => `${messages[language]} ${seen}`).join(' ');
    told.set(name, {
      state: answer.status === 201 ? 'accepted' : [400, 413, 422].includes(answer.status) ? 'refused' : 'other',
      codes: found.length > 0 ? found.map(({ code }) => code) : [body.code ?? ''],
      said: { fr: sentences('fr') || (body.detail ?? ''), en: sentences('en') || (body.detail ?? '') },
    });
  }
  return told;
};

interface JsonLine {
  readonly file: string;
  readonly state: string;
  readonly findings: {
    readonly rule: string;
    readonly severity: string;
    readonly message: { readonly fr: string; readonly en: string };
    readonly value?: string;
  }[];
}

/** The command line beside the running platform: one command for a folder. */
export const commandLine: Door = async (world, files) => {
  const folder = join(world.platform.settings.dataFolder, 'brought');
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
  const ended = await unisson(
    ['deposit', ...files.map(({ name }) => join(folder, name)), '--supplier', demoStructure('papeterie').identifier, '--format', 'jsonl'],
    { UNISSON_DATA_DIR: world.platform.settings.dataFolder },
  );
  const told = new Map<string, Verdict>();
  for (const line of ended.out.split('\n').filter(Boolean)) {
    const { file, state, findings } = JSON.parse(line) as JsonLine;
    const found = findings.filter(({ severity }) => severity !== 'info');
    told.set(basename(file), {
      state: state === 'accepted' || state === 'refused' ? state : 'other',
      codes: found.map(({ rule }) => rule),
      said: {
        fr: found.map(({ message, value = '' }) => `${message.fr} ${value}`).join(' '),
        en: found.map(({ message, value = '' }) => `${message.en} ${value}`).join(' '),
      },
    });
  }
  if (told.size !== files.length)
    throw new Error(`${told.size} verdicts for ${files.length} files; ended with ${ended.code}: ${ended.err}`);
  const allAccepted = [...told.values()].every(({ state }) => state === 'accepted');
  if (ended.code !== (allAccepted ? 0 : 1)) throw new Error(`ended with ${ended.code}: ${ended.err}`);
  return told;
};

/** The three doors, by name. */
export const doors: Readonly<Record<string, Door>> = { portal, api, 'command line': commandLine };
