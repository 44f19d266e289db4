import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AssessmentAct, assessmentActs, assessmentAfter, type AssessmentState } from './assessment.ts';

/** The way of the rules, written down as what must have happened before; nothing of the table is used. */
function mayFollow(history: readonly AssessmentAct[], act: AssessmentAct): boolean {
  const isFirst = history.length === 0;
  return act === 'decide' ? history.length === 1 && history[0] === 'object' : isFirst;
}

test('100,000 random ways: a branch answers or objects once, and a meeting decides only on what was objected to', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom<AssessmentAct>('answer', 'object', 'decide'), { maxLength: 8 }), (tried) => {
      let state: AssessmentState = 'told';
      const history: AssessmentAct[] = [];
      for (const act of tried) {
        const next: AssessmentState | null = assessmentAfter(state, act);
        expect([history, act, next !== null]).toEqual([history, act, mayFollow(history, act)]);
        expect(assessmentActs(state).includes(act)).toBe(next !== null);
        if (next === null) continue;
        state = next;
        history.push(act);
      }
    }),
    { numRuns: 100_000 },
  );
}, 120_000);
