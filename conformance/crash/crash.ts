/**
 * `npm run crash -- [--rounds 50] [--seed 1] [--port 8390] [--keep]`: kills the platform again and again while invoices come in, and checks
 * that whatever was acknowledged is there exactly once with its bytes intact, that nothing half-done shows, and that all work gets done.
 *
 * Web and worker run as processes of their own on one data folder with the embedded PostgreSQL. The last line reads `N passed, N failed`;
 * the exit code is 0 only when nothing failed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Dice } from '../../run/demo/random.ts';
import { httpClient, makeSmallWorld } from '../platform/index.ts';
import { Installation } from './installation.ts';
import { readOptions } from './options.ts';
import { drawPlan } from './plan.ts';
import { quietWeather } from './quiet.ts';
import type { RoundResult, Stage } from './round.ts';
import { playRound } from './round.ts';
import { damagedFiles } from './stored-files.ts';
import { paperSource } from './supply.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(1);

/** Rounds that failed after which going on tells nothing new. */
const enough = 5;

async function main(): Promise<boolean> {
  const options = readOptions(process.argv.slice(2));
  const dataFolder = await mkdtemp(join(tmpdir(), 'unisson-crash-'));
  const installation = new Installation({ dataFolder, port: options.port });
  const { ask, close } = httpClient(options.port, 24);
  print(`# Crash test: ${options.rounds} rounds, seed ${options.seed}`);
  let sound = false;
  try {
    await makeSmallWorld(dataFolder);
    await installation.raise();
    const supply = paperSource(options.seed);
    await supply.refillKinds();
    const stage: Stage = { installation, ask, next: supply.next, isRepeated: supply.isRepeated, all: [], usualMails: new Map() };
    const calm = await quietWeather({ ...stage, next: supply.oneOfEachKind });
    if (calm.faults.length > 0) {
      print(`Nothing was killed yet, and already:\n${listed(calm.faults)}`);
      print('0 passed, 1 failed');
      return false;
    }
    sound = await playAll({ ...stage, usualMails: calm.mails }, options, supply.refill);
    await installation.lower();
  } finally {
    close();
    await installation.kill(new Set(['web', 'worker', 'postgres']));
    if (sound && !options.keep) await rm(dataFolder, { recursive: true, force: true });
    else print(`Data and logs stay in ${dataFolder}`);
  }
  return sound;
}

async function playAll(
  stage: Stage,
  options: { rounds: number; seed: number },
  refill: (round: number) => Promise<void>,
): Promise<boolean> {
  const results: RoundResult[] = [];
  const began = performance.now();
  for (let round = 1; round <= options.rounds && failed(results) < enough; round++) {
    const from = performance.now();
    await refill(round);
    const plan = drawPlan(new Dice(options.seed * 100_003 + round));
    const result = await playRound(stage, plan);
    results.push(result);
    print(
      `${result.faults.length === 0 ? 'ok  ' : 'FAIL'} ${String(round).padStart(4)}  kill ${[...plan.victims].join('+').padEnd(19)} after ${String(plan.deposits).padStart(3)} deposits + ${String(plan.moment).padStart(2)} ms${plan.again === undefined ? '' : `, web again at ${plan.again} ms`}` +
        `  ${result.acknowledged} acknowledged, ${result.unanswered} unanswered (${result.storedUnanswered} stored)  ready ${seconds(result.readyAfter)} s, at rest ${seconds(result.atRestAfter)} s, ${seconds(performance.now() - from)} s in all`,
    );
    if (result.faults.length > 0) print(listed(result.faults));
  }
  const damaged = await damagedFiles(stage);
  if (damaged.length > 0) print(`FAIL  files at the end\n${listed(damaged)}`);
  summarise(results, performance.now() - began);
  const wrong = failed(results) + (damaged.length > 0 ? 1 : 0);
  print(`${results.length + 1 - wrong} passed, ${wrong} failed`);
  return wrong === 0 && results.length === options.rounds;
}

const failed = (results: readonly RoundResult[]): number => results.filter(({ faults }) => faults.length > 0).length;

const listed = (faults: readonly string[]): string =>
  [
    ...faults.slice(0, 20).map((fault) => `       ✖ ${fault}`),
    ...(faults.length > 20 ? [`       … and ${faults.length - 20} more`] : []),
  ].join('\n');

function summarise(results: readonly RoundResult[], took: number): void {
  const total = (of: (result: RoundResult) => number): number => results.reduce((sum, result) => sum + of(result), 0);
  const worst = (of: (result: RoundResult) => number): string => seconds(Math.max(0, ...results.map(of)));
  print(
    `\n${results.length} rounds in ${seconds(took)} s: ${total((one) => one.acknowledged)} deposits acknowledged, ${total((one) => one.unanswered)} unanswered ` +
      `(${total((one) => one.storedUnanswered)} of them stored, all given back under their key); web ready after at most ${worst((one) => one.readyAfter)} s, all work done after at most ${worst((one) => one.atRestAfter)} s`,
  );
}

const sound = await main();
process.exit(sound ? 0 : 1);
