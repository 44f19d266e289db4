import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { line } from './measure.ts';

const child = fileURLToPath(new URL('./memory-child.ts', import.meta.url));
const SPARE_MEGABYTES = 30;

export interface CountySize {
  readonly branches: number;
  readonly perBranch: number;
  readonly seed: number;
}

/** What a county held and closed adds to the started process, against its columns of scores and ballots. */
export function benchMemory({ branches, perBranch, seed }: CountySize): void {
  const args = ['--expose-gc', child, ...[branches, perBranch, seed].map(String)];
  const ran = spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  if (ran.status !== 0) throw new Error(`The measuring process ended with ${ran.status}.`);
  const { grown, columns } = JSON.parse(ran.stdout.toString()) as { readonly grown: number; readonly columns: number };
  line({ name: 'columns of scores and ballots', figure: columns, unit: 'MB' });
  line({ name: 'memory beyond the started process', figure: grown, unit: 'MB', most: 2 * columns + SPARE_MEGABYTES });
}
