import type { MemberCase } from '@xianfeng/contract';
import { partProblems, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { candidatesFor } from './candidates.ts';
import { caseChange, holdCase } from './hold-case.ts';
import { standingParts } from './load-case.ts';
import { readCase } from './view.ts';

export interface Bringing {
  readonly id: string;
  readonly madeId: string;
  readonly comesTo: 'testify' | 'defend';
  readonly personId: string | null;
  readonly name: string | null;
}

/** The person brings somebody who testifies or speaks for him: of the branch, or from outside by name. */
export function bringCompanion(context: Context, caller: Caller, given: Bringing): Promise<Result<MemberCase>> {
  const { id, madeId, comesTo, personId, name } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCase(tx, caller, { id, revision: null, parts: ['person', 'handler'] });
    if (!held.ok) return held;
    const { row, parts, isTold, standing } = held.value;
    const known = parts.find((part) => part.id === madeId);
    if (known !== undefined)
      return known.part === 'companion' && known.person_id === personId && known.name === name
        ? readCase(tx, caller, today, id)
        : refused({ code: 'case.id-taken' });
    if (!isTold || standing.state === 'closed') return refused({ code: 'case.changed-meanwhile' });
    if ((personId === null) === (name === null)) return refused({ code: 'case.companion-unclear' });
    if (personId !== null) {
      const place = { branchId: row.branch_id, personId: row.person_id, today };
      const candidate = (await candidatesFor(tx, place)).find((one) => one.id === personId);
      if (candidate?.parts.includes('companion') !== true) return refused({ code: 'case.candidate-unknown' });
      const taken = standingParts(parts).flatMap(({ person_id: each }) => each ?? []);
      const [problem] = partProblems('companion', personId, {
        ...{ personId: row.person_id, taken, tied: [], isFullMember: true },
      });
      if (problem !== undefined) return refused({ ...problem, facts: { person: candidate.name } });
    }
    await tx.cases.addParts([
      {
        ...{ id: madeId, case_id: id, part: 'companion', person_id: personId, name, comes_to: comesTo },
        ...{ named_by: caller.personId, named_on: today },
      },
    ]);
    await tx.cases.setRevision(id, row.revision + 1);
    trail.add(caseChange(held.value, { companionId: madeId, comesTo }));
    return readCase(tx, caller, today, id);
  });
}
