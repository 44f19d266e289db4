import { periodBounds, readPeriod } from './day.ts';
import type { HistoryEvidence, OtherResultEvidence, SubjectEvidence } from './evidence.ts';
import { readPoints } from './exact.ts';
import { type Faults, found, isRecord } from './faults.ts';
import { isCount } from './line-reader.ts';
import type { Scheme } from './scheme.ts';

export interface HistoryReading {
  readonly cycle: string;
  /** Grades a line may name; null where any text will do. */
  readonly grades: ReadonlySet<string> | null;
  readonly faults: Faults;
}

/** Checks the results of earlier periods, which streaks and rises are read off; each period may stand once. */
export function checkHistory(history: SubjectEvidence['history'], path: string, reading: HistoryReading): void {
  if (history === undefined) return;
  const { faults, cycle } = reading;
  const periods = new Set<string>();
  const gradedOn = new Map<string, string>();
  history.forEach((line, at) => {
    const place = `${path === '' ? '' : `${path}.`}history[${at}]`;
    if (!isRecord(line)) return faults.add(place, 'history.not-an-object', { found: found(line) });
    checkResult(line, place, reading);
    if (readPeriod(line.period) === null)
      return faults.add(`${place}.period`, 'history.not-a-period', { found: found(line.period) });
    const { period } = line;
    const { to } = periodBounds(period);
    // A half of the cycle that has ended is past; the cycle's own end is what is being worked out.
    if (to >= `${cycle}-12-31`) faults.add(`${place}.period`, 'history.not-past', { found: period, cycle });
    if (periods.has(period)) return faults.add(`${place}.period`, 'duplicate-history', { found: period });
    periods.add(period);
    if (line.grade == null) return;
    const other = gradedOn.get(to);
    if (other !== undefined) faults.add(`${place}.grade`, 'history.ambiguous', { found: period, other, on: to });
    gradedOn.set(to, period);
  });
}

/** Checks what other schemes came to; each scheme may stand once for a period. */
export function checkOtherResults(results: readonly OtherResultEvidence[], path: string, faults: Faults): void {
  const known = new Set<string>();
  results.forEach((line, at) => {
    const place = `${path === '' ? '' : `${path}.`}results[${at}]`;
    if (!isRecord(line)) return faults.add(place, 'result.not-an-object', { found: found(line) });
    checkResult(line, place, { grades: null, faults });
    if (typeof line.scheme !== 'string' || line.scheme === '')
      faults.add(`${place}.scheme`, 'result.no-scheme', { found: found(line.scheme) });
    if (readPeriod(line.period) === null)
      return faults.add(`${place}.period`, 'result.not-a-period', { found: found(line.period) });
    const key = `${line.scheme} ${line.period}`;
    if (known.has(key)) faults.add(place, 'result.twice', { found: key });
    known.add(key);
  });
}

type Results = Pick<HistoryEvidence, 'total' | 'grade' | 'stars'>;

function checkResult(line: Results, place: string, { grades, faults }: Omit<HistoryReading, 'cycle'>): void {
  const { total, grade, stars } = line;
  if (total != null && readPoints(total) === null)
    faults.add(`${place}.total`, 'points.not-decimal', { found: found(total) });
  if (grade != null && typeof grade !== 'string')
    faults.add(`${place}.grade`, 'history.not-a-grade', { found: found(grade) });
  else if (grade != null && grades !== null && !grades.has(grade))
    faults.add(`${place}.grade`, 'history.unknown-grade', { found: found(grade) });
  if (stars != null && !isCount(stars)) faults.add(`${place}.stars`, 'history.not-stars', { found: found(stars) });
}

/** Every grade somebody can come to; null where the scheme has none, so that nothing reads a grade. */
export function knownGrades({ rating, exempt }: Scheme): ReadonlySet<string> | null {
  const bands = [...rating.grades, ...rating.rankGrades, ...(exempt?.grades ?? [])].map(({ grade }) => grade);
  const forced = rating.vetoes.flatMap(({ grade }) => grade ?? []);
  return bands.length + forced.length === 0 ? null : new Set([...bands, ...forced]);
}
