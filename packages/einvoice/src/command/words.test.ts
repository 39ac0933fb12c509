import assert from 'node:assert/strict';
import { test } from 'node:test';
import command from '../words/command.en.ts';
import commandFr from '../words/command.fr.ts';
import { languageOf } from './arguments.ts';
import { commandNames } from './index.ts';
import { terminalLanguage } from './words.ts';

const options = (help: string): string[] => [...new Set(help.match(/(?<=\s)--?[a-z][a-z-]*/g))].sort();

test('both languages tell the same options, and each help its own exit codes', () => {
  for (const name of commandNames) {
    const [en, fr] = [command[`${name}.help`], commandFr[`${name}.help`]];
    assert.deepEqual(options(fr), options(en), name);
    assert.ok(options(en).includes('--help'));
    assert.match(en, /Exit codes: 0 /);
    assert.match(fr, /Codes de sortie : 0 /);
    assert.ok(en.split('\n').every((line) => line.length <= 140));
  }
});

test('the language is the one asked for, else the terminal’s', () => {
  assert.equal(terminalLanguage({ LANG: 'fr_FR.UTF-8' }), 'fr');
  assert.equal(terminalLanguage({ UNISSON_LANG: 'en', LANG: 'fr_FR.UTF-8' }), 'en');
  assert.equal(terminalLanguage({}), 'en');
  assert.equal(languageOf(['a.xml', '--lang', 'fr'], {}), 'fr');
  assert.equal(languageOf(['--lang=en'], { LANG: 'fr' }), 'en');
  assert.equal(languageOf(['--lang=de'], { LANG: 'fr' }), 'fr');
});
