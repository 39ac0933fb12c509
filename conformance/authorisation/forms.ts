/** A form of a page, as a browser would send it. */
export interface PageForm {
  readonly action: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Fields that carry an id of ours, with every id that the page offers for them. */
  readonly idFields: readonly string[];
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&quot;': '"', '&#39;': "'", '&lt;': '<', '&gt;': '>' };
const plain = (text: string): string => text.replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? entity);
const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag);
  return found ? plain(found[1] ?? '') : undefined;
};
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every name and value a form may send: fixed fields, each choice of radios, boxes and lists, buttons. */
function offered(form: string): [name: string, value: string, isSent: boolean][] {
  const found: [string, string, boolean][] = [];
  for (const [tag] of form.matchAll(/<(?:input|button)\b[^>]*>/g)) {
    const name = attribute(tag, 'name');
    const type = attribute(tag, 'type') ?? 'text';
    if (name === undefined || type === 'file') continue;
    const isChoice = type === 'radio' || type === 'checkbox';
    // All boxes are ticked: what is asked to be confirmed is.
    found.push([
      name,
      attribute(tag, 'value') ?? '',
      type === 'radio' ? attribute(tag, 'checked') !== undefined : isChoice || type !== 'button',
    ]);
  }
  for (const [, head = '', options = ''] of form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs)) {
    const name = attribute(`<select${head}>`, 'name');
    if (name === undefined) continue;
    const choices = [...options.matchAll(/<option\b[^>]*>/g)].map(([tag]) => ({ tag, value: attribute(tag, 'value') ?? '' }));
    const chosen = choices.find(({ tag }) => attribute(tag, 'selected') !== undefined) ?? choices[0];
    for (const choice of choices) found.push([name, choice.value, choice === chosen]);
  }
  for (const [, head = '', text = ''] of form.matchAll(/<textarea\b([^>]*)>(.*?)<\/textarea>/gs)) {
    const name = attribute(`<textarea${head}>`, 'name');
    if (name !== undefined) found.push([name, plain(text), true]);
  }
  return found;
}

/** The forms of a page that change something. */
export function formsOf(html: string, here: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*>.*?<\/form>/gs)].flatMap(([form]) => {
    const head = /<form\b[^>]*>/.exec(form)?.[0] ?? '';
    if ((attribute(head, 'method') ?? 'get').toLowerCase() !== 'post') return [];
    const all = offered(form);
    return [
      {
        action: attribute(head, 'action') || here,
        fields: all.filter(([, , isSent]) => isSent).map(([name, value]) => [name, value] as const),
        idFields: [...new Set(all.filter(([, value]) => id.test(value)).map(([name]) => name))],
      },
    ];
  });
}
