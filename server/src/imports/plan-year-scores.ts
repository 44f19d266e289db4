import {
  done,
  GRANULARITIES,
  periodBounds,
  periodsOf,
  type Plan,
  type Problem,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { scoringOf } from '../cycles/scoring.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { decimalOf } from '../schemes/decimal-of.ts';
import { cellProblems } from '../sheets/cell-problems.ts';
import { sheetState } from '../sheets/view.ts';
import type { ScoreItem } from '../spreadsheets/score-columns.ts';
import { splitPeriods } from '../spreadsheets/split-periods.ts';
import type { Sheet, Workbook } from '../spreadsheets/workbook.ts';
import { planScores, type ScorePlan } from './plan-scores.ts';
import { scoreMonthOf } from './score-month.ts';

export interface PlannedScores {
  readonly period: string;
  readonly plan: ScorePlan;
}

/** What a year's scores would fill, period by period. */
export interface YearScoresPlan {
  readonly year: BranchYear;
  readonly periods: readonly PlannedScores[];
  readonly sheetsIgnored: readonly string[];
}

interface Planning {
  readonly branchId: string;
  readonly caller: Caller;
  readonly workbook: Workbook;
}

/** Each period is compared as a file of its own would be; the faults of all of them are told together. */
export async function planYearScores(
  tx: Transaction,
  { clock }: Services,
  { branchId, caller, workbook }: Planning,
): Promise<Result<YearScoresPlan>> {
  const today = clock.today();
  const year = await branchYearOf(tx, branchId, await yearInUse(tx, branchId, today));
  if (!year.ok) return year;
  const { plan, cycle } = year.value;
  const known = scoredPeriods(plan, cycle);
  const split = splitPeriods(workbook, { year: cycle, items: settledItems(plan, cycle), whole: wholeOf(known, cycle) });
  const problems = [...split.problems];
  const periods: PlannedScores[] = [];
  for (const [period, sheets] of [...split.byPeriod].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const planned = known.includes(period)
      ? await planPeriod(tx, { period, sheets, branchId, caller, today })
      : refused(notScored(period, sheets));
    if (planned.ok) periods.push({ period, plan: planned.value });
    else problems.push(...planned.problems);
  }
  if (problems.length > 0) return refused(...once(problems));
  if (periods.length === 0)
    return refused({ code: split.sheetsIgnored.length > 0 ? 'scores.no-period' : 'scores.no-headings' });
  return done({ year: year.value, periods, sheetsIgnored: split.sheetsIgnored });
}

interface PeriodPlanning {
  readonly period: string;
  readonly sheets: readonly Sheet[];
  readonly branchId: string;
  readonly caller: Caller;
  readonly today: string;
}

async function planPeriod(tx: Transaction, asked: PeriodPlanning): Promise<Result<ScorePlan>> {
  const { period, sheets, branchId, caller, today } = asked;
  const [{ name: sheet } = { name: '' }] = sheets;
  const facts = { sheet, period };
  const month = await scoreMonthOf(tx, { branchId, period });
  if (!month.ok) return month;
  const plan = planScores({ sheets }, month.value);
  if (!plan.ok) return plan;
  const { cells, placed } = plan.value;
  // A period that is settled keeps what it has; a file that says the same of it is no fault.
  if (cells.length === 0) return plan;
  if (periodBounds(period).from > today) return refused({ code: 'sheet.in-future', facts });
  const state = sheetState(month.value.month);
  if (state !== 'open') return refused({ code: `sheet.${state}`, facts });
  const wrong = cellProblems(month.value.month, cells, caller.personId).map(placed);
  return wrong.length > 0 ? refused(...wrong) : plan;
}

/** Every period of a year that the scheme scores in. */
export function scoredPeriods(plan: Plan, cycle: string): readonly string[] {
  return GRANULARITIES.flatMap((cadence) => periodsOf(cycle, cadence)).filter((period) => scoringOf(plan, period).ok);
}

function settledItems(plan: Plan, cycle: string): readonly ScoreItem[] {
  const found = new Map<string, ScoreItem>();
  for (const period of scoredPeriods(plan, cycle)) {
    const scoring = scoringOf(plan, period);
    for (const { id, name, least, most } of scoring.ok ? scoring.value.items : [])
      found.set(id, { id, name, least: decimalOf(least), most: decimalOf(most) });
  }
  return [...found.values()];
}

/** A sheet without a period is of the year where nothing shorter is scored. */
function wholeOf(known: readonly string[], cycle: string): string | null {
  return known.length === 1 && known[0] === cycle ? cycle : null;
}

function notScored(period: string, [sheet]: readonly Sheet[]): Problem {
  return { code: 'scores.period-not-scored', facts: { sheet: sheet?.name ?? '', period } };
}

/** A column that nobody knows stands in the part of every period. */
function once(problems: readonly Problem[]): readonly Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}
