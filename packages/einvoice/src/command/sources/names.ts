/** What the walk through folders and archives takes for a document, by its name; what it really is tells its content. */
export function isDocumentName(name: string): boolean {
  return /\.(xml|pdf)$/i.test(name);
}

/** Archives, by their name. A `.gz` that is no `.tar.gz` packs a single document. */
export function archiveKind(name: string): 'zip' | 'tar' | 'tar.gz' | 'gz' | undefined {
  if (/\.zip$/i.test(name)) return 'zip';
  if (/\.tar$/i.test(name)) return 'tar';
  if (/\.(tar\.gz|tgz)$/i.test(name)) return 'tar.gz';
  return /\.gz$/i.test(name) ? 'gz' : undefined;
}
