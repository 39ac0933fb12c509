import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symbolName } from '../read/xml/vocabulary.ts';
import cdarTable from './cdar.table.ts';
import d16bTable from './cii-d16b.table.ts';
import d22bTable from './cii-d22b.table.ts';
import { checkAgainst } from './check.ts';
import { around, attributesOf, childrenOf, instance, isMany, isRequired, type Station, stationsOf, unfit } from './instances.testing.ts';
import { treeOf } from './mutations.testing.ts';
import { oracle, type SchemaKind, sharedPresent } from './oracle.testing.ts';
import { schemaFrom } from './schema.ts';
import { Structure } from './table.ts';
import ublTable from './ubl.table.ts';

const SCHEMAS: readonly [kind: SchemaKind, table: string, root: string][] = [
  ['ubl-invoice', ublTable, 'ubl:Invoice'],
  ['ubl-credit-note', ublTable, 'cn:CreditNote'],
  ['cii-D16B', d16bTable, 'rsm:CrossIndustryInvoice'],
  ['cii-D22B', d22bTable, 'rsm:CrossIndustryInvoice'],
  ['cdar', cdarTable, 'cdar:CrossDomainAcknowledgementAndResponse'],
];

/** What a document is made for: its text, and the faults it has, each by its code, the element, and what is told besides. */
type Sample = readonly [text: string, ...faults: string[]];

function* samplesOf(station: Station): Generator<Sample> {
  const { type, name } = station;
  const written = (content?: string, attributes?: string): string => around(station, instance(name, type, content, attributes));
  yield [written(undefined, attributesOf(type, true).join(''))];
  for (const { name: attribute, required } of type.attributes) {
    if (!required) continue;
    const others = attributesOf(type, false).filter((text) => !text.startsWith(` ${attribute}=`));
    yield [written(undefined, others.join('')), `STRUCTURE-ATTRIBUTE-MISSING ${name} ${attribute}`];
  }
  if (!type.anyAttribute)
    yield [written(undefined, `${attributesOf(type, false).join('')} none=""`), `STRUCTURE-ATTRIBUTE-UNEXPECTED ${name} none`];
  if (type.lexical !== 0) yield* textsOf(station, written);
  else if (type.types.length > 0) yield* ordersOf(station, written);
}

function* textsOf({ type, name }: Station, written: (content: string) => string): Generator<Sample> {
  const wrong = unfit(type);
  if (wrong !== undefined) {
    yield [written(wrong), `STRUCTURE-TYPE ${name} ${wrong}`];
    // An empty text is of the type of base64.
    if (type.lexical !== 'B'.charCodeAt(0) && type.lexical !== 'u'.charCodeAt(0)) yield [written(' '), `STRUCTURE-EMPTY ${name} `];
  }
  yield [written('<none xmlns=""/>'), `STRUCTURE-NESTED ${name} none`];
}

function* ordersOf({ type, name }: Station, written: (content: string) => string): Generator<Sample> {
  const all = childrenOf(type, true);
  const texts = all.map(([, text]) => text);
  const join = (...parts: readonly (readonly string[])[]): string => written(parts.flat().join(''));
  const child = (index: number): string => symbolName(type.symbols[index] ?? -1);
  yield [join(texts)];
  yield [join(texts, [' text ']), `STRUCTURE-TEXT ${name} text`];
  yield [join(texts, ['<none xmlns=""/>']), 'STRUCTURE-UNEXPECTED none'];
  for (const [index, text] of all) {
    const rest = texts.filter((_, at) => at !== index);
    if (isRequired(type, index)) yield [join(rest), `STRUCTURE-MISSING ${name} ${child(index)}`];
    else if (index % 4 === 0) yield [join(rest)];
    if (index % 4 === 1)
      yield isMany(type, index)
        ? [join(texts.slice(0, index), [text], texts.slice(index))]
        : [join(texts.slice(0, index), [text], texts.slice(index)), `STRUCTURE-TOO-MANY ${child(index)}`];
  }
  const [first, second, ...others] = texts;
  if (first === undefined || second === undefined) return;
  // Before its place when the other must stand; after it when it may be left out.
  yield [join([second, first], others), `STRUCTURE-ORDER ${child(isRequired(type, 0) ? 1 : 0)}`];
}

/** Faults as the samples give them. */
function found(text: string, schema: ReturnType<typeof schemaFrom>): string[] {
  const tree = treeOf(text);
  return checkAgainst(tree, schema).map(({ code, node, attribute, expected, seen }) => {
    const element = tree.name(tree.symbol(node)).replace(/^.*\}/, '');
    const besides = code === 'STRUCTURE-MISSING' ? expected : (attribute ?? (/TYPE|EMPTY|NESTED|TEXT/.test(code) ? seen : undefined));
    return [code, element, ...(besides === undefined ? [] : [besides])].join(' ');
  });
}

for (const [kind, table, root] of SCHEMAS) {
  test(`every type of ${kind}, as it should be and not: what is found, and what libxml2 says`, (context) => {
    const structure = new Structure().read(table);
    const schema = schemaFrom(structure, root);
    const official = sharedPresent ? oracle(kind) : undefined;
    if (official === undefined) context.diagnostic('left out: the official schemas are not beside this checkout');
    let count = 0;
    for (const station of stationsOf(schema.rootType, symbolName(schema.root))) {
      for (const [text, ...faults] of samplesOf(station)) {
        count++;
        assert.deepEqual(found(text, schema), faults, text.slice(-600));
        if (official !== undefined && count % 3 === 0) assert.equal(official(text)?.length === 0, faults.length === 0, text.slice(-600));
      }
    }
    assert.ok(count > 200, `only ${count} samples`);
  });
}
