import { readFileSync, writeSync } from 'node:fs';
import { peakMemoryKibibytes } from '../peak-memory.ts';
import { readHere } from './read-here.ts';

/**
 * Reads many files in one child, the way the product's child reads one: the last argument names a list of
 * files, one path a line. One JSON line a file; the peak is that of all of them together.
 */
const list = readFileSync(process.argv.at(-1) ?? '', 'utf8');
// The product's child passes rows on at once; holding them all here would measure the test.
const kept = { sheets: 2, rows: 500 };
for (const path of list.split('\n')) {
  const startedAt = performance.now();
  const { problems, sheets } = readHere(readFileSync(path), kept);
  const milliseconds = performance.now() - startedAt;
  const workbook = problems.length === 0 ? { sheets } : null;
  writeSync(
    1,
    `${JSON.stringify({ path, problems: problems.slice(0, 20), milliseconds, peakMemoryKibibytes: peakMemoryKibibytes(), workbook })}\n`,
  );
}
