import type { Pledge } from '@xianfeng/contract';
import { pledgingProblems, refused, type Result } from '@xianfeng/engine';
import type { PledgeRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { askedSets, setFor } from './asked-sets.ts';
import { readView } from './view.ts';

export interface Making {
  readonly id: string;
  readonly branchId: string;
  /** Null where the secretary pledges for the branch. */
  readonly personId: string | null;
  readonly kind: string;
  readonly words: string;
  readonly dueOn: string;
  readonly months: readonly string[];
  /** The day of the signature, on paper or on the phone. */
  readonly pledgedOn: string;
}

/**
 * A member pledges to his branch, or the recorder types what he has signed on paper, which he can undo; or the secretary
 * pledges for the branch. It binds nobody before the other side has signed. The same id again changes nothing.
 */
export function makePledge(context: Context, caller: Caller, given: Making): Promise<Result<Pledge>> {
  return commit(context, caller, async (tx, trail) => {
    const { id, branchId, personId } = given;
    const held = await holdOpenYear(tx, branchId, Number(given.dueOn.slice(0, 4)));
    if (!held.ok) return held;
    const known = await tx.pledges.find(id);
    if (known !== undefined) {
      return isSamePledge(known, given) ? readView(tx, context, { caller, id }) : refused({ code: 'pledge.id-taken' });
    }
    const year = held.value;
    const member = personId === null ? null : (await yearMembers(tx, year)).find((each) => each.id === personId);
    if (member === undefined) return refused({ code: 'access.denied' });
    const set = setFor(await askedSets(tx, year), member);
    if (set === null) return refused({ code: 'pledge.none-asked' });
    const problems = pledgingProblems(set, given, { year: year.year, today: context.clock.today() });
    if (problems.length > 0) return refused(...problems);
    await writeDown(tx, context, { caller, given, year, isByYear: set.period === 'year' });
    trail.add({
      ...{ subjectId: personId ?? id, organizationId: branchId, after: given },
      ...(isProxy(caller, given) ? { onBehalfOfId: personId ?? undefined } : {}),
    });
    return readView(tx, context, { caller, id });
  });
}

function isProxy({ personId: callerId }: Caller, { personId }: Making): boolean {
  return personId !== null && personId !== callerId;
}

interface Writing {
  readonly caller: Caller;
  readonly given: Making;
  readonly year: BranchYear;
  readonly isByYear: boolean;
}

async function writeDown(
  tx: Transaction,
  { clock, newId }: Context,
  { caller, given, year, isByYear }: Writing,
): Promise<void> {
  const [today, now] = [clock.today(), clock.now()];
  const { id, personId } = given;
  await tx.pledges.insert({
    ...{ id, cycle_id: year.cycleId, person_id: personId, ...columnsOf(given) },
    ...{ months: isByYear ? [] : monthsOf(given), state: 'drafted', revision: 1, signed_on: null, decided_on: null },
  });
  await tx.pledges.addStep({
    ...{ pledge_id: id, revision: 1, step: 'pledge', words: null },
    ...{ taken_by: caller.personId, taken_on: today, taken_at: now },
  });
  if (personId === null || !isProxy(caller, given)) return;
  await tx.proxyEntries.insert({
    ...{ id: newId(), act: 'pledge.make', person_id: personId, made_id: id, undone_on: null },
    ...{ typed_by: caller.personId, typed_on: today, typed_at: now },
  });
}

function columnsOf({ kind, words, dueOn, pledgedOn }: Making) {
  return { kind, words, due_on: dueOn, pledged_on: pledgedOn };
}

function monthsOf({ months }: Making): string[] {
  return [...new Set(months)].toSorted();
}

/** Its plan may have been changed since it was made. */
function isSamePledge(row: PledgeRow, given: Making): boolean {
  const columns = Object.entries(columnsOf(given));
  return row.person_id === given.personId && columns.every(([name, value]) => row[name as keyof typeof row] === value);
}
