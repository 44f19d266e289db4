import {
  contestsOf,
  type Contest,
  decimalFromPoints,
  done,
  type Period,
  periodBounds,
  periodsOf,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { type Scoring, scoringsOf } from '../cycles/scoring.ts';
import type { Caller, Services } from '../context.ts';
import { readEvidence } from '../evidence/assemble.ts';
import { monthsOf } from '../evidence/person-year.ts';
import { isInDuring, runUntil, yearMembers, isRated } from '../evidence/year-members.ts';
import { percentOf } from '../notices/quotas.ts';
import { sheetState } from './view.ts';

export interface QuarterPlace {
  readonly branchId: string;
  readonly period: Period;
}

/** A quarter's summary: months, each member's month sums and quarter points, and the star's quota. */
export function readQuarter({ store }: Services, caller: Caller, { branchId, period }: QuarterPlace) {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, Number(period.slice(0, 4)));
    if (!year.ok) return year;
    const { plan } = year.value;
    const [scoring] = scoringsOf(plan, 'month');
    if (scoring === undefined) return refused({ code: 'sheet.none', facts: { scheme: plan.scheme.name, period } });
    return quarterOf(tx, { year: year.value, scoring, period });
  });
}

interface Quarter {
  readonly year: BranchYear;
  readonly scoring: Scoring;
  readonly period: Period;
}

async function quarterOf(tx: Transaction, { year, scoring, period }: Quarter) {
  const months = await quarterMonths(tx, { year, scoring, period });
  const [everybody, scores] = [await yearMembers(tx, year), await tx.scores.ofCycle(year.cycleId)];
  const evidence = await readEvidence(tx, year, { members: everybody, scores });
  const { to } = periodBounds(period);
  const [branch] = evidence.asOf(to);
  const contest = branch === undefined ? done(null) : contestOf(year, branch, period);
  if (!contest.ok) return contest;
  const isWhole = months.every(({ state }) => state !== 'open');
  const members = everybody.filter((member) => isInDuring(member, period) && isRated(year.plan, member));
  const runs = new Map(members.map((member) => [member.id, runUntil(member, to)]));
  const brought = [...runs].flatMap(([id, run]) => (run === null ? [] : evidence.brought.of(id, run).scores));
  const sums = monthSums([...scores, ...brought], scoring);
  return done({
    branch: { id: year.branch.id, name: year.branch.name },
    period,
    months,
    members: members.map((member) => {
      const run = runs.get(member.id) ?? null;
      // Whoever has moved on is summed up where the quarter finds him; here stand the months of this branch.
      const owed = run === null ? member.months : [...monthsOf(run, year.cycle).keys()];
      const due = owed.filter((month) => months.some((of) => of.period === month));
      const isComplete = due.every((month) => sums.get(`${member.id} ${month}`)?.items === scoring.items.length);
      const sumOf = (month: string) => sums.get(`${member.id} ${month}`)?.points;
      return {
        id: member.id,
        name: member.name,
        months: months.map((month) => decimalOrNull(sumOf(month.period))),
        total: isComplete ? (contest.value?.points[member.id] ?? null) : null,
        exempt: member.exemptReason !== null,
      };
    }),
    quota: contest.value === null ? null : quotaView(contest.value, isWhole),
  });
}

async function quarterMonths(tx: Transaction, { year, scoring, period }: Quarter) {
  const sheets = await tx.sheets.ofCycle(year.cycleId);
  const notices = await tx.notices.ofCycle(year.cycleId);
  const first = (Number(period.slice(-1)) - 1) * 3;
  return periodsOf(year.cycle, 'month')
    .slice(first, first + 3)
    .map((month) => ({
      period: month,
      state: sheetState({
        settling: sheets.find((sheet) => sheet.period === month && sheet.rater === scoring.rater),
        notice: notices.find((notice) => notice.kind === 'month' && notice.period === month),
      }),
    }));
}

/** The honor the scheme gives each quarter, if it gives one. */
function contestOf(
  year: BranchYear,
  evidence: Parameters<typeof contestsOf>[1],
  period: Period,
): Result<Contest | null> {
  const contests = contestsOf(year.plan, evidence, { cycle: year.cycle });
  if (!contests.ok) return refused(...contests.problems);
  return done(contests.value.find((contest) => contest.period === period) ?? null);
}

/** Before the quarter is whole nobody is a candidate: an open month would decide. */
function quotaView(contest: Contest, isWhole: boolean) {
  return {
    base: contest.base,
    percent: percentOf(contest.share),
    places: contest.places,
    candidates: isWhole ? [...contest.candidates] : [],
    tied: isWhole ? [...contest.tied] : [],
  };
}

/** Sums by member and month, with how many items stand. */
function monthSums(scores: Awaited<ReturnType<Transaction['scores']['ofCycle']>>, { rater: settling }: Scoring) {
  const sums = new Map<string, { readonly points: number; readonly items: number }>();
  for (const { subject_id, period, rater, points } of scores) {
    if (rater !== settling) continue;
    const key = `${subject_id} ${period}`;
    const sum = sums.get(key) ?? { points: 0, items: 0 };
    sums.set(key, { points: sum.points + points, items: sum.items + 1 });
  }
  return sums;
}

function decimalOrNull(points: number | undefined): string | null {
  return points === undefined ? null : decimalFromPoints(points);
}
