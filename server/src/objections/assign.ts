import type { Objection } from '@xianfeng/contract';
import { inquiryProblems, type Problem, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { candidatesOf, objectorOf, tiedWith } from './candidates.ts';
import { holdObjection } from './hold-objection.ts';
import { readObjection } from './view.ts';

/** Names who looks into it; named anew until it is answered. */
export function assignInvestigators(
  context: Context,
  caller: Caller,
  given: { readonly id: string; readonly revision: number; readonly investigatorIds: readonly string[] },
): Promise<Result<Objection>> {
  const { id, revision, investigatorIds } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdObjection(tx, caller, { id, revision, act: 'assign' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    const known = new Map((await candidatesOf(tx, row, today)).map((person) => [person.id, person.name]));
    const unknown = investigatorIds.filter((person) => !known.has(person));
    if (unknown.length > 0) return refused({ code: 'objection.investigator-unknown' });
    const problems = inquiryProblems({
      ...{ investigators: investigatorIds, objector: objectorOf(row), subject: row.subject_id },
      tied: await tiedWith(tx, row),
    });
    if (problems.length > 0) return refused(...problems.map((problem) => withName(problem, known)));
    await tx.objections.update(id, {
      ...{ state: next, revision: revision + 1, investigators: [...investigatorIds] },
      ...{ assigned_by: caller.personId, assigned_on: today },
    });
    const change = {
      before: { investigators: row.investigators },
      after: { objectionId: id, investigators: investigatorIds },
    };
    trail.add({ subjectId: row.subject_id, organizationId: row.branch_id, ...change });
    return readObjection(tx, caller, id);
  });
}

function withName(problem: Problem, names: ReadonlyMap<string, string>): Problem {
  const person = problem.facts?.['person'];
  return person === undefined ? problem : { ...problem, facts: { person: names.get(String(person)) ?? '' } };
}
