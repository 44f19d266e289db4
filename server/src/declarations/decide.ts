import type { Declaration } from '@xianfeng/contract';
import {
  decimalFromPoints,
  type DeclarationDecision,
  deedWorth,
  needsSecond,
  pointsFromDecimal,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { DeclarationRow, DeclarationStepRow, ProxyEntryRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type BranchYear, branchYearOfCycle } from '../cycles/branch-year.ts';
import { checkEvidence, memberHead, withFacts } from '../evidence/check.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { enterEntry } from '../ledger/append.ts';
import { othersOf, twinsIn } from './twins.ts';
import { decidingOf, obstacles, readView, standingState } from './view.ts';

export interface Deciding {
  readonly id: string;
  /** What whoever decides saw. */
  readonly revision: number;
}

export interface Verifying extends Deciding {
  readonly points?: string | undefined;
  /** Why it is not the same as another deed like it. */
  readonly differs?: string | undefined;
}

/** It happened and is worth so much (核实). What is worth much waits for a second person, all else is entered at once. */
export function verifyDeclaration(
  context: Context,
  caller: Caller,
  { points, differs, ...asked }: Verifying,
): Promise<Result<Declaration>> {
  return decide(context, caller, {
    asked,
    decision: 'verify',
    act: async (tx, held) => {
      const worth = deedWorth(held.year.plan, held.row);
      const found = worth?.isFound === true ? readPoints(points) : null;
      if (worth?.isFound === true && found === null) return refused({ code: 'declaration.points-missing' });
      const problems = [...(await worthProblems(tx, held, found)), ...(await twinProblems(tx, held, differs))];
      if (problems.length > 0) return refused(...problems);
      const step = { step: 'verify' as const, points: found, reason: differs ?? null };
      if (worth !== null && needsSecond(worth, found))
        return take(tx, context, { held, caller, state: 'verified-once', step });
      const taken = await take(tx, context, { held, caller, state: 'verified', step });
      const entered = await enter(tx, context, { held, caller, found, isToldApart: differs !== undefined });
      return entered.ok ? taken : entered;
    },
  });
}

/** A second person agrees with what the first has found, and now it is entered. */
export function agreeDeclaration(
  context: Context,
  caller: Caller,
  { differs, ...asked }: Omit<Verifying, 'points'>,
): Promise<Result<Declaration>> {
  return decide(context, caller, {
    asked,
    decision: 'agree',
    act: async (tx, held) => {
      const first = held.steps.find(({ step }) => step === 'verify');
      const reason = differs ?? first?.reason ?? undefined;
      const problems = await twinProblems(tx, held, reason);
      if (problems.length > 0) return refused(...problems);
      const step = { step: 'agree' as const, points: first?.points ?? null, reason: differs ?? null };
      const taken = await take(tx, context, { held, caller, state: 'verified', step });
      const isToldApart = reason !== undefined;
      const entered = await enter(tx, context, { held, caller, found: first?.points ?? null, isToldApart });
      return entered.ok ? taken : entered;
    },
  });
}

export function rejectDeclaration(
  context: Context,
  caller: Caller,
  { reason, ...asked }: Deciding & { readonly reason: string },
): Promise<Result<Declaration>> {
  return decide(context, caller, {
    asked,
    decision: 'reject',
    act: (tx, held) => {
      const step = { step: 'reject' as const, points: null, reason };
      return take(tx, context, { held, caller, state: 'rejected', step });
    },
  });
}

/** The member takes the own declaration back while nobody has decided. */
export function withdrawDeclaration(context: Context, caller: Caller, asked: Deciding): Promise<Result<Declaration>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await hold(tx, asked);
    if (!held.ok) return held;
    const { row, state, year } = held.value;
    if (row.person_id !== caller.personId) return refused({ code: 'access.denied' });
    if (state !== 'submitted' && state !== 'verified-once') {
      return refused({ code: 'declaration.not-its-turn', facts: { decision: 'withdraw', state } });
    }
    const step = { step: 'withdraw' as const, points: null, reason: null };
    await take(tx, context, { held: held.value, caller, state: 'withdrawn', step });
    trail.add({
      ...{ subjectId: row.person_id, organizationId: year.branch.id },
      ...{ before: { id: row.id, state }, after: 'withdrawn' },
    });
    return readView(tx, context, { caller, row });
  });
}

interface Held {
  readonly row: DeclarationRow;
  readonly state: DeclarationRow['state'];
  readonly year: BranchYear;
  readonly steps: readonly DeclarationStepRow[];
  readonly proxy: ProxyEntryRow | undefined;
}

async function hold(tx: Transaction, { id, revision }: Deciding): Promise<Result<Held>> {
  const row = await tx.declarations.lock(id);
  const cycle = row === undefined ? undefined : await tx.cycles.findById(row.cycle_id);
  if (row === undefined || cycle === undefined) return refused({ code: 'access.denied' });
  if (row.revision !== revision) return refused({ code: 'declaration.changed-meanwhile' });
  const proxy = (await tx.proxyEntries.ofMade([id])).get(id);
  const [year, steps] = [await branchYearOfCycle(tx, cycle), await tx.declarations.steps([id])];
  return { ok: true, value: { row, state: standingState(row, proxy), year, steps, proxy } };
}

interface DecisionTaking {
  readonly asked: Deciding;
  readonly decision: DeclarationDecision;
  readonly act: (tx: Transaction, held: Held) => Promise<Result<Change>>;
}

type Change = Pick<DeclarationStepRow, 'step' | 'points' | 'reason'> & { readonly state: DeclarationRow['state'] };

/** One decision by somebody who may take it, written down. */
function decide(context: Context, caller: Caller, taking: DecisionTaking): Promise<Result<Declaration>> {
  const { asked, decision, act } = taking;
  return commit(context, caller, async (tx, trail) => {
    const held = await hold(tx, asked);
    if (!held.ok) return held;
    const { row, state, year, steps, proxy } = held.value;
    const recused = (await tx.declarations.recusalsOf(year.branch.id))
      .filter(({ member_id: member }) => member === row.person_id)
      .map(({ verifier_id: verifier }) => verifier);
    const deciding = decidingOf({ row, state, proxy, steps, caller, recused });
    const problems = obstacles(decision, deciding, proxy, context.clock.today());
    if (problems.length > 0) return refused(...problems);
    const changed = await act(tx, held.value);
    if (!changed.ok) return changed;
    const { reason, points, state: after } = changed.value;
    trail.add({
      ...{ subjectId: row.person_id, organizationId: year.branch.id, evidence: row.document ?? undefined },
      ...{
        before: { id: row.id, state },
        after: { state: after, points: points === null ? null : decimalFromPoints(points) },
      },
      ...(reason === null ? {} : { reason }),
    });
    return readView(tx, context, { caller, row });
  });
}

interface StepTaking {
  readonly held: Held;
  readonly caller: Caller;
  readonly state: DeclarationRow['state'];
  readonly step: Pick<DeclarationStepRow, 'step' | 'points' | 'reason'>;
}

async function take(
  tx: Transaction,
  { clock }: Context,
  { held, caller, state, step }: StepTaking,
): Promise<Result<Change>> {
  await tx.declarations.take(state, {
    ...{ declaration_id: held.row.id, revision: held.row.revision + 1, ...step },
    ...{ taken_by: caller.personId, taken_on: clock.today(), taken_at: clock.now() },
  });
  return { ok: true, value: { ...step, state } };
}

/** Whether the points lie within the clause's range, as the engine says; before a second person is troubled. */
async function worthProblems(tx: Transaction, { row, year }: Held, found: number | null) {
  const member = (await yearMembers(tx, year)).find(({ id }) => id === row.person_id);
  if (member === undefined) return [{ code: 'declaration.member-gone' }];
  const input = year.plan.scheme.inputs.entries.find(({ id }) => id === row.item);
  const line = {
    ...{ item: row.item, on: row.occurred_on, ...(row.level === null ? {} : { level: row.level }) },
    ...(found === null ? {} : { points: decimalFromPoints(found) }),
    ...(row.quantity === null ? {} : { quantity: decimalFromPoints(row.quantity) }),
  };
  return checkEvidence(year, [{ ...memberHead(member), entries: [line] }]).map((problem) =>
    withFacts(problem, { member: member.name, item: input?.name ?? row.item }),
  );
}

async function twinProblems(tx: Transaction, { row, year }: Held, differs: string | undefined) {
  if (differs !== undefined) return [];
  const nameOf = (item: string) => year.plan.scheme.inputs.entries.find(({ id }) => id === item)?.name ?? item;
  const [twin] = twinsIn(await othersOf(tx, [row]), row, nameOf);
  if (twin === undefined) return [];
  return [{ code: 'declaration.duplicate', facts: { item: twin.itemName, on: twin.occurredOn, words: twin.words } }];
}

interface Entering {
  readonly held: Held;
  readonly caller: Caller;
  readonly found: number | null;
  readonly isToldApart: boolean;
}

/** The entry of the ledger, with what proves the declaration; a period that is closed refuses it like any other. */
async function enter(
  tx: Transaction,
  context: Context,
  { held: { row, year }, caller, found, isToldApart }: Entering,
): Promise<Result<null>> {
  const entered = await enterEntry(tx, context, {
    caller,
    isToldApart,
    entry: {
      ...{ id: context.newId(), branchId: year.branch.id, subjectId: row.person_id, item: row.item },
      ...{ level: row.level ?? undefined, points: found === null ? undefined : decimalFromPoints(found) },
      quantity: row.quantity === null ? undefined : decimalFromPoints(row.quantity),
      ...{ occurredOn: row.occurred_on, document: row.document, note: row.words, cause: `declaration:${row.id}` },
    },
  });
  if (!entered.ok) return entered;
  await tx.attachments.prove(row.id, entered.value.row.id);
  return { ok: true, value: null };
}

function readPoints(points: string | undefined): number | null {
  const read = points === undefined ? null : pointsFromDecimal(points);
  return read?.ok === true ? read.value : null;
}
