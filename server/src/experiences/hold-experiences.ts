import {
  done,
  type ExperienceAct,
  experienceAfter,
  experienceBar,
  type Problem,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { ExperienceRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type ExperienceRight } from './access.ts';

export interface Placed {
  readonly row: ExperienceRow;
  /** The branch the person belongs to, or last belonged to; null where there is none. */
  readonly branchId: string | null;
}

/** Whether the act is the caller's, whatever state it is in; what waits is taken back by who wrote it. */
export async function mayDo(
  { caller, has }: Reader<ExperienceRight>,
  { row, branchId }: Placed,
  act: ExperienceAct,
): Promise<boolean> {
  if (act === 'withdraw' && row.state === 'waiting') return row.recorded_by === caller.personId;
  return branchId !== null && has(row.course === 'talk' ? 'keep-talks' : 'keep-experiences', branchId);
}

export function barOf({ personId }: Caller, row: ExperienceRow, act: ExperienceAct): string | null {
  const parts = { state: row.state, subject: row.person_id, writer: row.recorded_by };
  return experienceBar(act, parts, personId);
}

export interface Acting {
  readonly ids: readonly string[];
  readonly act: ExperienceAct;
}

/** Holds them for the rest of the transaction, for an act that each one's state and the caller's part in it allow. */
export async function holdExperiences(
  tx: Transaction,
  caller: Caller,
  { ids, act }: Acting,
): Promise<Result<readonly Placed[]>> {
  const different = new Set(ids);
  const rows = await tx.experiences.lock([...different]);
  if (rows.length < different.size) return refused({ code: 'access.denied' });
  const reader = readerOf(tx, caller, access);
  const placed: Placed[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const branchId = await tx.people.branchOf(row.person_id);
    if (!(await mayDo(reader, { row, branchId }, act))) return refused({ code: 'access.denied' });
    const bar = barOf(caller, row, act);
    if (bar !== null) problems.push({ code: `experience.${bar}` });
    else if (experienceAfter(row.state, act) === null) problems.push({ code: 'experience.changed-meanwhile' });
    placed.push({ row, branchId });
  }
  const [first] = problems;
  return first === undefined ? done(placed) : refused(first);
}
