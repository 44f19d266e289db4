import {
  done,
  isHeldBack,
  type MeasureAct,
  measureAfter,
  type MeasureState,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { MeasureRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type MeasureRight } from './access.ts';
import { disputeProblems, groundsOf } from './grounds.ts';
import { kindOf, type MeasureYear, measureYearOf } from './measure-year.ts';

/** Whom it is about, who carries it out and who helps; and whoever leads the branch or stands above it. */
export async function mayRead({ caller, has }: Reader<MeasureRight>, row: MeasureRow): Promise<boolean> {
  const parties = [row.subject_id, row.owner_id, row.mentor_id];
  return parties.includes(caller.personId) || has('read-measures', row.branch_id);
}

/** Whether the act is the caller's, whatever state the measure is in. Nobody acts in what is about himself. */
export async function mayDo({ caller, has }: Reader<MeasureRight>, row: MeasureRow, act: MeasureAct): Promise<boolean> {
  if (row.subject_id === caller.personId) return false;
  // Only what a branch has proposed comes to its committee.
  if (act === 'decide' || act === 'waive') return has('approve-measures', row.branch_id);
  if (act === 'carry-out' && row.owner_id === caller.personId) return true;
  if (act === 'note' && [row.owner_id, row.mentor_id].includes(caller.personId)) return true;
  return has('decide-measures', row.branch_id);
}

export interface HeldMeasure {
  readonly row: MeasureRow;
  readonly next: MeasureState;
  readonly year: MeasureYear;
}

export interface Acting {
  readonly id: string;
  readonly revision: number;
  readonly act: MeasureAct;
  readonly today: string;
}

/** Holds it for the rest of the transaction, for an act that its state, its revision, its ground and the caller's part allow. */
export async function holdMeasure(
  tx: Transaction,
  caller: Caller,
  { id, revision, act, today }: Acting,
): Promise<Result<HeldMeasure>> {
  const row = await tx.measures.lock(id);
  const reader = readerOf(tx, caller, access);
  if (row === undefined || !(await mayRead(reader, row))) return refused({ code: 'access.denied' });
  if (row.subject_id === caller.personId) return refused({ code: 'measure.own' });
  if (!(await mayDo(reader, row, act))) return refused({ code: 'access.denied' });
  const year = await measureYearOf(tx, row);
  const next = measureAfter(row.state, act, kindOf(year, row));
  if (next === null || row.revision !== revision) return refused({ code: 'measure.changed-meanwhile' });
  if (isHeldBack(act)) {
    const grounds = await groundsOf(tx, await tx.notices.ofCycle(row.cycle_id), today);
    const problems = [...grounds.problemsOf(row.period), ...(await disputeProblems(tx, row.id))];
    if (problems.length > 0) return refused(...problems);
  }
  return done({ row, next, year });
}
