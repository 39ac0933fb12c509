/** Names that Windows keeps for devices, with or without an ending. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i;
const LONGEST = 120;

/**
 * A name for a file out of one that somebody else chose: no folder, no control or shell character, nothing hidden, nothing reserved, not too long;
 * the ending is kept. Never empty.
 */
export function safeName(name: string, otherwise: string): string {
  const last = name.toWellFormed().split(/[\\/]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*\ufffd]/gu, '_')
    .replace(/^[.\s-]+|[.\s]+$/g, '');
  if (plain === '') return otherwise;
  const ending = /\.[a-z0-9]{1,8}$/i.exec(plain)?.[0] ?? '';
  const shortened =
    Array.from(plain.slice(0, plain.length - ending.length))
      .slice(0, LONGEST - ending.length)
      .join('') + ending;
  return RESERVED.test(shortened) ? `_${shortened}` : shortened;
}

/** Names in which no two are the same on any file system: later doubles are numbered. */
export class NamesTaken {
  readonly #taken = new Set<string>();

  free(name: string): string {
    const [stem, ending] = [name.replace(/\.[^.]*$/, ''), /\.[^.]*$/.exec(name)?.[0] ?? ''];
    let free = name;
    for (let copy = 2; this.#taken.has(free.toLowerCase()); copy++) free = `${stem}-${copy}${ending}`;
    this.#taken.add(free.toLowerCase());
    return free;
  }
}
