import type { Problem, Result } from './problem.ts';
import { done, refused } from './problem.ts';

/** Calendar arithmetic on the texts themselves: `2026-05-01`, `2026-05`, `2026-Q2`, `2026-H1`, `2026`. */
export type Granularity = 'month' | 'quarter' | 'half' | 'year';

export const GRANULARITIES = ['month', 'quarter', 'half', 'year'] as const satisfies readonly Granularity[];

/** How many periods of each length an assessment year has. */
export const PERIODS_PER_YEAR: Readonly<Record<Granularity, number>> = { month: 12, quarter: 4, half: 2, year: 1 };

/** Inclusive days of membership; null is open. */
export interface Membership {
  readonly from?: string | null;
  readonly to?: string | null;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY = /^([12]\d{3})-(\d{2})-(\d{2})$/;
const YEAR = /^[12]\d{3}$/;
const PERIOD = /^([12]\d{3})(?:-(?:Q([1-4])|H([12])|(0[1-9]|1[0-2])))?$/;

/** Null where the text is not a day of the calendar. */
export function readDay(text: unknown): CalendarDay | null {
  if (typeof text !== 'string') return null;
  const match = DAY.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return { year, month, day };
}

export function isDay(text: unknown): text is string {
  return readDay(text) !== null;
}

export function isAssessmentYear(text: unknown): text is string {
  return typeof text === 'string' && YEAR.test(text);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The day after; the text must be a day. */
export function nextDay(text: string): string {
  const { year, month, day } = calendarDay(text);
  if (day < daysInMonth(year, month)) return dayText(year, month, day + 1);
  return month === 12 ? dayText(year + 1, 1, 1) : dayText(year, month + 1, 1);
}

/** The day so many days later (or earlier, below zero). */
export function addDays(text: string, days: number): string {
  return dayFromNumber(dayNumber(text) + days);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(text: string): number {
  return ((((dayNumber(text) + 3) % 7) + 7) % 7) + 1;
}

/** Days since 1970-01-01, by whole-number calendar arithmetic. */
export function dayNumber(text: string): number {
  const { year, month, day } = calendarDay(text);
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The periods of a cycle in order: `2026-01` … `2026-12`, or `2026-Q1` …, or `2026`. */
export function periodsOf(cycle: string, granularity: Granularity): readonly string[] {
  return Array.from({ length: PERIODS_PER_YEAR[granularity] }, (_, index) => periodText(cycle, granularity, index));
}

export function periodText(cycle: string, granularity: Granularity, index: number): string {
  if (granularity === 'year') return cycle;
  if (granularity === 'quarter') return `${cycle}-Q${index + 1}`;
  if (granularity === 'half') return `${cycle}-H${index + 1}`;
  return `${cycle}-${String(index + 1).padStart(2, '0')}`;
}

export interface PeriodPlace {
  readonly year: string;
  readonly granularity: Granularity;
  /** Counted from 0 within the year. */
  readonly index: number;
}

/** Null where the text is not a period. */
export function readPeriod(text: unknown): PeriodPlace | null {
  if (typeof text !== 'string') return null;
  const match = PERIOD.exec(text);
  if (match === null) return null;
  const [, year = '', quarter, half, month] = match;
  if (quarter !== undefined) return { year, granularity: 'quarter', index: Number(quarter) - 1 };
  if (half !== undefined) return { year, granularity: 'half', index: Number(half) - 1 };
  if (month !== undefined) return { year, granularity: 'month', index: Number(month) - 1 };
  return { year, granularity: 'year', index: 0 };
}

/** First and last day of a period; the text must be a period. */
export function periodBounds(period: string): { readonly from: string; readonly to: string } {
  const place = readPeriod(period);
  if (place === null) throw new RangeError(`Not a period: ${period}; callers check input before.`);
  const months = 12 / PERIODS_PER_YEAR[place.granularity];
  const year = Number(place.year);
  const last = (place.index + 1) * months;
  return { from: dayText(year, last - months + 1, 1), to: dayText(year, last, daysInMonth(year, last)) };
}

/** The period so many steps later (or earlier, below zero), across the year's end. */
export function shiftPeriod(period: string, steps: number): string {
  const place = readPeriod(period);
  if (place === null) throw new RangeError(`Not a period: ${period}; callers check input before.`);
  const perYear = PERIODS_PER_YEAR[place.granularity];
  const count = Number(place.year) * perYear + place.index + steps;
  return periodText(String(Math.floor(count / perYear)), place.granularity, count % perYear);
}

/**
 * The months due as twelve bits, January lowest: joined by the 15th, still in on the last day.
 */
export function monthsDue(membership: Membership, cycle: string): number {
  const { middles, ends } = daysOfMonths(cycle);
  let bits = 0;
  for (let month = 0; month < 12; month += 1) {
    const joined = membership.from == null || membership.from <= (middles[month] as string);
    const stayed = membership.to == null || membership.to >= (ends[month] as string);
    if (joined && stayed) bits |= 1 << month;
  }
  return bits;
}

/** The months on whose last day the member is in, as twelve bits, January lowest. */
export function monthEndsIn({ from, to }: Membership, cycle: string): number {
  const { ends } = daysOfMonths(cycle);
  let bits = 0;
  for (let month = 0; month < 12; month += 1) {
    const end = ends[month] as string;
    if ((from == null || from <= end) && (to == null || to >= end)) bits |= 1 << month;
  }
  return bits;
}

interface MonthDays {
  readonly cycle: string;
  /** The 15th of each month. */
  readonly middles: readonly string[];
  readonly ends: readonly string[];
}

/** Of the cycle asked for last: thousands of members in a row ask for the same one. */
let lastMonthDays: MonthDays = { cycle: '', middles: [], ends: [] };

function daysOfMonths(cycle: string): MonthDays {
  if (lastMonthDays.cycle === cycle) return lastMonthDays;
  const year = Number(cycle);
  const months = Array.from({ length: 12 }, (_, index) => index + 1);
  lastMonthDays = {
    cycle,
    middles: months.map((month) => dayText(year, month, 15)),
    ends: months.map((month) => dayText(year, month, daysInMonth(year, month))),
  };
  return lastMonthDays;
}

/** Whether a period of the cycle is due; a longer period is due when one of its months is. */
export function isPeriodDue(months: number, granularity: Granularity, index: number): boolean {
  const length = 12 / PERIODS_PER_YEAR[granularity];
  return ((months >> (index * length)) & ((1 << length) - 1)) !== 0;
}

/** The periods of the cycle that are due for one who was a member from … to …. */
export function periodsDue(membership: Membership, cycle: string, granularity: Granularity): readonly string[] {
  const months = monthsDue(membership, cycle);
  return periodsOf(cycle, granularity).filter((_, index) => isPeriodDue(months, granularity, index));
}

/** Whether a day is a working day; undefined where the calendar does not reach. */
export type WorkingCalendar = ((day: string) => boolean | undefined) | ReadonlyMap<string, boolean>;

/**
 * The last day of a notice that must stay open for so many working days. The opening day itself does not
 * count. A day the calendar does not know is refused, never guessed: holidays are announced year by year.
 */
export function noticePeriodEnd(openedOn: string, workingDays: number, calendar: WorkingCalendar): Result<string> {
  if (!isDay(openedOn)) return refused({ code: 'day.not-a-day', facts: { found: openedOn } });
  const isWorking = typeof calendar === 'function' ? calendar : (day: string) => calendar.get(day);
  let day = openedOn;
  let left = workingDays;
  while (left > 0) {
    day = nextDay(day);
    const working = isWorking(day);
    if (working === undefined) return refused(unknownDay(day));
    if (working) left -= 1;
  }
  return done(day);
}

function unknownDay(day: string): Problem {
  return { code: 'calendar.day-unknown', facts: { day, year: day.slice(0, 4) } };
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

export function calendarDay(text: string): CalendarDay {
  const day = readDay(text);
  if (day === null) throw new RangeError(`Not a day: ${text}; callers check input before.`);
  return day;
}

export function dayText(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function dayFromNumber(days: number): string {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return dayText(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
}
