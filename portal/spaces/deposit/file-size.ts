import type { Language } from '#kernel';
import { number, say } from '#words';

const kilobyte = 1024;
const megabyte = 1024 * kilobyte;

/** A size as people say it: `12 Ko`, `1,4 Mo`, `30 Mo`. Never said smaller than it is, under ten megabytes. */
export function fileSize(language: Language, bytes: number): string {
  if (bytes < megabyte) return say(language, 'depositing.kilobytes', { size: number(language, Math.ceil(bytes / kilobyte)) });
  const size = bytes / megabyte;
  return say(language, 'depositing.megabytes', { size: number(language, size >= 10 ? Math.floor(size) : Math.ceil(size * 10) / 10) });
}
