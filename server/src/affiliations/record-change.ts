import type { Member } from '@xianfeng/contract';
import { type Problem, refused, type Result } from '@xianfeng/engine';
import { blankEvent, type MembershipEventRow, type MembershipRow, type Transaction } from '@xianfeng/store';
import { type Change as TrailChange, commit } from '../commit.ts';
import type { Caller, Context, Services } from '../context.ts';
import { readStanding } from './read-standing.ts';

export interface MemberPlace {
  readonly branchId: string;
  readonly personId: string;
}

/** What is asked of every change: who, with which document. `id` is made by the caller. */
export interface ChangeAsked extends MemberPlace {
  readonly id: string;
  readonly document: string;
}

/** What one kind of change says of itself; the rest of its columns are empty. */
export type ChangeEvent = Pick<MembershipEventRow, 'kind' | 'on_day'> & Partial<MembershipEventRow>;

export interface Change {
  readonly asked: ChangeAsked;
  readonly event: ChangeEvent;
  /** What stands against it; nothing is written before. */
  readonly problems: (tx: Transaction, standing: MembershipRow) => Promise<readonly Problem[]>;
  readonly write: (tx: Transaction, standing: MembershipRow) => Promise<void>;
}

/** One change of somebody's membership, and its line on record. The same id again changes nothing. */
export function recordChange(context: Context, caller: Caller, change: Change): Promise<Result<Member>> {
  const { asked, event } = change;
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([asked.personId]);
    // A branch that is merged or closed waits for this, or this for that.
    await tx.organizations.holdStanding([asked.branchId, event.to_branch_id ?? asked.branchId]);
    const isSame = await isSameEvent(tx, asked.id, { ...event, person_id: asked.personId });
    if (isSame === false) return refused({ code: 'affiliation.id-taken' });
    if (isSame === true) return readStanding(tx, context, asked.personId);
    const standing = await tx.memberships.lockLast(asked.personId);
    // Somebody has moved the member, or let him leave, since this was opened. Both places are within the caller's reach.
    if (standing === undefined || standing.branch_id !== asked.branchId || standing.to_on !== null) {
      return refused({ code: 'affiliation.changed-meanwhile' });
    }
    const problems = await change.problems(tx, standing);
    if (problems.length > 0) return refused(...problems);
    await change.write(tx, standing);
    if (event.from_branch_id != null) await endMobile(tx, asked.personId, event.on_day);
    await writeEvent(tx, context, { asked, event, caller });
    const { branch_id: branchId, status, category } = standing;
    trail.add({ ...changeOf(asked, event), before: { branchId, status, category } });
    return readStanding(tx, context, asked.personId);
  });
}

/** Who leaves a branch is none of its mobile members any more. */
async function endMobile(tx: Transaction, personId: string, day: string): Promise<void> {
  const mobile = await tx.mobileMembers.present(personId);
  if (mobile !== undefined) await tx.mobileMembers.end(mobile.id, mobile.since_on > day ? mobile.since_on : day);
}

/** The change as the audit trail keeps it. */
export function changeOf({ id, personId, branchId, document }: ChangeAsked, event: ChangeEvent): TrailChange {
  return { subjectId: personId, organizationId: branchId, after: { id, ...event }, evidence: document };
}

interface Writing {
  readonly asked: ChangeAsked;
  readonly event: ChangeEvent;
  readonly caller: Caller;
}

export async function writeEvent(
  tx: Transaction,
  { clock }: Services,
  { asked, event, caller }: Writing,
): Promise<void> {
  await tx.membershipEvents.insert({
    ...blankEvent,
    ...event,
    id: asked.id,
    person_id: asked.personId,
    document: asked.document,
    recorded_by: caller.personId,
    recorded_at: clock.now(),
  });
}

/** Null where no event of that id is there; else whether what is there is the same that is asked for. */
export async function isSameEvent(
  tx: Transaction,
  id: string,
  asked: Partial<MembershipEventRow>,
): Promise<boolean | null> {
  const standing = await tx.membershipEvents.find(id);
  if (standing === undefined) return null;
  return Object.entries(asked).every(([column, value]) => standing[column as keyof MembershipEventRow] === value);
}

/**
 * Holds the years of some branches from a day on, so that nobody confirms or scores them meanwhile. A year that a
 * meeting has confirmed does not change any more.
 */
export async function holdYearsFrom(
  tx: Transaction,
  branchIds: readonly string[],
  { from, today }: { readonly from: string; readonly today: string },
): Promise<{ readonly cycleIds: readonly string[]; readonly problems: readonly Problem[] }> {
  const cycleIds: string[] = [];
  const problems: Problem[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1) {
    const cycles = await tx.cycles.ofBranches([...new Set(branchIds)], year);
    const ids = cycles.map(({ id }) => id).toSorted();
    for (const id of ids) await tx.cycles.lock(id);
    const [run] = await tx.ratings.runsOfCycles(ids);
    if (run !== undefined) problems.push({ code: 'cycle.confirmed', facts: { year, on: run.confirmed_on } });
    cycleIds.push(...ids);
  }
  return { cycleIds, problems };
}

/** A change is entered after it has happened and not before the stay began. */
export function dayProblems(
  on: string,
  { earliest, today }: { readonly earliest: string; readonly today: string },
): readonly Problem[] {
  if (on > today) return [{ code: 'affiliation.in-future', facts: { on, today } }];
  return on < earliest ? [{ code: 'affiliation.too-early', facts: { on, earliest } }] : [];
}

/** Nobody does it for himself. */
export function ownProblems(personId: string, caller: Caller): readonly Problem[] {
  return personId === caller.personId ? [{ code: 'affiliation.own' }] : [];
}
