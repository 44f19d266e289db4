import type { Declaration } from '@xianfeng/contract';
import { decimalFromPoints, deedWorth, pointsFromDecimal, type Problem, refused, type Result } from '@xianfeng/engine';
import type { DeclarationRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { holdOpenYear } from '../cycles/hold.ts';
import { checkEvidence, memberHead, withFacts } from '../evidence/check.ts';
import { holdCard } from '../evidence/hold-card.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';
import { readView } from './view.ts';

export interface Declaring {
  readonly id: string;
  readonly branchId: string;
  readonly personId: string;
  readonly item: string;
  readonly level?: string | undefined;
  readonly quantity?: string | undefined;
  readonly occurredOn: string;
  readonly words: string;
  readonly document?: string | undefined;
}

/**
 * A member reports a deed, an award or a fault of the own; or the recorder types what was handed in on paper, which the
 * member can undo. Nothing is worth anything before it is verified. The same id again changes nothing.
 */
export function declareDeed(context: Context, caller: Caller, given: Declaring): Promise<Result<Declaration>> {
  return commit(context, caller, async (tx, trail) => {
    const { id, branchId, personId, occurredOn } = given;
    await tx.people.lock([personId]);
    const known = await tx.declarations.lock(id);
    if (known !== undefined) {
      const isSame = isSameDeed(known, given);
      return isSame ? readView(tx, context, { caller, row: known }) : refused({ code: 'declaration.id-taken' });
    }
    const number = Number(occurredOn.slice(0, 4));
    const held = await holdCard(tx, { branchId, year: number, personId });
    if (!held.ok) return held;
    const year = await holdOpenYear(tx, branchId, number);
    if (!year.ok) return year;
    const member = (await yearMembers(tx, year.value)).find((each) => each.id === personId);
    if (member === undefined) return refused({ code: 'access.denied' });
    const problems = deedProblems(year.value, { member, given, today: context.clock.today() });
    if (problems.length > 0) return refused(...problems);
    await writeDown(tx, context, { caller, given, cycleId: year.value.cycleId });
    const isProxy = personId !== caller.personId;
    trail.add({
      ...{ subjectId: personId, organizationId: branchId, after: given, evidence: given.document },
      ...(isProxy ? { onBehalfOfId: personId } : {}),
    });
    const row = await tx.declarations.find(id);
    return row === undefined ? refused({ code: 'access.denied' }) : readView(tx, context, { caller, row });
  });
}

interface Checking {
  readonly member: YearMember;
  readonly given: Declaring;
  readonly today: string;
}

/** What stands against a deed before anybody has said what it is worth: it is held against the most that it could be. */
function deedProblems(year: BranchYear, { member, given, today }: Checking): readonly Problem[] {
  const { item, level = null, occurredOn, quantity } = given;
  const facts = { memberId: member.id, member: member.name };
  if (occurredOn > today) return [{ code: 'entry.in-future', facts: { ...facts, on: occurredOn, today } }];
  const worth = deedWorth(year.plan, { item, level, quantity: stepsOf(quantity) });
  const line = {
    ...{ item, on: occurredOn, ...(level === null ? {} : { level }) },
    ...(quantity === undefined ? {} : { quantity }),
    ...(worth?.isFound === true ? { points: decimalFromPoints(Number(worth.most.n / worth.most.d)) } : {}),
  };
  return checkEvidence(year, [{ ...memberHead(member), entries: [line] }]).map((problem) => withFacts(problem, facts));
}

interface Writing {
  readonly caller: Caller;
  readonly given: Declaring;
  readonly cycleId: string;
}

async function writeDown(
  tx: Transaction,
  { clock, newId }: Context,
  { caller, given, cycleId }: Writing,
): Promise<void> {
  const [today, now] = [clock.today(), clock.now()];
  const { id, personId } = given;
  await tx.declarations.insert({
    ...{ id, cycle_id: cycleId, person_id: personId, ...columnsOf(given) },
    ...{ state: 'submitted', revision: 1, declared_on: today },
  });
  await tx.declarations.take('submitted', {
    ...{ declaration_id: id, revision: 1, step: 'declare', points: null, reason: null },
    ...{ taken_by: caller.personId, taken_on: today, taken_at: now },
  });
  if (personId === caller.personId) return;
  await tx.proxyEntries.insert({
    ...{ id: newId(), act: 'declaration.declare', person_id: personId, made_id: id, undone_on: null },
    ...{ typed_by: caller.personId, typed_on: today, typed_at: now },
  });
}

function columnsOf({ item, level, quantity, occurredOn, words, document }: Declaring) {
  return {
    ...{ item, level: level ?? null, quantity: stepsOf(quantity) },
    ...{ occurred_on: occurredOn, words, document: document ?? null },
  };
}

function isSameDeed(row: DeclarationRow, given: Declaring): boolean {
  const columns = Object.entries(columnsOf(given));
  return row.person_id === given.personId && columns.every(([name, value]) => row[name as keyof typeof row] === value);
}

function stepsOf(decimal: string | undefined): number | null {
  const read = decimal === undefined ? null : pointsFromDecimal(decimal);
  return read?.ok === true ? read.value : null;
}
