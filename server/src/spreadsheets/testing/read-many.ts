import { readFileSync, writeSync } from 'node:fs';
import { peakMemoryKibibytes } from '../peak-memory.ts';
import { readBytes } from '../read-bytes.ts';
import type { Sheet } from '../workbook.ts';

/**
 * Reads many files in one child, the way the product's child reads one: the last argument names a list of
 * files, one path a line. One JSON line a file; the peak is that of all of them together.
 */
const list = readFileSync(process.argv.at(-1) ?? '', 'utf8');
for (const path of list.split('\n')) {
  const startedAt = performance.now();
  const sheets: Sheet[] = [];
  const rows: Sheet['rows'][number][][] = [];
  const problems = readBytes(readFileSync(path), {
    sheet(name, isHidden) {
      rows.push([]);
      sheets.push({ name, isHidden, rows: rows.at(-1) ?? [], merges: [] });
    },
    row(row) {
      // The product's child passes rows on at once; holding them here would measure the test.
      if (sheets.length < 3 && (rows.at(-1)?.length ?? 0) < 500) rows.at(-1)?.push(row);
    },
    merges(merges) {
      const last = sheets.pop();
      if (last !== undefined) sheets.push({ ...last, merges });
    },
  });
  const milliseconds = performance.now() - startedAt;
  const workbook = problems.length === 0 ? { sheets } : null;
  writeSync(
    1,
    `${JSON.stringify({ path, problems: problems.slice(0, 20), milliseconds, peakMemoryKibibytes: peakMemoryKibibytes(), workbook })}\n`,
  );
}
