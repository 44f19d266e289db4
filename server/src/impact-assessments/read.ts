import { type ImpactAssessment, statementVersion } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';

/** The installation's own figures for its impact assessment (PIPL 55, 56); counts only, nobody is named. */
export async function readImpactAssessment(
  { store, clock, isDemo }: Services,
  caller: Caller,
): Promise<Result<ImpactAssessment>> {
  const committee = await store.committees.find(caller.committeeId);
  const figures = await store.transaction(caller.committeeId, (tx) =>
    tx.impactAssessments.figures({ day: clock.today(), statementVersion }),
  );
  return done({
    committee: committee?.name ?? '',
    madeOn: clock.today(),
    statementVersion,
    ...figures,
    roles: figures.roles as ImpactAssessment['roles'],
    isDemo,
  });
}
