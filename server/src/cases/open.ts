import type { MemberCase } from '@xianfeng/contract';
import {
  type CaseKind,
  type CasePart,
  casePartsDue,
  type CaseProcedure,
  refused,
  type Problem,
  type Result,
} from '@xianfeng/engine';
import type { CaseFileRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { candidatesFor } from './candidates.ts';
import { caseChange } from './hold-case.ts';
import { loadCase } from './load-case.ts';
import { nameProblems } from './name.ts';
import { putPaper } from './put-paper.ts';
import { fullMembersOn } from './roll.ts';
import { readCase } from './view.ts';

export interface Opening {
  readonly id: string;
  readonly branchId: string;
  readonly personId: string;
  readonly kind: CaseKind;
  readonly procedure: CaseProcedure;
  readonly words: string;
  readonly isPunished: boolean;
  readonly deciderIds: readonly string[];
  readonly reviewerIds: readonly string[];
}

/** Opens a file about a member of the branch. The same again is the same. */
export function openCase(context: Context, caller: Caller, given: Opening): Promise<Result<MemberCase>> {
  const { id, branchId, personId, kind, procedure, words } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([personId]);
    await tx.organizations.holdStanding([branchId]);
    const known = await tx.cases.find(id);
    if (known !== undefined)
      return isSame(known, given, caller) ? readCase(tx, caller, today, id) : refused({ code: 'case.id-taken' });
    const problems = await openingProblems(tx, caller, { given, today });
    if (problems.length > 0) return refused(...problems);
    await tx.cases.insert({
      ...{ id, branch_id: branchId, person_id: personId, year: Number(today.slice(0, 4)), kind, procedure },
      ...{ opened_by: caller.personId, opened_on: today, opened_at: context.clock.now(), revision: 1 },
    });
    const named = { case_id: id, name: null, comes_to: null, named_by: caller.personId, named_on: today };
    await tx.cases.addParts(
      partsOf(given, caller).map(([part, person]) => ({ ...named, id: context.newId(), part, person_id: person })),
    );
    const row = await tx.cases.lock(id);
    if (row === undefined) throw new Error('The file was just laid.');
    await putPaper(tx, context, {
      ...{ caller, row },
      paper: { id: context.newId(), what: 'opening', on: today, words },
    });
    trail.add(caseChange({ row }, { procedure }));
    return readCase(tx, caller, today, id);
  });
}

function isSame(row: CaseFileRow, given: Opening, { personId }: Caller): boolean {
  const { branchId, kind, procedure } = given;
  return (
    row.opened_by === personId &&
    row.person_id === given.personId &&
    row.branch_id === branchId &&
    row.kind === kind &&
    row.procedure === procedure
  );
}

/** Who is what from the beginning; the reviewer only where the procedure has one. */
function partsOf(given: Opening, caller: Caller): readonly (readonly [CasePart, string])[] {
  return [
    ['handler', caller.personId],
    ['person', given.personId],
    ...given.deciderIds.map((id) => ['decider', id] as const),
    ...given.reviewerIds.map((id) => ['reviewer', id] as const),
  ];
}

async function openingProblems(
  tx: Transaction,
  caller: Caller,
  { given, today }: { readonly given: Opening; readonly today: string },
): Promise<readonly Problem[]> {
  const { branchId, personId, kind, procedure } = given;
  if (personId === caller.personId) return [{ code: 'case.part-own' }];
  if (!(await fullMembersOn(tx, branchId, today)).some(({ id }) => id === personId)) return [{ code: 'access.denied' }];
  if (given.isPunished) return [{ code: 'case.punished' }];
  for (const row of await tx.cases.about(personId))
    if ((await loadCase(tx, caller, row)).standing.state !== 'closed') return [{ code: 'case.open-already' }];
  const due = casePartsDue(procedure, kind);
  const isReviewed = due.includes('reviewer');
  if (isReviewed !== given.reviewerIds.length > 0) return [{ code: 'case.reviewer-unset' }];
  const candidates = await candidatesFor(tx, { branchId, personId, today });
  const taken: string[] = [];
  const problems: Problem[] = [];
  for (const [part, id] of partsOf(given, caller)) {
    if (part === 'person') continue;
    problems.push(...(await nameProblems(tx, { part, id, branchId, personId, taken, candidates })));
    taken.push(id);
  }
  return problems;
}
