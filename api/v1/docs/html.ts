const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Markup that is safe to put into a page. */
export interface Html {
  readonly markup: string;
}

/** Whatever text comes from elsewhere is escaped; only what was made by `html` itself goes in as it is. */
export function html(pieces: TemplateStringsArray, ...values: readonly (string | number | Html | readonly Html[])[]): Html {
  return { markup: pieces.reduce((text, piece, index) => text + inserted(values[index - 1] ?? '') + piece) };
}

function inserted(value: string | number | Html | readonly Html[]): string {
  if (typeof value === 'object' && 'markup' in value) return value.markup;
  if (typeof value === 'object') return value.map((each) => each.markup).join('');
  return String(value).replaceAll(/[&<>"']/g, (sign) => entities[sign]!);
}

/** Text with `code` between backticks and paragraphs between empty lines. */
export function prose(text: string): Html {
  const paragraphs = text.split('\n\n').map((paragraph) => {
    const parts = paragraph.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
    return html`<p>${parts}</p>`;
  });
  return html`${paragraphs}`;
}
