import process from 'node:process';
import type { Log } from '#platform/log';
import { createLog } from '#platform/log';

/** The log of a command that answers on standard output: warnings go to standard error, so that whoever reads the answer gets nothing else. */
export const commandLog = (): Log => createLog({ level: 'warn', to: process.stderr });
