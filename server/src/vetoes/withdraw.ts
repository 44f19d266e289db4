import type { VetoBoard } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { VetoRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { vetoBoard } from './board.ts';

export interface VetoWithdrawal {
  readonly branchId: string;
  readonly year: number;
  readonly id: string;
  readonly words: string;
}

/** Takes back what was stated by mistake, by somebody else: it never held, and stays on record with why. Twice is once. */
export function withdrawVeto(context: Context, caller: Caller, given: VetoWithdrawal): Promise<Result<VetoBoard>> {
  return commit(context, caller, async (tx, trail) => {
    const today = context.clock.today();
    const year = await holdOpenYear(tx, given.branchId, given.year);
    if (!year.ok) return year;
    const { id, words } = given;
    const row = await tx.vetoes.find(id);
    if (row === undefined || row.cycle_id !== year.value.cycleId) return refused({ code: 'veto.not-on-record' });
    const isSame = row.withdrawn_by === caller.personId && row.withdrawn_words === words;
    if (!isSame) {
      const problems = withdrawalProblems(row, caller);
      if (problems.length > 0) return refused(...problems);
      await tx.vetoes.withdraw(id, { withdrawn_on: today, withdrawn_words: words, withdrawn_by: caller.personId });
      trail.add({
        ...{ subjectId: row.subject_id, organizationId: given.branchId, reason: words },
        ...{ before: { vetoId: id, withdrawnOn: null }, after: { vetoId: id, withdrawnOn: today } },
      });
    }
    return done(await vetoBoard(tx, caller, { year: year.value, today }));
  });
}

function withdrawalProblems(row: VetoRow, { personId }: Caller): readonly Problem[] {
  if (row.subject_id === personId) return [{ code: 'veto.own' }];
  if (row.recorded_by === personId) return [{ code: 'veto.same-person' }];
  return row.withdrawn_on === null ? [] : [{ code: 'veto.withdrawn-meanwhile', facts: { on: row.withdrawn_on } }];
}
