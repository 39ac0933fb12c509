import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkAgainst } from './check.ts';
import { treeOf } from './mutations.testing.ts';
import { schemaFrom } from './schema.ts';
import { Structure } from './table.ts';

const CAC = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2';
const TABLE = `[udt]
Text=s
Kind=t(x|yz)
[cac]
Thing Kind* Strict* Text @kind:t(x|yz)
Strict (#!)!
[]
cac:Thing
cac:Text`;
const schema = schemaFrom(new Structure().read(TABLE), 'cac:Thing');

function faults(content: string, attributes = ''): string[] {
  const tree = treeOf(`<Thing xmlns="${CAC}"${attributes}>${content}</Thing>`);
  return checkAgainst(tree, schema).map(({ code, node, expected, seen }) =>
    [code, node, expected, seen].filter((part) => part !== undefined).join(' '),
  );
}

test('a value is one of those listed, white space around it aside', () => {
  assert.deepEqual(faults('<Kind>x</Kind><Kind> yz </Kind>'), []);
  for (const text of ['y', 'z', 'X', 'x|yz', 'xy'])
    assert.deepEqual(faults(`<Kind>${text}</Kind>`), [`STRUCTURE-TYPE 1 token ${text}`], text);
  assert.deepEqual(faults('<Kind> </Kind>'), ['STRUCTURE-EMPTY 1 token ']);
  assert.deepEqual(faults('', ' kind=" x "'), []);
  assert.deepEqual(faults('', ' kind="z"'), ['STRUCTURE-ATTRIBUTE-TYPE 0 x, yz z']);
});

test('where anything known may stand, nothing else may', () => {
  assert.deepEqual(faults(`<Strict><Text>any</Text></Strict>`), []);
  assert.deepEqual(
    faults('<Strict><a xmlns="urn:a"/></Strict>').map((fault) => fault.replace(/\S+$/, '')),
    ['STRUCTURE-UNEXPECTED 2 * '],
  );
  assert.deepEqual(
    faults('<Strict><None/></Strict>').map((fault) => fault.replace(/\S+$/, '')),
    ['STRUCTURE-UNEXPECTED 2 * '],
  );
  assert.deepEqual(faults('<Strict/>'), ['STRUCTURE-MISSING 1 *']);
});

test('text between elements is told without the white space around it', () => {
  assert.deepEqual(faults('<Kind>x</Kind> stray text \n<Text/>'), ['STRUCTURE-TEXT 0 stray text']);
  assert.deepEqual(faults(' first <Kind>x</Kind>'), ['STRUCTURE-TEXT 0 first']);
  assert.deepEqual(faults('<Kind>x</Kind> last '), ['STRUCTURE-TEXT 0 last']);
  assert.deepEqual(faults('<!-- c --> noted <Kind>x</Kind>'), ['STRUCTURE-TEXT 0 <!-- c --> noted']);
});
