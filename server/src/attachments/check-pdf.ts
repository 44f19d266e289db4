import { inflateSync } from 'node:zlib';
import { Unreadable } from './clean-jpeg.ts';

/** What acts, carries other files, or cannot be looked into (ISO 32000-2): scripts, programs, attachments, forms, films, locks. */
const acting =
  /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|AA|SubmitForm|ImportData|GoToE|GoToR|Movie|Sound|Rendition)(?![A-Za-z])/;
const locked = /\/Encrypt(?![A-Za-z])/;
const unpackedBytesMost = 50 * 1024 * 1024;

/** Why a PDF is refused; null for one that only shows pages. Objects that are packed together are looked into as well. */
export function pdfFault(bytes: Buffer): 'acts' | 'locked' | null {
  if (!bytes.subarray(-2048).includes('%%EOF')) throw new Unreadable('It has no end.');
  const text = bytes.toString('latin1');
  for (const part of [text, ...packedObjects(bytes, text)]) {
    const names = withPlainNames(part);
    if (locked.test(names)) return 'locked';
    if (acting.test(names)) return 'acts';
  }
  return null;
}

/** A name may be written with its letters as numbers: `/J#61vaScript`. */
function withPlainNames(text: string): string {
  return text.replaceAll(/#([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The streams of objects that are kept compressed, unpacked. */
function packedObjects(bytes: Buffer, text: string): string[] {
  let left = unpackedBytesMost;
  return [...text.matchAll(/\/Type\s*\/ObjStm[^]*?stream\r?\n/g)].map((found) => {
    const from = found.index + found[0].length;
    const past = text.indexOf('endstream', from);
    if (past < 0) throw new Unreadable('A stream has no end.');
    try {
      const unpacked = inflateSync(bytes.subarray(from, past), { maxOutputLength: left });
      left -= unpacked.length;
      return unpacked.toString('latin1');
    } catch {
      throw new Unreadable('Packed objects cannot be read.');
    }
  });
}
