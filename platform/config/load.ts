import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Problem } from '#kernel';
import type { Fault, Reading, Setting } from './readers.ts';
import type { SettingName } from './table.ts';
import { settingsTable } from './table.ts';

/** The settings as the code uses them. */
export interface Settings {
  readonly mode: 'demo' | 'production';
  readonly port: number;
  readonly host: string;
  /** Absolute path. */
  readonly dataFolder: string;
  /** Absent: the embedded server. */
  readonly databaseUrl?: string;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Signs cookies and tokens. */
  readonly secret: string;
  /** Absent: mails are only recorded. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug' | 'trace';
  readonly maxInvoiceBytes: number;
  readonly maxDepositBytes: number;
  /** Jobs done at once by a worker; 0 in a process that does none. */
  readonly workers: number;
  readonly trustProxy: boolean;
  /** Of one client; 0: no limit. */
  readonly requestsPerMinute: number;
  readonly signInsPerMinute: number;
  readonly managersNeedSecondFactor: boolean;
  readonly secretQuestion: boolean;
  readonly publicSignUp: 'open' | 'operator';
  readonly retainSignInsDays: number;
  readonly retainMailsDays: number;
  readonly retainClosedAccountsDays: number;
  /** Absent: only what was loaded of the register is known. */
  readonly registerUrl?: string;
  readonly registerKey?: string;
  /** Absent: people sign in here only. */
  readonly oidcIssuer?: string;
  readonly oidcClientId?: string;
  readonly oidcClientSecret?: string;
  readonly oidcLabel?: string;
  /** Opens /metrics to others than this machine. */
  readonly metricsToken?: string;
}

/** What is wrong with one setting. */
export interface SettingFault extends Fault {
  readonly setting: SettingName;
  readonly variable: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the settings from the environment. Throws one Problem `config.invalid` with every fault in `details.faults`.
 * In demo mode a missing secret is made and kept in the data folder; production demands one.
 */
export function loadSettings(environment: Environment): Settings {
  const faults: SettingFault[] = [];
  const given = <T>(name: SettingName, setting: Setting<T>): T | undefined => {
    const reading = readOne(setting, environment);
    if (reading === undefined) return undefined;
    if ('value' in reading) return reading.value;
    faults.push({ setting: name, variable: setting.variable, ...reading.fault });
    return undefined;
  };
  const table = settingsTable;
  const mode = given('mode', table.mode) ?? 'demo';
  const isDemo = mode === 'demo';
  const port = given('port', table.port) ?? 8080;
  const dataFolder = resolve(given('dataFolder', table.dataFolder) ?? 'data');
  const publicUrl = given('publicUrl', table.publicUrl);
  const secret = given('secret', table.secret);
  const settings = {
    mode,
    port,
    dataFolder,
    host: given('host', table.host) ?? (isDemo ? '127.0.0.1' : '0.0.0.0'),
    publicUrl: (publicUrl ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    mailFrom: given('mailFrom', table.mailFrom) ?? defaultOf(table.mailFrom),
    logLevel: given('logLevel', table.logLevel) ?? 'info',
    maxInvoiceBytes: given('maxInvoiceBytes', table.maxInvoiceBytes) ?? Number(defaultOf(table.maxInvoiceBytes)),
    maxDepositBytes: given('maxDepositBytes', table.maxDepositBytes) ?? Number(defaultOf(table.maxDepositBytes)),
    workers: given('workers', table.workers) ?? Number(defaultOf(table.workers)),
    trustProxy: given('trustProxy', table.trustProxy) ?? false,
    requestsPerMinute: given('requestsPerMinute', table.requestsPerMinute) ?? (isDemo ? 0 : 1_200),
    signInsPerMinute: given('signInsPerMinute', table.signInsPerMinute) ?? Number(defaultOf(table.signInsPerMinute)),
    managersNeedSecondFactor: given('managersNeedSecondFactor', table.managersNeedSecondFactor) ?? false,
    secretQuestion: given('secretQuestion', table.secretQuestion) ?? false,
    publicSignUp: given('publicSignUp', table.publicSignUp) ?? (isDemo ? 'open' : 'operator'),
    retainSignInsDays: given('retainSignInsDays', table.retainSignInsDays) ?? Number(defaultOf(table.retainSignInsDays)),
    retainMailsDays: given('retainMailsDays', table.retainMailsDays) ?? Number(defaultOf(table.retainMailsDays)),
    retainClosedAccountsDays:
      given('retainClosedAccountsDays', table.retainClosedAccountsDays) ?? Number(defaultOf(table.retainClosedAccountsDays)),
    ...optional('registerUrl', given('registerUrl', table.registerUrl)),
    ...optional('registerKey', given('registerKey', table.registerKey)),
    ...optional('oidcIssuer', given('oidcIssuer', table.oidcIssuer)),
    ...optional('oidcClientId', given('oidcClientId', table.oidcClientId)),
    ...optional('oidcClientSecret', given('oidcClientSecret', table.oidcClientSecret)),
    ...optional('oidcLabel', given('oidcLabel', table.oidcLabel)),
    ...optional('databaseUrl', given('databaseUrl', table.databaseUrl)),
    ...optional('smtpUrl', given('smtpUrl', table.smtpUrl)),
    ...optional('metricsToken', given('metricsToken', table.metricsToken)),
  };
  if (!isDemo) faults.push(...missingInProduction(environment), ...insecureAddress(publicUrl));
  if (faults.length > 0) throw new Problem('config.invalid', 'invalid', { params: { count: String(faults.length) }, details: { faults } });
  return { ...settings, secret: secret ?? keptSecret(dataFolder) };
}

/** Variables that look like ours and are not: a typing mistake would otherwise silently do nothing. */
export function unknownVariables(environment: Environment): readonly string[] {
  const known = new Set<string>(Object.values(settingsTable).map((setting) => setting.variable));
  return Object.keys(environment).filter((name) => name.startsWith('UNISSON_') && !name.startsWith('UNISSON_TEST_') && !known.has(name));
}

// An empty variable is one not given: compose files and unit files leave them so.
function readOne<T>(setting: Setting<T>, environment: Environment): Reading<T> | undefined {
  const text = environment[setting.variable]?.trim();
  return text === undefined || text === '' ? undefined : setting.read(text);
}

const defaultOf = (setting: Setting<unknown>): string => setting.default ?? '';

const optional = <const N extends string>(name: N, value: string | undefined): Partial<Record<N, string>> =>
  value === undefined ? {} : ({ [name]: value } as Record<N, string>);

function missingInProduction(environment: Environment): SettingFault[] {
  const entries = Object.entries(settingsTable) as [SettingName, Setting<unknown>][];
  return entries
    .filter(([, setting]) => setting.requiredInProduction === true && readOne(setting, environment) === undefined)
    .map(([name, setting]) => ({ setting: name, variable: setting.variable, code: 'required' }));
}

// Sign-in cookies are sent over https only; a production site without it could not be signed in to, or would leak sessions.
function insecureAddress(publicUrl: string | undefined): SettingFault[] {
  if (publicUrl === undefined) return [];
  const { protocol, hostname } = new URL(publicUrl);
  if (protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1') return [];
  return [{ setting: 'publicUrl', variable: settingsTable.publicUrl.variable, code: 'not-https' }];
}

function keptSecret(dataFolder: string): string {
  const file = join(dataFolder, 'secret');
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return makeSecret(dataFolder, file);
  }
}

function makeSecret(dataFolder: string, file: string): string {
  const made = randomBytes(48).toString('base64url');
  try {
    // 711: the database's user must be able to pass through when root starts us.
    mkdirSync(dataFolder, { recursive: true, mode: 0o711 });
    writeFileSync(file, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    // Another process of the installation that started at the same moment may have made it.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return readFileSync(file, 'utf8').trim();
    throw new Problem('config.data-folder', 'unavailable', { params: { folder: dataFolder }, cause: error });
  }
}
