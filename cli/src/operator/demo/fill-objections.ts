import { addDays } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { morningOf } from './days.ts';
import type { PlacedBranch } from './placed.ts';

const answerDays = 14;

type Outcome = 'upheld' | 'partly' | 'rejected';

/** Objections of the year in other branches than the one with the demo's accounts, all of them answered. */
export async function fillObjections(
  tx: Transaction,
  newId: () => string,
  branches: readonly PlacedBranch[],
): Promise<void> {
  const places = branches.filter(({ plan }) => plan.scheme === county.scheme && !plan.isOwn);
  for (const [at, plan] of county.objections.entries()) {
    const branch = places[at * 2];
    // A small county has fewer branches than there are objections.
    if (branch === undefined) continue;
    const notice = (await tx.notices.ofCycle(branch.cycleId)).filter(({ kind }) => kind === 'month')[at];
    const people = branch.stays.filter(({ person, to }) => person.role === null && to === null);
    const [raiser, subject, ...looking] = people.map(({ personId }) => personId);
    if (notice === undefined || raiser === undefined || subject === undefined) continue;
    const raisedOn = addDays(notice.opened_on, 2);
    const id = newId();
    await tx.objections.insert({
      ...{ id, notice_id: notice.id, cycle_id: branch.cycleId, branch_id: branch.id, subject_id: subject, item: null },
      ...{ about: 'total', words: plan.words, raised_by: raiser, objector: null, raised_on: raisedOn },
      ...{ raised_at: morningOf(raisedOn), due_on: addDays(raisedOn, answerDays), state: 'raised', revision: 1 },
      investigators: [],
    });
    await tx.objections.update(id, {
      ...{ state: 'answered', revision: 3, investigators: looking.slice(0, 2), assigned_by: branch.secretaryId },
      ...{ assigned_on: addDays(raisedOn, 1), outcome: plan.outcome as Outcome, findings: plan.findings },
      ...{ reply: plan.reply, answered_by: branch.secretaryId, answered_on: addDays(raisedOn, plan.days) },
    });
  }
}
