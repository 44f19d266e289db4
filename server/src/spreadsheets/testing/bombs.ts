import { crc32, deflateRawSync, constants } from 'node:zlib';

const BLOCK = 4 * 1024 * 1024;

interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly unpackedSize: number;
  readonly checksum: number;
  readonly method?: number;
  readonly flags?: number;
}

/** Unpacks to as many times 4 MiB of one byte, from about 4 KB each: 100 of them are 400 MB in 400 KB. */
export function bombEntry(name: string, times: number, byte = 0x20): Entry {
  const block = Buffer.alloc(BLOCK, byte);
  // Blocks that end on a full flush can be joined, so the bomb need not be inflated to be built.
  const packed = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  let checksum = 0;
  for (let time = 0; time < times; time += 1) checksum = crc32(block, checksum);
  const end = deflateRawSync(Buffer.alloc(0));
  return {
    name,
    packed: Buffer.concat([...Array.from({ length: times }, () => packed), end]),
    unpackedSize: BLOCK * times,
    checksum,
  };
}

export function entryOf(name: string, content: string | Uint8Array, more: Partial<Entry> = {}): Entry {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { name, packed: deflateRawSync(bytes), unpackedSize: bytes.length, checksum: crc32(bytes), ...more };
}

/** A package written entry by entry, so that it can say what no honest writer would. */
export function archiveOf(entries: readonly Entry[], isOneBody = false): Uint8Array {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [index, entry] of entries.entries()) {
    const name = Buffer.from(entry.name);
    const at = isOneBody && index > 0 ? 0 : offset;
    if (!isOneBody || index === 0) {
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      describe(entry, name).copy(local, 4);
      locals.push(local, name, Buffer.from(entry.packed));
      offset += 30 + name.length + entry.packed.length;
    }
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    describe(entry, name).copy(central, 6);
    central.writeUInt32LE(at, 42);
    directory.push(central, name);
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, listing, end]);
}

/** The 26 bytes that the local header and the directory have in common. */
function describe(entry: Entry, name: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(entry.flags ?? 0, 2);
  fields.writeUInt16LE(entry.method ?? 8, 4);
  fields.writeUInt32LE(entry.checksum, 10);
  fields.writeUInt32LE(entry.packed.length, 14);
  fields.writeUInt32LE(entry.unpackedSize, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}
