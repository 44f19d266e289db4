import {
  greater,
  isBelow,
  minus,
  type PlainFraction,
  plain,
  plus,
  sizeOf,
  smaller,
  sumOf,
  times,
} from './plain-fraction.ts';

/** A kind of entry and a tally over it, as the oracle draws them: plain numbers, months from 1 to 12. */
export interface DrawnKind {
  readonly sign: 1 | -1;
  /** By the unit where there is one; else the entry brings its own points. */
  readonly unit: {
    readonly every: number;
    readonly points: number;
    readonly rest: 'down' | 'up' | 'share';
    readonly most: number | null;
  } | null;
  readonly factor: PlainFraction;
  readonly repeats: { readonly monthsLong: number; readonly from: number; readonly factor: PlainFraction } | null;
  /** Months per period of what goes on. */
  readonly span: { readonly monthsLong: number; readonly covers: 'all' | 'any' } | null;
}

export interface DrawnEntry {
  readonly month: number;
  readonly day: number;
  /** Ten-thousandths, of points or of a quantity. */
  readonly amount: number;
  readonly isMultiplied: boolean;
  readonly matter: string | null;
  /** Last month it goes on for, to its end. */
  readonly lastMonth: number;
}

export interface DrawnTally {
  readonly monthsLong: number;
  readonly base: number | null;
  readonly dayMost: number | null;
  readonly timesMost: number | null;
  readonly onePerMatter: boolean;
  readonly least: number | null;
  readonly most: number | null;
}

const SCALE = 10_000;

function ceiling(top: bigint, bottom: bigint): bigint {
  return (top + bottom - 1n) / bottom;
}

/** What one entry is worth by itself. */
function worthOf({ amount }: DrawnEntry, { unit }: DrawnKind): PlainFraction {
  const given = plain(amount, SCALE);
  if (unit === null) return given;
  const units = { top: given.top, bottom: given.bottom * BigInt(unit.every) };
  const whole = unit.rest === 'down' ? units.top / units.bottom : ceiling(units.top, units.bottom);
  const worth = times(unit.rest === 'share' ? units : plain(whole), plain(unit.points));
  return unit.most === null ? worth : smaller(worth, plain(unit.most));
}

function dayOf({ month, day }: DrawnEntry): number {
  return month * 100 + day;
}

/** Multipliers, then repeats in the order of their days. */
function pricesOf(entries: readonly DrawnEntry[], kind: DrawnKind): readonly PlainFraction[] {
  return entries.map((entry, at) => {
    const own = worthOf(entry, kind);
    const multiplied = entry.isMultiplied ? times(own, kind.factor) : own;
    if (kind.repeats === null) return multiplied;
    const { monthsLong, from, factor } = kind.repeats;
    const windowOf = ({ month }: DrawnEntry) => Math.ceil(month / monthsLong);
    const before = entries.filter(
      (other, index) =>
        windowOf(other) === windowOf(entry) &&
        (dayOf(other) < dayOf(entry) || (dayOf(other) === dayOf(entry) && index <= at)),
    );
    return before.length >= from ? times(multiplied, factor) : multiplied;
  });
}

/** How much of it falls into months `first` to `last`; null where nothing does. */
function shareOf(
  { month, lastMonth }: DrawnEntry,
  { span }: DrawnKind,
  first: number,
  last: number,
): PlainFraction | null {
  if (span === null) return month >= first && month <= last ? plain(1) : null;
  let count = 0;
  for (let start = first; start <= last; start += span.monthsLong) {
    const months = Array.from({ length: span.monthsLong }, (_, offset) => start + offset);
    const covered = months.filter((each) => each >= month && each <= lastMonth);
    if (span.covers === 'all' ? covered.length === months.length : covered.length > 0) count += 1;
  }
  return count === 0 ? null : plain(count * span.monthsLong, 12);
}

interface Standing {
  readonly entry: DrawnEntry;
  readonly at: number;
  readonly points: PlainFraction;
}

/** Above 0 where the left one stands before the right one: greater, then earlier, then first in the list. */
function standsBefore(left: Standing, right: Standing): boolean {
  const [own, other] = [sizeOf(left.points), sizeOf(right.points)];
  if (isBelow(other, own)) return true;
  if (isBelow(own, other)) return false;
  return dayOf(left.entry) < dayOf(right.entry) || (dayOf(left.entry) === dayOf(right.entry) && left.at < right.at);
}

/** The sum of a year over all periods of one tally. */
export function tallyByHand(entries: readonly DrawnEntry[], kind: DrawnKind, tally: DrawnTally): PlainFraction {
  const prices = pricesOf(entries, kind);
  const all = entries.map((entry, at): Standing => ({ entry, at, points: prices[at] ?? plain(0) }));
  const kept = tally.onePerMatter
    ? all.filter((each) => {
        if (each.entry.matter === null) return true;
        const same = all.filter(({ entry }) => entry.matter === each.entry.matter);
        return same.every((other) => other === each || standsBefore(each, other));
      })
    : all;
  const periods: PlainFraction[] = [];
  for (let first = 1; first <= 12; first += tally.monthsLong) {
    periods.push(periodByHand(kept, { kind, tally, first, last: first + tally.monthsLong - 1 }));
  }
  return sumOf(periods);
}

interface Period {
  readonly kind: DrawnKind;
  readonly tally: DrawnTally;
  readonly first: number;
  readonly last: number;
}

function periodByHand(kept: readonly Standing[], { kind, tally, first, last }: Period): PlainFraction {
  const standing = kept.flatMap((each) => {
    const share = shareOf(each.entry, kind, first, last);
    const points = share === null ? plain(0) : times(times(each.points, share), plain(kind.sign));
    return points.top === 0n ? [] : [{ ...each, points }];
  });
  const { timesMost, dayMost } = tally;
  const counted =
    timesMost === null
      ? standing
      : standing.filter((each) => standing.filter((other) => standsBefore(other, each)).length < timesMost);
  const days = [...new Set(counted.map(({ entry }) => dayOf(entry)))];
  const sums = days.map((day) => {
    const sum = sumOf(counted.filter(({ entry }) => dayOf(entry) === day).map(({ points }) => points));
    return dayMost === null ? sum : greater(smaller(sum, plain(dayMost)), plain(-dayMost));
  });
  const total = plus(plain(tally.base ?? 0), sumOf(sums));
  const raised = tally.least === null ? total : greater(total, plain(tally.least));
  return tally.most === null ? raised : smaller(raised, plain(tally.most));
}

/** Of each period only the single highest, over the year. */
export function highestByHand(entries: readonly DrawnEntry[], kind: DrawnKind, monthsLong: number): PlainFraction {
  const prices = pricesOf(entries, kind);
  const periods: PlainFraction[] = [];
  for (let first = 1; first <= 12; first += monthsLong) {
    const points = entries.flatMap((entry, at) => {
      const share = shareOf(entry, kind, first, first + monthsLong - 1);
      return share === null ? [] : [times(prices[at] ?? plain(0), share)];
    });
    periods.push(times(points.reduce(greater, plain(0)), plain(kind.sign)));
  }
  return sumOf(periods);
}

/** So many points for every so much beyond an edge. */
export interface DrawnUnit {
  readonly edge: number;
  readonly side: 'above' | 'below';
  readonly every: number;
  readonly points: number;
  readonly rest: 'down' | 'up' | 'share';
  readonly base: number;
}

export function unitsByHand(value: PlainFraction, { edge, side, every, points, rest, base }: DrawnUnit): PlainFraction {
  const distance = side === 'above' ? minus(value, plain(edge)) : minus(plain(edge), value);
  const beyond = greater(distance, plain(0));
  const units = { top: beyond.top, bottom: beyond.bottom * BigInt(every) };
  const whole = rest === 'down' ? units.top / units.bottom : ceiling(units.top, units.bottom);
  return plus(plain(base), times(rest === 'share' ? units : plain(whole), plain(points)));
}

/** Rows from high to low; the last has no edge. */
export function rowByHand(
  value: PlainFraction,
  rows: readonly { readonly from: number | null; readonly points: number }[],
): PlainFraction {
  const row = rows.find(({ from }) => from === null || !isBelow(value, plain(from)));
  return plain(row?.points ?? 0);
}
