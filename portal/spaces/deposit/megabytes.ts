import type { Language } from '#kernel';
import { number, say } from '#words';

/** Bytes as people say them: `30 Mo`, `0,4 Mo`. */
export function megabytes(language: Language, bytes: number): string {
  const size = bytes / (1024 * 1024);
  const shown = size >= 10 ? Math.floor(size) : Math.max(0.1, Math.round(size * 10) / 10);
  return say(language, 'depositing.megabytes', { size: number(language, shown) });
}
