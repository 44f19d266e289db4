import type { Objection } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import type { MeasureRow } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { access } from './access.ts';
import { dueDay } from './due-day.ts';
import { readObjection } from './view.ts';

export interface RaisingToMeasure {
  readonly id: string;
  readonly measureId: string;
  readonly words: string;
  readonly objector: string | null;
}

/** Over once it was reviewed, lifted, decided against or taken back. */
const standing: readonly MeasureRow['state'][] = ['proposed', 'decided', 'in-force', 'done'];

/**
 * Whom a measure is about objects to it, or somebody writes it down for that person: what is not carried out yet waits for
 * the answer. The same again is the same.
 */
export function raiseToMeasure(context: Context, caller: Caller, given: RaisingToMeasure): Promise<Result<Objection>> {
  const { id, measureId, words, objector } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const measure = await tx.measures.lock(measureId);
    if (measure === undefined) return refused({ code: 'access.denied' });
    const { branch_id: branchId, cycle_id: cycleId, subject_id: subjectId } = measure;
    const isAllowed =
      objector === null
        ? subjectId === caller.personId
        : await mayAt(tx, caller, { list: access, act: 'record-objection', branchId });
    if (!isAllowed) return refused({ code: 'access.denied' });
    await tx.cycles.lock(cycleId);
    const known = await tx.objections.find(id);
    if (known !== undefined) {
      const isSame =
        known.measure_id === measureId &&
        known.words === words &&
        known.objector === objector &&
        known.raised_by === caller.personId;
      return isSame ? readObjection(tx, caller, id) : refused({ code: 'objection.id-taken' });
    }
    if (!standing.includes(measure.state)) return refused({ code: 'objection.measure-over' });
    await tx.objections.insert({
      ...{ id, notice_id: measure.notice_id, cycle_id: cycleId, branch_id: branchId, subject_id: subjectId },
      ...{ about: 'measure', measure_id: measureId, item: null, words, objector, raised_by: caller.personId },
      ...{ raised_on: today, raised_at: context.clock.now(), due_on: await dueDay(tx, today) },
      ...{ state: 'raised', revision: 1, investigators: [] },
    });
    trail.add({ subjectId, organizationId: branchId, after: { objectionId: id, measureId } });
    return readObjection(tx, caller, id);
  });
}
