import { hasOwnRecord, type Problem, readPeriod, type StepKind, type StepPlace, stepsBefore } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { doneSteps } from './done.ts';
import { yearRecords } from './records.ts';

/** Every step that has to be done before this one and is not: no step is passed over. */
export async function waitingProblems(
  tx: Transaction,
  year: BranchYear,
  place: StepPlace,
): Promise<readonly Problem[]> {
  return (await stepsAwaited(tx, year, place)).map(({ name, kind, step, period }) => ({
    code: 'step.waits-for',
    facts: { name, kind, step, period },
  }));
}

/**
 * The same for an act that is itself a step, such as passing a month's sheet. What it waits for of sheets, notices and
 * ballots, its own obstacles name with more than a step's name; steps that leave words or a term are named here.
 */
export async function unrecordedProblems(
  tx: Transaction,
  year: BranchYear,
  { kind, period }: { readonly kind: StepKind; readonly period: string },
): Promise<readonly Problem[]> {
  const steps = year.plan.scheme.procedure.filter(
    (step) => step.kind === kind && step.cadence === readPeriod(period)?.granularity,
  );
  const problems: Problem[] = [];
  for (const { id } of steps) problems.push(...(await waitingProblems(tx, year, { step: id, period })));
  return problems.filter(({ facts }) => !hasOwnRecord(facts?.['kind'] as StepKind));
}

async function stepsAwaited(tx: Transaction, year: BranchYear, place: StepPlace) {
  const { procedure } = year.plan.scheme;
  if ((procedure.find(({ id }) => id === place.step)?.after ?? []).length === 0) return [];
  const records = await yearRecords(tx, year);
  const done = doneSteps(year.plan, records);
  return stepsBefore(procedure, place, records.owed)
    .filter(({ step, period }) => !done.some((each) => each.step === step && each.period === period))
    .flatMap(({ step, period }) => {
      const named = procedure.find(({ id }) => id === step);
      return named === undefined ? [] : [{ step, period, name: named.name, kind: named.kind }];
    });
}
