import type { Experience } from '@xianfeng/contract';
import { type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging, viewsOf } from '../page-of.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { experienceViews } from './view.ts';

/** Of everybody who belongs to the branch today, what waits first. */
export function listExperiences(
  { store, clock }: Services,
  caller: Caller,
  { branchId, ...paging }: Paging & { readonly branchId: string },
): Promise<Result<PageOf<Experience>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const members = await tx.memberships.ofBranch(branchId, { from: today, to: today });
    const readsTalks = await readerOf(tx, caller, access).has('keep-talks', branchId);
    const rows = (await tx.experiences.ofPeople(members.map(({ id }) => id))).filter(
      (row) => readsTalks || row.course !== 'talk',
    );
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => experienceViews(tx, caller, part),
    );
  });
}

/** One's own, whatever became of them. */
export function listOwnExperiences(
  { store }: Services,
  caller: Caller,
  paging: Paging,
): Promise<Result<PageOf<Experience>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.experiences.ofPeople([caller.personId]);
    return viewsOf(
      pageOf(rows, paging, ({ id }) => id),
      (part) => experienceViews(tx, caller, part),
    );
  });
}
