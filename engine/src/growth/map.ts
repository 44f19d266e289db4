import { type GrowthAdvice, growthAdvice } from './advice.ts';
import { type GrowthAxis, growthAxis } from './columns.ts';
import { type Course, COURSES } from './course.ts';
import type { GrowthAbsence, GrowthDeed, GrowthFacts, GrowthResult, GrowthStation } from './facts.ts';

/** How far a bank lies from the middle in one column, and what it is called there. */
export interface GrowthShore {
  /** Ten-thousandths of an hour, or how many; null where nothing is on record. */
  readonly amount: number | null;
  /** What took most hours, of equals the latest; null where nothing is on record. */
  readonly title: string | null;
  /** How many others there are. */
  readonly others: number;
}

export interface GrowthColumn {
  readonly period: string;
  readonly study: GrowthShore;
  readonly service: GrowthShore;
  /** Of years; null of months, and where a year has none. */
  readonly result: GrowthResult | null;
  /** By day. */
  readonly stations: readonly GrowthStation[];
  /** Why the member was away or without points for at least half of it. */
  readonly absence: GrowthAbsence['kind'] | null;
}

/** What the last column and the one before it came to; only where both years are there. */
export interface GrowthComparison {
  readonly what: Course | 'total';
  readonly now: number;
  readonly before: number;
}

/** The member's course as one line through time (成长线路图): the own past is the only thing it is set against. */
export interface GrowthMap {
  readonly by: GrowthAxis['by'];
  readonly since: number | null;
  /** hours where anybody counted any; else how many times. */
  readonly measure: 'hours' | 'times';
  readonly columns: readonly GrowthColumn[];
  readonly comparisons: readonly GrowthComparison[];
  readonly advice: readonly GrowthAdvice[];
  /** How many confirmed facts are drawn. */
  readonly facts: number;
}

/** Draws only what is confirmed and has happened by today. */
export function growthMap(given: GrowthFacts): GrowthMap {
  const facts = untilToday(given);
  const axis = growthAxis(facts);
  const measure = facts.deeds.some(({ hours }) => hours !== null) ? 'hours' : 'times';
  const columns = axis.columns.map((period): GrowthColumn => {
    const within = (on: string): boolean => on.startsWith(period);
    const shore = (course: Course) =>
      shoreOf(
        facts.deeds.filter((deed) => deed.course === course && within(deed.on)),
        measure,
      );
    return {
      period,
      study: shore('study'),
      service: shore('service'),
      result: axis.by === 'year' ? (facts.results.find(({ year }) => String(year) === period) ?? null) : null,
      stations: facts.stations.filter(({ on }) => within(on)).toSorted((left, right) => (left.on < right.on ? -1 : 1)),
      absence: absenceIn(facts, period),
    };
  });
  return {
    ...{ by: axis.by, since: axis.since, measure, columns },
    comparisons: axis.by === 'year' ? comparisonsOf(columns) : [],
    advice: growthAdvice(facts),
    facts: facts.deeds.length + facts.stations.length + facts.results.length,
  };
}

function untilToday(facts: GrowthFacts): GrowthFacts {
  const isPast = ({ on }: { readonly on: string }): boolean => on <= facts.today;
  return { ...facts, deeds: facts.deeds.filter(isPast), stations: facts.stations.filter(isPast) };
}

function shoreOf(deeds: readonly GrowthDeed[], measure: GrowthMap['measure']): GrowthShore {
  const [first, ...others] = deeds.toSorted(
    (left, right) => (right.hours ?? 0) - (left.hours ?? 0) || (left.on < right.on ? 1 : -1),
  );
  if (first === undefined) return { amount: null, title: null, others: 0 };
  const amount = measure === 'times' ? deeds.length : deeds.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  return { amount, title: first.title, others: others.length };
}

/** Months of a period that lie wholly within an absence, at least half of them. */
function absenceIn({ absences, today }: GrowthFacts, period: string): GrowthAbsence['kind'] | null {
  const months = period.length === 7 ? [period] : monthsOf(period);
  const found = absences.find(({ from, to }) => {
    const inside = months.filter(
      (month) => `${month}-01` >= from.slice(0, 8).concat('01') && month <= (to ?? today).slice(0, 7),
    );
    return inside.length * 2 >= months.length;
  });
  return found?.kind ?? null;
}

function monthsOf(year: string): readonly string[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

function comparisonsOf(columns: readonly GrowthColumn[]): readonly GrowthComparison[] {
  const [before, now] = columns.slice(-2);
  if (before === undefined || now === undefined) return [];
  const banks = COURSES.flatMap((what) => compared(what, now[what].amount, before[what].amount));
  const isSameScheme = now.result !== null && now.result.scheme === before.result?.scheme;
  return [...banks, ...(isSameScheme ? compared('total', now.result.total, before.result.total) : [])];
}

function compared(what: GrowthComparison['what'], now: number | null, before: number | null) {
  return now === null || before === null ? [] : [{ what, now, before }];
}
