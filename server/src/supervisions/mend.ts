import type { Visit } from '@xianfeng/contract';
import { done, findingAfter, refused, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { hasPart, placeOf, type VisitPlace } from './hold-visit.ts';
import { takeVisitStep } from './take-step.ts';

export interface Mending {
  readonly id: string;
  readonly revision: number;
  readonly position: number;
  readonly words: string;
}

/** Somebody of the branch says that what lacked is put right; whether it is, those say who look again. */
export function mendFinding(context: Context, caller: Caller, given: Mending): Promise<Result<Visit>> {
  const { id, position, words } = given;
  return commit(context, caller, async (tx, trail) => {
    const held = await holdForMender(tx, caller, given);
    if (!held.ok) return held;
    await tx.supervisions.updateFinding({ visitId: id, position }, { state: 'mended' });
    return takeVisitStep(
      context,
      { tx, trail, caller },
      { place: held.value, act: 'mend', step: 'mend', position, on: context.clock.today(), words },
    );
  });
}

/** Of the branch's officers, or whoever is to put it right. */
async function holdForMender(
  tx: Transaction,
  caller: Caller,
  { id, revision, position }: Mending,
): Promise<Result<VisitPlace>> {
  const place = await placeOf(tx, await tx.supervisions.lockVisit(id));
  if (place === undefined) return refused({ code: 'access.denied' });
  const finding = (await tx.supervisions.findingsOf([id])).find((row) => row.position === position);
  const isMender = finding?.mender_id === caller.personId;
  if (!isMender && !(await hasPart(readerOf(tx, caller, access), place, 'answers')))
    return refused({ code: 'access.denied' });
  const after = finding?.state == null ? null : findingAfter(finding.state, 'mend');
  if (after === null || place.row.state !== 'following' || place.row.revision !== revision)
    return refused({ code: 'supervision.changed-meanwhile' });
  return done(place);
}
