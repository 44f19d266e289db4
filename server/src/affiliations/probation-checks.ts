import { addDays, type Problem, probationEnd } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { probationOf } from './probation.ts';

/** So many days before a probation is over its branch is reminded: the member asks, the branch discusses, the committee approves. */
const remindedDays = 30;

/** Probations that are over or will be soon (预备期将满). Who decides about them are people. */
export async function probationChecks(tx: Transaction, branchId: string, today: string): Promise<readonly Problem[]> {
  const rows = await tx.memberships.ofBranch(branchId, { from: today, to: today });
  const probationary = rows.filter(({ status }) => status === 'probationary');
  const events = Map.groupBy(
    await tx.membershipEvents.ofPeople(probationary.map(({ id }) => id)),
    ({ person_id }) => person_id,
  );
  return probationary.flatMap(({ id, name, joined_on: joinedOn }): Problem[] => {
    const probation = probationOf({ joinedOn, events: events.get(id) ?? [] });
    const facts = { memberId: id, member: name };
    if (probation === null) return [{ code: 'check.probation-beginning-unknown', facts }];
    const on = probationEnd(probation);
    return today >= addDays(on, -remindedDays) ? [{ code: 'check.probation-due', facts: { ...facts, on } }] : [];
  });
}
