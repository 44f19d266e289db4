import type { MeasureGround } from '@xianfeng/contract';
import {
  type BranchOwnResult,
  done,
  type MeasureKind,
  type MemberResult,
  outcomePeriods,
  ratingScaleOf,
  type Result,
} from '@xianfeng/engine';
import type { MeasureRow } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import type { NoticeSource } from '../notices/source.ts';

/** Somebody for whom something follows, so that a measure of that kind can be decided on. */
export interface Eligible {
  readonly kind: string;
  readonly subjectId: string;
  readonly period: string;
  readonly ground: MeasureGround;
  /** Equal to others at the edge of the places, among whom people choose. */
  readonly isTied: boolean;
}

/** One thing that follows for one subject and period. */
interface Following {
  readonly id: string;
  readonly subjectId: string;
  readonly period: string;
  readonly ground: NonNullable<MeasureGround>;
  readonly isTied: boolean;
}

/**
 * Whom each kind of measure can be about: what a meeting has confirmed for the year, and what follows from months and
 * quarters while it runs. Nobody's rank is in it.
 */
export function eligibleOf(source: NoticeSource): Result<readonly Eligible[]> {
  const { year } = source;
  const kinds = year.plan.scheme.measures ?? [];
  if (kinds.length === 0) return done([]);
  const inYear = followingInYear(source);
  if (!inYear.ok) return inYear;
  const following = [...inYear.value, ...ofYear(source)];
  return done(kinds.flatMap((kind) => eligibleFor(kind, following)));
}

function eligibleFor({ id: kind, follows, grades }: MeasureKind, following: readonly Following[]): Eligible[] {
  const own = following.filter(({ id, ground }) =>
    ground.what === 'grade' ? grades.includes(id) : follows.includes(id),
  );
  // Two of the things that it follows from can hold for one person; the measure is one.
  const once = new Map(own.map((each) => [`${each.subjectId} ${each.period}`, each]));
  return [...once.values()].map((each) => ({ ...each, kind }));
}

/** From the snapshot, once a meeting has confirmed the year. */
function ofYear({ year, run, ratings }: NoticeSource): readonly Following[] {
  if (run === undefined) return [];
  // Snapshots are stored as the engine gave them.
  const branch = run.branch_result as BranchOwnResult | null;
  return [
    ...ratings.flatMap(({ result, picked }) => {
      const own = result as MemberResult;
      // Whom the meeting picked, not who could have been.
      return ofResult(year, own.id, { ...own, honors: picked, tied: [] });
    }),
    ...(branch === null ? [] : ofResult(year, year.branch.id, { ...branch, honors: [], tied: [] })),
  ];
}

type Rated = Pick<MemberResult, 'outcomes' | 'grade' | 'factors' | 'honors' | 'tied' | 'total'>;

function ofResult(year: BranchYear, subjectId: string, result: Rated): readonly Following[] {
  const { plan, cycle } = year;
  const { outcomes, branchOutcomes, factors, honors } = plan.scheme;
  const runs = new Set(plan.outcomes.flatMap(({ id, periods }) => (periods === null ? [] : [id])));
  const at = { subjectId, period: cycle, isTied: false };
  const follow = (what: 'outcome' | 'honor' | 'grade' | 'factor', id: string, name: string, value: string | null) => ({
    ...at,
    id,
    ground: { what, name, value },
  });
  const outcomeNames = new Map([...outcomes, ...branchOutcomes].map(({ id, name }) => [id, name]));
  const yearly = new Map(honors.filter(({ period }) => period === 'year').map(({ id, name }) => [id, name]));
  const grade = ratingScaleOf(plan).grades.find(({ id }) => id === result.grade);
  return [
    // What goes by runs is about its own months.
    ...result.outcomes
      .filter((id) => !runs.has(id))
      .map((id) => follow('outcome', id, outcomeNames.get(id) ?? id, result.total)),
    ...[...result.honors, ...result.tied].flatMap((id) => {
      const name = yearly.get(honorOf(id));
      return name === undefined ? [] : [follow('honor', honorOf(id), name, result.total)];
    }),
    ...(grade === undefined ? [] : [follow('grade', grade.id, grade.name, result.total)]),
    ...factors.flatMap(({ id, name }) => {
      const value = result.factors[id];
      return value === undefined ? [] : [follow('factor', id, name, value)];
    }),
  ];
}

/** `quarter-star-candidate:2026-Q1` is the honor `quarter-star-candidate`. */
function honorOf(id: string): string {
  return id.split(':')[0] ?? id;
}

/** From months and quarters that have been published, by what is there now. */
function followingInYear(source: NoticeSource): Result<readonly Following[]> {
  const { year, evidence, notices, contestsIn } = source;
  const { plan, cycle } = year;
  const published = new Set(notices.map(({ period }) => period));
  const names = new Map(plan.outcomes.flatMap(({ id, name, periods }) => (periods === null ? [] : [[id, name]])));
  const following: Following[] = [];
  if (names.size > 0) {
    for (const branch of evidence) {
      const found = outcomePeriods(plan, branch, { cycle, provisional: true });
      if (!found.ok) return found;
      for (const { member, outcome, period } of found.value) {
        const name = names.get(outcome);
        if (name === undefined || !published.has(period)) continue;
        const ground = { what: 'outcome' as const, name, value: null };
        following.push({ id: outcome, subjectId: member, period, ground, isTied: false });
      }
    }
  }
  for (const period of published) {
    if (period === cycle) continue;
    for (const { honor, name, candidates, tied, points } of contestsIn(period))
      for (const subjectId of [...candidates, ...tied]) {
        const ground = { what: 'honor' as const, name, value: points[subjectId] ?? null };
        following.push({ id: honor, subjectId, period, ground, isTied: tied.includes(subjectId) });
      }
  }
  return done(following);
}

/** Whether people have decided on it already; what was taken back can be decided anew. */
export function isDecided(
  rows: readonly MeasureRow[],
  { kind, subjectId, period }: Pick<Eligible, 'kind' | 'subjectId' | 'period'>,
): boolean {
  return rows.some(
    (row) => row.kind === kind && row.subject_id === subjectId && row.period === period && row.state !== 'revoked',
  );
}

/** Neither taken back nor decided against. */
export function isGiven({ state }: MeasureRow): boolean {
  return state !== 'revoked' && state !== 'waived';
}
