import { addDays, type Granularity, periodBounds, periodsDue } from '@xianfeng/engine';
import type { StayRow } from '@xianfeng/store';

/** Somebody's days in one branch without a break, whatever changed of status or category meanwhile. */
export interface Stay {
  readonly branchId: string;
  readonly from: string;
  readonly to: string | null;
}

/** A branch's year, as far as it decides whether a card follows. */
export interface YearPlace {
  readonly cycleId: string;
  readonly versionId: string;
}

/** Undefined where the branch keeps no points in that year. */
export type PlaceOf = (branchId: string) => YearPlace | undefined;

/**
 * Stays that follow one another without a day between them, all under the same version of a scheme: one card
 * (积分卡随组织关系转接). A gap or another scheme begins a new one, and what was before is closed as a statement.
 */
export type Run = readonly Stay[];

/** In the order of days. Where a list of people says two branches for one day, the one that began later has it. */
export function staysOf(rows: readonly Pick<StayRow, 'branch_id' | 'from_on' | 'to_on'>[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const { branch_id: branchId, from_on: from, to_on: to } of rows.toSorted(byBeginning)) {
    const before = stays.at(-1);
    if (before?.branchId === branchId && isFollowed(before, from)) {
      stays[stays.length - 1] = { ...before, to };
      continue;
    }
    if (before !== undefined && (before.to === null || before.to >= from)) {
      stays.pop();
      if (before.from < from) stays.push({ ...before, to: addDays(from, -1) });
    }
    stays.push({ branchId, from, to });
  }
  return stays;
}

export function runsOf(stays: readonly Stay[], placeOf: PlaceOf): readonly Run[] {
  const runs: Stay[][] = [];
  for (const stay of stays) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run !== undefined && before !== undefined && isSameCard(before, stay, placeOf)) run.push(stay);
    else runs.push([stay]);
  }
  return runs;
}

export function stayOn(stays: readonly Stay[], day: string): Stay | undefined {
  return stays.find((stay) => covers(stay, day));
}

export function covers({ from, to }: Pick<Stay, 'from' | 'to'>, day: string): boolean {
  return from <= day && (to === null || to >= day);
}

/** First day of the first stay, last day of the last one. */
export function spanOf(run: Run): { readonly from: string; readonly to: string | null } {
  return { from: run[0]?.from ?? '', to: run.at(-1)?.to ?? null };
}

/** The months of a year that are due within a run; each is scored by the branch that has the person on its last day. */
export function monthsOf(run: Run, cycle: string): ReadonlyMap<string, string> {
  return placesOfPeriods(run, cycle, 'month');
}

/** The same of periods of any length: where the last day is in no branch, the branch is ''. */
export function placesOfPeriods(run: Run, cycle: string, cadence: Granularity): ReadonlyMap<string, string> {
  const due = periodsDue(spanOf(run), cycle, cadence);
  return new Map(due.map((period) => [period, stayOn(run, periodBounds(period).to)?.branchId ?? '']));
}

/** A period is scored by the branch that has the person on its last day; one outside the card counts nowhere on it. */
export function isGivenBy(run: Run, branchId: string, period: string): boolean {
  const { to } = periodBounds(period);
  return run.some((stay) => stay.branchId === branchId && covers(stay, to));
}

function byBeginning(
  left: Pick<StayRow, 'branch_id' | 'from_on' | 'to_on'>,
  right: Pick<StayRow, 'branch_id' | 'from_on' | 'to_on'>,
): number {
  const [one, other] = [left, right].map(({ branch_id, from_on, to_on }) => `${from_on} ${to_on ?? '9'} ${branch_id}`);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function isFollowed({ to }: Stay, from: string): boolean {
  return to !== null && addDays(to, 1) >= from;
}

function isSameCard(before: Stay, next: Stay, placeOf: PlaceOf): boolean {
  const versionId = placeOf(before.branchId)?.versionId;
  return versionId !== undefined && versionId === placeOf(next.branchId)?.versionId && isFollowed(before, next.from);
}
