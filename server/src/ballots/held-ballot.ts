import { type BallotInput, done, type Item, refused, type Result } from '@xianfeng/engine';
import type { BallotRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';
import { branchBallotOf } from '../paper-ballots/branch-ballot.ts';
import { mayAt } from '../access.ts';
import { access, type BallotAct } from './access.ts';
import { boxGroups, type BoxGroup, readSetting, type Setting } from './setting.ts';

/** An anonymous ballot with the scheme's words about it. */
export interface HeldBallot {
  readonly row: BallotRow;
  readonly year: BranchYear;
  readonly input: BallotInput;
  readonly items: readonly Item[];
  readonly targets: Setting['targets'];
  readonly setting: Setting;
  readonly groups: readonly BoxGroup[];
}

/** The ballot, where the caller may do the act; another's answers as if it were not there. */
export async function readBallot(
  tx: Transaction,
  caller: Caller,
  { id, act }: { readonly id: string; readonly act: BallotAct },
): Promise<Result<HeldBallot>> {
  const row = await tx.ballots.find(id);
  return row === undefined ? refused({ code: 'access.denied' }) : within(tx, caller, { row, act });
}

/** The same, held for the rest of the transaction, for whoever leads it. */
export async function holdBallot(tx: Transaction, caller: Caller, id: string): Promise<Result<HeldBallot>> {
  const row = await tx.ballots.lock(id);
  return row === undefined ? refused({ code: 'access.denied' }) : within(tx, caller, { row, act: 'lead-ballots' });
}

async function within(
  tx: Transaction,
  caller: Caller,
  { row, act }: { readonly row: BallotRow; readonly act: BallotAct },
): Promise<Result<HeldBallot>> {
  const cycle = await tx.cycles.findById(row.cycle_id);
  if (cycle === undefined) throw new Error('Foreign keys hold a ballot to its year.');
  const isOnRoll = act === 'read-ballots' && (await tx.ballots.isOnRoll(row.id, caller.personId));
  if (!isOnRoll && !(await mayAt(tx, caller, { list: access, act, branchId: cycle.branch_id })))
    return refused({ code: 'access.denied' });
  return heldBallotOf(tx, row, await branchYearOfCycle(tx, cycle));
}

export async function heldBallotOf(tx: Transaction, row: BallotRow, year: BranchYear): Promise<Result<HeldBallot>> {
  const found = await branchBallotOf(tx, year, row);
  if (!found.ok) return found;
  const { input, items } = found.value;
  const setting = readSetting(row.setting);
  const targets = await standingTargets(tx, setting.targets);
  return done({ row, year, input, items, targets, setting, groups: boxGroups(input, setting) });
}

/** A record may have been made part of another one since the ballot was prepared. */
async function standingTargets(tx: Transaction, targets: Setting['targets']): Promise<Setting['targets']> {
  const standing = await tx.people.standingIds(targets.map(({ id }) => id));
  const ids = new Set(targets.map(({ id }) => id));
  return targets.map((target) => {
    const id = standing.get(target.id) ?? target.id;
    return ids.has(id) ? target : { ...target, id };
  });
}

/** What the ballot is called on screens and tickets. */
export function titleOf({ row, year, input }: HeldBallot): string {
  return `${year.branch.name} · ${input.name} · ${row.period}`;
}
