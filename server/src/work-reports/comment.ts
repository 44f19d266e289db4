import type { WorkReportView } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdReport } from './hold-report.ts';
import { reportsView } from './view.ts';

export interface Commenting {
  readonly id: string;
  readonly revision: number;
  readonly words: string;
}

/** What the committee says to a report that was heard. */
export function commentOnReport(
  context: Context,
  caller: Caller,
  { id, revision, words }: Commenting,
): Promise<Result<WorkReportView>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdReport(tx, caller, { id, revision, act: 'comment' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    await tx.workReports.update(id, {
      ...{ state: next, revision: revision + 1, comment: words },
      ...{ commented_by: caller.personId, commented_on: context.clock.today() },
    });
    trail.add({
      ...{ subjectId: id, organizationId: row.branch_id, reason: words },
      ...{ before: { state: row.state }, after: { state: next } },
    });
    return reportsView(tx, caller, { branchId: row.branch_id, year: row.year });
  });
}
