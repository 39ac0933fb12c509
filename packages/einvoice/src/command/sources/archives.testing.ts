import { crc32, deflateRawSync } from 'node:zlib';

/** An entry to pack; `lie` replaces what the directory says of it. */
export interface Packed {
  name: string;
  bytes: Buffer;
  stored?: boolean;
  flags?: number;
  method?: number;
  lie?: { unpacked?: number; crc?: number };
}

/** A zip archive of entries. */
export function zipOf(entries: readonly Packed[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, stored, flags = 0x800, method = stored ? 0 : 8, lie } of entries) {
    const data = stored ? bytes : deflateRawSync(bytes);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const encoded = Buffer.from(name);
    local.writeUInt16LE(encoded.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(lie?.crc ?? crc32(bytes), 16);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(lie?.unpacked ?? bytes.length, 24);
    entry.writeUInt16LE(encoded.length, 28);
    entry.writeUInt32LE(at, 42);
    parts.push(local, encoded, data);
    directory.push(entry, encoded);
    at += 30 + encoded.length + data.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...parts, ...directory, end, Buffer.from(comment)]);
}

/** A tar archive; names past 100 bytes as `pax` or `gnu` tar writes them. */
export function tarOf(entries: readonly { name: string; bytes: Buffer }[], long: 'pax' | 'gnu' = 'pax'): Buffer {
  const blocks = entries.flatMap(({ name, bytes }) => {
    if (Buffer.byteLength(name) <= 100) return entryOf(name, bytes, '0');
    if (long === 'gnu') return [...entryOf('././@LongLink', Buffer.from(`${name}\0`), 'L'), ...entryOf(name.slice(0, 90), bytes, '0')];
    return [...entryOf('PaxHeaders/x', paxRecord('path', name), 'x'), ...entryOf(name.slice(0, 90), bytes, '0')];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

function paxRecord(key: string, value: string): Buffer {
  const rest = ` ${key}=${value}\n`;
  let length = Buffer.byteLength(rest) + 1;
  while (String(length).length + Buffer.byteLength(rest) !== length) length++;
  return Buffer.from(`${length}${rest}`);
}

function entryOf(name: string, bytes: Buffer, type: string): Buffer[] {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write('0000644\0', 100);
  header.write(bytes.length.toString(8).padStart(11, '0'), 124);
  header.write('        ', 148);
  header.write(type, 156);
  header.write('ustar\u000000', 257, 'latin1');
  header.write(
    header
      .reduce((sum, byte) => sum + byte, 0)
      .toString(8)
      .padStart(6, '0'),
    148,
  );
  header[154] = 0;
  return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
}
