import type { WorkReport, WorkReportView } from '@xianfeng/contract';
import { done, type Result, workReportActs, type WorkReportAct } from '@xianfeng/engine';
import type { Transaction, WorkReportRow } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type WorkReportRight } from './access.ts';
import { askedOf } from './asked.ts';

export interface ReportPlace {
  readonly branchId: string;
  readonly year: number;
}

/** The author writes, those above do the rest; nobody hears or comments on his own. */
export async function mayDo(
  { caller, has }: Reader<WorkReportRight>,
  row: WorkReportRow,
  act: WorkReportAct,
): Promise<boolean> {
  const isOwn = row.author_id === caller.personId;
  if (act === 'write' || act === 'hand-in') return isOwn && has('write-work-reports', row.branch_id);
  return !isOwn && has('hear-work-reports', row.branch_id);
}

/** A branch's reports of a year with what has to be spoken to. A draft is its author's alone. */
export async function reportsView(
  tx: Transaction,
  caller: Caller,
  { branchId, year }: ReportPlace,
): Promise<Result<WorkReportView>> {
  const reader = readerOf(tx, caller, access);
  const branch = await tx.organizations.find(branchId);
  const rows = (await tx.workReports.ofBranch(branchId, year)).filter(
    (row) => row.state !== 'draft' || row.author_id === caller.personId,
  );
  const visits = await visitsOf(tx, branchId, year);
  const isBegun = rows.some((row) => row.author_id === caller.personId);
  const reports: WorkReport[] = [];
  for (const row of rows) reports.push(await viewOf(tx, reader, { row, visits }));
  return done({
    ...{ branch: { id: branchId, name: branch?.name ?? '' }, year, ...(await askedOf(tx, branchId, year)) },
    ...{ reports, visits },
    mayBegin: !isBegun && (await reader.has('write-work-reports', branchId)),
  });
}

async function visitsOf(tx: Transaction, branchId: string, year: number): Promise<WorkReportView['visits']> {
  const rows = await tx.supervisions.visitsOfBranch(branchId);
  const plans = new Map(
    (await tx.supervisions.plansOf([...new Set(rows.map((row) => row.plan_id))])).map((plan) => [plan.id, plan]),
  );
  const views: WorkReportView['visits'] = [];
  for (const { id, kind, visited_on: on, plan_id: planId } of rows) {
    const plan = plans.get(planId);
    if (plan?.year !== year || on === null) continue;
    const organization = (await tx.organizations.find(plan.organization_id))?.name ?? '';
    views.push({ id, kind, on, organization });
  }
  return views;
}

interface Viewing {
  readonly row: WorkReportRow;
  readonly visits: WorkReportView['visits'];
}

async function viewOf(tx: Transaction, reader: Reader<WorkReportRight>, { row, visits }: Viewing): Promise<WorkReport> {
  const people = [row.author_id, row.heard_by, row.commented_by].flatMap((id) => id ?? []);
  const names = await tx.people.namesOf([...new Set(people)]);
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const may: WorkReport['may'] = [];
  for (const act of workReportActs(row.state)) if (await mayDo(reader, row, act)) may.push(act);
  return {
    ...{ id: row.id, author: { id: row.author_id, name: nameOf(row.author_id) }, state: row.state },
    ...{ revision: row.revision, done: row.done_words, problems: row.problem_words, next: row.next_words },
    answers: await tx.workReports.answersOf(row.id),
    ...{ writtenOn: row.written_on, handedInOn: row.handed_in_on, returnedWords: row.returned_words },
    visit: visits.find(({ id }) => id === row.visit_id) ?? null,
    hearing: hearingOf(row, nameOf(row.heard_by)),
    comment:
      row.comment === null ? null : { words: row.comment, by: nameOf(row.commented_by), on: row.commented_on ?? '' },
    may,
  };
}

function hearingOf(row: WorkReportRow, by: string): WorkReport['hearing'] {
  if (row.heard_on === null) return null;
  return {
    ...{
      on: row.heard_on,
      due: row.members_due ?? 0,
      present: row.members_present ?? 0,
      opinion: row.opinion ?? '',
      by,
    },
    counts: { good: row.good ?? 0, 'rather-good': row.rather_good ?? 0, fair: row.fair ?? 0, poor: row.poor ?? 0 },
  };
}
