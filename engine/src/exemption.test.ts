import { expect, test } from 'vitest';
import { exemptionAfter, type ExemptionState, exemptionStepProblems, exemptionTurn } from './exemption.ts';

const days = { on: '2026-11-20', before: '2026-11-10', today: '2026-11-20' };
const states: readonly ExemptionState[] = [
  'wished',
  'branch-passed',
  'committee-reviewed',
  'approved',
  'returned',
  'withdrawn',
];
const steps = ['branch', 'committee', 'department'] as const;

test('from the wish to the approval it is each one’s turn once, in order, and nobody else’s', () => {
  let state: ExemptionState = 'wished';
  const taken: string[] = [];
  for (let step = exemptionTurn(state); step !== null; step = exemptionTurn(state)) {
    const others = steps.filter((each) => each !== step);
    for (const other of others) {
      expect(exemptionStepProblems(state, other, days)).toMatchObject([{ code: 'exemption.not-its-turn' }]);
    }
    expect(exemptionStepProblems(state, step, days)).toEqual([]);
    taken.push(step);
    state = exemptionAfter(step);
  }
  expect([taken, state]).toEqual([[...steps], 'approved']);
});

test('what is approved, returned or withdrawn waits for nobody', () => {
  for (const state of states.slice(3)) {
    for (const step of steps) expect(exemptionStepProblems(state, step, days)).toHaveLength(1);
  }
});

test.each([
  ['2026-11-21', ['exemption.step-in-future']],
  ['2026-11-20', []],
  ['2026-11-10', []],
  ['2026-11-09', ['exemption.step-too-early']],
])('a step dated %s: %j', (on, expected) => {
  expect(exemptionStepProblems('wished', 'branch', { ...days, on }).map(({ code }) => code)).toEqual(expected);
});
