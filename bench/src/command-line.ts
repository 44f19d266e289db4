import { mkdtempSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BranchEvidence } from '@xianfeng/engine';
import { line, timed } from './measure.ts';
import { score } from './program.ts';
import { medianOf } from './series.ts';

const ROUNDS = 3;

/** Evidence in, results out with the real program, against JSON.parse of the same bytes in this process. */
export async function benchCommandLine(branches: readonly BranchEvidence[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-bench-'));
  try {
    const file = join(folder, 'evidence.json');
    writeEvidence(file, branches);
    const members = branches.flatMap((branch) => branch.members).length;
    const times = { parsed: [] as number[], through: [] as number[] };
    let peak = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      times.parsed.push(timed(() => void JSON.parse(readFileSync(file, 'utf8'))));
      let results = 0;
      const { milliseconds, peakMegabytes } = await score(file, () => (results += 1));
      if (results !== members) throw new Error(`Of ${members} members ${results} have a result.`);
      times.through.push(milliseconds);
      peak = Math.max(peak, peakMegabytes);
    }
    const by = { name: 'JSON.parse', figure: medianOf(times.parsed) };
    line({ name: 'JSON.parse of the same bytes', figure: by.figure, unit: 'ms' });
    line({
      name: 'evidence in, results out (xianfeng score)',
      figure: medianOf(times.through),
      unit: 'ms',
      by,
      most: 4,
    });
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
