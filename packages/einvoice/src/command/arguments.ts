import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { ExplainLanguage } from '../explain.ts';
import { type CommandKey, terminalLanguage } from './words.ts';

/** Thrown for a command line that cannot be meant; said in the language asked for, then `exitCodes.usage`. */
export class UsageError extends Error {
  readonly key: CommandKey;
  readonly params: Readonly<Record<string, string>>;
  constructor(key: CommandKey, params: Readonly<Record<string, string>> = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options that every command has. */
const shared = { help: { type: 'boolean', short: 'h' }, lang: { type: 'string' } } as const satisfies Options;

/** Reads a command line strictly. Throws `UsageError`. */
export function parse<const T extends Options>(argv: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...argv], options: { ...options, ...shared }, allowPositionals: true, strict: true, tokens: false });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const option = /'([^']+)'/.exec(error.message)?.[1] ?? '';
    const code = 'code' in error ? error.code : '';
    throw new UsageError(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'usage.unknown-option' : 'usage.option-value', { option });
  }
}

/** The language asked for, wherever `--lang` stands and whatever else is wrong; else the terminal's. */
export function languageOf(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): ExplainLanguage {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const said = at < 0 ? undefined : argv[at] === '--lang' ? argv[at + 1] : argv[at]?.slice('--lang='.length);
  return said === 'fr' || said === 'en' ? said : terminalLanguage(environment);
}

/** One of the values an option can have. Throws `UsageError`. */
export function oneOf<T extends string>(option: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new UsageError('usage.choice', { option, value, choices: allowed.join(', ') });
  return found;
}

/** Values parted by commas, each once. */
export function someOf<T extends string>(option: string, value: string, allowed: readonly T[]): T[] {
  return [...new Set(value.split(',').map((one) => oneOf(option, one.trim(), allowed)))];
}

/** The only operand. Throws `UsageError` for none or several. */
export function onlyOne(operands: readonly string[]): string {
  const [only, ...others] = operands;
  if (only === undefined) throw new UsageError('usage.missing');
  if (others.length > 0) throw new UsageError('usage.too-many', { operand: others[0] ?? '' });
  return only;
}
