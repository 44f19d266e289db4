import type { Pledge } from '@xianfeng/contract';
import { done, type PledgeAct, pledgeAfter, pledgeProblems, refused, type Result } from '@xianfeng/engine';
import type { PledgeRow, Transaction } from '@xianfeng/store';
import { commit, type Trail } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { isClosed } from './is-closed.ts';
import { actingOf, placeIn, readView, sideOf } from './view.ts';

export interface Seen {
  readonly id: string;
  /** What whoever acts saw. */
  readonly revision: number;
}

interface Said {
  readonly words: string;
}

/** The member, or the recorder for him, notes how it goes (履诺); for a branch its secretary. */
export function notePledge(context: Context, caller: Caller, { words, ...seen }: Seen & Said): Promise<Result<Pledge>> {
  return actOne(context, caller, { act: 'note', seen, words });
}

/** The other side finds whether it was kept (评诺). */
export function decidePledge(
  context: Context,
  caller: Caller,
  { isKept, reason, ...seen }: Seen & { readonly isKept: boolean; readonly reason: string },
): Promise<Result<Pledge>> {
  return actOne(context, caller, { act: isKept ? 'keep' : 'break', seen, words: reason });
}

export function withdrawPledge(
  context: Context,
  caller: Caller,
  { reason, ...seen }: Seen & { readonly reason: string },
): Promise<Result<Pledge>> {
  return actOne(context, caller, { act: 'withdraw', seen, words: reason });
}

interface Acting {
  readonly act: PledgeAct;
  readonly seen: Seen;
  readonly words: string;
}

function actOne(context: Context, caller: Caller, { act, seen, words }: Acting): Promise<Result<Pledge>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await hold(tx, [seen.id]);
    if (!held.ok) return held;
    const [row] = held.value.rows;
    if (row === undefined) return refused({ code: 'access.denied' });
    const taken = await take(tx, context, { caller, year: held.value.year, row, act, seen, words, trail });
    return taken.ok ? readView(tx, context, { caller, id: row.id }) : taken;
  });
}

export interface Signing {
  readonly branchId: string;
  readonly by: Pledge['by'];
  readonly signedOn: string;
  readonly pledges: readonly Seen[];
}

/** The other side signs many at once: the branch what members pledge, the committee what the branch pledges. */
export function signPledges(
  context: Context,
  caller: Caller,
  { branchId, by, signedOn, pledges }: Signing,
): Promise<Result<{ readonly signed: number }>> {
  return commit(context, caller, async (tx, trail) => {
    const today = context.clock.today();
    const held = await hold(
      tx,
      pledges.map(({ id }) => id),
    );
    if (!held.ok) return held;
    const { year, rows } = held.value;
    if (year.branch.id !== branchId) return refused({ code: 'access.denied' });
    if (signedOn > today) return refused({ code: 'pledge.signed-in-future', facts: { on: signedOn, today } });
    for (const seen of pledges) {
      const row = rows.find(({ id }) => id === seen.id);
      if (row === undefined || sideOf(row) !== by) return refused({ code: 'access.denied' });
      if (signedOn < row.pledged_on) return refused({ code: 'pledge.signed-before', facts: { on: row.pledged_on } });
      const taken = await take(tx, context, { caller, year, row, act: 'sign', seen, words: null, trail, signedOn });
      if (!taken.ok) return taken;
    }
    return done({ signed: pledges.length });
  });
}

interface Held {
  readonly year: BranchYear;
  readonly rows: readonly PledgeRow[];
}

/** Holds the year, which must still be open, and then the pledges of it: always in this order, as plans do. */
async function hold(tx: Transaction, ids: readonly string[]): Promise<Result<Held>> {
  const first = await tx.pledges.find(ids[0] ?? '');
  const cycle = first === undefined ? undefined : await tx.cycles.findById(first.cycle_id);
  if (cycle === undefined) return refused({ code: 'access.denied' });
  const year = await holdOpenYear(tx, cycle.branch_id, cycle.year);
  if (!year.ok) return year;
  const rows = (await tx.pledges.lock(ids)).filter(({ cycle_id: id }) => id === cycle.id);
  return done({ year: year.value, rows });
}

/** A month of its plan that a meeting has scored by it already. */
async function passedMonth(tx: Transaction, year: BranchYear, { months }: PledgeRow): Promise<string | undefined> {
  for (const month of months) if (await isClosed(tx, year, month)) return month;
  return undefined;
}

interface Taking extends Omit<Acting, 'words'> {
  readonly caller: Caller;
  readonly year: BranchYear;
  readonly row: PledgeRow;
  readonly words: string | null;
  readonly trail: Trail;
  readonly signedOn?: string;
}

/** One step by somebody who may take it, written down. */
async function take(tx: Transaction, { clock }: Context, taking: Taking): Promise<Result<null>> {
  const { caller, year, row, act, seen, words, trail, signedOn } = taking;
  if (row.revision !== seen.revision) return refused({ code: 'pledge.changed-meanwhile' });
  const proxy = (await tx.proxyEntries.ofMade([row.id])).get(row.id);
  const steps = await tx.pledges.steps([row.id]);
  const place = await placeIn(tx, caller, year);
  const acting = actingOf({ row, proxy, steps, caller, place, today: clock.today() });
  const problems = pledgeProblems(act, acting);
  if (problems.length > 0) return refused(...problems);
  const passed = act === 'withdraw' ? await passedMonth(tx, year, row) : undefined;
  if (passed !== undefined) return refused({ code: 'pledge.month-passed-meanwhile', facts: { period: passed } });
  const [today, state, revision] = [clock.today(), pledgeAfter(act), row.revision + 1];
  await tx.pledges.change(row.id, {
    ...{ state, revision },
    ...(signedOn === undefined ? {} : { signed_on: signedOn }),
    ...(act === 'keep' || act === 'break' ? { decided_on: today } : {}),
  });
  await tx.pledges.addStep({
    ...{ pledge_id: row.id, revision, step: act, words },
    ...{ taken_by: caller.personId, taken_on: today, taken_at: clock.now() },
  });
  const isForAnother = act === 'note' && row.person_id !== null && row.person_id !== caller.personId;
  trail.add({
    ...{ subjectId: row.person_id ?? row.id, organizationId: year.branch.id },
    ...{ before: { id: row.id, state: acting.state }, after: { state, ...(act === 'note' ? { words } : {}) } },
    ...(isForAnother ? { onBehalfOfId: row.person_id ?? undefined } : {}),
    ...(words === null || act === 'note' ? {} : { reason: words }),
  });
  return done(null);
}
