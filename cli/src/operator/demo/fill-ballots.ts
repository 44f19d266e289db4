import { type BallotInput, figurePoints, periodBounds, periodsOf, POINT_SCALE } from '@xianfeng/engine';
import { type BranchYear, itemsFor } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import type { Chance } from './chance.ts';
import { demoToday, morningOf } from './days.ts';
import { isScored, type PlacedBranch, type Stay } from './placed.ts';

export interface BallotMaking {
  readonly chance: Chance;
  readonly newId: () => string;
}

const fullAbility = 10_000;

/** Ballots of the parts of the year that are over, on paper and typed in twice; that of the year's end is still to come. */
export async function fillBallots(
  tx: Transaction,
  making: BallotMaking,
  years: readonly { readonly branch: PlacedBranch; readonly year: BranchYear }[],
): Promise<void> {
  for (const { branch, year } of years) {
    for (const input of year.plan.scheme.inputs.ballots) {
      const held = periodsOf(year.cycle, input.period).filter(
        (period, at) => (input.only.length === 0 || input.only.includes(at + 1)) && periodBounds(period).to < demoToday,
      );
      for (const period of held) await fillBallot(tx, making, { branch, year, input, period });
    }
  }
}

interface Held {
  readonly branch: PlacedBranch;
  readonly year: BranchYear;
  readonly input: BallotInput;
  readonly period: string;
}

async function fillBallot(tx: Transaction, making: BallotMaking, held: Held): Promise<void> {
  const { branch, input, period } = held;
  const { to } = periodBounds(period);
  const row = await tx.paperBallots.lock(making.newId(), { cycleId: branch.cycleId, ballot: input.id, period });
  await tx.paperBallots.setHeldOn(row.id, to);
  const totals = branch.stays
    .filter((stay) => isScored(stay, period))
    .flatMap((stay) => totalsOf(making.chance, held, stay));
  for (const [at, keyedBy] of [branch.secretaryId, recorderOf(branch)].entries()) {
    const keying = at + 1;
    const finished = { ballot_id: row.id, keying, keyed_by: keyedBy, finished_at: morningOf(to, 60 * keying) };
    await tx.paperBallots.insertKeying(finished);
    await tx.paperBallots.saveTotals(totals.map((total) => ({ ...total, ballot_id: row.id, keying })));
  }
  await tx.paperBallots.markCounted(row.id, morningOf(to, 120));
}

/** The papers of every group about one member: near his ability, now and then one that leaves an item out. */
function totalsOf(chance: Chance, { branch, year, input }: Held, { personId, person, category }: Stay) {
  const scored = itemsFor(year.plan, { category, roles: [] });
  const items = year.plan.scheme.items.filter(({ id }) => input.items.includes(id) && scored.has(id));
  return input.groups.flatMap((group) => {
    const least = group.least === null ? 0 : (figurePoints(group.least) ?? 0) / POINT_SCALE;
    const papers = Math.max(least, branch.stays.length - 1);
    return items.map(({ id: item, most }) => {
      const blank = chance.happens(100) ? 1 : 0;
      const points = Math.floor(((figurePoints(most) ?? 0) * person.ability) / fullAbility / POINT_SCALE) * POINT_SCALE;
      return {
        ...{ voter_group: group.id, subject_id: personId, item },
        ...{ papers, scored: papers - blank, points_sum: points * (papers - blank) },
      };
    });
  });
}

function recorderOf({ stays, secretaryId, recorderId }: PlacedBranch): string {
  if (recorderId !== undefined) return recorderId;
  return stays.find(({ person }) => person.role === 'recorder')?.personId ?? secretaryId;
}
