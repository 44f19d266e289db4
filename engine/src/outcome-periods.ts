import { type CloseOptions, closeSheet } from './close.ts';
import type { BranchEvidence } from './evidence.ts';
import { type OutcomePeriod, outcomePeriodsOf } from './outcomes.ts';
import type { Plan } from './plan.ts';
import type { Result } from './problem.ts';
import { done } from './problem.ts';
import { readSheet } from './sheet.ts';

/** What follows for a branch's members and since which period, by what is there now. Refuses evidence that it cannot read. */
export function outcomePeriods(
  plan: Plan,
  evidence: BranchEvidence,
  options: CloseOptions,
): Result<readonly OutcomePeriod[]> {
  const sheet = readSheet(plan, evidence, options);
  if (!sheet.ok) return sheet;
  const closed = closeSheet(plan, sheet.value, options);
  return closed.ok ? done(outcomePeriodsOf(plan, closed.value)) : closed;
}
