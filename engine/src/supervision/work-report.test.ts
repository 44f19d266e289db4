import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hearingProblems,
  spokenProblems,
  type WorkReportAct,
  workReportActs,
  workReportAfter,
  type WorkReportState,
} from './work-report.ts';

const acts: readonly WorkReportAct[] = ['write', 'hand-in', 'return', 'hear', 'comment'];

/** The way of the rules, written down as what must have happened before; nothing of the table is used. */
function mayFollow(history: readonly WorkReportAct[], act: WorkReportAct): boolean {
  const last = (one: WorkReportAct) => history.lastIndexOf(one);
  const isOut = last('hand-in') > last('return');
  const isHeard = history.includes('hear');
  if (act === 'write' || act === 'hand-in') return !isOut;
  if (act === 'comment') return isHeard && !history.includes('comment');
  return isOut && !isHeard;
}

test('100,000 random ways: nothing is heard that was not handed in, given back once it was heard, or commented twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 14 }), (tried) => {
      let state: WorkReportState = 'draft';
      const history: WorkReportAct[] = [];
      for (const act of tried) {
        const next: WorkReportState | null = workReportAfter(state, act);
        expect([history, act, next !== null]).toEqual([history, act, mayFollow(history, act)]);
        expect(workReportActs(state).includes(act)).toBe(next !== null);
        if (next === null) continue;
        state = next;
        history.push(act);
      }
    }),
    { numRuns: 100_000 },
  );
}, 120_000);

test('a hearing has opinions, no more than were present, who were no more than were due', () => {
  const of = (due: number, present: number, good: number, poor = 0) =>
    hearingProblems({ due, present, counts: { good, 'rather-good': 0, fair: 0, poor } }).map(({ code }) => code);
  expect(of(30, 25, 20, 5)).toEqual([]);
  expect(of(30, 25, 20)).toEqual([]);
  expect(of(30, 31, 20)).toEqual(['work-report.more-present-than-due']);
  expect(of(30, 25, 20, 6)).toEqual(['work-report.more-opinions-than-present']);
  expect(of(30, 25, 0)).toEqual(['work-report.opinions-none']);
});

test('what has to be spoken to is, in words', () => {
  const asked = [
    { id: 'secretary-explains', name: 'a month at 0' },
    { id: 'not-five-good', name: 'a third below the line' },
  ];
  expect(
    spokenProblems(
      asked,
      new Map([
        ['secretary-explains', 'because'],
        ['not-five-good', ' '],
      ]),
    ),
  ).toEqual([{ code: 'work-report.unexplained', facts: { name: 'a third below the line' } }]);
  expect(spokenProblems([], new Map())).toEqual([]);
});
