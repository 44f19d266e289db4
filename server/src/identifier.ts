import { randomBytes, randomInt } from 'node:crypto';

/** The millisecond of the last id of this process, and how many were made in it beyond where the count began. */
let last = { at: 0, count: 0 };

/**
 * A UUIDv7 (RFC 9562): 48 bits of real milliseconds, 12 that count within one (section 6.2, method 1), 62 of chance, so that
 * of one process rows made later sort later.
 */
export function newIdentifier(): string {
  last = next(Date.now());
  const bytes = randomBytes(16);
  bytes.writeUIntBE(last.at, 0, 6);
  bytes.writeUInt16BE(0x7000 | last.count, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A clock set back, and more than the count holds, go on from the last. */
function next(now: number): typeof last {
  if (now > last.at) return { at: now, count: randomInt(0x800) };
  return last.count < 0xfff ? { at: last.at, count: last.count + 1 } : { at: last.at + 1, count: randomInt(0x800) };
}
