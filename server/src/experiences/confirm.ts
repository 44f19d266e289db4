import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdExperiences } from './hold-experiences.ts';

export interface ConfirmingExperiences {
  readonly branchId: string;
  readonly experienceIds: readonly string[];
}

/** A second person has compared each with what proves it; all of them at once, or none. */
export function confirmExperiences(
  context: Context,
  caller: Caller,
  { branchId, experienceIds: ids }: ConfirmingExperiences,
): Promise<Result<{ readonly confirmed: number }>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdExperiences(tx, caller, { ids, act: 'confirm' });
    if (!held.ok) return held;
    if (held.value.some((each) => each.branchId !== branchId)) return refused({ code: 'access.denied' });
    const decision = { state: 'confirmed', reason: null, by: caller.personId, on: context.clock.today() } as const;
    await tx.experiences.decide(
      held.value.map(({ row }) => row.id),
      decision,
    );
    for (const { row } of held.value)
      trail.add({
        ...{ subjectId: row.person_id, organizationId: branchId },
        ...{ before: { state: row.state }, after: { experienceId: row.id, state: 'confirmed' } },
      });
    return done({ confirmed: held.value.length });
  });
}
