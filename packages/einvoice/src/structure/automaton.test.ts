import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symbolFor } from '../read/xml/vocabulary.ts';
import { automatonOf } from './automaton.ts';
import { Structure } from './table.ts';
import type { Automaton } from './type.ts';

const type = new Structure().read('[udt]\nText=s').named('udt:TextType');
const LETTERS = ['a', 'b', 'c'];

function accepts({ places, follow, accept }: Automaton, word: string): boolean {
  let states = [0];
  for (const letter of word)
    states = states.flatMap((state) =>
      (follow[state] ?? []).filter((at) => places[at]?.symbol === LETTERS.indexOf(letter)).map((at) => at + 1),
    );
  return states.some((state) => accept[state]);
}

/** Every word of up to so many letters. */
function words(longest: number): string[] {
  if (longest === 0) return [''];
  const shorter = words(longest - 1);
  return [...new Set([...shorter, ...shorter.flatMap((word) => LETTERS.map((letter) => word + letter))])];
}

test('an expression takes the words that it says', () => {
  assert.ok(type);
  for (const [expression, pattern] of [
    ['(a)', /^a?$/],
    ['(a!)!', /^a$/],
    ['(a!)', /^a?$/],
    ['(a!)+', /^a+$/],
    ['(a!)*', /^a*$/],
    ['(a+)!', /^a+$/],
    ['(a*,b!)!', /^a*b$/],
    ['(a!,b)!', /^ab?$/],
    ['(a,b)!', /^a?b?$/],
    ['(a!,b!,c!)!', /^abc$/],
    ['(a,b,c!)!', /^a?b?c$/],
    ['(a!,b,c)+', /^(ab?c?)+$/],
    ['(a!|b!)!', /^[ab]$/],
    ['(a!|b!)*', /^[ab]*$/],
    ['(a!|b)!', /^[ab]?$/],
    ['(a!|b!|c!)+', /^[abc]+$/],
    ['(a!|(b!,c!)!)+', /^(a|bc)+$/],
    ['(a!,(b!|c!)!)!', /^a[bc]$/],
    ['(a!,(b!|c!))!', /^a[bc]?$/],
    ['(a!,(b!|c!)+,a!)!', /^a[bc]+a$/],
    ['((a!,b!)+|c*)!', /^((ab)+|c*)$/],
    ['((a!|b!)!,(b!,c!)*)!', /^[ab](bc)*$/],
    ['((a!|b!)*,c!)!', /^[ab]*c$/],
    ['(a!|(b!|(c!,a!)!)!)!', /^(a|b|ca)$/],
    ['((a!,b!)!|c!,a!)!', /^((ab|c)a)$/],
  ] as const) {
    const automaton = automatonOf(expression, (written) => ({ symbol: LETTERS.indexOf(written), type }));
    for (const word of words(5)) assert.equal(accepts(automaton, word), pattern.test(word), `${expression}: “${word}”`);
  }
});

test('wildcards: any, any but those of a namespace, lax ones', () => {
  const { places } = automatonOf('(#!|#ext!|#ds~!|#~!)!', () => assert.fail('no element is named'));
  assert.deepEqual(
    places.map(({ symbol, type: content, other, lax }) => [symbol, content, other, lax]),
    [
      [-1, undefined, '', false],
      [-1, undefined, 'ext', false],
      [-1, undefined, 'ds', true],
      [-1, undefined, '', true],
    ],
  );
});

const TABLE = `[@]
format:d listID:l
[udt]
Text=s
Amount=d @format @unit:i! @plain
Code=t(x|y) @listID @fixed:t=one~two @*
[-]
Free$ @id:I (#~*)
[cac]
Thing Name=Text! ThingAmount* .TypeCode+ Other=Free Thing
[]
cac:Thing`;

test('a table in its compact form', () => {
  const structure = new Structure().read(TABLE);
  const thing = structure.globals.get(symbolFor('cac:Thing'));
  assert.ok(thing);
  assert.equal(structure.named('cac:ThingType'), thing);
  assert.equal(structure.globals.has(symbolFor('cbc:TypeCode')), false);
  structure.completeAll();
  assert.equal(structure.globals.has(symbolFor('cbc:TypeCode')), true);
  assert.equal(thing.complete, undefined);
  assert.deepEqual([...thing.symbols], ['cac:Name', 'cac:ThingAmount', 'cbc:TypeCode', 'cac:Other', 'cac:Thing'].map(symbolFor));
  assert.deepEqual([...thing.often], [1, 2, 3, 0, 0]);
  assert.deepEqual(
    thing.types.map(({ name }) => name),
    ['udt:TextType', 'udt:AmountType', 'udt:CodeType', '', 'cac:ThingType'],
  );
  assert.deepEqual([thing.lastRequired, thing.lexical, thing.mixed, thing.anyAttribute], [2, 0, false, false]);
  const [text, amount, code, free] = thing.types;
  assert.deepEqual([text?.lexical, text?.values, text?.lastRequired, text?.requiredAttributes], [0x73, undefined, -1, 0]);
  assert.deepEqual(
    amount?.attributes.map(({ name, lexical, required, fixed }) => [name, String.fromCharCode(lexical), required, fixed]),
    [
      ['format', 'd', false, undefined],
      ['unit', 'i', true, undefined],
      ['plain', 's', false, undefined],
    ],
  );
  assert.deepEqual([amount?.requiredAttributes, amount?.anyAttribute], [1, false]);
  assert.deepEqual([[...(code?.values ?? [])], code?.lexical, code?.anyAttribute], [['x', 'y'], 0x74, true]);
  assert.deepEqual(
    code?.attributes.map(({ name, lexical, fixed }) => [name, String.fromCharCode(lexical), fixed]),
    [
      ['listID', 'l', undefined],
      ['fixed', 't', 'one two'],
    ],
  );
  assert.deepEqual([free?.mixed, free?.automaton?.places.length, free?.attributes[0]?.lexical], [true, 1, 0x49]);
  assert.throws(() => new Structure().read('[cac]\nThing Other=None\n[]\ncac:Thing').completeAll(), /None/);
});
