import type { Problem } from './problem.ts';

/**
 * The way of an exemption (不列入积分): the member's own wish, the branch's meeting, the committee, the county's
 * organization department. Nothing is skipped, each may send it back, and only the last one makes it take effect.
 */
export type ExemptionState = 'wished' | 'branch-passed' | 'committee-reviewed' | 'approved' | 'returned' | 'withdrawn';
export type ExemptionStep = 'branch' | 'committee' | 'department';

const NEXT: Readonly<Record<ExemptionState, ExemptionStep | null>> = {
  wished: 'branch',
  'branch-passed': 'committee',
  'committee-reviewed': 'department',
  approved: null,
  returned: null,
  withdrawn: null,
};

const REACHED: Readonly<Record<ExemptionStep, ExemptionState>> = {
  branch: 'branch-passed',
  committee: 'committee-reviewed',
  department: 'approved',
};

/** Whose turn it is; null where nothing is waited for. */
export function exemptionTurn(state: ExemptionState): ExemptionStep | null {
  return NEXT[state];
}

export function exemptionAfter(step: ExemptionStep): ExemptionState {
  return REACHED[step];
}

/** What stands against a step being taken, or the request being sent back by whoever would take it. */
export function exemptionStepProblems(
  state: ExemptionState,
  step: ExemptionStep,
  days: { readonly on: string; readonly before: string; readonly today: string },
): readonly Problem[] {
  if (NEXT[state] !== step) return [{ code: 'exemption.not-its-turn', facts: { step, state } }];
  if (days.on > days.today) return [{ code: 'exemption.step-in-future', facts: { on: days.on, today: days.today } }];
  if (days.on < days.before) {
    return [{ code: 'exemption.step-too-early', facts: { on: days.on, earliest: days.before } }];
  }
  return [];
}
