import { done, inquiryProblems, refused, type Result } from '@xianfeng/engine';
import type { ObjectionRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { mayDo } from './hold-objection.ts';
import { byOffice } from '../members/by-office.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly roles: string[];
  /** Raised it, is concerned, or is tied. */
  readonly isBarred: boolean;
}

/** Who can be named to look into an objection: whoever holds an office at the branch, and its members. */
export function readCandidates(
  { store, clock }: Services,
  caller: Caller,
  id: string,
): Promise<Result<{ readonly people: Candidate[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.objections.find(id);
    if (row === undefined || !(await mayDo(readerOf(tx, caller, access), row, 'assign')))
      return refused({ code: 'access.denied' });
    return done({ people: await candidatesOf(tx, row, clock.today()) });
  });
}

export async function candidatesOf(tx: Transaction, row: ObjectionRow, today: string): Promise<Candidate[]> {
  const appointments = (await tx.appointments.at(row.branch_id)).filter(
    ({ from_on: from, to_on: to }) => from <= today && (to === null || to >= today),
  );
  const members = await tx.memberships.ofBranch(row.branch_id, { from: today, to: today });
  const ids = [...new Set([...appointments.map(({ person_id: id }) => id), ...members.map(({ id }) => id)])];
  const names = await tx.people.namesOf(ids);
  const tied = await tiedWith(tx, row);
  const people = ids.map((id) => ({
    ...{ id, name: names.get(id) ?? '' },
    roles: appointments.filter(({ person_id: person }) => person === id).map(({ role }) => role),
    isBarred: inquiryProblems({
      ...{ investigators: [id, ''], objector: objectorOf(row), subject: row.subject_id, tied },
    }).some(({ facts }) => facts?.['person'] === id),
  }));
  return people.toSorted(byOffice);
}

/** Nobody but who raised it by account is known here. */
export function objectorOf({ objector, raised_by: raiser }: ObjectionRow): string | null {
  return objector === null ? raiser : null;
}

export async function tiedWith(tx: Transaction, row: ObjectionRow): Promise<readonly string[]> {
  const recusals = await tx.declarations.recusalsOf(row.branch_id);
  return recusals.filter(({ member_id: id }) => id === row.subject_id).map(({ verifier_id: id }) => id);
}
