import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { judgementOf } from './assessment-view.ts';

/** What a meeting said of a branch's year that stands in the way of honoring it, unless people say why all the same. */
export interface Criticism {
  readonly assessmentId: string;
  readonly branch: string;
  readonly words: string;
}

/** Whom of a year's subjects a criticism concerns: the branch, and whoever was its secretary in the year. It blocks nothing. */
export async function criticismsOf(tx: Transaction, year: BranchYear): Promise<ReadonlyMap<string, Criticism>> {
  const branches =
    year.subject === 'branch' ? await yearMembers(tx, year) : [{ id: year.branch.id, name: year.branch.name }];
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  const rows = (await tx.supervisions.assessmentsOfBranches([...names.keys()], year.year)).filter(
    (row) => judgementOf(row) === 'criticised',
  );
  const criticisms = new Map<string, Criticism>();
  for (const row of rows) {
    const words = row.decision_words ?? row.words;
    const criticism = { assessmentId: row.id, branch: names.get(row.branch_id) ?? '', words };
    for (const id of [row.branch_id, ...(await secretariesIn(tx, row.branch_id, year.cycle))])
      criticisms.set(id, criticism);
  }
  return criticisms;
}

async function secretariesIn(tx: Transaction, branchId: string, cycle: string): Promise<readonly string[]> {
  return (await tx.appointments.at(branchId))
    .filter(({ role, from_on: from, to_on: to }) => {
      const isInYear = from <= `${cycle}-12-31` && (to === null || to >= `${cycle}-01-01`);
      return role === 'branch-secretary' && isInYear;
    })
    .map(({ person_id: id }) => id);
}
