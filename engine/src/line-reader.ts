import type { BallotColumns } from './ballot-columns.ts';
import type { Column } from './column.ts';
import type { Plan } from './plan.ts';
import { GRANULARITIES, isDay, periodBounds, periodsOf, readPeriod } from './day.ts';
import type { ReadEntry } from './entry-columns.ts';
import type { MemberEvidence, OtherResultEvidence } from './evidence.ts';
import { type Faults, found } from './faults.ts';
import type { ReadVeto } from './rules/kind.ts';

/** The columns a branch is read into. */
export interface ReadTarget {
  readonly cycle: string;
  readonly columns: readonly Column[];
  readonly ballots: readonly BallotColumns[];
  readonly entries: (readonly ReadEntry[])[];
  readonly facts: ReadonlyMap<string, number>[];
  readonly branchFacts: Map<string, number>;
  readonly branchResults: OtherResultEvidence[];
  readonly vetoes: (readonly ReadVeto[])[];
  readonly active: Uint8Array;
  readonly monthsDue: Uint16Array;
}

/** Whose line of evidence it is, and which one. */
export interface Place {
  readonly member: MemberEvidence;
  readonly row: number;
  readonly path: string;
  readonly at: number;
}

export interface CyclePeriod {
  readonly text: string;
  readonly granularity: number;
  readonly index: number;
  readonly from: string;
  readonly to: string;
}

export interface Reading {
  readonly plan: Plan;
  readonly target: ReadTarget;
  readonly faults: Faults;
  readonly periods: ReadonlyMap<string, CyclePeriod>;
}

let last: { readonly cycle: string; readonly periods: ReadonlyMap<string, CyclePeriod> } = {
  cycle: '',
  periods: new Map(),
};

/** Every period of the cycle by its text; branch after branch asks for the same cycle. */
export function cyclePeriods(cycle: string): ReadonlyMap<string, CyclePeriod> {
  if (last.cycle === cycle) return last.periods;
  const periods = GRANULARITIES.flatMap((granularity, code) =>
    periodsOf(cycle, granularity).map((text, index) => ({ text, granularity: code, index, ...periodBounds(text) })),
  );
  last = { cycle, periods: new Map(periods.map((period) => [period.text, period])) };
  return last.periods;
}

/** What readers of single lines have in common: how a fault is placed, and when a day is wrong. */
export class LineReader {
  protected readonly plan: Plan;
  protected readonly target: ReadTarget;
  protected readonly faults: Faults;
  protected readonly periods: ReadonlyMap<string, CyclePeriod>;

  constructor({ plan, target, faults, periods }: Reading) {
    this.plan = plan;
    this.target = target;
    this.faults = faults;
    this.periods = periods;
  }

  protected badPeriod(place: Place, list: string, noun: string, period: unknown): void {
    const read = readPeriod(period);
    const code = read === null ? `${noun}.not-a-period` : `${noun}.outside-cycle`;
    this.faults.add(`${place.path}.${list}[${place.at}].period`, code, {
      found: found(period),
      cycle: this.target.cycle,
    });
  }

  /** The names are known, but nobody scores this item this way. */
  protected checkDay(on: unknown, list: string, noun: string, place: Place): void {
    const path = `${place.path}.${list}[${place.at}].on`;
    const { from, to } = place.member;
    if (on === undefined) this.faults.add(path, `${noun}.no-day`);
    else if (!isDay(on)) this.faults.add(path, `${noun}.not-a-day`, { found: found(on) });
    else if (!on.startsWith(`${this.target.cycle}-`)) {
      this.faults.add(path, `${noun}.outside-cycle`, { found: on, cycle: this.target.cycle });
    } else if ((from != null && on < from) || (to != null && on > to)) {
      this.faults.add(path, `${noun}.outside-membership`, { found: on });
    }
  }

  protected fault(place: Place, list: string, field: string, code: string, value: unknown): void {
    this.faults.add(`${place.path}.${list}[${place.at}]${field}`, code, { found: found(value) });
  }
}

export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1_000_000;
}
