import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { limits } from './limits.ts';
import { damaged, Refusal } from './refusal.ts';
import type { Part } from './zip-directory.ts';

/** Deflate grows at most 1,032 times, so a step of this size holds at most 4 MiB unpacked at once. */
const STEP = 4096;

/** Hands the unpacked bytes of a part to `take`, step by step, and checks them against their checksum. */
export function unpack(part: Part, take: (bytes: Uint8Array) => void): void {
  let checksum = 0;
  const receive = (bytes: Uint8Array): void => {
    checksum = crc32(bytes, checksum);
    take(bytes);
  };
  if (part.method === 0) {
    for (let at = 0; at < part.packed.length; at += 65_536) receive(part.packed.subarray(at, at + 65_536));
  } else {
    inflate(part, receive);
  }
  if (checksum !== part.checksum) throw damaged(part.name);
}

function inflate(part: Part, receive: (bytes: Uint8Array) => void): void {
  const stream = new Inflate((bytes) => receive(bytes));
  let at = 0;
  do {
    const isLast = at + STEP >= part.packed.length;
    try {
      stream.push(part.packed.subarray(at, at + STEP), isLast);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      throw damaged(part.name);
    }
    at += STEP;
  } while (at < part.packed.length);
}

/**
 * The counting pass: unpacks everything once, keeps nothing, and stops at the first byte too many, so
 * that what is read afterwards is known to be whole and to fit.
 */
export function countUnpacked(parts: Iterable<Part>, fileSize: number): void {
  let total = 0;
  for (const part of parts) {
    unpack(part, (bytes) => {
      total += bytes.length;
      const isTooDense = total > limits.ratioFromBytes && total > fileSize * limits.unpackedRatio;
      if (total > limits.unpackedBytes || isTooDense) {
        throw new Refusal('spreadsheet.unpacks-too-large', { most: limits.unpackedBytes });
      }
    });
  }
}
