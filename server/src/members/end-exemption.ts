import type { Member } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { ExemptionRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { holdExemptedYear } from './hold-exempted-year.ts';
import { readMember } from './view.ts';

export interface EndingExemption {
  readonly id: string;
  readonly branchId: string;
  readonly personId: string;
  readonly revision: number;
  /** Its last day. */
  readonly toOn: string;
}

/** Scores a member again after a day. The same again changes nothing. */
export function endExemption(context: Context, caller: Caller, ending: EndingExemption): Promise<Result<Member>> {
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([ending.personId]);
    const year = await yearInUse(tx, ending.branchId, context.clock.today());
    const standing = await tx.exemptions.lock(ending.id);
    // Another person's exemption answers like one that is not there.
    if (standing === undefined || standing.person_id !== ending.personId) return refused({ code: 'access.denied' });
    if (standing.to_on !== ending.toOn) {
      const problem = endingProblem(standing, ending, { caller, year });
      if (problem !== null) return refused(problem);
      const held = await holdExemptedYear(tx, ending.branchId, ending.toOn);
      if (!held.ok) return held;
      await tx.exemptions.end(ending.id, ending.toOn);
      const [before, after] = [{ id: ending.id, toOn: standing.to_on }, { toOn: ending.toOn }];
      trail.add({ subjectId: ending.personId, organizationId: ending.branchId, before, after });
    }
    const member = await readMember(tx, context, { ...ending, year });
    return member === undefined ? refused({ code: 'access.denied' }) : done(member);
  });
}

function endingProblem(
  { from_on: fromOn, to_on: endsOn, revision: standing }: ExemptionRow,
  { personId, revision, toOn }: EndingExemption,
  { caller, year }: { readonly caller: Caller; readonly year: number },
): Problem | null {
  if (personId === caller.personId) return { code: 'exemption.own' };
  if (revision !== standing) return { code: 'exemption.changed-meanwhile' };
  if (toOn < fromOn) return { code: 'exemption.ends-before-it-begins', facts: { fromOn, toOn } };
  if (endsOn !== null && endsOn < toOn) return { code: 'exemption.ended', facts: { endedOn: endsOn } };
  // A day of an earlier year would change what that year was worked out from.
  return Number(toOn.slice(0, 4)) < year ? { code: 'exemption.before-year', facts: { fromOn: toOn, year } } : null;
}
