import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  holdsNotice,
  inquiryProblems,
  type ObjectionAct,
  objectionActs,
  objectionAfter,
  type ObjectionState,
} from './objection.ts';

const acts: readonly ObjectionAct[] = ['assign', 'answer', 'withdraw', 'appeal', 'decide'];

/** The way of the rules, written down as what must have happened before; nothing of the table is used. */
function mayFollow(history: readonly ObjectionAct[], act: ObjectionAct): boolean {
  const has = (one: ObjectionAct): boolean => history.includes(one);
  if (has('withdraw') || has('decide')) return false;
  if (act === 'assign' || act === 'withdraw') return !has('answer');
  if (act === 'answer') return has('assign') && !has('answer');
  if (act === 'appeal') return has('answer') && !has('appeal');
  return has('appeal');
}

test('100,000 random ways: nothing is answered that nobody looked into, nothing decided that nobody appealed, nothing goes on once it is over', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 12 }), (tried) => {
      let state: ObjectionState = 'raised';
      const history: ObjectionAct[] = [];
      for (const act of tried) {
        const next: ObjectionState | null = objectionAfter(state, act);
        expect([history, act, next !== null]).toEqual([history, act, mayFollow(history, act)]);
        expect(objectionActs(state).includes(act)).toBe(next !== null);
        if (next === null) continue;
        state = next;
        history.push(act);
        const isOpen = !history.includes('answer') && !history.includes('withdraw');
        expect(holdsNotice(state)).toBe(isOpen);
      }
    }),
    { numRuns: 100_000 },
  );
}, 120_000);

test('two look into it at least, none of whom raised it, is concerned or is tied', () => {
  const of = (investigators: readonly string[]) =>
    inquiryProblems({ investigators, objector: 'o', subject: 's', tied: ['t'] }).map(({ code, facts }) =>
      [code, facts?.['person'] ?? ''].join(' ').trim(),
    );
  expect(of(['a', 'b'])).toEqual([]);
  expect(of(['a'])).toEqual(['objection.investigators-few']);
  expect(of(['a', 'a'])).toEqual(['objection.investigators-few']);
  expect(of(['a', 'o', 's', 't'])).toEqual([
    'objection.investigator-party o',
    'objection.investigator-party s',
    'objection.investigator-tied t',
  ]);
});
