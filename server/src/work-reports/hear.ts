import type { WorkReportView } from '@xianfeng/contract';
import {
  heldOnProblems,
  hearingProblems,
  type HeardOpinion,
  type Problem,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { Transaction, WorkReportRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdReport } from './hold-report.ts';
import { reportsView } from './view.ts';

export interface ReportHearing {
  readonly id: string;
  readonly revision: number;
  readonly on: string;
  readonly due: number;
  readonly present: number;
  readonly counts: Readonly<Record<HeardOpinion, number>>;
  readonly opinion: string;
  readonly visitId: string | null;
}

/** Writes down the meeting that heard it: its figures as they were counted by hand, its opinion, the check that belongs to it. */
export function hearReport(context: Context, caller: Caller, given: ReportHearing): Promise<Result<WorkReportView>> {
  const { id, revision, on, due, present, counts, opinion, visitId } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdReport(tx, caller, { id, revision, act: 'hear' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    const problems = await problemsOf(tx, { row, given, today });
    if (problems.length > 0) return refused(...problems);
    await tx.workReports.update(id, {
      ...{ state: next, revision: revision + 1, visit_id: visitId, heard_on: on, members_due: due },
      ...{ members_present: present, good: counts.good, rather_good: counts['rather-good'], fair: counts.fair },
      ...{ poor: counts.poor, opinion, heard_by: caller.personId },
    });
    trail.add({
      ...{ subjectId: id, organizationId: row.branch_id, reason: opinion },
      ...{ before: { state: row.state }, after: { state: next, on, due, present, counts, visitId } },
    });
    return reportsView(tx, caller, { branchId: row.branch_id, year: row.year });
  });
}

interface Checking {
  readonly row: WorkReportRow;
  readonly given: ReportHearing;
  readonly today: string;
}

async function problemsOf(tx: Transaction, { row, given, today }: Checking): Promise<readonly Problem[]> {
  const { on, visitId } = given;
  const visit = visitId === null ? undefined : await tx.supervisions.findVisit(visitId);
  const isFit = visit?.branch_id === row.branch_id && visit.visited_on !== null;
  return [
    ...heldOnProblems(on, { earliest: row.handed_in_on ?? on, today }),
    ...hearingProblems(given),
    ...(visitId !== null && !isFit ? [{ code: 'supervision.visit-unfit' }] : []),
  ];
}
