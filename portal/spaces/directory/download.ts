import { openDirectoryFile } from '#domain/structures';
import type { Answer, Visit } from '../../frame/visit.ts';

/** The newest weekly file. */
export async function downloadDirectory({ context }: Visit): Promise<Answer> {
  const { stream, name } = await openDirectoryFile(context);
  return { kind: 'file', body: stream, name, mediaType: 'application/zip' };
}
