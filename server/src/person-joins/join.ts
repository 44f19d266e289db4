import type { PersonJoins } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { MembershipRow, MovedRows, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readJoins } from './list.ts';

export interface Joining {
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
}

/** What is kept to take a join back: rows moved, stays that were doubles, and the stays that took their days. */
export interface Moved {
  readonly rows: MovedRows;
  readonly removed: readonly MembershipRow[];
  readonly stretched: readonly Pick<MembershipRow, 'id' | 'from_on' | 'to_on'>[];
}

/** Makes two records one: an officer has looked at both. All references move at once. The same id again changes nothing. */
export function joinPeople(
  context: Context,
  caller: Caller,
  { id, fromId, intoId }: Joining,
): Promise<Result<PersonJoins>> {
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([fromId, intoId]);
    const known = await tx.personJoins.lock(id);
    if (known !== undefined) {
      const isSame = known.from_id === fromId && known.into_id === intoId;
      return isSame ? done(await readJoins(tx, context)) : refused({ code: 'person.id-taken' });
    }
    const problems = await joiningProblems(tx, caller, { fromId, intoId });
    if (problems.length > 0) return refused(...problems);
    const doubles = await foldDoubles(tx, fromId, intoId);
    if (!doubles.ok) return doubles;
    const moved: Moved = { rows: await tx.personJoins.move(fromId, intoId), ...doubles.value };
    await tx.personJoins.point(fromId, intoId);
    await tx.personJoins.insert({
      ...{ id, from_id: fromId, into_id: intoId, joined_on: context.clock.today(), joined_by: caller.personId },
      ...{ joined_at: context.clock.now(), moved: JSON.stringify(moved) },
    });
    trail.add({ subjectId: intoId, before: { fromId, intoId }, after: { id, moved } });
    return done(await readJoins(tx, context));
  });
}

async function joiningProblems(
  tx: Transaction,
  caller: Caller,
  { fromId, intoId }: Omit<Joining, 'id'>,
): Promise<readonly Problem[]> {
  const known = await tx.people.ofIds([fromId, intoId]);
  if (fromId === intoId || known.length < 2) return [{ code: 'access.denied' }];
  if (fromId === caller.personId || intoId === caller.personId) return [{ code: 'affiliation.own' }];
  // A record that others were joined into, or that was joined itself, is taken apart first.
  if ((await tx.personJoins.isJoined(fromId)) || (await tx.personJoins.isJoined(intoId)))
    return [{ code: 'person.joined-already' }];
  if (await tx.personJoins.hasAccount(fromId)) return [{ code: 'person.has-account' }];
  const shared = await tx.personJoins.countShared(fromId, intoId);
  return shared > 0 ? [{ code: 'person.both-scored' }] : [];
}

/** Stays of both in one branch at the same time are one stay; at the same time in two branches they are no double. */
async function foldDoubles(tx: Transaction, fromId: string, intoId: string): Promise<Result<Omit<Moved, 'rows'>>> {
  const own = await tx.memberships.rowsOf(intoId);
  const removed: MembershipRow[] = [];
  const stretched: Moved['stretched'][number][] = [];
  for (const stay of await tx.memberships.rowsOf(fromId)) {
    const overlapping = own.filter((row) => overlap(row, stay));
    if (overlapping.some(({ branch_id }) => branch_id !== stay.branch_id))
      return refused({ code: 'person.two-branches' });
    const [twin] = overlapping;
    if (twin === undefined) continue;
    const to = twin.to_on === null || stay.to_on === null ? null : later(twin.to_on, stay.to_on);
    const from = twin.from_on < stay.from_on ? twin.from_on : stay.from_on;
    stretched.push({ id: twin.id, from_on: twin.from_on, to_on: twin.to_on });
    removed.push(stay);
    await tx.memberships.remove(stay.id);
    await tx.memberships.setDays(twin.id, { from_on: from, to_on: to });
  }
  return done({ removed, stretched });
}

function overlap(one: MembershipRow, other: MembershipRow): boolean {
  return (one.to_on === null || other.from_on <= one.to_on) && (other.to_on === null || one.from_on <= other.to_on);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** Takes a join back on the day it was made; after that things rest on it, and the trail says how it came about. */
export function undoJoin(context: Context, caller: Caller, id: string): Promise<Result<PersonJoins>> {
  return commit(context, caller, async (tx, trail) => {
    const join = await tx.personJoins.lock(id);
    if (join === undefined) return refused({ code: 'access.denied' });
    if (join.undone_at === null) {
      if (join.joined_on !== context.clock.today())
        return refused({ code: 'person.undo-too-late', facts: { on: join.joined_on } });
      await tx.people.lock([join.from_id, join.into_id]);
      const { rows, removed, stretched } = join.moved as Moved;
      await tx.personJoins.point(join.from_id, null);
      await tx.personJoins.moveBack(join, rows);
      for (const { id: stayId, ...days } of stretched) await tx.memberships.setDays(stayId, days);
      await tx.memberships.insert(removed.map(({ committee_id: _, ...row }) => row));
      await tx.personJoins.undo(id, context.clock.now());
      trail.add({ subjectId: join.into_id, before: { id, fromId: join.from_id }, after: { isUndone: true } });
    }
    return done(await readJoins(tx, context));
  });
}
