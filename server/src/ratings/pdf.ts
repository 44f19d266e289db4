import { done, type MemberResult, ratingScaleOf, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { excelFile } from '../papers/excel-file.ts';
import { pdfFile } from '../papers/paper-file.ts';
import { type ConfirmedYear, yearTablePaper } from '../papers/year-table.ts';
import { namedSections } from '../schemes/named-sections.ts';
import { yearStateOf } from './year-state.ts';

/** The year's comprehensive table to print, of the year in use. */
export async function yearTableFile(services: Services, caller: Caller, branchId: string): Promise<Result<File>> {
  const year = await confirmedYear(services, caller, branchId);
  return year.ok ? pdfFile(services, yearTablePaper(year.value), year.value.branch) : year;
}

/** The same as a workbook. */
export async function yearTableExcel(services: Services, caller: Caller, branchId: string): Promise<Result<File>> {
  const year = await confirmedYear(services, caller, branchId);
  return year.ok ? excelFile(yearTablePaper(year.value), year.value.branch) : year;
}

function confirmedYear({ store, clock }: Services, caller: Caller, branchId: string): Promise<Result<ConfirmedYear>> {
  return store.transaction(caller.committeeId, (tx) => confirmedYearOf(tx, branchId, clock.today()));
}

async function confirmedYearOf(tx: Transaction, branchId: string, today: string): Promise<Result<ConfirmedYear>> {
  const found = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
  if (!found.ok) return found;
  const state = await yearStateOf(tx, found.value);
  if (!state.ok) return state;
  const { source, members } = state.value;
  const { year, run, ratings } = source;
  if (run === undefined) return refused({ code: 'paper.not-confirmed' });
  // Snapshots are stored as the engine gave them.
  const rated = new Map(ratings.map((row) => [row.subject_id, { ...row, result: row.result as MemberResult }]));
  const named = [...rated.values()].flatMap(({ result }) => namedSections(year.plan, result));
  return done({
    ...{ branch: year.branch.name, year: year.year, isOfBranches: year.subject === 'branch' },
    grades: [...ratingScaleOf(year.plan).grades],
    meeting: { on: run.confirmed_on, due: run.members_due, present: run.members_present },
    sections: [...new Map(named.map(({ id, name }) => [id, { id, name }])).values()],
    lines: members.flatMap(({ id, name }) => {
      const rating = rated.get(id);
      if (rating === undefined) return [];
      const { exempt, sections, total, stars, grade } = rating.result;
      return [{ name, exempt, sections, total, stars, grade, isDecided: rating.by_points !== null }];
    }),
  });
}
