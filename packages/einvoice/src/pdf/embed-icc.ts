/** Big-endian fields of an ICC profile (ICC.1:2001-04), one behind another. */
class IccWriter {
  readonly #bytes: number[] = [];

  text(value: string): this {
    for (const character of value) this.#bytes.push(character.charCodeAt(0) & 255);
    return this;
  }

  u32(...values: number[]): this {
    for (const value of values) this.#bytes.push((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
    return this;
  }

  u16(...values: number[]): this {
    for (const value of values) this.#bytes.push((value >> 8) & 255, value & 255);
    return this;
  }

  zeros(count: number): this {
    for (let i = 0; i < count; i++) this.#bytes.push(0);
    return this;
  }

  padded(): Uint8Array {
    while (this.#bytes.length % 4 !== 0) this.#bytes.push(0);
    return Uint8Array.from(this.#bytes);
  }
}

const NAME = 'sRGB';

/** s15Fixed16 of the sRGB primaries and the D50 white point, adapted by Bradford (IEC 61966-2-1). */
const POINTS: Readonly<Record<string, readonly [number, number, number]>> = {
  wtpt: [0xf6d6, 0x10000, 0xd32d],
  rXYZ: [0x6fa2, 0x38f5, 0x0390],
  gXYZ: [0x6299, 0xb785, 0x18da],
  bXYZ: [0x24a0, 0x0f84, 0xb6cf],
};

/** u8Fixed8: 2.2, the power that comes closest to the sRGB curve. */
const GAMMA = 0x0233;

function tags(): [signature: string, data: Uint8Array][] {
  const description = new IccWriter()
    .text('desc')
    .zeros(4)
    .u32(NAME.length + 1)
    .text(NAME)
    .zeros(1)
    .zeros(4 + 4 + 2 + 1 + 67);
  const copyright = new IccWriter().text('text').zeros(4).text('No rights reserved').zeros(1);
  const curve = new IccWriter().text('curv').zeros(4).u32(1).u16(GAMMA).padded();
  return [
    ['desc', description.padded()],
    ['cprt', copyright.padded()],
    ...Object.entries(POINTS).map(([signature, point]): [string, Uint8Array] => [
      signature,
      new IccWriter()
        .text('XYZ ')
        .zeros(4)
        .u32(...point)
        .padded(),
    ]),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
}

/** A display profile of the sRGB colours, of 2.1: what a PDF/A document may name as the meaning of its device colours. */
export function rgbProfile(): Uint8Array {
  const all = tags();
  const head = 128 + 4 + all.length * 12;
  const size = head + all.reduce((sum, [, data]) => sum + data.length, 0);
  const writer = new IccWriter()
    .u32(size)
    .zeros(4)
    .u32(0x02100000)
    .text('mntrRGB XYZ ')
    .u16(2026, 1, 1, 0, 0, 0)
    .text('acsp')
    .zeros(28)
    // Illuminant D50.
    .u32(0xf6d6, 0x10000, 0xd32d)
    .zeros(48)
    .u32(all.length);
  let offset = head;
  for (const [signature, data] of all) {
    writer.text(signature).u32(offset, data.length);
    offset += data.length;
  }
  for (const [, data] of all) for (const byte of data) writer.text(String.fromCharCode(byte));
  return writer.padded();
}
