import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Answer, Ask } from '../conformance/platform/index.ts';
import { httpClient, makeSmallWorld, startPart, untilReady } from '../conformance/platform/index.ts';
import { demoPassword } from '../run/demo/people.ts';
import { figure, percentile, ratio, table } from './figures.ts';

const port = 8364;
const run = promisify(execFile);
const hook = pathToFileURL(fileURLToPath(new URL('../run/tsx-hook.ts', import.meta.url))).href;
const crowd = fileURLToPath(new URL('sign-in-attempts.ts', import.meta.url));

const victim = 'sophie.delmas@papeterie.example';
const reader = 'claire.fontaine@valmorin.example';
const attemptsPerSecond = 1_000;
const pagesPerSecond = 50;
const seconds = Number(process.env.UNISSON_BENCH_SECONDS ?? 20);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Crowd {
  readonly sent: number;
  readonly missed: number;
  readonly answered: Readonly<Record<string, number>>;
}

/** What a flood of attempts to sign in does to everybody else, and to whoever wants to sign in meanwhile. */
export async function benchSignInFlood(folder: string): Promise<string> {
  const dataFolder = join(folder, 'flood');
  await makeSmallWorld(dataFolder);
  const platform = startPart('web', {
    dataFolder,
    port,
    environment: { UNISSON_TRUST_PROXY: 'true', UNISSON_LOG_LEVEL: 'info' },
    ...(process.env.UNISSON_BENCH_PROFILE ? { nodeOptions: ['--cpu-prof', `--cpu-prof-dir=${process.env.UNISSON_BENCH_PROFILE}`] } : {}),
  });
  const { ask, close } = httpClient(port, 128);
  try {
    await untilReady(platform, port);
    const inside = await signIn(ask, reader, '192.0.2.10');
    const known = await signIn(ask, victim, '192.0.2.20');
    await readPages(ask, inside.session, 5);
    const rows: string[][] = [];
    const notes: string[] = [];
    for (const [name, addresses] of [
      ['one network', 1],
      ['5,000 networks', 5_000],
    ] as const) {
      const calm = await readPages(ask, inside.session, seconds);
      const flood = startCrowd(addresses);
      await wait(1_000);
      const [flooded, stranger, again] = await Promise.all([
        readPages(ask, inside.session, seconds),
        // The crowd has come around once by then: of networks that never tried before, nobody can tell who is honest.
        wait(seconds * 400).then(() => signIn(ask, victim, `198.51.100.${addresses % 200}`)),
        wait(seconds * 600).then(() => signIn(ask, victim, '203.0.113.9', known.device)),
      ]);
      const { sent, missed, answered } = await flood;
      const [before, after] = [percentile(calm, 99), percentile(flooded, 99)];
      rows.push([name, figure(percentile(calm, 50)), figure(percentile(flooded, 50)), figure(before), figure(after), ratio(after, before)]);
      const told = Object.entries(answered).map(([status, count]) => `${count} × ${status}`);
      notes.push(
        `From ${name}: ${sent} attempts sent${missed > 0 ? `, ${missed} not (no connection free)` : ''}, answered ${told.join(', ')}. Meanwhile the person attacked signed in from a new browser elsewhere in ${figure(stranger.took)} ms, from a known one in ${figure(again.took)} ms.`,
      );
    }
    return [
      `${attemptsPerSecond} attempts a second for ${seconds} s on one person's login, from a process of its own on the same machine; beside it somebody signed in asks for their home ${pagesPerSecond} times a second, at fixed times.`,
      '',
      table(['home page, ms', 'p50 calm', 'p50 flooded', 'p99 calm', 'p99 flooded', 'p99 flooded against calm'], rows),
      '',
      ...notes.flatMap((note) => [note, '']),
    ]
      .join('\n')
      .trim();
  } finally {
    close();
    await platform.stop('SIGINT');
  }
}

/** Signs in as people do; throws when it is not let in. */
async function signIn(
  ask: Ask,
  login: string,
  address: string,
  device?: string,
): Promise<{ took: number; session: string; device: string }> {
  const from = performance.now();
  for (let tries = 1; ; tries++) {
    const answer = await ask('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': address, ...(device ? { cookie: device } : {}) },
      body: new URLSearchParams({ login, password: demoPassword, next: '/home' }).toString(),
    });
    const cookies = [answer.headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '');
    const [session, kept] = [cookies.find((one) => one.includes('_session=')), cookies.find((one) => one.includes('_device='))];
    if (answer.status === 303 && session && kept) return { took: performance.now() - from, session, device: kept };
    if (tries === 3) throw new Error(`${login} was not let in: ${answer.status}`);
    // As the page asks.
    await wait(Number(answer.headers['retry-after'] ?? 1) * 1_000);
  }
}

/** A kept connection may end just as it is used: browsers ask once more. */
const askAgain = (work: () => Promise<Answer>): Promise<Answer> => work().catch(work);

/** Milliseconds each page took, asked for at fixed times: waiting behind others counts. */
async function readPages(ask: Ask, session: string, during: number): Promise<number[]> {
  const samples: number[] = [];
  const under: Promise<void>[] = [];
  const from = performance.now();
  for (let rank = 0; rank < during * pagesPerSecond; rank++) {
    const due = from + (rank * 1_000) / pagesPerSecond;
    const ahead = due - performance.now();
    if (ahead > 0) await wait(ahead);
    under.push(
      askAgain(() => ask('/home', { headers: { cookie: session, 'x-forwarded-for': '192.0.2.10' } })).then((answer) => {
        if (answer.status !== 200) throw new Error(`home: ${answer.status}`);
        samples.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(under);
  return samples;
}

async function startCrowd(addresses: number): Promise<Crowd> {
  const words = ['--import', hook, crowd, String(port), String(attemptsPerSecond), String(seconds + 1), victim, String(addresses)];
  const { stdout } = await run(process.execPath, words);
  return JSON.parse(stdout) as Crowd;
}
