import type { ExemptionRequest } from '@xianfeng/contract';
import type { Problem, Result } from '@xianfeng/engine';
import type { ExemptionRequestRow, Transaction } from '@xianfeng/store';
import type { Caller, Context } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { holdExemptedYear } from '../members/hold-exempted-year.ts';
import { undoUntil } from '../proxy-entries/undo-until.ts';
import { exemptionDayProblems } from './day-problems.ts';
import { type StepAsked, takeStep } from './take-step.ts';

/**
 * The organization department approves, and only now is the member not scored any more (不列入积分). What has been
 * scored before stays where it is.
 */
export function approveExemption(
  context: Context,
  caller: Caller,
  { document, ...asked }: StepAsked & { readonly document: string },
): Promise<Result<ExemptionRequest>> {
  const today = context.clock.today();
  return takeStep(context, caller, {
    asked,
    step: 'department',
    columns: { document },
    effect: (tx, request) => putIntoEffect(tx, request, today),
  });
}

async function putIntoEffect(
  tx: Transaction,
  request: ExemptionRequestRow,
  today: string,
): Promise<readonly Problem[]> {
  const { id, person_id: personId, reason, from_on: fromOn, to_on: toOn } = request;
  await tx.people.lock([personId]);
  const proxy = (await tx.proxyEntries.ofMade([id])).get(id);
  // What the member can still undo does not take effect meanwhile.
  if (proxy !== undefined && today <= undoUntil(proxy.typed_on)) {
    return [{ code: 'exemption.undo-open', facts: { until: undoUntil(proxy.typed_on) } }];
  }
  const branchId = (await tx.people.branchOf(personId)) ?? request.branch_id;
  const problems = await exemptionDayProblems(tx, { personId, fromOn, toOn }, await yearInUse(tx, branchId, today));
  if (problems.length > 0) return problems;
  const held = await holdExemptedYear(tx, branchId, fromOn);
  if (!held.ok) return held.problems;
  await tx.exemptions.insert({ id, person_id: personId, reason, from_on: fromOn, to_on: toOn });
  return [];
}
