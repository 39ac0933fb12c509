/** Candidates for what XML 1.0 cannot hold even escaped; tab and line ends among them are allowed. */
const SUSPECT = /[\p{Cc}\ufffe\uffff]/gu;
const SPECIAL_IN_TEXT = /[&<>\r]/g;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\r\n\t]/g;

function reference(character: string): string {
  switch (character) {
    case '&':
      return '&amp;';
    case '<':
      return '&lt;';
    case '>':
      return '&gt;';
    case '"':
      return '&quot;';
    default:
      return `&#${character.charCodeAt(0)};`;
  }
}

function allowedOrReplaced(character: string): string {
  const code = character.charCodeAt(0);
  const allowed = code === 0x9 || code === 0xa || code === 0xd || (code >= 0x7f && code < 0xfffe);
  return allowed ? character : '\ufffd';
}

/** Characters and lone surrogates that no XML document can hold become U+FFFD. */
function representable(text: string): string {
  return text.toWellFormed().replace(SUSPECT, allowedOrReplaced);
}

function escapeText(text: string): string {
  return representable(text).replace(SPECIAL_IN_TEXT, reference);
}

function escapeAttribute(text: string): string {
  return representable(text).replace(SPECIAL_IN_ATTRIBUTE, reference);
}

/** Attributes in the order they are to be written; those without a value are left out. */
export type Attributes = Record<string, string | undefined>;

function writeAttributes(attributes: Attributes | undefined): string {
  if (attributes === undefined) return '';
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value !== undefined) text += ` ${name}="${escapeAttribute(value)}"`;
  }
  return text;
}

/**
 * Writes XML, indented by two spaces. Groups open when their first value is written, so that a group without values leaves nothing behind.
 * Element and attribute names are ours and not escaped; values are.
 */
export class XmlWriter {
  private text = '<?xml version="1.0" encoding="UTF-8"?>\n';
  private readonly pending: string[] = [];
  private depth = 0;

  /** Writes what `content` writes inside an element, and nothing when it writes nothing. */
  group(name: string, content: () => void, attributes?: Attributes): void {
    const waiting = this.pending.push(`<${name}${writeAttributes(attributes)}>`);
    content();
    if (this.pending.length === waiting) {
      this.pending.pop();
      return;
    }
    this.depth--;
    this.text += `${this.indent()}</${name}>\n`;
  }

  /** As `group`, for an element that the schema demands even when it is empty. */
  demanded(name: string, content: () => void, attributes?: Attributes): void {
    this.pending.push(`<${name}${writeAttributes(attributes)}>`);
    this.openPending();
    const opened = this.text.length;
    content();
    this.depth--;
    if (this.text.length === opened) {
      // Some schemas admit no white space in an empty element.
      this.text = `${this.text.slice(0, -'>\n'.length)}/>\n`;
      return;
    }
    this.text += `${this.indent()}</${name}>\n`;
  }

  /** Writes an element with a value; nothing when there is none. */
  value(name: string, value: string | undefined, attributes?: Attributes): void {
    if (value === undefined) return;
    this.openPending();
    this.text += `${this.indent()}<${name}${writeAttributes(attributes)}>${escapeText(value)}</${name}>\n`;
  }

  /** The document as UTF-8. */
  toBytes(): Uint8Array {
    return new TextEncoder().encode(this.text);
  }

  private openPending(): void {
    for (const tag of this.pending) {
      this.text += `${this.indent()}${tag}\n`;
      this.depth++;
    }
    this.pending.length = 0;
  }

  private indent(): string {
    return '  '.repeat(this.depth);
  }
}
