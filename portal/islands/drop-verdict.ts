import type { Judge } from './verdict/judge.ts';
import type { Judged } from './verdict/messages.ts';

/** What is thought of a file before it is sent. */
export type DropVerdict = Pick<Judged, 'errors' | 'warnings' | 'findings'>;

/** The file judged now: the next is only read after it, so that fifty big files are never in memory together. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Judges a file, after those asked before it, as the deposit will, save for what only the directory knows: the layers its content claims without the rules between platforms,
 * and the controls of the public sector. Every error found so would be found by the server, too.
 */
export function judgeFile(judge: Judge, file: File, maxBytes: number): Promise<DropVerdict> {
  const verdict = last.then(() => judgeNow(judge, file, maxBytes));
  last = verdict.catch(() => undefined);
  return verdict;
}

async function judgeNow(judge: Judge, file: File, maxBytes: number): Promise<DropVerdict> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return judge.ask<'check'>({
    kind: 'check',
    bytes,
    options: { leaveOut: ['br-fr'], also: ['chorus-pro'], limits: { maxBytes }, platform: { today: dayInParis() } },
    whole: false,
  });
}

/** Which day it is where invoices are due, as YYYY-MM-DD. */
function dayInParis(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' }).format(new Date());
}
