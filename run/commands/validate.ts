import { readFile, stat } from 'node:fs/promises';
import process from 'node:process';
import { Command, Option } from 'commander';
import type { Finding } from '#einvoice';
import { readInvoice, validate } from '#einvoice';
import { exitCodes, tell } from '../console.ts';
import { filesNamed } from './files.ts';
import type { Finish } from './finish.ts';
import { findingForMachines, findingForPeople } from './print-findings.ts';

interface Verdict {
  file: string;
  syntax: string | null;
  profile: string | null;
  valid: boolean;
  findings: readonly Finding[];
}

const largest = 100 * 1024 * 1024;

async function verdictOn(file: string): Promise<Verdict> {
  const { size } = await stat(file);
  if (size > largest) {
    const finding: Finding = { code: 'READ-SIZE', severity: 'error', terms: [], params: { limit: String(largest), size: String(size) } };
    return { file, syntax: null, profile: null, valid: false, findings: [finding] };
  }
  const reading = readInvoice(await readFile(file));
  if (reading.kind !== 'invoice')
    return { file, syntax: reading.kind === 'plain-pdf' ? 'plain-pdf' : null, profile: null, valid: false, findings: reading.findings };
  const { document } = reading;
  const findings = [
    ...document.findings,
    ...validate(document.invoice, { sources: document.sources, syntax: document.syntax, attachments: document.attachments }),
  ];
  return {
    file,
    syntax: document.syntax,
    profile: document.specification ?? null,
    valid: !findings.some((finding) => finding.severity === 'error'),
    findings,
  };
}

function printForPeople(verdict: Verdict): void {
  const shown = verdict.findings.filter((finding) => finding.severity !== 'info');
  for (const finding of shown) process.stdout.write(`${findingForPeople(verdict.file, finding)}\n`);
  const key = verdict.valid ? 'cli.validate.valid' : verdict.syntax === 'plain-pdf' ? 'cli.validate.plain-pdf' : 'cli.validate.invalid';
  process.stdout.write(
    `${tell(key, { file: verdict.file, count: shown.filter((finding) => finding.severity === 'error').length, syntax: verdict.syntax ?? '' })}\n`,
  );
}

const forMachines = (verdict: Verdict) => ({ ...verdict, findings: verdict.findings.map(findingForMachines) });

/** Reads files and says all that is wrong with them; needs neither database nor account. */
export const validateCommand = (finish: Finish) =>
  new Command('validate')
    .description(tell('cli.validate.description'))
    .argument('<file...>', tell('cli.validate.files'))
    .addOption(new Option('--format <format>', tell('cli.option.format')).choices(['text', 'json', 'jsonl']).default('text'))
    .action(async (paths: string[], { format }: { format: string }) => {
      const all: Verdict[] = [];
      let valid = true;
      for (const file of filesNamed(paths)) {
        const verdict = await verdictOn(file);
        valid &&= verdict.valid;
        if (format === 'text') printForPeople(verdict);
        else if (format === 'jsonl') process.stdout.write(`${JSON.stringify(forMachines(verdict))}\n`);
        else all.push(verdict);
      }
      if (format === 'json') process.stdout.write(`${JSON.stringify(all.map(forMachines), null, 2)}\n`);
      finish(valid ? exitCodes.done : exitCodes.refused);
    });
