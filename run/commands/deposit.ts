import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import process from 'node:process';
import { Command, Option } from 'commander';
import type { ClientActor } from '#domain/rights';
import { deposit } from '#domain/invoices';
import type { DepositOutcome } from '#domain/invoices';
import { findByIdentifier } from '#domain/structures';
import type { Context } from '#kernel';
import { Problem } from '#kernel';
import { loadSettings } from '#platform/config';
import type { Params } from '#words';
import { exitCodes, tell } from '../console.ts';
import type { Platform } from '../platform.ts';
import { startPlatform } from '../platform.ts';
import { startJobs } from '../worker.ts';
import { filesNamed } from './files.ts';
import { commandLog } from './command-log.ts';
import type { Finish } from './finish.ts';
import { findingForMachines, findingForPeople } from './print-findings.ts';

/** Files under way at once: enough to share the disk's flushes. */
const atOnce = 8;

/** Whoever has the data folder may deposit for any of its suppliers; histories say that it was the command line. */
async function actorFor(context: Context, identifier: string): Promise<ClientActor> {
  const structure = await findByIdentifier(context, identifier);
  if (!structure) throw new Problem('cli.no-such-supplier', 'invalid', { params: { identifier } });
  return {
    kind: 'client',
    id: 'command-line',
    name: 'unisson deposit',
    grant: {
      structureId: structure.id,
      structureName: structure.name,
      structureIsPublic: structure.isPublic,
      role: 'client',
      spaces: { 'invoices-issued': 'write' },
    },
  };
}

async function depositFile(platform: Platform, actor: ClientActor, file: string): Promise<DepositOutcome> {
  const { context, settings } = platform;
  try {
    const staged = await context.files.stage(createReadStream(file), { limit: settings.maxInvoiceBytes });
    return await deposit(context, actor, { file: staged, fileName: basename(file), channel: 'command-line' });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'files.too-large') throw error;
    return {
      state: 'refused',
      findings: [
        {
          code: 'READ-SIZE',
          severity: 'error',
          terms: [],
          params: { limit: String(settings.maxInvoiceBytes), size: String(statSync(file).size) },
        },
      ],
    };
  }
}

function print(format: string, file: string, outcome: DepositOutcome): void {
  if (format === 'jsonl') {
    const { findings, ...rest } = outcome;
    process.stdout.write(`${JSON.stringify({ file, ...rest, findings: findings.map(findingForMachines) })}\n`);
    return;
  }
  for (const finding of outcome.findings) if (finding.severity !== 'info') process.stdout.write(`${findingForPeople(file, finding)}\n`);
  const params: Params =
    outcome.state === 'accepted' ? { file, number: outcome.invoice.number, platformNumber: outcome.invoice.platformNumber } : { file };
  process.stdout.write(`${tell(`cli.deposit.${outcome.state}`, params)}\n`);
}

/** Deposits files, or all of a folder, for a supplier; each gets its verdict, and the good ones are kept whatever the others are. */
export const depositCommand = (finish: Finish) =>
  new Command('deposit')
    .description(tell('cli.deposit.description'))
    .argument('<file...>', tell('cli.validate.files'))
    .requiredOption('--supplier <identifier>', tell('cli.deposit.supplier'))
    .addOption(new Option('--format <format>', tell('cli.option.format')).choices(['text', 'jsonl']).default('text'))
    .action(async (paths: string[], { supplier, format }: { supplier: string; format: string }) => {
      const waiting = filesNamed(paths);
      const platform = await startPlatform(loadSettings(process.env), commandLog(), { join: true, connections: atOnce + 8 });
      let refused = 0;
      try {
        const actor = await actorFor(platform.context, supplier);
        // Alone on the data folder, nobody else would route what is deposited.
        const work = platform.database.embedded ? await startJobs(platform) : undefined;
        await Promise.all(
          Array.from({ length: atOnce }, async () => {
            for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
              const outcome = await depositFile(platform, actor, file);
              if (outcome.state !== 'accepted') refused += 1;
              print(format, file, outcome);
            }
          }),
        );
        await work?.stop();
      } finally {
        await platform.stop();
      }
      finish(refused === 0 ? exitCodes.done : exitCodes.refused);
    });
