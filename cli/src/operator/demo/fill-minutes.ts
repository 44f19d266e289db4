import { dueDay, minutesAsk, periodsOf } from '@xianfeng/engine';
import type { BranchYear } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { demoToday, demoYear, morningOf } from './days.ts';
import type { PlacedBranch } from './placed.ts';

/** Minutes of every step that leaves words and was due before the demo's day: held on the day it was due, by a meeting that came. */
export async function fillMinutes(
  tx: Transaction,
  newId: () => string,
  years: readonly { readonly branch: PlacedBranch; readonly year: BranchYear }[],
): Promise<void> {
  await tx.bulk.insert(
    'minutes',
    years.flatMap(({ branch, year }) => stepsDue(year).map((step) => minutesRow(newId, branch, step))),
  );
}

interface StepDue {
  readonly id: string;
  readonly name: string;
  readonly period: string;
  readonly dueOn: string;
  readonly asks: NonNullable<ReturnType<typeof minutesAsk>>;
}

function stepsDue({ plan, cycle }: BranchYear): readonly StepDue[] {
  return plan.scheme.procedure.flatMap(({ id, name, kind, cadence, due, lot }) => {
    const asks = lot == null ? minutesAsk(kind) : null;
    return asks === null
      ? []
      : periodsOf(cycle, cadence)
          .map((period) => ({ id, name, period, dueOn: dueDay(period, due), asks }))
          .filter(({ dueOn }) => dueOn < demoToday);
  });
}

function minutesRow(newId: () => string, branch: PlacedBranch, { id, name, period, dueOn, asks }: StepDue) {
  const due = branch.stays.filter(({ person, from }) => person.status === 'full' && from <= dueOn).length;
  const present = Math.max(1, due - 1);
  return {
    ...{ id: newId(), cycle_id: branch.cycleId, step: id, period, held_on: dueOn },
    members_due: asks.meeting ? due : null,
    members_present: asks.meeting ? present : null,
    ayes: asks.ayes ? present : null,
    document: null,
    words: county.minutes.replace('{{step}}', name).replace('{{year}}', String(demoYear)),
    ...{ recorded_by: branch.secretaryId, recorded_on: dueOn, recorded_at: morningOf(dueOn, 90) },
    ...{ withdrawn_on: null, withdrawn_by: null, withdrawn_reason: null },
  };
}
