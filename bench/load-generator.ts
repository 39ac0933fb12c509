/**
 * The other side of the deposit bench, a process of its own: sends invoices to a running platform and prints what it saw as one line of JSON.
 *
 *   node load-generator.ts PORT PREFIX COUNT           16 clients, each sends the next paper when it has its answer
 *   node load-generator.ts PORT PREFIX COUNT RATE      papers leave at a fixed rate, whether or not answers come
 */
import { answerJson, apiClient, httpClient } from '../conformance/platform/index.ts';
import type { Paper } from '../conformance/platform/index.ts';
import { percentile } from './figures.ts';
import { loadPapers } from './load-papers.ts';

const [port = '0', prefix = 'B', count = '100', rate] = process.argv.slice(2);
const clients = 16;
const { ask, close } = httpClient(Number(port), rate === undefined ? clients : 64);
const client = apiClient(ask);
const papers = await loadPapers(Number(count), prefix);
const samples: number[] = [];
const ids: { id: string; answered: number }[] = [];
const others: Record<string, number> = {};

async function send(paper: Paper, due = performance.now()): Promise<void> {
  const answer = await client.deposit(paper, paper.number).catch(() => undefined);
  // Counted from when it was due to leave: waiting behind others is part of what a client feels.
  samples.push(performance.now() - due);
  if (answer?.status === 201) ids.push({ id: String(answerJson(answer).id), answered: Date.now() });
  else others[String(answer?.status ?? 'none')] = (others[String(answer?.status ?? 'none')] ?? 0) + 1;
}

async function closedLoop(): Promise<void> {
  const waiting = [...papers];
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let paper = waiting.shift(); paper !== undefined; paper = waiting.shift()) await send(paper);
    }),
  );
}

async function openLoop(perSecond: number): Promise<void> {
  const from = performance.now();
  const under: Promise<void>[] = [];
  for (const [rank, paper] of papers.entries()) {
    const due = from + (rank * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    under.push(send(paper, due));
  }
  await Promise.all(under);
}

const sizes = papers.map((paper) => paper.bytes.byteLength);
// Tokens, connections and compiled code are there before the clock starts.
for (const paper of papers.splice(0, 32)) await send(paper);
samples.length = 0;
ids.length = 0;
const from = performance.now();
await (rate === undefined ? closedLoop() : openLoop(Number(rate)));
const took = performance.now() - from;
process.stdout.write(
  `${JSON.stringify({ took, accepted: ids.length, others, p50: percentile(samples, 50), p99: percentile(samples, 99), medianBytes: percentile(sizes, 50), ids })}\n`,
);
close();
