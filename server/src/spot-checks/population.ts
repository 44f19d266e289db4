import { periodBounds } from '@xianfeng/engine';
import type { SpotCheckItemRow, SpotCheckRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { standingEntries } from '../evidence/standing-entries.ts';

type Drawn = Pick<SpotCheckItemRow, 'person_id' | 'period' | 'entry_id'>;

/** Everything of a branch's period that a lot can fall on: who was scored in which period, or which entries count in it. */
export async function linesIn(
  tx: Transaction,
  { cycleId, branch }: Pick<BranchYear, 'cycleId' | 'branch'>,
  { kind, period }: Pick<SpotCheckRow, 'kind' | 'period'>,
): Promise<readonly string[]> {
  const { from, to } = periodBounds(period);
  if (kind === 'entries') {
    return standingEntries(await tx.ledger.ofCycle(cycleId))
      .filter(({ counts_on: on }) => on >= from && on <= to)
      .map(({ id, subject_id: personId }) => `${branch.id} ${personId} ${id}`);
  }
  const scores = (await tx.scores.ofCycle(cycleId)).filter(({ passed_on: on, period: scored }) => {
    const bounds = periodBounds(scored);
    return on !== null && bounds.from >= from && bounds.to <= to;
  });
  return [...new Set(scores.map(({ subject_id: personId, period: scored }) => `${branch.id} ${personId} ${scored}`))];
}

/** What a line of the list stands for. */
export function readLine(line: string, kind: SpotCheckRow['kind']): Drawn & { readonly branchId: string } {
  const [branchId = '', personId = '', what = ''] = line.split(' ');
  const isEntry = kind === 'entries';
  return { branchId, person_id: personId, period: isEntry ? null : what, entry_id: isEntry ? what : null };
}
