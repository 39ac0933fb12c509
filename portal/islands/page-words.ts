/** The sentences the page left for an island, in the page's language. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** Reads the sentences from the `template` with `data-words` inside `root`. Two forms parted by ` | ` are singular and plural, chosen by `count`. */
export function pageWords(root: ParentNode): Words {
  const written = root.querySelector<HTMLElement>('[data-words]')?.dataset.words;
  const words = JSON.parse(written ?? '{}') as Readonly<Record<string, string>>;
  const plurals = new Intl.PluralRules(document.documentElement.lang || 'fr');
  return (key, params = {}) => {
    const sentence = words[key] ?? key;
    const [one = '', other] = typeof params.count === 'number' ? sentence.split(' | ') : [sentence];
    const chosen = other === undefined || plurals.select(Number(params.count)) === 'one' ? one : other;
    return chosen.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = params[name];
      return value === undefined ? whole : typeof value === 'number' ? value.toLocaleString(document.documentElement.lang) : value;
    });
  };
}
