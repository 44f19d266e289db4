/** A picture that cannot be read to its end. */
export class Unreadable extends Error {}

const begin = 0xd8;
const end = 0xd9;
const scan = 0xda;
/** Rotations written by the camera (Exif 2.32, tag 0x0112) that a viewer must apply. */
const turned: ReadonlySet<number> = new Set([2, 3, 4, 5, 6, 7, 8]);

/**
 * A JPEG (ITU-T T.81) without what its camera and its programs wrote beside the picture: place, time, device, preview,
 * comments, and whatever follows its end, such as a film with a place of its own. The picture is not encoded anew. Only
 * how it is to be turned is kept, or photos would lie on their side.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation: number | null = null;
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === end) break;
    if (isBare(marker)) {
      kept.push(bytes.subarray(at, at + 2));
      at += 2;
      continue;
    }
    const segment = segmentAt(bytes, at);
    if (marker === 0xe1) orientation ??= orientationOf(segment.subarray(4));
    if (isPicture(marker, segment)) kept.push(segment);
    at += segment.length;
    if (marker !== scan) continue;
    const past = pastScan(bytes, at);
    kept.push(bytes.subarray(at, past));
    at = past;
  }
  kept.push(Buffer.from([0xff, end]));
  if (orientation !== null && turned.has(orientation)) kept.splice(1, 0, orientationSegment(orientation));
  return Buffer.concat(kept);
}

/** The marker at a place; filling bytes before it are allowed (B.1.1.2), which no writer uses. */
function markerAt(bytes: Buffer, at: number): number {
  const marker = bytes[at + 1];
  if (bytes[at] !== 0xff || marker === undefined || marker === 0 || marker === 0xff || marker === begin) {
    throw new Unreadable('There is no marker where one belongs.');
  }
  return marker;
}

function isBare(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);
}

function segmentAt(bytes: Buffer, at: number): Buffer {
  if (at + 4 > bytes.length) throw new Unreadable('It ends within a segment.');
  const length = bytes.readUInt16BE(at + 2);
  if (length < 2 || at + 2 + length > bytes.length) throw new Unreadable('It ends within a segment.');
  return bytes.subarray(at, at + 2 + length);
}

/** Tables and scans; of what programs add only the density, the colors' profile and the kind of color. */
function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  if (marker === 0xe0) return segment.subarray(4, 9).equals(Buffer.from('JFIF\0', 'latin1'));
  if (marker === 0xe2) return segment.subarray(4, 16).equals(Buffer.from('ICC_PROFILE\0', 'latin1'));
  return marker === 0xee && segment.subarray(4, 9).equals(Buffer.from('Adobe', 'latin1'));
}

/** Where a scan's coded picture ends: at the first marker that is neither a stuffed byte nor a restart. */
function pastScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new Unreadable('It ends within its picture.');
}

/** How the camera was held, from the first directory of the Exif block; null where it does not say. */
function orientationOf(block: Buffer): number | null {
  if (block.length < 20 || block.subarray(0, 4).toString('latin1') !== 'Exif') return null;
  const tiff = block.subarray(6);
  const isLittle = tiff[0] === 0x49;
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (directory + 2 > tiff.length) return null;
  for (let entry = 0; entry < short(directory); entry += 1) {
    const at = directory + 2 + entry * 12;
    if (at + 12 > tiff.length) return null;
    if (short(at) === 0x0112) return short(at + 8);
  }
  return null;
}

/** An Exif block that says nothing but how to turn the picture. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008' + '0001' + '0112000300000001' + '00000000' + '00000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
