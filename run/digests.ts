import type { DigestRhythm } from '#domain/notifications';
import { sendDigests } from '#domain/notifications';
import { mailWriter } from './mails.ts';
import type { Platform } from './platform.ts';

/** Makes the mails of those who want their news daily, or weekly. */
export const tellDigests = (rhythm: DigestRhythm) => (platform: Platform) =>
  sendDigests(platform.context, rhythm, mailWriter(platform.settings.publicUrl));
