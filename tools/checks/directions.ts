/** Are the arrows between rooms as .dependency-cruiser.cjs wants them? Prints each import that is not, and why it matters. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { argv } from 'node:process';
import { repository, rooms, runProgram } from '../repository.ts';

interface Cruise {
  readonly summary: {
    readonly totalCruised: number;
    readonly totalDependenciesCruised: number;
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
      readonly cycle?: readonly { name: string }[];
    }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string; readonly comment: string }[] };
  };
}

/** Every import that breaks a rule, in the folder given (default: the repository). */
export async function wrongDirections(folder: string = repository): Promise<Cruise['summary']> {
  const present = rooms.filter((room) => existsSync(join(folder, room)));
  const { output } = await runProgram(
    'depcruise',
    ['--config', join(repository, '.dependency-cruiser.cjs'), '--output-type', 'json', ...present],
    { folder, quiet: true },
  );
  return (JSON.parse(output) as Cruise).summary;
}

if (import.meta.main) {
  const { violations, ruleSetUsed, totalCruised, totalDependenciesCruised } = await wrongDirections(argv[2]);
  const why = new Map(ruleSetUsed.forbidden.map((rule) => [rule.name, rule.comment]));
  for (const [name, broken] of Map.groupBy(violations, (violation) => violation.rule.name)) {
    console.log(`${name}: ${why.get(name) ?? ''}`);
    for (const { from, to, cycle } of broken) console.log(`  ${from} → ${cycle ? cycle.map((step) => step.name).join(' → ') : to}`);
  }
  console.log(`${violations.length} wrong of ${totalDependenciesCruised} imports in ${totalCruised} files`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
