import { damaged, Refusal } from './refusal.ts';
import { limits } from './limits.ts';

/** One part of the package, found through the directory at the file's end, as Excel does it. */
export interface Part {
  readonly name: string;
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: 0 | 8;
  readonly checksum: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;

/** Reads the directory (PKWARE APPNOTE 4.3.12, 4.3.16). Throws a refusal where it does not hold together. */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Part> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  if (count > limits.parts) throw new Refusal('spreadsheet.unpacks-too-large', { most: limits.unpackedBytes });
  const parts = new Map<string, Part>();
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== ENTRY) throw damaged('directory');
    const { part, next } = readEntry(file, at, end);
    // Two parts of one name would let one reader see what another does not.
    if (parts.has(part.name)) throw damaged('directory');
    parts.set(part.name, part);
    at = next;
  }
  return parts;
}

function findEnd(file: Buffer): number {
  // The end record is 22 bytes plus a comment of at most 65,535.
  for (let at = file.length - 22; at >= Math.max(0, file.length - 65_557); at -= 1) {
    if (file.readUInt32LE(at) === END && at + 22 + file.readUInt16LE(at + 20) === file.length) return at;
  }
  throw damaged('end');
}

function readEntry(file: Buffer, at: number, end: number): { readonly part: Part; readonly next: number } {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const nameLength = file.readUInt16LE(at + 28);
  const extraLength = file.readUInt16LE(at + 30);
  const next = at + 46 + nameLength + extraLength + file.readUInt16LE(at + 32);
  if (next > end) throw damaged('directory');
  const name = partName(file.subarray(at + 46, at + 46 + nameLength));
  if ((flags & 1) !== 0) throw new Refusal('spreadsheet.encrypted');
  if (method !== 0 && method !== 8) throw damaged(name);
  const { packedSize, offset } = sizes(file, at, extraLength);
  const packed = packedBytes(file, offset, packedSize, end);
  return { part: { name, packed, method, checksum: file.readUInt32LE(at + 16) }, next };
}

/** Nothing is ever written to disk, but a name that climbs out of the package was not made by a spreadsheet. */
function partName(bytes: Buffer): string {
  const name = bytes.toString('utf8').replaceAll('\\', '/');
  if (name.startsWith('/') || /(^|\/)\.\.(\/|$)|^[A-Za-z]:|\0/.test(name))
    throw new Refusal('spreadsheet.unsafe-content');
  return name;
}

/** Some writers always use the 64-bit field, however small the file (APPNOTE 4.5.3). */
function sizes(file: Buffer, at: number, extraLength: number): { packedSize: number; offset: number } {
  let packedSize = file.readUInt32LE(at + 20);
  let offset = file.readUInt32LE(at + 42);
  const unpackedIsLong = file.readUInt32LE(at + 24) === 0xffffffff;
  if (packedSize !== 0xffffffff && offset !== 0xffffffff) return { packedSize, offset };
  const extraAt = at + 46 + file.readUInt16LE(at + 28);
  let field = longField(file.subarray(extraAt, extraAt + extraLength));
  if (unpackedIsLong) field = field.subarray(8);
  const take = (): number => {
    if (field.length < 8) throw damaged('directory');
    const value = Number(field.readBigUInt64LE(0));
    field = field.subarray(8);
    return value;
  };
  if (packedSize === 0xffffffff) packedSize = take();
  if (offset === 0xffffffff) offset = take();
  return { packedSize, offset };
}

function longField(extra: Buffer): Buffer {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + extra.readUInt16LE(at + 2));
  }
  throw damaged('directory');
}

function packedBytes(file: Buffer, offset: number, size: number, end: number): Uint8Array {
  if (offset + 30 > end || file.readUInt32LE(offset) !== LOCAL) throw damaged('directory');
  const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  if (from + size > end) throw damaged('directory');
  return file.subarray(from, from + size);
}
