/**
 * `npm run check`: the one gate. All checks run, two at a time, tests last; each is also a command of its own.
 *
 *   npm run check                    everything
 *   npm run check -- types words     only these
 *   npm run check -- --quick         everything but the tests
 */
import { runProgram } from './repository.ts';

interface Check {
  readonly name: string;
  /** What a pass means. */
  readonly means: string;
  readonly program: string;
  readonly parameters: readonly string[];
}

const checks: readonly Check[] = [
  { name: 'types', means: 'TypeScript finds nothing', program: 'tsc', parameters: ['-p', '.'] },
  { name: 'lint', means: 'Biome finds nothing', program: 'biome', parameters: ['lint', '--error-on-warnings', '.'] },
  {
    name: 'lint-types',
    means: 'oxlint finds nothing, types considered',
    program: 'oxlint',
    parameters: ['--type-aware', '--deny-warnings'],
  },
  { name: 'format', means: 'as `npm run format` would write it', program: 'biome', parameters: ['format', '.'] },
  { name: 'directions', means: 'rooms import only whom they may', program: 'node', parameters: ['tools/checks/directions.ts'] },
  { name: 'dead-code', means: 'no file, export or dependency unused', program: 'knip', parameters: ['--no-progress'] },
  { name: 'words', means: 'every sentence in both languages, none unused', program: 'node', parameters: ['tools/checks/words.ts'] },
  { name: 'language', means: 'no French outside words', program: 'node', parameters: ['tools/checks/language.ts'] },
  {
    name: 'generated',
    means: 'generated pages are current',
    program: 'node',
    parameters: ['--import=./run/tsx-hook.ts', 'tools/generate.ts', '--check'],
  },
  { name: 'tests', means: 'all tests pass', program: 'node', parameters: ['tools/test.ts'] },
];

const parameters = process.argv.slice(2);
const named = parameters.filter((parameter) => !parameter.startsWith('--'));
const unknown = named.filter((name) => !checks.some((check) => check.name === name));
if (unknown.length > 0) {
  console.error(`No check is named ${unknown.join(', ')}. There are: ${checks.map((check) => check.name).join(', ')}.`);
  process.exit(2);
}
const chosen = checks.filter((check) =>
  named.length > 0 ? named.includes(check.name) : check.name !== 'tests' || !parameters.includes('--quick'),
);

const failed: string[] = [];
async function perform({ name, means, program, parameters: given }: Check): Promise<void> {
  const from = performance.now();
  const { code, output } = await runProgram(program, given, { echo: name === 'tests' });
  const took = `${((performance.now() - from) / 1000).toFixed(1)} s`;
  if (code === 0) {
    console.log(`ok    ${name.padEnd(11)} ${means} (${took})`);
    return;
  }
  failed.push(name);
  console.log(`FAIL  ${name.padEnd(11)} not so: ${means} (${took})`);
  if (name !== 'tests') console.log(output.trimEnd().replaceAll(/^/gm, '      '));
}

const waiting = chosen.filter((check) => check.name !== 'tests');
async function work(): Promise<void> {
  for (let check = waiting.shift(); check; check = waiting.shift()) await perform(check);
}
await Promise.all([work(), work()]);
for (const check of chosen) if (check.name === 'tests') await perform(check);

console.log(
  failed.length === 0 ? `\n${chosen.length} checks passed` : `\n${failed.length} of ${chosen.length} checks failed: ${failed.join(', ')}`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
