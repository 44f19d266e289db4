import type { Member } from '@xianfeng/contract';
import { type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readStanding } from './read-standing.ts';
import { type ChangeAsked, type ChangeEvent, changeOf, dayProblems, isSameEvent, writeEvent } from './record-change.ts';

export interface AdmissionBeginning extends ChangeAsked {
  readonly name: string;
  readonly sex: 'male' | 'female';
  readonly bornOn: string;
  readonly onDay: string;
}

/** Enters somebody new as an applicant activist (入党积极分子). The same id again changes nothing. */
export function beginAdmission(context: Context, caller: Caller, asked: AdmissionBeginning): Promise<Result<Member>> {
  return commit(context, caller, async (tx, trail) => {
    const { id, personId, branchId, name, sex, bornOn, onDay } = asked;
    const event: ChangeEvent = { kind: 'stage', stage: 'activist', to_branch_id: branchId, on_day: onDay };
    const isSame = await isSameEvent(tx, id, { ...event, person_id: personId });
    if (isSame === true) return readStanding(tx, context, personId);
    const isTaken = isSame === false || (await tx.people.find(personId)) !== undefined;
    if (isTaken) return refused({ code: 'affiliation.id-taken' });
    const problems = await branchProblems(tx, asked, context.clock.today());
    if (problems.length > 0) return refused(...problems);
    await tx.people.insert([{ ...unknownOf, id: personId, name, sex, born_on: bornOn }]);
    const stay = { person_id: personId, branch_id: branchId, from_on: onDay, to_on: null };
    await tx.memberships.insert([
      { ...stay, id: context.newId(), category: null, status: 'activist', import_id: null },
    ]);
    await writeEvent(tx, context, { asked, event, caller });
    trail.add(changeOf(asked, event));
    return readStanding(tx, context, personId);
  });
}

async function branchProblems(
  tx: Transaction,
  { branchId, onDay }: AdmissionBeginning,
  today: string,
): Promise<readonly Problem[]> {
  const [branch] = await tx.organizations.holdStanding([branchId]);
  if (branch?.kind !== 'branch' || branch.to_on !== null) {
    return [{ code: 'affiliation.no-branch', facts: { organization: branch?.name ?? '', on: onDay } }];
  }
  return dayProblems(onDay, { earliest: branch.from_on, today });
}

/** What is not asked of an applicant. */
const unknownOf = {
  ethnicity: null,
  joined_on: null,
  full_member_on: null,
  party_post: null,
  phone_sealed: null,
  phone_digest: null,
  import_id: null,
} as const;
