import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressGroup, shortAddress } from './address-group.ts';
import { deviceName } from './user-agent.ts';

test('one subscriber is one group: an IPv4 address, an IPv6 /56', () => {
  assert.equal(addressGroup('192.0.2.1'), '192.0.2.1');
  assert.equal(addressGroup('::ffff:192.0.2.1'), '192.0.2.1');
  assert.equal(addressGroup('2001:db8:1:ab01::1'), addressGroup('2001:0DB8:0001:abff:ffff::'));
  assert.notEqual(addressGroup('2001:db8:1:ab01::1'), addressGroup('2001:db8:1:ac01::1'));
  assert.equal(addressGroup('::1'), addressGroup('0:0:0:0:0:0:0:1'));
  assert.equal(addressGroup('fe80::1%eth0'), addressGroup('fe80::2'));
  assert.equal(addressGroup('unknown, as some proxies say'), 'unknown, as some proxies say');
  assert.equal(addressGroup('x'.repeat(10_000)).length, 64);
});

test('an address is shown shortened', () => {
  assert.equal(shortAddress('192.0.2.17'), '192.0.2.x');
  assert.equal(shortAddress('2001:db8:1:ab01::1'), '2001:db8:1:x');
  assert.equal(shortAddress(''), 'x');
});

test('browsers in a word', () => {
  const table: Readonly<Record<string, string | undefined>> = {
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0': 'Firefox (Windows)',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0':
      'Edge (Windows)',
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36': 'Chrome (Linux)',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1':
      'Safari (iPhone)',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1':
      'Chrome (iPhone)',
    'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36':
      'Samsung Internet (Android)',
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15':
      'Safari (macOS)',
    'curl/8.5.0': undefined,
    '': undefined,
    [`Firefox/${'x'.repeat(100_000)}`]: 'Firefox',
  };
  for (const [text, name] of Object.entries(table)) assert.equal(deviceName(text), name, text.slice(0, 80));
  assert.equal(deviceName(null), undefined);
});
