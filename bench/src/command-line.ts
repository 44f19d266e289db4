import { spawnSync } from 'node:child_process';
import { mkdtempSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BranchEvidence } from '@xianfeng/engine';
import { line, medians } from './measure.ts';

const main = fileURLToPath(new URL('../../cli/src/main.ts', import.meta.url));
/** The process says at its end how much memory it took at most. */
const SAY_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak="+process.resourceUsage().maxRSS))';
const ROUNDS = 3;

/** Evidence in, results out with the real program, against JSON.parse of the same bytes in this process. */
export function benchCommandLine(branches: readonly BranchEvidence[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-bench-'));
  try {
    const file = join(folder, 'evidence.json');
    writeEvidence(file, branches);
    let peak = 0;
    const [parsed, through] = medians(ROUNDS, [
      () => JSON.parse(readFileSync(file, 'utf8')),
      () => {
        peak = Math.max(peak, scored(file));
      },
    ]);
    line({ name: 'JSON.parse of the same bytes', figure: parsed, unit: 'ms' });
    const by = { name: 'JSON.parse', figure: parsed };
    line({ name: 'evidence in, results out (xianfeng score)', figure: through, unit: 'ms', by, most: 4 });
    line({ name: 'its peak memory', figure: peak, unit: 'MB', most: 900 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeEvidence(file: string, branches: readonly BranchEvidence[]): void {
  const to = openSync(file, 'w');
  writeSync(to, '{"cycle":"2026","branches":[');
  branches.forEach((branch, index) => writeSync(to, `${index === 0 ? '' : ','}${JSON.stringify(branch)}`));
  writeSync(to, ']}');
  closeSync(to);
}

/** Megabytes at the peak. */
function scored(file: string): number {
  const ran = spawnSync(process.execPath, ['--import', SAY_PEAK, main, 'score', '--scheme', 'county-star', file], {
    maxBuffer: 1 << 30,
  });
  const peak = /peak=(\d+)/.exec(ran.stderr.toString());
  if (ran.status !== 0 || peak === null)
    throw new Error(`xianfeng score ended with ${ran.status}: ${ran.stderr.toString()}`);
  return Number(peak[1]) / 1024;
}
