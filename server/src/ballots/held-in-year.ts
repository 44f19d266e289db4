import type { HeldBallot as HeldBallotView } from '@xianfeng/contract';
import { type BallotInput, done, heldInputs, type Plan, periodsOf, type Result } from '@xianfeng/engine';
import type { BallotRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { drawnIn } from '../lots/draw-place.ts';
import { heldBallotOf } from './held-ballot.ts';
import { isOwnGroup, leastOf } from './setting.ts';
import { nameOf, summaryOf } from './view.ts';

/** Every ballot that the scheme holds in a year, and what stands of it. */
export function ballotsOfYear(
  { store, clock }: Services,
  caller: Caller,
  { branchId, year: number }: { readonly branchId: string; readonly year: number },
): Promise<Result<{ readonly ballots: HeldBallotView[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, number);
    if (!year.ok) return year;
    const rows = await tx.ballots.ofCycles([year.value.cycleId]);
    const typed = await tx.paperBallots.ofCycle(year.value.cycleId);
    const drawnOf = await drawnIn(tx, year.value.cycleId);
    const ballots: HeldBallotView[] = [];
    for (const { input, period } of heldIn(year.value.plan, year.value.cycle)) {
      const standing = rows.filter((row) => row.ballot === input.id && row.period === period);
      ballots.push({
        ...{ ballot: input.id, name: input.name, period },
        groups: input.groups.map((group) => ({
          ...{ id: group.id, name: group.name, least: leastOf(group) },
          members: isOwnGroup(year.value, group),
          drawn: drawnOf({ ballot: input.id, period, group: group.id }),
        })),
        members: await votersOf(tx, year.value, clock.today()),
        standing: await summariesOf(tx, year.value, standing),
        isOnPaper: typed.some((row) => row.ballot === input.id && row.period === period),
      });
    }
    return done({ ballots });
  });
}

function heldIn({ scheme }: Plan, cycle: string): readonly { readonly input: BallotInput; readonly period: string }[] {
  return heldInputs(scheme).flatMap(({ input }) =>
    periodsOf(cycle, input.period)
      .filter((_, index) => input.only.length === 0 || input.only.includes(index + 1))
      .map((period) => ({ input, period })),
  );
}

/** Who belongs to the branch today, exempt or not: whoever need not be scored may still score. */
export async function votersOf(tx: Transaction, year: BranchYear, today: string): Promise<HeldBallotView['members']> {
  if (year.subject !== 'member') return [];
  const members = (await yearMembers(tx, year)).filter(({ stays }) =>
    stays.some(({ from, to }) => from <= today && (to === null || to >= today)),
  );
  const accounts = await tx.accounts.list({ personIds: members.map(({ id }) => id) });
  const open = new Set(accounts.filter(({ revision }) => revision !== null).map(({ person_id: id }) => id));
  return members.map(({ id, name }) => ({ id, name, hasAccount: open.has(id) }));
}

async function summariesOf(tx: Transaction, year: BranchYear, rows: readonly BallotRow[]) {
  const summaries = [];
  for (const row of rows) {
    const held = await heldBallotOf(tx, row, year);
    if (held.ok) summaries.push(summaryOf(held.value, await nameOf(tx, row.cancelled_by)));
  }
  return summaries;
}
