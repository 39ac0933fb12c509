/** The sentences the page left for an island, in the page's language. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Reads the sentences from the `template` with `data-words` inside `root`. */
export function pageWords(root: ParentNode): Words {
  const written = root.querySelector<HTMLElement>('[data-words]')?.dataset.words;
  const words = JSON.parse(written ?? '{}') as Readonly<Record<string, string>>;
  return (key, params = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
