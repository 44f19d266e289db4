import type { WorkReportView } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdReport } from './hold-report.ts';
import { type ReportPlace, reportsView } from './view.ts';

export interface ReportWriting extends ReportPlace {
  readonly id: string;
  /** 0 for a new one. */
  readonly revision: number;
  readonly done: string;
  readonly problems: string;
  readonly next: string;
  readonly answers: readonly { readonly outcome: string; readonly words: string }[];
}

/** Writes the draft of one's own report, whole; parts may be empty until it is handed in. */
export function writeReport(context: Context, caller: Caller, given: ReportWriting): Promise<Result<WorkReportView>> {
  const { id, branchId, year, revision, answers } = given;
  return commit(context, caller, async (tx, trail) => {
    const words = { done_words: given.done, problem_words: given.problems, next_words: given.next };
    const row = { ...words, revision: revision + 1, written_on: context.clock.today() };
    if (new Set(answers.map(({ outcome }) => outcome)).size < answers.length)
      return refused({ code: 'work-report.answer-twice' });
    if (revision === 0) {
      // Two pages on which the same secretary begins wait for each other here.
      await tx.organizations.lock([branchId]);
      const own = (await tx.workReports.ofBranch(branchId, year)).some((each) => each.author_id === caller.personId);
      if (own || (await tx.workReports.find(id)) !== undefined)
        return refused({ code: 'work-report.changed-meanwhile' });
      await tx.workReports.insert({
        ...row,
        id,
        branch_id: branchId,
        year,
        author_id: caller.personId,
        state: 'draft',
      });
    } else {
      const held = await holdReport(tx, caller, { id, revision, act: 'write' });
      if (!held.ok) return held;
      if (held.value.row.branch_id !== branchId || held.value.row.year !== year)
        return refused({ code: 'access.denied' });
      await tx.workReports.update(id, row);
    }
    await tx.workReports.writeAnswers(id, answers);
    trail.add({ subjectId: id, organizationId: branchId, after: { year, revision: revision + 1 } });
    return reportsView(tx, caller, { branchId, year });
  });
}
