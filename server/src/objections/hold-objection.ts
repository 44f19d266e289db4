import { objectionAfter, type ObjectionAct, type ObjectionState, refused, done, type Result } from '@xianfeng/engine';
import type { ObjectionRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type ObjectionRight } from './access.ts';

export interface Acting {
  readonly id: string;
  readonly revision: number;
  readonly act: ObjectionAct;
}

export interface HeldObjection {
  readonly row: ObjectionRow;
  readonly next: ObjectionState;
}

/** Which right each act takes; null where it belongs to the parties. */
const rights: Readonly<Record<ObjectionAct, ObjectionRight | null>> = {
  ...{ assign: 'handle-objections', answer: 'handle-objections', decide: 'decide-appeals' },
  ...{ withdraw: null, appeal: null },
};

/** Whoever may not see an objection is answered as if there were none. */
export async function mayRead({ caller, has }: Reader<ObjectionRight>, row: ObjectionRow): Promise<boolean> {
  const { raised_by: raiser, subject_id: subject, investigators, branch_id: branchId } = row;
  return [raiser, subject, ...investigators].includes(caller.personId) || has('read-objections', branchId);
}

/** Whether the act is the caller's, whatever state the objection is in. */
export async function mayDo(
  { caller, has }: Reader<ObjectionRight>,
  row: ObjectionRow,
  act: ObjectionAct,
): Promise<boolean> {
  const right = rights[act];
  return right === null ? partiesOf(row, act).includes(caller.personId) : has(right, row.branch_id);
}

/** Only who raised it takes it back; whom it is about may appeal as well. */
function partiesOf({ raised_by: raiser, subject_id: subject }: ObjectionRow, act: ObjectionAct): readonly string[] {
  return act === 'withdraw' ? [raiser] : [raiser, subject];
}

/** Nobody looks into, answers or decides what he has raised or what is about himself; nor an appeal against his own answer. */
export function isParty({ personId }: Caller, row: ObjectionRow, act: ObjectionAct): boolean {
  if (rights[act] === null) return false;
  const raiser = row.objector === null ? row.raised_by : null;
  return personId === raiser || personId === row.subject_id || (act === 'decide' && personId === row.answered_by);
}

/** Holds it for the rest of the transaction, for an act that its state, its revision and the caller's part in it allow. */
export async function holdObjection(
  tx: Transaction,
  caller: Caller,
  { id, revision, act }: Acting,
): Promise<Result<HeldObjection>> {
  const row = await tx.objections.lock(id);
  if (row === undefined || !(await mayDo(readerOf(tx, caller, access), row, act)))
    return refused({ code: 'access.denied' });
  if (isParty(caller, row, act)) return refused({ code: 'objection.own' });
  const next = objectionAfter(row.state, act);
  if (next === null || row.revision !== revision) return refused({ code: 'objection.changed-meanwhile' });
  return done({ row, next });
}
