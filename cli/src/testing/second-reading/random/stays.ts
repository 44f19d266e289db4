import { lastDayOf, monthsOf, quartersOf } from '../calendar.ts';
import type { Random } from './random.ts';

export interface Stay {
  readonly from: string | null;
  readonly to: string | null;
}

/** Mostly members all year; now and then one who came or went at a day that matters. */
export function randomStay(random: Random, cycle: string): Stay {
  const year = Number(cycle);
  const from = random.oneIn(4) ? randomDay(random, cycle) : random.pick([null, `${year - 6}-07-01`, `${cycle}-01-01`]);
  const to = random.oneIn(6)
    ? randomDay(random, cycle)
    : random.pick([null, null, `${cycle}-12-31`, `${year + 1}-03-05`]);
  if (random.oneIn(60)) return { from: null, to: `${year - 1}-12-31` };
  return from !== null && to !== null && to < from ? { from, to: null } : { from, to };
}

/** Days on both sides of the 15th and of a month's last day. */
function randomDay(random: Random, cycle: string): string {
  const month = random.pick(monthsOf(cycle));
  const last = lastDayOf(month);
  const before = `${month}-${Number(last.slice(8)) - 1}`;
  return random.pick([`${month}-01`, `${month}-14`, `${month}-15`, `${month}-16`, before, last]);
}

/** A day of the cycle on which he was a member; null where there is none. */
export function dayWithin(random: Random, { from, to }: Stay, cycle: string): string | null {
  const first = from !== null && from > `${cycle}-01-01` ? from : `${cycle}-01-01`;
  const last = to !== null && to < `${cycle}-12-31` ? to : `${cycle}-12-31`;
  if (first > last) return null;
  const drawn = randomDay(random, cycle);
  return drawn < first ? first : drawn > last ? last : drawn;
}

export function periodsOf(cycle: string, each: 'year' | 'quarter' | 'month'): readonly string[] {
  return each === 'year' ? [cycle] : each === 'quarter' ? quartersOf(cycle) : monthsOf(cycle);
}

/** At least one day of the period he was a member. */
export function touches({ from, to }: Stay, period: string): boolean {
  const last = lastDayOf(period);
  const months: Readonly<Record<string, string>> = { Q1: '01', Q2: '04', Q3: '07', Q4: '10', H1: '01', H2: '07' };
  const rest = period.slice(5);
  const first = `${period.slice(0, 4)}-${rest === '' ? '01' : (months[rest] ?? rest)}-01`;
  return (from === null || from <= last) && (to === null || to >= first);
}
