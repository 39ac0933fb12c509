/** Gives a file made here to the person, as a download; nothing is fetched. */
export function save(content: Uint8Array | string, name: string, type: string): void {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it a moment later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** A file's name without its ending. */
export function bareName(name: string): string {
  return name.replace(/\.[a-z0-9]{1,5}$/i, '');
}
