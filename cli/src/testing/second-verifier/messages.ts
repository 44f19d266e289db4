/** The bytes that are hashed and signed, as docs/ballot-protocol.md puts them together. */
export function bytesOf(...parts: readonly (string | Uint8Array)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : part)));
}

/** Bytes written in a file. */
export function fromHex(digits: string): Buffer {
  return Buffer.from(digits, 'hex');
}

/** Whole numbers in two bytes each, the greatest first. */
export function u16(...numbers: readonly number[]): Buffer {
  return Buffer.from(numbers.flatMap((number) => [Math.floor(number / 256), number % 256]));
}
