/**
 * `npm run mutation`: changes the engine in one place at a time and counts how many changes the tests of its room, or the corpus, notice.
 *
 *   npm run mutation                              150 mutants of each room
 *   npm run mutation -- --sample 400 br-fr        as many of one room
 *   npm run mutation -- --sample 0 decimal        all of them
 *   npm run mutation -- --seed 2 --survivors file others; what survived as JSON lines in a file
 */
import { appendFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Random } from '../../conformance/fuzz/random.ts';
import { Court } from './court.ts';
import { type Mutant, mutantsOf, mutated } from './mutants.ts';
import { isLeftOut, type Room, ROOMS } from './rooms.ts';
import { filesLike, textOf } from './sources.ts';

const { values, positionals } = parseArgs({
  options: { sample: { type: 'string', default: '150' }, seed: { type: 'string', default: '1' }, survivors: { type: 'string' } },
  allowPositionals: true,
});

interface Candidate {
  path: string;
  mutant: Mutant;
}

function candidates({ code }: Room): Candidate[] {
  const paths = filesLike(code).filter((path) => !isLeftOut(path));
  return paths.flatMap((path) => mutantsOf(textOf(path)).map((mutant) => ({ path, mutant })));
}

/** Some of many, in the order they stand. */
function sampled(all: readonly Candidate[], size: number): readonly Candidate[] {
  if (size === 0 || size >= all.length) return all;
  const random = new Random(Number(values.seed), 0);
  const drawn = all.map((candidate, index) => ({ candidate, index, lot: random.next() })).sort((a, b) => a.lot - b.lot);
  return drawn
    .slice(0, size)
    .sort((a, b) => a.index - b.index)
    .map(({ candidate }) => candidate);
}

async function baseline(court: Court, room: Room, path: string): Promise<number> {
  await court.ask({ room: room.name, path, text: textOf(path) });
  const from = performance.now();
  const sound = await court.ask({ room: room.name, path, text: textOf(path) });
  if (sound.by !== 'nothing') throw new Error(`${room.name} fails as it is: ${sound.by} ${sound.detail}`);
  return performance.now() - from;
}

async function tryRoom(room: Room): Promise<void> {
  const all = candidates(room);
  const chosen = sampled(all, Number(values.sample));
  const court = new Court();
  const usual = await baseline(court, room, all[0]?.path ?? '');
  court.patience = 15_000 + usual * 6;
  const noticed: Record<string, number> = { load: 0, tests: 0, catalogue: 0, corpus: 0, time: 0, nothing: 0 };
  for (const { path, mutant } of chosen) {
    const { by, detail } = await court.ask({ room: room.name, path, text: mutated(textOf(path), mutant) });
    noticed[by] = (noticed[by] ?? 0) + 1;
    if (values.survivors !== undefined)
      appendFileSync(values.survivors, `${JSON.stringify({ room: room.name, path, ...mutant, noticed: by, detail })}\n`);
    if (by === 'nothing')
      console.log(`  ${path}:${mutant.line} ${mutant.kind}: ${mutant.was.replace(/\s+/g, ' ').slice(0, 60)} → ${mutant.by.slice(0, 40)}`);
  }
  court.close();
  const survived = noticed['nothing'] ?? 0;
  const score = ((chosen.length - survived) / Math.max(1, chosen.length)) * 100;
  console.log(
    `${room.name}: ${score.toFixed(1)} % of ${chosen.length} (of ${all.length}) noticed; ${JSON.stringify(noticed)}; ${usual.toFixed(0)} ms when nothing is`,
  );
}

for (const room of ROOMS) if (positionals.length === 0 || positionals.includes(room.name)) await tryRoom(room);
