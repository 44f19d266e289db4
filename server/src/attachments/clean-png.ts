import { crc32 } from 'node:zlib';
import { Unreadable } from './clean-jpeg.ts';

/** What draws the picture (PNG, third edition): its data, colors, transparency, density and movement. */
const drawn: ReadonlySet<string> = new Set([
  ...['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs'],
  ...['acTL', 'fcTL', 'fdAT'],
]);

/** A PNG without its texts, times, places and private parts, and without what follows its end. */
export function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; ; ) {
    if (at + 12 > bytes.length) throw new Unreadable('It ends before its end.');
    const length = bytes.readUInt32BE(at);
    const past = at + 12 + length;
    if (past > bytes.length) throw new Unreadable('It ends within a chunk.');
    const kind = bytes.toString('latin1', at + 4, at + 8);
    if (bytes.readUInt32BE(past - 4) !== crc32(bytes.subarray(at + 4, past - 4))) {
      throw new Unreadable('A chunk was changed.');
    }
    if (drawn.has(kind)) kept.push(bytes.subarray(at, past));
    if (kind === 'IEND') return Buffer.concat(kept);
    at = past;
  }
}
