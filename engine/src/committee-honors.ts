import type { Plan, PlannedHonor } from './plan.ts';
import { PERIODS_PER_YEAR } from './day.ts';
import { honorId, poolOf } from './honors.ts';
import { contested, type Contested } from './places.ts';
import type { RatedRows } from './rated-rows.ts';

/** What one branch brings to the quotas of its committee: all that is kept of it. */
export interface BranchStanding {
  readonly branch: string;
  /** One for each honor and period, in the order of the scheme. */
  readonly lines: readonly BranchLine[];
}

export interface BranchLine {
  readonly inBase: boolean;
  /** Published points, ten-thousandths; null where it is no candidate. */
  readonly points: number | null;
}

/** One quota among the branches of a committee. The branches stand in the order of the evidence, in no other. */
export interface CommitteeHonor {
  readonly id: string;
  readonly base: number;
  readonly places: number;
  readonly chosen: readonly string[];
  readonly tied: readonly string[];
}

interface CommitteeContest {
  readonly planned: PlannedHonor;
  readonly index: number;
}

function contestsOfCommittee({ honors }: Plan): readonly CommitteeContest[] {
  return honors
    .filter(({ honor }) => honor.among === 'committee')
    .flatMap((planned) =>
      Array.from({ length: PERIODS_PER_YEAR[planned.honor.period] }, (_, index) => ({ planned, index })),
    );
}

/** Null where the scheme has no quota among branches. */
export function branchStandingOf(plan: Plan, rated: RatedRows): BranchStanding | null {
  const contests = contestsOfCommittee(plan);
  if (contests.length === 0) return null;
  const lines = contests.map(({ planned, index }): BranchLine => {
    const pool = poolOf(rated, planned, { index, room: plan.working.room(1) });
    return { inBase: pool.base > 0, points: pool.count === 0 ? null : (pool.points[0] as number) };
  });
  return { branch: rated.sheet.id, lines };
}

/** The quotas over all branches, once every one has been rated by itself. */
export function committeeHonorsOf(
  plan: Plan,
  cycle: string,
  standings: readonly BranchStanding[],
): readonly CommitteeHonor[] {
  const list: Contested[] = [];
  contestsOfCommittee(plan).forEach(({ planned, index }, line) => {
    const lines = standings.map(({ lines: own }) => own[line] as BranchLine);
    const rows = Int32Array.from(lines.flatMap(({ points }, row) => (points === null ? [] : [row])));
    const points = Float64Array.from(lines.flatMap(({ points: own }) => own ?? []));
    const base = lines.filter(({ inBase }) => inBase).length;
    list.push(contested({ planned, index, before: list }, { rows, points, count: rows.length, base }));
  });
  const ids = (rows: readonly number[]) =>
    rows.toSorted((left, right) => left - right).map((row) => (standings[row] as BranchStanding).branch);
  return list.map(({ honor, index, base, places, chosen, tied }) => ({
    id: honorId(honor, cycle, index),
    base,
    places,
    chosen: ids(chosen),
    tied: ids(tied),
  }));
}
