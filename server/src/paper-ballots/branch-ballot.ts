import {
  type BallotInput,
  type BallotKeying,
  done,
  figurePoints,
  type HeldInput,
  heldInputs,
  type Item,
  type Plan,
  POINT_SCALE,
  readPeriod,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { PaperBallotPlace, PaperBallotRow, PaperKeyingRow, PaperTotalRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { isDueIn, isRatedHere, type YearMember, yearMembers } from '../evidence/year-members.ts';

/** A ballot of a branch's year on paper: what is asked about whom, and what has been typed in so far. */
export interface BranchBallot {
  readonly year: BranchYear;
  readonly input: BallotInput;
  readonly items: readonly Item[];
  /** Those who are rated by it, by surname strokes. */
  readonly members: readonly YearMember[];
  readonly place: PaperBallotPlace;
  readonly row: PaperBallotRow | undefined;
  readonly keyings: readonly PaperKeyingRow[];
  readonly totals: readonly PaperTotalRow[];
}

/** Which ballot is meant: without its id, the one that the scheme holds in the period. */
export interface AskedBallot {
  readonly period: string;
  readonly ballot?: string | undefined;
}

/** Refuses a ballot that the scheme does not hold in the period. */
export async function branchBallotOf(
  tx: Transaction,
  year: BranchYear,
  asked: AskedBallot,
): Promise<Result<BranchBallot>> {
  const { period } = asked;
  const held = ballotsHeldIn(year.plan, period).find(
    ({ input }) => asked.ballot === undefined || asked.ballot === input.id,
  );
  if (held === undefined) return refused({ code: 'ballot.unknown', facts: { found: asked.ballot ?? period } });
  const { input, items } = held;
  const place = { cycleId: year.cycleId, ballot: input.id, period };
  const row = await tx.paperBallots.find(place);
  const everybody = await yearMembers(tx, year);
  return done({
    year,
    input,
    items,
    members: everybody.filter((member) => isRatedBy(year, member, period)),
    place,
    row,
    keyings: row === undefined ? [] : await tx.paperBallots.keyings(row.id),
    totals: row === undefined ? [] : await tx.paperBallots.totals(row.id),
  });
}

function ballotsHeldIn({ scheme }: Plan, period: string): readonly HeldInput[] {
  const read = readPeriod(period);
  if (read === null) return [];
  return heldInputs(scheme).filter(
    ({ input: { period: cadence, only } }) =>
      cadence === read.granularity && (only.length === 0 || only.includes(read.index + 1)),
  );
}

/** By that of a year whoever is rated here at its end; by that of a part of it whoever is due in the part. */
function isRatedBy({ plan, cycle }: BranchYear, member: YearMember, period: string): boolean {
  if (period !== cycle) return isDueIn(member, plan, period);
  return member.exemptReason === null && isRatedHere(member, plan, cycle);
}

/** Whole papers; the scheme's figure counts papers, not points. */
export function leastPapersOf({ least }: BallotInput['groups'][number]): number {
  return least === null ? 0 : (figurePoints(least) ?? 0) / POINT_SCALE;
}

export function totalKey(total: Pick<PaperTotalRow, 'voter_group' | 'subject_id' | 'item'>): string {
  return `${total.voter_group} ${total.subject_id} ${total.item}`;
}

/** The keyings that are finished, as the engine compares them. */
export function finishedKeyings({ keyings, totals }: BranchBallot): readonly BallotKeying[] {
  return keyings
    .filter(({ finished_at }) => finished_at !== null)
    .map(({ keying, keyed_by }) => ({
      keyedBy: keyed_by,
      totals: new Map(
        totals
          .filter((total) => total.keying === keying)
          .map((total) => [totalKey(total), { papers: total.papers, scored: total.scored, sum: total.points_sum }]),
      ),
    }));
}

/** Groups with fewer papers than the scheme asks for: their ballot is void. One count for each group, the least found. */
export function papersByGroup({ input, totals }: BranchBallot) {
  return input.groups.map((group) => {
    const papers = totals.filter((total) => total.voter_group === group.id).map((total) => total.papers);
    return {
      group: group.id,
      name: group.name,
      papers: Math.min(...papers, Number.MAX_SAFE_INTEGER),
      least: leastPapersOf(group),
    };
  });
}

export type BallotState = 'open' | 'differs' | 'counted' | 'void';

/** void: counted as agreed, but a group handed in too few papers. */
export function ballotState(ballot: BranchBallot): BallotState {
  const { row, keyings, totals } = ballot;
  const isFinished = keyings.length === 2 && keyings.every(({ finished_at }) => finished_at !== null);
  if (row?.counted_at != null) return 'counted';
  if (!isFinished) return 'open';
  if (totals.length > 0 && papersByGroup(ballot).some(({ papers, least }) => papers < least) && agrees(ballot))
    return 'void';
  return 'differs';
}

function agrees(ballot: BranchBallot): boolean {
  const [first, second] = finishedKeyings(ballot);
  if (first === undefined || second === undefined || first.totals.size !== second.totals.size) return false;
  return [...first.totals].every(([key, count]) => {
    const other = second.totals.get(key);
    return other?.papers === count.papers && other.scored === count.scored && other.sum === count.sum;
  });
}
