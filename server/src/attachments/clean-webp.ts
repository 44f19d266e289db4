import { Unreadable } from './clean-jpeg.ts';

/** What draws the picture (RFC 9649). */
const drawn: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
/** In the extended header: that there is Exif, that there is XMP. */
const beside = 0x08 | 0x04;

/** A WebP without Exif, XMP and private parts, and without what follows its end. */
export function cleanWebp(bytes: Buffer): Buffer {
  const stated = bytes.readUInt32LE(4) + 8;
  if (stated > bytes.length) throw new Unreadable('It ends before its end.');
  const kept: Buffer[] = [];
  for (let at = 12; at < stated; ) {
    if (at + 8 > stated) throw new Unreadable('It ends within a chunk.');
    const length = bytes.readUInt32LE(at + 4);
    const past = at + 8 + length + (length % 2);
    if (past > stated) throw new Unreadable('It ends within a chunk.');
    const kind = bytes.toString('latin1', at, at + 4);
    if (drawn.has(kind)) kept.push(kind === 'VP8X' ? withoutFlags(bytes.subarray(at, past)) : bytes.subarray(at, past));
    at = past;
  }
  const body = Buffer.concat(kept);
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

function withoutFlags(chunk: Buffer): Buffer {
  const copy = Buffer.from(chunk);
  copy.writeUInt8((copy[8] ?? 0) & ~beside, 8);
  return copy;
}
