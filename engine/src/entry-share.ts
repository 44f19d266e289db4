import { type Granularity, PERIODS_PER_YEAR } from './day.ts';
import type { ReadEntry } from './entry-columns.ts';
import type { Span, Validity } from './inputs.ts';

/** How an entry of a kind spreads over time. */
export interface Spread {
  readonly span: Span | null;
  readonly valid: Validity | null;
}

interface Fraction {
  readonly n: number;
  readonly d: number;
}

const WHOLE: Fraction = { n: 1, d: 1 };

/** Whether a kind of entry can be counted by periods of this length, or by the year (null). */
export function spreadsOver({ span, valid }: Spread, per: Granularity | null): boolean {
  if (valid !== null && per !== null) return per === valid.period;
  return span === null || per === null || PERIODS_PER_YEAR[span.period] >= PERIODS_PER_YEAR[per];
}

/**
 * The share of an entry's points that falls into one period of the cycle: all of it in the period of its day; while it
 * is valid, all of it in each of its periods; for what goes on, so much of the year as is covered there. Without
 * periods it is the share of the whole year; what has expired by the year's end has none.
 */
export function shareIn(
  entry: ReadEntry,
  { span, valid }: Spread,
  per: Granularity | null,
  index: number,
): Fraction | null {
  if (span !== null) return coveredShare(entry.covers ?? 0, span, per, index);
  if (valid === null) return per === null || periodIndex(entry.month, per) === index ? WHOLE : null;
  const first = periodIndex(entry.month, valid.period);
  const place = per === null ? PERIODS_PER_YEAR[valid.period] - 1 : index;
  return place >= first && place < first + valid.count ? WHOLE : null;
}

function coveredShare(
  months: number,
  { period, covers }: Span,
  per: Granularity | null,
  index: number,
): Fraction | null {
  const perYear = PERIODS_PER_YEAR[period];
  const within = per === null ? perYear : perYear / PERIODS_PER_YEAR[per];
  const start = per === null ? 0 : index * within;
  const length = 12 / perYear;
  let count = 0;
  for (let place = start; place < start + within; place += 1) {
    const whole = (1 << length) - 1;
    const own = (months >> (place * length)) & whole;
    if (covers === 'all' ? own === whole : own !== 0) count += 1;
  }
  return count === 0 ? null : { n: count, d: perYear };
}

/** Below 0 for months before the cycle. */
function periodIndex(month: number, per: Granularity): number {
  return Math.floor((month * PERIODS_PER_YEAR[per]) / 12);
}
