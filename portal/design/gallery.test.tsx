import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { ensureBuilt } from '../build.ts';
import { islandNames, pageAssets } from './assets.ts';
import { Gallery } from './gallery.tsx';
import { renderPage } from './render.tsx';

let directory = '';
before(async () => {
  directory = await ensureBuilt();
});

for (const language of ['fr', 'en'] as const) {
  describe(`the gallery in ${language}`, () => {
    let html = '';
    before(() => {
      html = renderPage(<Gallery language={language} />);
    });

    test('has nothing inline that a strict content security policy would refuse', () => {
      assert.doesNotMatch(html, /\sstyle=/);
      assert.doesNotMatch(html, /<style/);
      assert.doesNotMatch(html, /\son[a-z]+=/);
      assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)/);
      assert.doesNotMatch(html, /javascript:/);
    });

    test('has no id twice, and every label and description leads somewhere', () => {
      const outsideTemplates = html.replace(/<template.*?<\/template>/g, '');
      const ids = [...outsideTemplates.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
      );
      const references = [...outsideTemplates.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap((match) =>
        (match[1] ?? '').split(' '),
      );
      assert.ok(references.length > 20);
      assert.deepEqual(
        references.filter((reference) => !ids.includes(reference)),
        [],
      );
    });

    test('says every sentence: no key and no placeholder is left', () => {
      const outsideTemplates = html.replace(/<template.*?<\/template>/g, '');
      assert.doesNotMatch(outsideTemplates, /(?:design|gallery)\.[a-z]+[.-]?[a-z]/);
      assert.doesNotMatch(outsideTemplates, /\{[a-z]+\}/);
      assert.match(html, new RegExp(`<html lang="${language}"`));
    });
  });
}

describe('what browsers load', () => {
  const bytes = (address: string): Buffer => readFileSync(join(directory, address.replace('/assets/', '')));
  const compressed = (address: string): number => gzipSync(bytes(address), { level: 9 }).length;

  test('styles weigh at most 14 KB, the base script 8 KB, compressed', () => {
    const { styles, scripts } = pageAssets([]);
    assert.ok(styles.reduce((sum, style) => sum + compressed(style), 0) <= 14 * 1024);
    assert.ok(scripts.reduce((sum, script) => sum + compressed(script), 0) <= 8 * 1024);
  });

  test('each island weighs at most 6 KB, compressed', () => {
    for (const name of islandNames) {
      const own = pageAssets([name]).scripts.at(-1) ?? '';
      assert.ok(bytes(own).length > 0, `${name} is empty`);
      assert.ok(compressed(own) <= 6 * 1024, name);
    }
  });

  test('the whole gallery, the heaviest page, stays within 60 KB with its font', () => {
    const { styles, scripts, fonts, icon } = pageAssets(islandNames);
    const html = gzipSync(renderPage(<Gallery language="fr" />)).length;
    const total =
      [...styles, ...scripts, icon].reduce((sum, address) => sum + compressed(address), html) +
      fonts.reduce((sum, font) => sum + bytes(font).length, 0);
    assert.ok(total <= 60 * 1024, `${total} bytes`);
  });

  test('every text stands beside its precompressed forms, and no style refers outside', () => {
    const names = readdirSync(directory);
    for (const name of names.filter((one) => /\.(css|js|svg)$/.test(one))) {
      assert.ok(names.includes(`${name}.br`) && names.includes(`${name}.gz`), name);
    }
    assert.doesNotMatch(
      pageAssets([])
        .styles.map((style) => bytes(style).toString('utf8'))
        .join(''),
      /https?:(?!\/\/www\.w3\.org)|GDS Transport/,
    );
  });
});
