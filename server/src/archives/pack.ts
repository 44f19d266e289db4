import { strToU8, zipSync } from 'fflate';
import type { ArchivedFile } from './collect-files.ts';

/** The first day a ZIP can name: files in a package have no times. In the machine's own time, as the format has it. */
const noTime = new Date(1980, 0, 1);

/** A ZIP without compression: there is one way to write it, so that whoever checks it writes it again and compares. */
export function packFiles(files: readonly ArchivedFile[]): Uint8Array {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])), {
    level: 0,
    mtime: noTime,
  });
}
