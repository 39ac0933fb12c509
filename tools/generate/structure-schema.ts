import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { SaxesParser } from 'saxes';

const XSD = 'http://www.w3.org/2001/XMLSchema';

/** An element of a schema document, with the namespaces in force where it stands. */
export interface SchemaElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SchemaElement[];
  readonly namespaces: ReadonlyMap<string, string>;
  /** The target namespace of its document. */
  readonly target: string;
}

/** All global components of a set of schema documents, by kind and `{namespace}local`. */
export interface SchemaSet {
  readonly elements: ReadonlyMap<string, SchemaElement>;
  readonly types: ReadonlyMap<string, SchemaElement>;
}

/** Reads a schema document and all it imports or includes. */
export function readSchemas(start: string): SchemaSet {
  const elements = new Map<string, SchemaElement>();
  const types = new Map<string, SchemaElement>();
  const seen = new Set<string>();
  const waiting = [resolve(start)];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const child of readDocument(file).children) {
      const key = `{${child.target}}${child.attributes['name'] ?? ''}`;
      const location = child.attributes['schemaLocation'];
      if (child.name === 'import' || child.name === 'include') {
        if (location !== undefined) waiting.push(resolve(dirname(file), location));
      } else if (child.name === 'element') elements.set(key, child);
      else if (child.name === 'complexType' || child.name === 'simpleType') types.set(key, child);
      else if (child.name !== 'annotation') throw new Error(`${child.name} in ${file} is not foreseen`);
    }
  }
  return { elements, types };
}

/** `prefix:local` as `{namespace}local`, by the namespaces in force. */
export function expandedName(element: SchemaElement, qualified: string): string {
  const colon = qualified.indexOf(':');
  const uri = element.namespaces.get(colon < 0 ? '' : qualified.slice(0, colon)) ?? '';
  return `{${uri}}${qualified.slice(colon + 1)}`;
}

function readDocument(file: string): SchemaElement {
  const parser = new SaxesParser({ xmlns: true, fileName: file });
  interface Open extends SchemaElement {
    readonly children: SchemaElement[];
  }
  const open: Open[] = [];
  let root: SchemaElement | undefined;
  let annotations = 0;
  parser.on('opentag', (tag) => {
    if (tag.uri !== XSD || tag.local === 'annotation' || annotations > 0) {
      annotations++;
      return;
    }
    const parent = open.at(-1);
    const attributes: Record<string, string> = {};
    for (const [name, attribute] of Object.entries(tag.attributes)) attributes[name] = attribute.value;
    const namespaces = new Map([...(parent?.namespaces ?? []), ...Object.entries(tag.ns)]);
    const target = parent?.target ?? attributes['targetNamespace'] ?? '';
    const element: Open = { name: tag.local, attributes, children: [], namespaces, target };
    parent?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => {
    if (annotations > 0) annotations--;
    else open.pop();
  });
  parser.write(readFileSync(file, 'utf8')).close();
  if (root === undefined) throw new Error(`no schema in ${file}`);
  return root;
}
