import type { WorkReportView } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdReport } from './hold-report.ts';
import { reportsView } from './view.ts';

export interface GivingBack {
  readonly id: string;
  readonly revision: number;
  readonly words: string;
}

/** Those above give a report back that nobody has heard yet, with what is to be written anew. */
export function giveReportBack(
  context: Context,
  caller: Caller,
  { id, revision, words }: GivingBack,
): Promise<Result<WorkReportView>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdReport(tx, caller, { id, revision, act: 'return' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    await tx.workReports.update(id, { state: next, revision: revision + 1, returned_words: words });
    trail.add({
      ...{ subjectId: id, organizationId: row.branch_id, reason: words },
      ...{ before: { state: row.state }, after: { state: next } },
    });
    return reportsView(tx, caller, { branchId: row.branch_id, year: row.year });
  });
}
