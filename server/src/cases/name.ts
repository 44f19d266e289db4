import type { MemberCase } from '@xianfeng/contract';
import { type CasePart, partProblems, type Problem, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type CaseCandidate, candidatesFor, tiedWith } from './candidates.ts';
import { caseChange, holdCase } from './hold-case.ts';
import { standingParts } from './load-case.ts';
import { readCase } from './view.ts';

export interface Naming {
  readonly id: string;
  readonly madeId: string;
  readonly part: 'handler' | 'inquirer' | 'decider' | 'reviewer';
  readonly personId: string;
}

/** Gives somebody a part in a case, by which he reads the file and takes his steps. The same again is the same. */
export function namePart(context: Context, caller: Caller, given: Naming): Promise<Result<MemberCase>> {
  const { id, madeId, part, personId } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCase(tx, caller, { id, revision: null, parts: ['handler', 'decider'] });
    if (!held.ok) return held;
    const { row, parts } = held.value;
    const known = parts.find((each) => each.id === madeId);
    if (known !== undefined)
      return known.part === part && known.person_id === personId
        ? readCase(tx, caller, today, id)
        : refused({ code: 'case.id-taken' });
    const place = { branchId: row.branch_id, personId: row.person_id };
    const problems = await nameProblems(tx, {
      ...{ ...place, part, id: personId },
      taken: standingParts(parts).flatMap(({ person_id: each, comes_to: comesTo }) =>
        comesTo === 'help' ? [] : (each ?? []),
      ),
      candidates: await candidatesFor(tx, { ...place, today }),
    });
    if (problems.length > 0) return refused(...problems);
    await tx.cases.addParts([
      {
        ...{ id: madeId, case_id: id, part, person_id: personId, name: null, comes_to: null },
        ...{ named_by: caller.personId, named_on: today },
      },
    ]);
    await tx.cases.setRevision(id, row.revision + 1);
    trail.add(caseChange(held.value, { part, partId: madeId }));
    return readCase(tx, caller, today, id);
  });
}

interface NameAsked {
  readonly part: CasePart;
  readonly id: string;
  readonly branchId: string;
  readonly personId: string;
  readonly taken: readonly string[];
  readonly candidates: readonly CaseCandidate[];
}

/** What stands against somebody's having a part. */
export async function nameProblems(tx: Transaction, asked: NameAsked): Promise<readonly Problem[]> {
  const { part, id, branchId, personId, taken, candidates } = asked;
  const candidate = candidates.find((each) => each.id === id);
  if (candidate === undefined) return [{ code: 'case.candidate-unknown' }];
  const problems = partProblems(part, id, {
    ...{ personId, taken, tied: await tiedWith(tx, branchId, personId) },
    isFullMember: candidate.parts.includes('inquirer'),
  });
  if (problems.length > 0) return problems.map((problem) => ({ ...problem, facts: { person: candidate.name } }));
  return candidate.parts.includes(part) ? [] : [{ code: 'case.candidate-unknown' }];
}
