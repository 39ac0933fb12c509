import assert from 'node:assert/strict';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { axe, close, largestPaint, launch, newPage, pageWeight, screenshot } from './index.ts';

const pages: Record<string, string> = {
  '/sound':
    '<!doctype html><html lang="fr"><head><title>Bon</title></head><body><main><h1>Bonjour</h1><p id="language"></p></main><script src="/write.js"></script></body></html>',
  '/unsound': '<!doctype html><html><head><title>Bad</title></head><body><main><h1>Bad</h1><img src="/dot.png"></main></body></html>',
  '/heavy': `<!doctype html><html lang="en"><head><title>Heavy</title></head><body><main><h1>Heavy</h1>${'<p>again and again</p>'.repeat(300)}</main></body></html>`,
};

const server = createServer((request, response) => {
  response.setHeader('content-security-policy', "default-src 'self'; script-src 'self'");
  if (request.url === '/write.js') {
    response.setHeader('content-type', 'text/javascript');
    response.end("document.getElementById('language').textContent = navigator.language");
    return;
  }
  const page = pages[request.url ?? ''];
  if (page === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('content-encoding', 'gzip');
  response.end(gzipSync(page));
});
let base = '';

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
after(async () => {
  await close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('the browser', () => {
  it('is one for the whole process', async () => {
    assert.equal(await launch(), await launch());
  });

  it('asks in the language it is given and runs scripts', async () => {
    const page = await newPage({ locale: 'en-GB', baseURL: base });
    await page.goto('/sound');
    assert.equal(await page.textContent('#language'), 'en-GB');
    await page.close();
  });

  it('can do without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false, baseURL: base });
    await page.goto('/sound');
    assert.equal(await page.textContent('#language'), '');
    await page.close();
  });

  it('keeps each page to itself', async () => {
    const first = await newPage({ baseURL: base });
    await first.goto('/sound');
    await first.evaluate(() => localStorage.setItem('mine', 'yes'));
    const second = await newPage({ baseURL: base });
    await second.goto('/sound');
    assert.equal(await second.evaluate(() => localStorage.getItem('mine')), null);
    await first.close();
    await second.close();
  });

  it('takes screenshots of whole pages', async () => {
    const page = await newPage({ baseURL: base });
    await page.goto('/heavy');
    const path = await screenshot(page, 'browser-itself');
    const bytes = await readFile(path);
    assert.equal(bytes.subarray(1, 4).toString(), 'PNG');
    assert.ok(bytes.readUInt32BE(20) > 5_000, `${bytes.readUInt32BE(20)} pixels: as tall as the page, not as the window`);
    await assert.rejects(screenshot(page, '../elsewhere'));
    await rm(path);
    await page.close();
  });
});

describe('axe', () => {
  it('finds nothing on a sound page, past a strict content security policy', async () => {
    const page = await newPage({ bypassCSP: true, baseURL: base });
    await page.goto('/sound');
    assert.deepEqual(await axe(page), []);
    await page.close();
  });

  it('names the rule and the element of an unsound one', async () => {
    const page = await newPage({ bypassCSP: true, baseURL: base });
    await page.goto('/unsound');
    const violations = await axe(page);
    assert.deepEqual(violations.map((violation) => violation.rule).sort(), ['html-has-lang', 'image-alt']);
    assert.deepEqual(violations.find((violation) => violation.rule === 'image-alt')?.elements, ['img']);
    await page.close();
  });
});

describe('measures', () => {
  it('weighs compressed bytes', async () => {
    const page = await newPage();
    const { bytes, requests } = await pageWeight(page, `${base}/heavy`);
    assert.ok(bytes > gzipSync(pages['/heavy'] ?? '').length);
    assert.ok(bytes < (pages['/heavy'] ?? '').length / 10, `${bytes} bytes are not compressed`);
    assert.equal(requests.filter((request) => request.type === 'Document').length, 1);
    await page.close();
  });

  it('times the largest paint, later on a slow phone (a round trip of 150 ms at least)', async () => {
    const page = await newPage({ slow: true, baseURL: base });
    await page.goto('/sound');
    assert.ok((await largestPaint(page)) >= 150);
    assert.equal(page.viewportSize()?.width, 390);
    await page.close();
  });
});
