import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

export { bytesToHex as toHex, concatBytes as joined, utf8ToBytes as utf8 };

/** Bytes written as lower-case hexadecimal digits; null where it is anything else, or not as long as it has to be. */
export function fromHex(text: unknown, length: number): Uint8Array | null {
  return isHex(text, length) ? hexToBytes(text) : null;
}

export function isHex(text: unknown, length: number): text is string {
  return typeof text === 'string' && text.length === 2 * length && /^[0-9a-f]*$/.test(text);
}

/** A whole number below 65,536 in two bytes, the greater first. */
export function u16(value: number): Uint8Array {
  return Uint8Array.of(value >>> 8, value & 0xff);
}

/** A whole number below 2^32 in four bytes, the greatest first. */
export function u32(value: number): Uint8Array {
  return concatBytes(u16(value >>> 16), u16(value & 0xffff));
}

export function isSame(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}

/** Reads one piece of bytes after the other. */
export class ByteReader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(length: number): Uint8Array {
    const piece = this.#bytes.subarray(this.#at, this.#at + length);
    if (piece.length !== length) throw new RangeError('There are fewer bytes than are read.');
    this.#at += length;
    return piece;
  }

  number(length: 1 | 2 | 4): number {
    return this.take(length).reduce((sum, byte) => sum * 256 + byte, 0);
  }
}
