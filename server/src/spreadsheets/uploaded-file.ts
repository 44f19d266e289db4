import { createHash } from 'node:crypto';

const spreadsheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const nameLengthMost = 200;

/** An upload, taken into memory; the contract bounds its size. */
export interface UploadedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** SHA-256, hex. */
  readonly hash: string;
}

export async function takeUpload(file: File): Promise<UploadedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.slice(0, nameLengthMost) || 'upload';
  return { name, bytes, hash: createHash('sha256').update(bytes).digest('hex') };
}

/** A workbook to download. */
export function spreadsheetFile(bytes: Uint8Array, name: string): File {
  return new File([new Uint8Array(bytes)], `${name}.xlsx`, { type: spreadsheetType });
}
