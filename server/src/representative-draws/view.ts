import type { RepresentativeDraw, RepresentativeDrawHead } from '@xianfeng/contract';
import { done, drawLines, refused, type Result } from '@xianfeng/engine';
import { type RepresentativeDrawRow, sha256, type Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import { access } from './access.ts';
import type { Caller } from '../context.ts';
import { readNumbers } from '../lots/read-numbers.ts';

type State = RepresentativeDraw['state'];

function stateOf({ seed, withdrawn_by: withdrawnBy }: RepresentativeDrawRow): State {
  if (withdrawnBy !== null) return 'withdrawn';
  return seed === null ? 'frozen' : 'drawn';
}

/** A draw as a list shows it; `names` has whoever withdrew it. */
export function headOf(row: RepresentativeDrawRow, names: ReadonlyMap<string, string>): RepresentativeDrawHead {
  const { id, lines, draws, frozen_on: frozenOn, withdrawn_by: by, withdrawn_on: on, withdrawn_reason: reason } = row;
  const withdrawal = by === null ? null : { on: on ?? '', by: names.get(by) ?? '', reason: reason ?? '' };
  return { id, state: stateOf(row), lines, draws, frozenOn, withdrawal };
}

const ways: Readonly<Record<State, RepresentativeDraw['may']>> = {
  frozen: ['draw', 'withdraw'],
  drawn: ['withdraw'],
  withdrawn: [],
};

/** One draw with everybody's place in it, for whoever may read the branch's ballots; a foreign one answers as if it were not there. */
export async function viewDraw(tx: Transaction, caller: Caller, id: string): Promise<Result<RepresentativeDraw>> {
  const row = await tx.representativeDraws.find(id);
  const cycle = row === undefined ? undefined : await tx.cycles.findById(row.cycle_id);
  if (row === undefined || cycle === undefined) return refused({ code: 'access.denied' });
  const at = { list: access, branchId: cycle.branch_id };
  if (!(await mayAt(tx, caller, { ...at, act: 'read-draws' }))) return refused({ code: 'access.denied' });
  const mayLead = await mayAt(tx, caller, { ...at, act: 'lead-draws' });
  const names = await tx.people.namesOf(
    [row.frozen_by, row.drawn_by, row.withdrawn_by].filter((each) => each !== null),
  );
  const head = headOf(row, names);
  return done({
    ...head,
    ...{ branchId: cycle.branch_id, ballot: row.ballot, period: row.period, group: row.voter_group },
    ...{ listHash: row.list_hash, frozenBy: names.get(row.frozen_by) ?? '', numbers: [...readNumbers(row)] },
    ...{ seed: row.seed, drawnOn: row.drawn_on },
    drawnBy: row.drawn_by === null ? null : (names.get(row.drawn_by) ?? ''),
    order: await orderOf(tx, row),
    may: mayLead ? [...ways[head.state]] : [],
  });
}

/** It is not kept: list and seed have it. */
async function orderOf(tx: Transaction, { id, seed, lines }: RepresentativeDrawRow): Promise<string[]> {
  if (seed === null) return [];
  return [...drawLines(sha256, { seed, list: await tx.representativeDraws.listOf(id), draws: lines })];
}
