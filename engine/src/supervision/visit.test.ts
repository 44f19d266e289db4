import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FindingState,
  findingAfter,
  foundProblems,
  visitAfter,
  visitorProblems,
  type VisitState,
} from './visit.ts';

type Step = 'record' | 'cancel' | 'answer' | `${'mend' | 'settle' | 'again'} ${number}`;

/** The way of the rules, written down as what must have happened before; nothing of the tables is used. */
function mayFollow(history: readonly Step[], step: Step): boolean {
  if (step === 'record' || step === 'cancel') return history.length === 0;
  if (step === 'answer') return history.includes('record') && !history.includes('answer');
  const [act, which] = step.split(' ');
  const about = history.filter((each) => each.endsWith(` ${which}`));
  if (!history.includes('answer') || about.includes(`settle ${Number(which)}`)) return false;
  return act !== 'mend' || !(about.at(-1)?.startsWith('mend') ?? false);
}

const steps = fc.oneof(
  fc.constantFrom<Step>('record', 'cancel', 'answer'),
  fc
    .tuple(fc.constantFrom('mend' as const, 'settle' as const, 'again' as const), fc.nat({ max: 2 }))
    .map(([act, which]): Step => `${act} ${which}`),
);

test('100,000 random ways: nothing is followed up that nobody answered, only who looks again settles, and a visit closes with its last open finding', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3 }), fc.array(steps, { maxLength: 16 }), (lacking, tried) => {
      let state: VisitState = 'planned';
      const findings: FindingState[] = Array.from({ length: lacking }, () => 'open');
      const history: Step[] = [];
      for (const step of ['record' as const, ...tried]) {
        const [word = '', which] = step.split(' ');
        const before = which === undefined ? undefined : findings[Number(which)];
        if (which !== undefined && before === undefined) continue;
        const after = before === undefined ? null : findingAfter(before, word as 'mend' | 'settle' | 'again');
        const open = findings.filter((each, place) =>
          which !== undefined && place === Number(which) ? after !== 'settled' : each !== 'settled',
        ).length;
        const act =
          which === undefined ? (word as 'record' | 'cancel' | 'answer') : word === 'mend' ? 'mend' : 'recheck';
        const next: VisitState | null = before !== undefined && after === null ? null : visitAfter(state, act, open);
        expect([history, step, next !== null]).toEqual([history, step, mayFollow(history, step)]);
        if (next === null) continue;
        if (which !== undefined && after !== null) findings[Number(which)] = after;
        history.push(step);
        state = next;
        const isOver = history.includes('answer') && findings.every((each) => each === 'settled');
        expect([history, state === 'closed']).toEqual([history, isOver]);
      }
    }),
    { numRuns: 100_000 },
  );
}, 120_000);

test('a visit that nobody has made is cancelled or made; one that was made is never cancelled', () => {
  expect(visitAfter('planned', 'cancel', 0)).toBe('cancelled');
  expect(visitAfter('planned', 'answer', 0)).toBe(null);
  for (const state of ['visited', 'following', 'closed', 'cancelled'] as const)
    expect(visitAfter(state, 'cancel', 1)).toBe(null);
});

test('somebody whom the plan names goes, and nobody of the branch', () => {
  const of = (visitors: readonly string[]) =>
    visitorProblems({ visitors, group: ['a', 'b', 'c'], ofBranch: new Set(['c']) }).map(({ code, facts }) =>
      [code, facts?.['person'] ?? ''].join(' ').trim(),
    );
  expect(of(['a', 'b'])).toEqual([]);
  expect(of([])).toEqual(['supervision.visitors-none']);
  expect(of(['a', 'a'])).toEqual(['supervision.visitor-twice']);
  expect(of(['a', 'c', 'd'])).toEqual(['supervision.visitor-of-branch c', 'supervision.visitor-not-named d']);
});

test('something is found to every item, and what lacks has words and a day that is not past', () => {
  const [fine, skipped] = [
    { finding: 'in-order', words: null, dueOn: null } as const,
    { finding: 'not-looked-at', words: null, dueOn: null } as const,
  ];
  const lacks = (words: string | null, dueOn: string | null) => ({ finding: 'lacking', words, dueOn }) as const;
  const of = (...found: Parameters<typeof foundProblems>[0]) =>
    foundProblems(found, { items: 2, on: '2026-06-10' }).map(({ code }) => code);
  expect(of(fine, skipped)).toEqual([]);
  expect(of(fine, lacks('no minutes', '2026-06-10'))).toEqual([]);
  expect(of(fine)).toEqual(['supervision.findings-missing']);
  expect(of(skipped, skipped)).toEqual(['supervision.nothing-looked-at']);
  expect(of(fine, lacks(null, null))).toEqual(['supervision.words-missing', 'supervision.due-missing']);
  expect(of(fine, lacks('no minutes', '2026-06-09'))).toEqual(['supervision.due-before']);
  expect(of(fine, { ...fine, dueOn: '2026-07-01' })).toEqual(['supervision.nothing-lacks']);
});
