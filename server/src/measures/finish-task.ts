import type { Measure } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readerOf } from '../reader.ts';
import { access } from './access.ts';
import { mayDo } from './hold-measure.ts';
import { readMeasure } from './view.ts';

export interface Finishing {
  readonly id: string;
  readonly position: number;
  readonly on: string;
}

/** Ticks off something that was to be put right; ticking twice changes nothing. */
export function finishTask(context: Context, caller: Caller, given: Finishing): Promise<Result<Measure>> {
  const { id, position, on } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const row = await tx.measures.lock(id);
    if (row === undefined || !(await mayDo(readerOf(tx, caller, access), row, 'note')))
      return refused({ code: 'access.denied' });
    if (row.state !== 'in-force') return refused({ code: 'measure.changed-meanwhile' });
    if (!(await tx.measures.tasksOf([id])).some((task) => task.position === position))
      return refused({ code: 'measure.task-unknown' });
    if (on > today) return refused({ code: 'measure.day-in-future', facts: { on, today } });
    const isNew = await tx.measures.finishTask(id, { position, on, by: caller.personId });
    if (isNew)
      trail.add({ subjectId: row.subject_id, organizationId: row.branch_id, after: { measureId: id, task: position } });
    return readMeasure(tx, caller, { id, today });
  });
}
