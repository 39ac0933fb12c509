import { type ReportFormat, reportFormats } from '../report/formats.ts';
import { type Profile, PROFILES } from '../verdict/profiles.ts';
import type { Layer } from '../verdict/verdict.ts';
import { oneOf, parse, someOf, UsageError } from './arguments.ts';

/** What `validate` was asked. */
export interface ValidateOptions {
  names: readonly string[];
  format: ReportFormat;
  layers?: readonly Layer[];
  profile?: Profile;
  output?: string;
  rulesUrl?: string;
  all: boolean;
  most?: number;
  fix: boolean;
  inPlace: boolean;
  force: boolean;
  watch: boolean;
}

const allLayers: readonly Layer[] = ['structure', 'en16931', 'br-fr', 'extended-ctc-fr', 'cdar', 'facturx', 'chorus-pro'];

/** Reads the command line of `validate`. Throws `UsageError`. */
export function validateOptions(argv: readonly string[], environment: Readonly<Record<string, string | undefined>>): ValidateOptions {
  const { values, positionals } = parse(argv, {
    format: { type: 'string', default: 'text' },
    layers: { type: 'string' },
    profile: { type: 'string' },
    output: { type: 'string', short: 'o' },
    'rules-url': { type: 'string' },
    all: { type: 'boolean', default: false },
    most: { type: 'string' },
    fix: { type: 'boolean', default: false },
    'in-place': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  });
  if (values.lang !== undefined) oneOf('--lang', values.lang, ['fr', 'en']);
  if (positionals.length === 0) throw new UsageError('usage.missing');
  const { layers, profile, output, most } = values;
  if (layers !== undefined && profile !== undefined) throw new UsageError('usage.together', { option: '--layers', other: '--profile' });
  if (values['in-place'] && !values.fix) throw new UsageError('usage.needs', { option: '--in-place', other: '--fix' });
  if (values.watch && positionals.includes('-')) throw new UsageError('usage.together', { option: '--watch', other: '-' });
  if (values.watch && values.fix) throw new UsageError('usage.together', { option: '--watch', other: '--fix' });
  const rulesUrl = values['rules-url'] ?? environment.UNISSON_RULES_URL;
  return {
    names: positionals,
    format: oneOf('--format', values.format, reportFormats),
    ...(layers !== undefined && { layers: someOf('--layers', layers, allLayers) }),
    ...(profile !== undefined && { profile: oneOf('--profile', profile, Object.keys(PROFILES) as Profile[]) }),
    ...(output !== undefined && { output }),
    ...(rulesUrl !== undefined && { rulesUrl }),
    all: values.all,
    ...(most !== undefined && { most: wholeNumber('--most', most) }),
    fix: values.fix,
    inPlace: values['in-place'],
    force: values.force,
    watch: values.watch,
  };
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new UsageError('usage.number', { option, value });
  return Number(value);
}
