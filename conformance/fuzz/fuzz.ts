/**
 * `npm run fuzz`: documents changed at random, put through everything that reads documents. None may crash it, hang it or fill the memory.
 *
 *   npm run fuzz                                    twenty thousand documents
 *   npm run fuzz -- --documents 1000000 --seed 7    as many as said
 *   npm run fuzz -- --minutes 10                    for as long as said
 *   npm run fuzz -- --seed 7 --only 4711            one of them again, made as small as it can be and kept in a file
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { documentAt } from './documents.ts';
import { smallest } from './smallest.ts';
import { seedDocuments } from './seeds.ts';
import { complaintOf } from './trial.ts';
import { tryDocuments } from './watch.ts';

const { values } = parseArgs({
  options: {
    documents: { type: 'string' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
    minutes: { type: 'string' },
    only: { type: 'string' },
    own: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);

async function one(index: number): Promise<number> {
  const tried = documentAt(seedDocuments(values.own), seed, index);
  const path = join(tmpdir(), `fuzz-${seed}-${index}.${tried.kind}`);
  writeFileSync(path, tried.bytes);
  const why = await complaintOf(tried, seed, index);
  console.log(why === undefined ? `nothing wrong with ${path}` : `${why}\n${path}, ${tried.bytes.length} bytes`);
  if (why === undefined) return 0;
  const small = await smallest(tried, why, (smaller) => complaintOf(smaller, seed, index));
  writeFileSync(path, small.bytes);
  console.log(`now ${small.bytes.length} bytes`);
  return 1;
}

async function many(): Promise<number> {
  const minutes = values.minutes === undefined ? undefined : Number(values.minutes);
  const documents = values.documents === undefined ? (minutes === undefined ? 20_000 : Number.MAX_SAFE_INTEGER) : Number(values.documents);
  const began = Date.now();
  let found = 0;
  let told = began;
  const tried = await tryDocuments({
    seed,
    documents,
    from: Number(values.from),
    own: values.own,
    ...(minutes !== undefined && { until: began + minutes * 60_000 }),
    complain({ index, kind, size, why }) {
      found++;
      console.log(`--seed ${seed} --only ${index} (${kind}, ${size} bytes): ${why}`);
    },
    tell(at) {
      if (Date.now() - told < 30_000) return;
      told = Date.now();
      console.log(`${at} documents, ${found} complaints, ${Math.round((told - began) / 1000)} s`);
    },
  });
  console.log(`${tried} documents tried in ${Math.round((Date.now() - began) / 1000)} s, ${found} complaints (seed ${seed})`);
  return found === 0 ? 0 : 1;
}

process.exitCode = values.only === undefined ? await many() : await one(Number(values.only));
