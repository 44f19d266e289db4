import type { YearEnd } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdYear } from '../cycles/hold.ts';
import { yearEndOf } from './read.ts';

export interface YearReopening {
  readonly branchId: string;
  readonly year: number;
  readonly reason: string;
  /** The decision or document it rests on. */
  readonly document: string;
}

/** Opens a confirmed year again; what the meeting confirmed stays on record, and it has to confirm anew. Twice is once. */
export function reopenYear(context: Context, caller: Caller, given: YearReopening): Promise<Result<YearEnd>> {
  const { branchId, reason, document } = given;
  return commit(context, caller, async (tx, trail) => {
    const year = await holdYear(tx, branchId, given.year);
    if (!year.ok) return year;
    const run = await tx.ratings.findRun(year.value.cycleId);
    const last = (await tx.ratings.reopeningsOf(year.value.cycleId)).at(-1);
    if (run === undefined) {
      const isSame = last?.reason === reason && last.document === document;
      return isSame ? yearEndOf(tx, caller, year.value) : refused({ code: 'rating.not-confirmed' });
    }
    const today = context.clock.today();
    await tx.ratings.reopen({
      ...{ run_id: run.id, reason, document, reopened_on: today },
      ...{ reopened_by: caller.personId, reopened_at: context.clock.now() },
    });
    trail.add({
      ...{ subjectId: run.id, organizationId: branchId, reason, evidence: document },
      ...{ before: { confirmedOn: run.confirmed_on }, after: { reopenedOn: today, year: given.year } },
    });
    return yearEndOf(tx, caller, year.value);
  });
}
