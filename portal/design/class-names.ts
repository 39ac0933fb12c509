/** Joins class names, leaving out the absent ones. Returns undefined when nothing is left, so that no empty attribute is written. */
export function classNames(...names: readonly (string | false | undefined)[]): string | undefined {
  const present = names.filter((name) => name !== undefined && name !== false && name !== '');
  return present.length === 0 ? undefined : present.join(' ');
}
