import { type CasePart, done, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { loadCase } from './load-case.ts';
import { fullMembersOn } from './roll.ts';
import { compareMembers } from '../members/view.ts';

export interface CaseCandidate {
  readonly id: string;
  readonly name: string;
  /** What he can be in it by his office or membership. */
  readonly parts: CasePart[];
  /** Is whom it is about, or has declared a tie with that person. */
  readonly isBarred: boolean;
}

export interface CasePlace {
  readonly branchId: string;
  readonly personId: string;
  readonly today: string;
}

type Found = Result<{ readonly people: CaseCandidate[] }>;

/** Before a case is opened. */
export function readOpeningCandidates(
  { store, clock }: Services,
  caller: Caller,
  place: Omit<CasePlace, 'today'>,
): Promise<Found> {
  const today = clock.today();
  return store.transaction(caller.committeeId, async (tx) =>
    done({ people: await candidatesFor(tx, { ...place, today }) }),
  );
}

/** In a case: the person learns whom of the branch he can bring, and nothing of the others. */
export function readCandidates({ store, clock }: Services, caller: Caller, id: string): Promise<Found> {
  return store.transaction(caller.committeeId, async (tx) => {
    const row = await tx.cases.find(id);
    const own = row === undefined ? [] : (await loadCase(tx, caller, row)).own;
    const isNaming = own.includes('handler') || own.includes('decider');
    if (row === undefined || (!isNaming && !own.includes('person'))) return refused({ code: 'access.denied' });
    const place = { branchId: row.branch_id, personId: row.person_id, today: clock.today() };
    const people = await candidatesFor(tx, place);
    if (isNaming) return done({ people });
    return done({
      people: people
        .filter((one) => one.parts.includes('companion'))
        .map((one) => ({ ...one, parts: ['companion' as const], isBarred: one.id === row.person_id })),
    });
  });
}

/** By the offices of the branch and of what stands above it, and by the roll of the branch. */
export async function candidatesFor(
  tx: Transaction,
  { branchId, personId, today }: CasePlace,
): Promise<CaseCandidate[]> {
  const parts = new Map<string, Set<CasePart>>();
  const add = (id: string, part: CasePart): void => void parts.set(id, (parts.get(id) ?? new Set()).add(part));
  const path = await tx.organizations.pathTo(branchId);
  for (const row of await tx.appointments.list()) {
    const isHeld = row.confirmed_at !== null && row.from_on <= today && (row.to_on === null || row.to_on >= today);
    if (!isHeld) continue;
    if (row.role === 'department-officer') add(row.person_id, 'reviewer');
    if (row.role === 'committee-officer' && path.includes(row.organization_id)) add(row.person_id, 'decider');
    if ((row.role === 'branch-secretary' || row.role === 'organization-officer') && row.organization_id === branchId)
      add(row.person_id, 'handler');
  }
  for (const { id } of await fullMembersOn(tx, branchId, today)) add(id, 'inquirer');
  for (const { id } of await tx.memberships.ofBranch(branchId, { from: today, to: today })) add(id, 'companion');
  const names = await tx.people.namesOf([...parts.keys()]);
  const tied = await tiedWith(tx, branchId, personId);
  return [...parts]
    .map(([id, own]) => ({
      ...{ id, name: names.get(id) ?? '', parts: [...own] },
      isBarred: id === personId || tied.includes(id),
    }))
    .toSorted(compareMembers);
}

export async function tiedWith(tx: Transaction, branchId: string, personId: string): Promise<readonly string[]> {
  const recusals = await tx.declarations.recusalsOf(branchId);
  return recusals.filter(({ member_id: id }) => id === personId).map(({ verifier_id: id }) => id);
}
