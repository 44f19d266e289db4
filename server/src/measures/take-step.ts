import type { Measure } from '@xianfeng/contract';
import { type MeasureAct, type Problem, refused, type Result } from '@xianfeng/engine';
import type { MeasureRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdMeasure } from './hold-measure.ts';
import { readMeasure } from './view.ts';

export interface Step {
  readonly id: string;
  readonly revision: number;
  readonly act: MeasureAct;
  readonly on: string;
  readonly words: string;
  readonly statement?: string | null;
  readonly document?: string | null;
}

type Changes = Parameters<Transaction['measures']['update']>[1];

interface Taking {
  readonly step: Step;
  readonly changes?: (row: MeasureRow) => Changes;
  /** What else goes with it. */
  readonly also?: (tx: Transaction) => Promise<void>;
}

/** One step of a measure: its record, and what it changes. Its day lies between the step before and today. */
export function takeStep(
  context: Context,
  caller: Caller,
  { step, changes = () => ({}), also }: Taking,
): Promise<Result<Measure>> {
  const { id, revision, act, on, words, statement = null, document = null } = step;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdMeasure(tx, caller, { id, revision, act, today });
    if (!held.ok) return held;
    const { row, next } = held.value;
    const problems = dayProblems(row, on, today);
    if (problems.length > 0) return refused(...problems);
    await tx.measures.update(id, { ...changes(row), state: next, revision: revision + 1 });
    await tx.measures.addStep({
      ...{ id: context.newId(), measure_id: id, act, happened_on: on, words, statement, document },
      ...{ recorded_by: caller.personId, recorded_at: context.clock.now() },
    });
    await also?.(tx);
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: row.branch_id, reason: words },
      ...{ before: { state: row.state }, after: { measureId: id, act, state: next } },
    });
    return readMeasure(tx, caller, { id, today });
  });
}

function dayProblems({ met_on: metOn, carried_out_on: carriedOn }: MeasureRow, on: string, today: string): Problem[] {
  const earliest = carriedOn ?? metOn;
  if (on > today) return [{ code: 'measure.day-in-future', facts: { on, today } }];
  return on < earliest ? [{ code: 'measure.day-before', facts: { on, earliest } }] : [];
}
