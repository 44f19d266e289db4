import type { ExemptReason, Member } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { ExemptionRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { holdExemptedYear } from './hold-exempted-year.ts';
import { readMember } from './view.ts';

export interface Exempting {
  readonly id: string;
  readonly branchId: string;
  readonly personId: string;
  readonly reason: ExemptReason;
  readonly fromOn: string;
  /** Its last day; null while nobody knows it. */
  readonly toOn: string | null;
}

/**
 * Takes a member out of scoring from a day on (不列入积分), with a code for the reason; nothing about health is
 * stored. What has been scored before stays where it is. The same id again changes nothing.
 */
export function exemptMember(context: Context, caller: Caller, asked: Exempting): Promise<Result<Member>> {
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([asked.personId]);
    const year = await yearInUse(tx, asked.branchId, context.clock.today());
    const member = await readMember(tx, context, { ...asked, year });
    if (member === undefined) return refused({ code: 'access.denied' });
    const standing = await tx.exemptions.lock(asked.id);
    if (standing !== undefined) {
      return isSame(standing, asked) ? done(member) : refused({ code: 'exemption.id-taken' });
    }
    const problem = await exemptingProblem(tx, asked, { caller, year });
    if (problem !== null) return refused(problem);
    const held = await holdExemptedYear(tx, asked.branchId, asked.fromOn);
    if (!held.ok) return held;
    const { id, personId, reason, fromOn, toOn } = asked;
    await tx.exemptions.insert({ id, person_id: personId, reason, from_on: fromOn, to_on: toOn });
    trail.add({ subjectId: personId, organizationId: asked.branchId, after: { id, reason, fromOn, toOn } });
    return done((await readMember(tx, context, { ...asked, year })) as Member);
  });
}

interface Circumstances {
  readonly caller: Caller;
  readonly year: number;
}

async function exemptingProblem(
  tx: Transaction,
  { personId, fromOn, toOn }: Exempting,
  { caller, year }: Circumstances,
): Promise<Problem | null> {
  // Nobody takes himself out of scoring: the committee's officer does it for the secretary.
  if (personId === caller.personId) return { code: 'exemption.own' };
  if (toOn !== null && toOn < fromOn) return { code: 'exemption.ends-before-it-begins', facts: { fromOn, toOn } };
  if (Number(fromOn.slice(0, 4)) < year) return { code: 'exemption.before-year', facts: { fromOn, year } };
  const overlapping = (await tx.exemptions.ofPeople([personId])).find(
    (row) => (toOn === null || row.from_on <= toOn) && (row.to_on === null || fromOn <= row.to_on),
  );
  if (overlapping === undefined) return null;
  return { code: 'exemption.standing', facts: { fromOn: overlapping.from_on, toOn: overlapping.to_on } };
}

function isSame(row: ExemptionRow, { personId, reason, fromOn, toOn }: Exempting): boolean {
  return row.person_id === personId && row.reason === reason && row.from_on === fromOn && row.to_on === toOn;
}
