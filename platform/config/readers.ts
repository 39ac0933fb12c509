/** What is wrong with a value; the sentence stands in words under `config.<code>`. */
export interface Fault {
  readonly code:
    | 'required'
    | 'not-a-whole-number'
    | 'out-of-range'
    | 'not-one-of'
    | 'not-a-boolean'
    | 'not-an-address'
    | 'weak-secret'
    | 'not-https';
  readonly params?: Readonly<Record<string, string>>;
}

/** A value read, or what is wrong with it. */
export type Reading<T> = { readonly value: T } | { readonly fault: Fault };

/** One setting of the platform. */
export interface Setting<T> {
  /** Environment variable. */
  readonly variable: string;
  /** What it takes, for people: `integer`, `bytes`, `one of demo, production`… */
  readonly type: string;
  /** The default as it would be written; absent when there is none. */
  readonly default?: string;
  /** Never shown nor logged. */
  readonly secret?: true;
  /** Must be given when the mode is production. */
  readonly requiredInProduction?: true;
  read(text: string): Reading<T>;
}

type Options = Pick<Setting<unknown>, 'default' | 'secret' | 'requiredInProduction'>;

/** A whole number within bounds. */
export function integer(variable: string, bounds: { min: number; max: number }, options: Options = {}): Setting<number> {
  return {
    variable,
    type: 'integer',
    ...options,
    read(text) {
      if (!/^\d{1,15}$/.test(text)) return { fault: { code: 'not-a-whole-number' } };
      const value = Number(text);
      const { min, max } = bounds;
      return value < min || value > max ? { fault: { code: 'out-of-range', params: { min: String(min), max: String(max) } } } : { value };
    },
  };
}

/** Any text. */
export function text(variable: string, type: string, options: Options = {}): Setting<string> {
  return { variable, type, ...options, read: (value) => ({ value }) };
}

/** One of a few words. */
export function choice<const T extends string>(variable: string, words: readonly T[], options: Options = {}): Setting<T> {
  return {
    variable,
    type: words.join(' | '),
    ...options,
    read(given) {
      const value = words.find((word) => word === given);
      return value === undefined ? { fault: { code: 'not-one-of', params: { choices: words.join(', ') } } } : { value };
    },
  };
}

/** `true` or `false` (also `1`, `0`). */
export function flag(variable: string, options: Options = {}): Setting<boolean> {
  return {
    variable,
    type: 'true | false',
    ...options,
    read(given) {
      if (given === 'true' || given === '1') return { value: true };
      return given === 'false' || given === '0' ? { value: false } : { fault: { code: 'not-a-boolean' } };
    },
  };
}

/** An address with one of these schemes. */
export function address(variable: string, schemes: readonly string[], options: Options = {}): Setting<string> {
  return {
    variable,
    type: schemes.map((scheme) => `${scheme}://…`).join(' | '),
    ...options,
    read(given) {
      const parsed = URL.canParse(given) ? new URL(given) : undefined;
      const isRight = parsed !== undefined && schemes.includes(parsed.protocol.slice(0, -1));
      return isRight ? { value: given } : { fault: { code: 'not-an-address', params: { schemes: schemes.join(', ') } } };
    },
  };
}

const secretBytes = 32;

/** A secret of at least 32 bytes that is not a repeated few characters. */
export function secret(variable: string, options: Omit<Options, 'secret'> = {}): Setting<string> {
  return {
    variable,
    type: 'secret',
    secret: true,
    ...options,
    read(value) {
      const isStrong = Buffer.byteLength(value) >= secretBytes && new Set(value).size >= 10;
      return isStrong ? { value } : { fault: { code: 'weak-secret', params: { bytes: String(secretBytes) } } };
    },
  };
}
