import { expandedName, readSchemas, type SchemaElement } from './structure-schema.ts';

/** An element where a profile of Factur-X holds it, with everything below. */
export interface Held {
  /** `ram:ID`. */
  readonly name: string;
  /** What tells this kind of the element from its others (`ram:TypeCode=50`); empty where there is but one kind. */
  condition: string;
  min: number;
  max: number;
  readonly attributes: Map<string, { required: boolean; codes: readonly string[] | undefined }>;
  /** The list its text is from. */
  codes: readonly string[] | undefined;
  children: Held[];
}

const PREFIX = /^\{urn:un:unece:uncefact:data:standard:(\w+):100\}(\w+)$/;
const PREFIXES: Readonly<Record<string, string>> = {
  CrossIndustryInvoice: 'rsm',
  ReusableAggregateBusinessInformationEntity: 'ram',
  UnqualifiedDataType: 'udt',
  QualifiedDataType: 'qdt',
};

/** The tree of all elements that the schema of a profile lets stand. */
export function treeOf(file: string): Held {
  const { elements, types } = readSchemas(file);
  const [root] = elements.values();
  if (root === undefined) throw new Error(`no element in ${file}`);

  const typeOf = (element: SchemaElement): SchemaElement | undefined => {
    const type = element.attributes['type'];
    return type === undefined ? element.children.find(({ name }) => name === 'complexType') : types.get(expandedName(element, type));
  };

  const heldBy = (element: SchemaElement, above: readonly SchemaElement[]): Held => {
    const type = typeOf(element);
    if (type !== undefined && above.includes(type)) throw new Error(`${element.attributes['name']} stands in itself`);
    const { minOccurs = '1', maxOccurs = '1' } = element.attributes;
    const held: Held = {
      name: named(element),
      condition: '',
      min: Number(minOccurs),
      max: maxOccurs === 'unbounded' ? Infinity : Number(maxOccurs),
      attributes: new Map(),
      codes: undefined,
      children: [],
    };
    for (const inner of type === undefined ? [] : contentOf(type)) {
      if (inner.name === 'element') held.children.push(heldBy(inner, [...above, ...(type === undefined ? [] : [type])]));
      else held.attributes.set(inner.attributes['name'] ?? '', { required: inner.attributes['use'] === 'required', codes: undefined });
    }
    return held;
  };
  return heldBy(root, []);
}

/** The elements and attributes written in a type; of choices there are only those of a single element. */
function contentOf(type: SchemaElement): SchemaElement[] {
  return type.children.flatMap((child) => {
    if (child.name === 'element' || child.name === 'attribute') return [child];
    if (child.name === 'choice' && child.children.length > 1) throw new Error(`a choice in ${type.attributes['name']} is not foreseen`);
    if (['sequence', 'choice', 'simpleContent', 'extension'].includes(child.name)) return contentOf(child);
    if (child.name === 'restriction') return [];
    throw new Error(`${child.name} is not foreseen`);
  });
}

function named({ attributes, target }: SchemaElement): string {
  const [, namespace = '', local = ''] = PREFIX.exec(`{${target}}${attributes['name']}`) ?? [];
  const prefix = PREFIXES[namespace];
  if (prefix === undefined) throw new Error(`namespace ${target} is not foreseen`);
  return `${prefix}:${local}`;
}
