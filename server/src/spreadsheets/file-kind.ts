import { Refusal } from './refusal.ts';

export type FileKind = 'package' | 'text';

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['RAR', [0x52, 0x61, 0x72, 0x21]],
  ['7Z', [0x37, 0x7a, 0xbc, 0xaf]],
  ['GZIP', [0x1f, 0x8b]],
  ['BMP', [0x42, 0x4d, -1, -1, -1, -1, 0, 0, 0, 0]],
  ['RTF', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** Decides by the bytes alone; a file's ending is what somebody typed. Throws a refusal for what we do not read. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new Refusal('spreadsheet.empty-file');
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06])) return 'package';
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldFile(bytes);
  for (const [name, signature] of SIGNATURES) {
    if (startsWith(bytes, signature)) throw new Refusal('spreadsheet.other-kind', { kind: name });
  }
  // Web systems export HTML and XML under the name .xls; Excel opens them, so people believe they are sheets.
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 512)).toString('latin1');
  if (/^[^a-z]{0,8}<(!doctype|html|table|head|meta|\?xml|workbook)/i.test(head)) {
    throw new Refusal('spreadsheet.other-kind', { kind: 'HTML / XML' });
  }
  return 'text';
}

/** An encrypted .xlsx sits in the same container as an old .xls; only its directory tells them apart. */
function oldFile(bytes: Uint8Array): Refusal {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  const container = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Refusal(container.includes(encrypted) ? 'spreadsheet.encrypted' : 'spreadsheet.old-format');
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return bytes.length >= signature.length && signature.every((byte, index) => byte < 0 || bytes[index] === byte);
}
