import type { MemberCase } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { caseChange, holdCase } from './hold-case.ts';
import { loadCase, standingParts } from './load-case.ts';
import { caseView } from './view.ts';

export interface Releasing {
  readonly id: string;
  readonly revision: number;
  readonly partId: string;
  readonly reason: string;
}

/** Ends somebody's part with a reason. The person keeps his, and no case is left without anybody to handle or decide it. */
export function releasePart(context: Context, caller: Caller, given: Releasing): Promise<Result<MemberCase>> {
  const { id, revision, partId, reason } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCase(tx, caller, { id, revision, parts: ['handler', 'decider', 'person'] });
    if (!held.ok) return held;
    const standing = standingParts(held.value.parts);
    const part = standing.find((each) => each.id === partId);
    // Whom he has brought the person may send home, and nobody else.
    const isNaming = held.value.own.some((own) => own === 'handler' || own === 'decider');
    const isOwnCompanion = part?.part === 'companion' && part.comes_to !== 'help';
    if (part === undefined || part.part === 'person' || (!isNaming && !isOwnCompanion))
      return refused({ code: 'access.denied' });
    if (part.part !== 'inquirer' && part.part !== 'companion') {
      const left = standing.filter((each) => each.part === part.part && each.id !== partId);
      if (left.length === 0) return refused({ code: 'case.part-last' });
    }
    await tx.cases.endPart(partId, { ended_by: caller.personId, ended_on: today, ended_reason: reason });
    await tx.cases.setRevision(id, revision + 1);
    trail.add(caseChange(held.value, { endedPartId: partId }));
    // Whoever ends his own part sees once more what he did, and the file no more after that.
    const row = { ...held.value.row, revision: revision + 1 };
    const loaded = { ...(await loadCase(tx, caller, row)), own: held.value.own };
    return done(await caseView(tx, loaded, { caller, today }));
  });
}
