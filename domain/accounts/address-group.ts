import { isIPv4, isIPv6 } from 'node:net';

/** IPv4 written as IPv6 (`::ffff:192.0.2.1`), as servers that listen to both see it. */
const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The eight groups of an IPv6 address, zeros filled in. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = (address.split('%', 1)[0] ?? '').split('::', 2);
  const left = head === '' ? [] : head.split(':');
  if (tail === undefined) return left;
  const right = tail === '' ? [] : tail.split(':');
  return [...left, ...Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0'), ...right];
}

/**
 * What stands for one subscriber among network addresses: the address itself for IPv4, its /56 for IPv6, which is what a line is commonly given
 * (RFC 6177, RIPE-690); a smaller part could be changed at will.
 */
export function addressGroup(address: string): string {
  const plain = mapped.exec(address)?.[1] ?? address;
  if (isIPv4(plain) || !isIPv6(plain)) return plain.slice(0, 64);
  const [a = '0', b = '0', c = '0', d = '0'] = groupsOf(plain).map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''));
  return `${a}:${b}:${c}:${(Number.parseInt(d, 16) >> 8).toString(16)}::/56`;
}

/** An address as its owner is shown it: enough to recognise a place, not a line. */
export function shortAddress(address: string): string {
  const plain = mapped.exec(address)?.[1] ?? address;
  if (isIPv4(plain)) return plain.replace(/\.\d+$/, '.x');
  if (!isIPv6(plain)) return 'x';
  return `${groupsOf(plain).slice(0, 3).join(':')}:x`;
}
