import type { YearEnd } from '@xianfeng/contract';
import type { YearState } from './year-state.ts';

type Step = YearEnd['steps'][number];

/** The five steps in their order; the first that is not done is the current one. */
export function stepsOf({ source, ballots, missing, unpublished, obstacles }: YearState): Step[] {
  const { sheets, run, notices } = source;
  const notice = notices.find(({ kind }) => kind === 'year');
  const isScored =
    unpublished.length === 0 && !missing.some(({ facts }) => /^\d{4}-\d{2}$/.test(String(facts?.['period'])));
  const lastPassed =
    sheets
      .flatMap(({ passed_on }) => passed_on ?? [])
      .toSorted()
      .at(-1) ?? null;
  const isCounted = ballots.every((ballot) => ballot.isCounted);
  const facts: readonly Omit<Step & { isDone: boolean }, 'state'>[] = [
    { step: 'scores', isDone: isScored, on: isScored ? lastPassed : null },
    { step: 'ballot', isDone: isCounted, on: isCounted ? (ballots[0]?.heldOn ?? null) : null },
    { step: 'trial', isDone: run !== undefined || obstacles.length === 0, on: null },
    { step: 'meeting', isDone: run !== undefined, on: run?.confirmed_on ?? null },
    { step: 'notice', isDone: notice !== undefined, on: notice?.opened_on ?? null },
  ];
  // A scheme without ballots has no step of them.
  const steps = facts.filter(({ step }) => step !== 'ballot' || ballots.length > 0);
  const current = steps.findIndex(({ isDone }) => !isDone);
  return steps.map(({ step, isDone, on }, index) => ({
    step,
    state: isDone ? 'done' : index === current ? 'current' : 'later',
    on,
  }));
}
