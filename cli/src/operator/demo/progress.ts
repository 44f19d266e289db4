import { stderr } from 'node:process';

const width = 30;

/** A bar on the terminal; where there is none, nothing: a log does not need it. */
export function showProgress(done: number, all: number): void {
  if (!stderr.isTTY) return;
  const filled = Math.round((done / all) * width);
  stderr.write(`\r[${'#'.repeat(filled)}${'.'.repeat(width - filled)}] ${Math.round((done / all) * 100)} %`);
  if (done === all) stderr.write('\n');
}
