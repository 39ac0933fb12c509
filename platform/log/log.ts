import type { Logger } from 'pino';
import pino from 'pino';
import { redact } from './redact.ts';

/** A pino logger whose records are redacted. */
export type Log = Logger;

/** Where log lines go. */
interface LogDestination {
  write(line: string): unknown;
  readonly isTTY?: boolean;
}

/**
 * The log of a process: a JSON object a line, or one short line for people when it goes to a terminal.
 * @param options.level least level that is written
 * @param options.to default: standard output
 */
export function createLog(options: { level: string; to?: LogDestination }): Log {
  const to = options.to ?? process.stdout;
  const destination = to.isTTY === true ? { write: (line: string) => to.write(forPeople(line)) } : to;
  const settings = {
    level: options.level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label: string) => ({ level: label }),
      log: (record: Record<string, unknown>) => redact(record) as Record<string, unknown>,
    },
    // Records are whole when the formatter sees them; pino's own serializer of errors would take its result for a plain object.
    serializers: { err: (value: unknown) => value, msg: (text: unknown) => redact(text) },
  };
  return pino(settings, destination);
}

const colours: Readonly<Record<string, number>> = { trace: 90, debug: 36, info: 32, warn: 33, error: 31, fatal: 35 };

function forPeople(line: string): string {
  const { level, time, msg, ...rest } = JSON.parse(line) as { level: string; time: string; msg?: string; [name: string]: unknown };
  const about = Object.entries(rest).map(([name, value]) => ` ${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return `${time.slice(11, 23)} \u001b[${colours[level] ?? 0}m${level.padEnd(5)}\u001b[0m ${msg ?? ''}${about.join('')}\n`;
}
