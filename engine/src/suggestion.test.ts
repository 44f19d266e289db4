import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  awaitsReply,
  digestOf,
  type DigestedSuggestion,
  registerOf,
  type SuggestionAct,
  suggestionActs,
  suggestionAfter,
  type SuggestionState,
} from './suggestion.ts';
import { SEED } from './testing/repeat.ts';

const acts: readonly SuggestionAct[] = ['assign', 'reply', 'accept', 'refuse', 'pass-up', 'decide', 'withdraw'];

/** The way of the rules, written down as what must have happened before; nothing of the table is used. */
function mayFollow(history: readonly SuggestionAct[], act: SuggestionAct): boolean {
  const has = (one: SuggestionAct): boolean => history.includes(one);
  // Over once it was taken back, once whoever raised it is content, and once the organization above has spoken.
  if (has('withdraw') || has('accept') || has('decide')) return false;
  switch (act) {
    case 'assign':
    case 'withdraw':
      return !has('reply');
    case 'reply':
      return has('assign') && !has('reply');
    case 'accept':
    case 'refuse':
      return has('reply') && !has('refuse');
    case 'pass-up':
      return has('refuse') && !has('pass-up');
    case 'decide':
      return has('pass-up');
  }
}

test(`100,000 random ways: nothing is replied to that nobody was named for, passed up that nobody refused or a second time, or goes on once it is over (seed ${SEED})`, () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...acts), { maxLength: 16 }), (tried) => {
      let state: SuggestionState = 'received';
      const history: SuggestionAct[] = [];
      for (const act of tried) {
        const next: SuggestionState | null = suggestionAfter(state, act);
        expect([history, act, next !== null]).toEqual([history, act, mayFollow(history, act)]);
        expect(suggestionActs(state).includes(act)).toBe(next !== null);
        if (next === null) continue;
        state = next;
        history.push(act);
        const has = (one: SuggestionAct): boolean => history.includes(one);
        const isOwed = has('pass-up') ? !has('decide') : !has('reply') && !has('withdraw');
        expect([history, awaitsReply(state)]).toEqual([history, isOwed]);
        // Whoever raised it says once how he finds the reply, and the reply is there before.
        expect(history.filter((each) => ['accept', 'refuse', 'reply'].includes(each)).length).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: 100_000, seed: SEED },
  );
}, 120_000);

test('a complaint about a person stands in the register of the committee, everything else in that of the branch', () => {
  expect((['rules', 'work', 'points', 'person', 'secretary'] as const).map(registerOf)).toEqual([
    ...['branch', 'branch', 'branch', 'committee', 'committee'],
  ]);
});

const one = (change: Partial<DigestedSuggestion> = {}): DigestedSuggestion => ({
  ...{ state: 'replied', receivedOn: '2026-03-02', dueOn: '2026-03-23', repliedOn: '2026-03-06', verdict: null },
  ...change,
});

test('a year in figures: late is what was replied to after the day, or not yet though the day has passed; what was withdrawn is only counted', () => {
  const rows = [
    one(),
    one({ repliedOn: '2026-03-23' }),
    one({ repliedOn: '2026-03-24' }),
    one({ state: 'assigned', repliedOn: null }),
    one({ state: 'received', repliedOn: null, dueOn: '2026-04-01' }),
    one({ state: 'withdrawn', repliedOn: null }),
  ];
  expect(digestOf(rows, '2026-04-01')).toEqual({
    ...{ received: 6, withdrawn: 1, replied: 3, late: 2, daysMedian: 21, judged: 0, verdicts: null },
  });
  expect(digestOf([], '2026-04-01')).toMatchObject({ received: 0, daysMedian: null });
});

test('how replies were found is broken down for ten and more, and nobody stands alone in it', () => {
  const judged = (satisfied: number, partly: number, unsatisfied: number) =>
    digestOf(
      [
        ...Array.from({ length: satisfied }, () => one({ state: 'accepted', verdict: 'satisfied' })),
        ...Array.from({ length: partly }, () => one({ state: 'accepted', verdict: 'partly' })),
        ...Array.from({ length: unsatisfied }, () => one({ state: 'refused', verdict: 'unsatisfied' })),
      ],
      '2026-04-01',
    ).verdicts;
  expect(judged(5, 3, 1)).toBeNull();
  expect(judged(6, 3, 3)?.map(({ count }) => count)).toEqual([6, 3, 3]);
  expect(judged(8, 3, 1)).toEqual([
    { from: 0, to: 0, count: 8 },
    { from: 1, to: 2, count: 4 },
  ]);
});
