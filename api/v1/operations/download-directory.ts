import { openDirectoryFile } from '#domain/structures';
import { operation } from '../operation.ts';
import { fileAnswer } from '../send-file.ts';

/** The weekly file. */
export const downloadDirectory = operation({
  id: 'downloadDirectory',
  method: 'GET',
  path: '/directory/file',
  right: 'structures.find-recipient',
  tag: 'Directory',
  summary: 'Download the whole directory',
  description: 'All public structures and their services: a ZIP of one XML file (FAR0037), made anew every Sunday night. The newest one.',
  answers: {
    200: { description: 'The file.', files: ['application/zip'], headers: { 'Content-Digest': 'SHA-256 of the file (RFC 9530).' } },
  },
  async handle({ context }) {
    const { stream, name, size, hash } = await openDirectoryFile(context);
    return fileAnswer({ stream, name, size, hash, mediaType: 'application/zip' });
  },
});
