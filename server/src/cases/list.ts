import type { MemberCase } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { loadCase } from './load-case.ts';
import { caseView } from './view.ts';

/** In which the caller has a part today; the latest first. */
export function ownCases(
  { store, clock }: Services,
  caller: Caller,
): Promise<Result<{ readonly cases: MemberCase[] }>> {
  const today = clock.today();
  return store.transaction(caller.committeeId, async (tx) => {
    const cases: MemberCase[] = [];
    for (const row of await tx.cases.ofPerson(caller.personId)) {
      const loaded = await loadCase(tx, caller, row);
      if (loaded.own.length > 0) cases.push(await caseView(tx, loaded, { caller, today }));
    }
    return done({ cases });
  });
}
