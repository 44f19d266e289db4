import { periodsOf, pledgeSetOf, type PledgeSide, sideOfStep, type SignedPledge, wholeSince } from '@xianfeng/engine';
import type { PledgePlanRow } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { isDueIn, type YearMember } from '../evidence/year-members.ts';

/** A period for which everybody who is asked has a whole plan, and since when. */
export interface PledgedPeriod {
  readonly by: PledgeSide;
  readonly period: string;
  readonly on: string;
}

interface YearPledges {
  /** Whom the year rates: the branch's members, or branches. */
  readonly members: readonly YearMember[];
  /** What stands in plans of the year, or where branches are rated in the years of these branches. */
  readonly pledges: readonly PledgePlanRow[];
}

/** The periods of a year whose pledges are made, where its scheme has a step that they do. */
export function pledgedPeriods(year: BranchYear, { members, pledges }: YearPledges): readonly PledgedPeriod[] {
  const { procedure } = year.plan.scheme;
  const steps = procedure.filter(({ kind }) => kind === 'pledge');
  return steps.flatMap(({ actor, cadence }) => {
    const by = sideOfStep(actor);
    return periodsOf(year.cycle, cadence).flatMap((period): PledgedPeriod[] => {
      const due = members.filter((member) => isDueIn(member, year.plan, period));
      const days = askedOf(year, by, due).flatMap(({ category, personId, branchId }) => {
        const set = pledgeSetOf(year.plan.scheme, { by, category });
        const own = pledges.filter(({ person_id: id, branch_id: of }) => id === personId && of === branchId);
        return set === null ? [] : [wholeSince(set, own.map(signedPledge), period)];
      });
      const whole = days.filter((day) => day !== null);
      const last = whole.length === days.length ? whole.toSorted().at(-1) : undefined;
      return last === undefined ? [] : [{ by, period, on: last }];
    });
  });
}

interface Asked {
  readonly category: string | null;
  /** Null where a branch pledges. */
  readonly personId: string | null;
  readonly branchId: string;
}

/** Each member of a branch's year, the branch itself, or each branch that somebody above rates. */
function askedOf({ branch, subject }: BranchYear, by: PledgeSide, due: readonly YearMember[]): readonly Asked[] {
  if (by === 'member') return due.map(({ id, category }) => ({ category, personId: id, branchId: branch.id }));
  const ids = subject === 'branch' ? due.map(({ id }) => id) : [branch.id];
  return ids.map((branchId) => ({ category: null, personId: null, branchId }));
}

function signedPledge({
  kind,
  state,
  months,
  signed_on: signedOn,
  decided_on: decidedOn,
}: PledgePlanRow): SignedPledge {
  return { kind, state, months, decidedOn, signedOn: signedOn ?? '' };
}
