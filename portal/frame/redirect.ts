/** Only paths of our own are ever redirected to: a `next` that leads elsewhere leads home. */
export function ownPath(path: string | null | undefined, otherwise = '/'): string {
  if (!path?.startsWith('/') || path.startsWith('//') || path.includes('\\') || /[\r\n]/.test(path)) return otherwise;
  return path;
}
