import type { Problem } from '@xianfeng/engine';
import { readBytes } from '../read-bytes.ts';
import type { Sheet, Workbook } from '../workbook.ts';

/** What came of one file. */
export interface ReadHere extends Workbook {
  readonly problems: readonly Problem[];
}

const everything = { sheets: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };

/** Reads a file in this process as the child of an upload does, and keeps at most so many sheets with so many rows. */
export function readHere(bytes: Uint8Array, kept = everything): ReadHere {
  const sheets: Sheet[] = [];
  const rows: Sheet['rows'][number][][] = [];
  const problems = readBytes(bytes, {
    sheet(name, isHidden) {
      rows.push([]);
      sheets.push({ name, isHidden, rows: rows.at(-1) ?? [], merges: [] });
    },
    row(row) {
      if (sheets.length <= kept.sheets && (rows.at(-1)?.length ?? 0) < kept.rows) rows.at(-1)?.push(row);
    },
    merges(merges) {
      const last = sheets.pop();
      if (last !== undefined) sheets.push({ ...last, merges });
    },
  });
  return { problems, sheets };
}
