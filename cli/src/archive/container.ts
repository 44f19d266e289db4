import { crc32 } from 'node:zlib';
import { done, refused, type Result } from '@xianfeng/engine';

/** One file of a package. */
export interface PackedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const localHead = 0x04034b50;
const centralHead = 0x02014b50;
const endHead = 0x06054b50;
const localLength = 30;
const centralLength = 46;
const endLength = 22;
const version = 20;
/** 1 January 1980, midnight: the first time that a ZIP can name. */
const noTime = 0x0021_0000;
const utf8Flag = 0x0800;

/**
 * Takes a package apart. It can be written in one way only (docs/archive-package.md), so what was taken out is written again
 * and compared: whatever byte differs, be it one that no program looks at, is refused with its place.
 */
export function readContainer(bytes: Buffer): Result<readonly PackedFile[]> {
  const files: PackedFile[] = [];
  let at = 0;
  while (at + localLength <= bytes.length && bytes.readUInt32LE(at) === localHead) {
    const nameEnd = at + localLength + bytes.readUInt16LE(at + 26);
    const end = nameEnd + bytes.readUInt32LE(at + 18);
    if (end > bytes.length) break;
    const name = bytes.subarray(at + localLength, nameEnd).toString('utf8');
    files.push({ name, bytes: bytes.subarray(nameEnd, end) });
    at = end;
  }
  if (files.length === 0) return refused({ code: 'archive.not-a-package' });
  const written = writeContainer(files);
  if (written.equals(bytes)) return done(files);
  const differs = firstDifference(written, bytes);
  return refused({ code: 'archive.bytes-differ', facts: { at: differs + 1, file: placeOf(files, differs) } });
}

/** The one way to write these files. */
export function writeContainer(files: readonly PackedFile[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const encoded = Buffer.from(name, 'utf8');
    const fields = fieldsOf(encoded, bytes);
    const local = Buffer.alloc(localLength);
    local.writeUInt32LE(localHead, 0);
    fields.copy(local, 4);
    const central = Buffer.alloc(centralLength);
    central.writeUInt32LE(centralHead, 0);
    central.writeUInt16LE(version, 4);
    fields.copy(central, 6);
    central.writeUInt32LE(offset, 42);
    locals.push(local, encoded, bytes);
    centrals.push(central, encoded);
    offset += localLength + encoded.length + bytes.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endHead, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** What both heads of a file say of it: version, flags, no compression, no time, CRC-32, both sizes, length of the name. */
function fieldsOf(name: Buffer, bytes: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(version, 0);
  fields.writeUInt16LE(name.some((byte) => byte > 0x7f) ? utf8Flag : 0, 2);
  fields.writeUInt32LE(noTime, 6);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function firstDifference(one: Buffer, other: Buffer): number {
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at += 1;
  return at;
}

/** The file in whose part of the package a byte lies; none where it lies behind all of them. */
function placeOf(files: readonly PackedFile[], at: number): string {
  let end = 0;
  for (const { name, bytes } of files) {
    end += localLength + Buffer.byteLength(name) + bytes.length;
    if (at < end) return name;
  }
  return 'ZIP';
}
