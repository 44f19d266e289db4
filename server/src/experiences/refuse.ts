import type { Experience } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdExperiences } from './hold-experiences.ts';
import { readExperience } from './view.ts';

/** It did not happen so, or nothing proves it; the person reads why. */
export function refuseExperience(
  context: Context,
  caller: Caller,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<Experience>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdExperiences(tx, caller, { ids: [id], act: 'refuse' });
    if (!held.ok) return held;
    await tx.experiences.decide([id], { state: 'refused', reason, by: caller.personId, on: context.clock.today() });
    for (const { row, branchId } of held.value)
      trail.add({
        ...{ subjectId: row.person_id, organizationId: branchId ?? undefined, reason },
        ...{ before: { state: row.state }, after: { experienceId: id, state: 'refused' } },
      });
    return readExperience(tx, caller, id);
  });
}
