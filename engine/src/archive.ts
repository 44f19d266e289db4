import type { Problem } from './problem.ts';

/** What decides whether a branch's year can go into an archive package (年度档案). */
export interface ArchiveReadiness {
  readonly year: number;
  readonly today: string;
  /** Whether a meeting has confirmed the year. */
  readonly isConfirmed: boolean;
  readonly notices: readonly {
    readonly kind: 'month' | 'quarter' | 'half' | 'year';
    readonly period: string;
    readonly number: number;
    /** Its last day. */
    readonly closesOn: string;
    /** Objections to it that are neither answered nor withdrawn. */
    readonly openObjections: number;
  }[];
  /** Numbers of the objections whose appeal is not decided. */
  readonly appeals: readonly number[];
}

/**
 * Everything that stands against an archive package; empty means it may be made. What can still change by itself is not
 * archived: a year that is not confirmed, a notice that still hangs out, an objection or appeal that waits.
 */
export function archiveObstacles({ year, today, isConfirmed, notices, appeals }: ArchiveReadiness): readonly Problem[] {
  if (!isConfirmed) return [{ code: 'archive.not-confirmed', facts: { year } }];
  const isShown = notices.some(({ kind }) => kind === 'year');
  const running = notices.filter(({ closesOn }) => today <= closesOn);
  const last = running
    .map(({ closesOn }) => closesOn)
    .toSorted()
    .at(-1);
  const disputed = notices.filter(({ openObjections }) => openObjections > 0);
  return [
    ...(isShown ? [] : [{ code: 'archive.not-published', facts: { year } }]),
    ...(last === undefined ? [] : [{ code: 'archive.notices-open', facts: { count: running.length, on: last } }]),
    ...disputed.map(({ period, number, openObjections: count }) => ({
      code: 'archive.objections-open',
      facts: { number, period, count },
    })),
    ...appeals.map((number) => ({ code: 'archive.appeal-open', facts: { number } })),
  ];
}
