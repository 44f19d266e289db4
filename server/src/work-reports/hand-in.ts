import type { WorkReportView } from '@xianfeng/contract';
import { type Problem, refused, type Result, spokenProblems } from '@xianfeng/engine';
import type { Transaction, WorkReportRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { askedOf } from './asked.ts';
import { holdReport } from './hold-report.ts';
import { reportsView } from './view.ts';

/** Hands the report in, with every part written and everything spoken to that follows from the members' points. */
export function handInReport(
  context: Context,
  caller: Caller,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<Result<WorkReportView>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdReport(tx, caller, { id, revision, act: 'hand-in' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    const problems = await unwritten(tx, row);
    if (problems.length > 0) return refused(...problems);
    await tx.workReports.update(id, {
      ...{ state: next, revision: revision + 1, handed_in_on: context.clock.today() },
    });
    trail.add({
      ...{ subjectId: id, organizationId: row.branch_id },
      ...{ before: { state: row.state }, after: { state: next } },
    });
    return reportsView(tx, caller, { branchId: row.branch_id, year: row.year });
  });
}

async function unwritten(tx: Transaction, row: WorkReportRow): Promise<readonly Problem[]> {
  const { asked } = await askedOf(tx, row.branch_id, row.year);
  const answers = new Map((await tx.workReports.answersOf(row.id)).map(({ outcome, words }) => [outcome, words]));
  const parts = { done: row.done_words, problems: row.problem_words, next: row.next_words };
  return [
    ...Object.entries(parts)
      .filter(([, words]) => words === '')
      .map(([part]) => ({ code: 'work-report.part-empty', facts: { part } })),
    ...spokenProblems(asked, answers),
  ];
}
