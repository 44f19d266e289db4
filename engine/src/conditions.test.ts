import { expect, test } from 'vitest';
import type { MemberEvidence } from './evidence.ts';
import type { Part } from './rules.ts';
import type { Condition, NumberTest, Scheme } from './scheme.ts';
import { evaluated, membersOf, pointsScheme, problemsOf, ratedBy, withPoints } from './testing/points-scheme.ts';
import { anything, figure, plainVeto, smallScheme, totalOf } from './testing/small-scheme.ts';

const clause = 'rule';

function when(condition: Partial<Condition>, scheme: Scheme = pointsScheme): Scheme {
  return { ...scheme, outcomes: [{ id: 'held', name: 'held', when: [{ ...anything, ...condition }], clause }] };
}

function holds(condition: Partial<Condition>, member: MemberEvidence, scheme?: Scheme): boolean {
  return membersOf(when(condition, scheme), member)[0]?.outcomes.includes('held') === true;
}

function numberTest(change: Partial<NumberTest>): NumberTest {
  return { id: 'satisfaction', from: null, below: null, missing: 'fails', ...change };
}

test('a fact is tested from its lower bound to below its upper one; without it the scheme says what holds', () => {
  const fact = numberTest({ from: figure(8, 10), below: figure(9, 10) });
  const at = (satisfaction: number) => holds({ facts: [fact] }, withPoints('a', 70, { facts: { satisfaction } }));
  expect([at(0.7999), at(0.8), at(0.8999), at(0.9)]).toEqual([false, true, true, false]);
  expect(holds({ facts: [fact] }, withPoints('a', 70))).toBe(false);
  expect(holds({ facts: [{ ...fact, missing: 'holds' }] }, withPoints('a', 70))).toBe(true);
});

test('a fact about the branch is one for each of its members', () => {
  const facts = pointsScheme.inputs.facts.map((fact) => ({ ...fact, of: 'branch' as const }));
  const scheme = when(
    { facts: [numberTest({ from: figure(9, 10) })] },
    { ...pointsScheme, inputs: { ...pointsScheme.inputs, facts } },
  );
  const outcomes = (satisfaction: number) =>
    evaluated(scheme, { id: 'b1', facts: { satisfaction }, members: [withPoints('a', 70)] }).members[0]?.outcomes;
  expect([outcomes(0.9), outcomes(0.8999)]).toEqual([['held'], []]);
});

test('a part is tested by its published points, and both tests must hold', () => {
  const part = numberTest({ id: 'all', from: figure(80) });
  const both = { parts: [part], facts: [numberTest({ from: figure(9, 10) })] };
  const at = (points: number, satisfaction: number) =>
    holds(both, withPoints('a', points, { facts: { satisfaction } }));
  // 79.995 is published as 80.00.
  expect([at(79.994, 0.9), at(79.995, 0.9), at(80, 0.8)]).toEqual([false, true, false]);
});

test('categories and roles are tested; whoever has none is not among them', () => {
  const scheme = {
    ...pointsScheme,
    categories: [
      { id: 'rural', name: 'rural' },
      { id: 'organ', name: 'organ' },
    ],
  };
  const rural = { categories: ['rural'] };
  expect(holds(rural, withPoints('a', 70, { category: 'rural' }), scheme)).toBe(true);
  expect(holds(rural, withPoints('a', 70, { category: 'organ' }), scheme)).toBe(false);
  expect(holds(rural, withPoints('a', 70), scheme)).toBe(false);
  const leads = { roles: ['secretary', 'deputy'] };
  expect(holds(leads, withPoints('a', 70, { roles: ['teller', 'deputy'] }))).toBe(true);
  expect(holds(leads, withPoints('a', 70, { roles: ['teller'] }))).toBe(false);
  expect(holds(leads, withPoints('a', 70))).toBe(false);
});

test('a grade two years running needs it in the year before as well', () => {
  const condition = { grades: ['unqualified'], yearsRunning: 2 };
  const with2025 = (grade: string | null) =>
    holds(condition, withPoints('a', 59, { history: [{ period: '2025', grade }] }));
  expect([with2025('unqualified'), with2025('qualified'), with2025(null)]).toEqual([true, false, false]);
  expect(holds(condition, withPoints('a', 59))).toBe(false);
  expect(holds(condition, withPoints('a', 60, { history: [{ period: '2025', grade: 'unqualified' }] }))).toBe(false);
});

const quarterly: Scheme = {
  ...smallScheme,
  items: smallScheme.items.slice(0, 1),
  inputs: {
    ...smallScheme.inputs,
    scores: [
      {
        id: 'quarterly',
        name: 'quarterly',
        items: ['study'],
        by: 'branch',
        period: 'quarter',
        missing: 'refuse',
        unless: null,
        clause,
      },
    ],
    ballots: [],
  },
  parts: [
    { ...totalOf('quarterly'), id: 'quarters' },
    { id: 'year', name: 'year', rule: 'mean', of: 'quarters', per: null, clause } satisfies Part,
    totalOf('year'),
  ],
};

/** Points of the four quarters; null where he is not in the branch yet. */
function quarters(points: readonly (number | null)[], history: MemberEvidence['history'] = []): MemberEvidence {
  const first = points.findIndex((each) => each !== null);
  const scores = points.flatMap((each, at) =>
    each === null ? [] : [{ item: 'study', by: 'branch' as const, period: `2026-Q${at + 1}`, points: each }],
  );
  return { id: 'a', from: `2026-${String(first * 3 + 1).padStart(2, '0')}-01`, scores, history };
}

test('a run from a bound on: two quarters running, also across the end of the year', () => {
  const run = { part: 'quarters', from: figure(9), below: null, first: 2, last: null };
  const inRun = (member: MemberEvidence) => holds({ run }, member, quarterly);
  expect(inRun(quarters([9, 9, 1, 1]))).toBe(true);
  expect(inRun(quarters([9, 8.99, 9, 1]))).toBe(false);
  // 8.995 is published as 9.00.
  expect(inRun(quarters([9, 8.995, 1, 1]))).toBe(true);
  expect(inRun(quarters([9, 1, 1, 1], [{ period: '2025-Q4', total: 9 }]))).toBe(true);
  expect(inRun(quarters([9, 1, 1, 1], [{ period: '2025-Q4', total: 8.99 }]))).toBe(false);
  expect(inRun(quarters([9, 1, 1, 1], [{ period: '2025-Q3', total: 9 }]))).toBe(false);
});

test('a run within two bounds ends at either of them', () => {
  const run = { part: 'quarters', from: figure(6), below: figure(8), first: 2, last: null };
  expect(holds({ run }, quarters([6, 7.99, 9, 9]), quarterly)).toBe(true);
  expect(holds({ run }, quarters([6, 8, 7, 5]), quarterly)).toBe(false);
});

test('so many low periods of the year, wherever they stand; what is not due is not low', () => {
  const times = { part: 'quarters', from: null, below: figure(6), least: 2 };
  expect(holds({ times }, quarters([5.99, 9, 5, 9]), quarterly)).toBe(true);
  expect(holds({ times }, quarters([5.99, 9, 6, 9]), quarterly)).toBe(false);
  expect(holds({ times }, quarters([null, null, 5, 9]), quarterly)).toBe(false);
  expect(holds({ times }, quarters([5, 9, 9, 9], [{ period: '2025-Q4', total: 1 }]), quarterly)).toBe(false);
});

test('a branch outcome may ask for a number of members, beside a share or by itself', () => {
  const outcome = (share: number | null, members: number | null) => ({
    id: `${share}-${members}`,
    name: 'low',
    share: share === null ? null : figure(1, share),
    members,
    when: [{ ...anything, below: figure(60) }],
    clause,
  });
  const scheme = ratedBy({}, { branchOutcomes: [outcome(null, 2), outcome(4, 2), outcome(4, null)] });
  const outcomes = (low: number, high: number) => {
    const member = (_: unknown, at: number) => withPoints(`m${at}`, at < low ? 50 : 70);
    return evaluated(scheme, { id: 'b1', members: Array.from({ length: low + high }, member) }).result?.outcomes;
  };
  expect(outcomes(1, 3)).toEqual(['4-null']);
  expect(outcomes(2, 6)).toEqual(['4-2', '4-null', 'null-2']);
  expect(outcomes(2, 7)).toEqual(['null-2']);
});

test('a veto that holds by a number stands for the year', () => {
  const vetoes = [{ ...plainVeto, fact: { id: 'satisfaction', below: figure(8, 10) } }];
  const scheme = ratedBy({ vetoes });
  const vetoed = (period: 'year' | 'month') => ({ vetoed: { vetoes: ['handled'], period } });
  const low = withPoints('a', 70, { facts: { satisfaction: 0.79 } });
  expect([holds(vetoed('year'), low, scheme), holds(vetoed('month'), low, scheme)]).toEqual([true, false]);
  expect(holds(vetoed('year'), withPoints('a', 70, { facts: { satisfaction: 0.8 } }), scheme)).toBe(false);
});

test('names, bounds and numbers of periods that cannot be are refused with their place', () => {
  const faults = (condition: Partial<Condition>, scheme?: Scheme) => problemsOf(when(condition, scheme));
  const place = 'outcomes[0].when[0]';
  const bounds = { from: figure(1), below: null };
  expect(faults({ facts: [numberTest({ id: 'nothing', from: figure(1) })] })).toEqual([
    `scheme.name-unknown ${place}.facts[0].id`,
  ]);
  expect(faults({ facts: [numberTest({})] })).toEqual([`scheme.bounds-unstated ${place}.facts[0]`]);
  expect(faults({ parts: [numberTest({ id: 'nothing', from: figure(1, 3) })] })).toEqual([
    `scheme.name-unknown ${place}.parts[0].id`,
    `scheme.figure-too-fine ${place}.parts[0].from`,
  ]);
  expect(faults({ parts: [numberTest({ id: 'quarters', from: figure(1) })] }, quarterly)).toEqual([
    `scheme.grain-mismatch ${place}.parts[0].id`,
  ]);
  expect(faults({ categories: ['rural'] })).toEqual([`scheme.name-unknown ${place}.categories`]);
  expect(faults({ run: { part: 'quarters', from: null, below: null, first: 1, last: null } }, quarterly)).toEqual([
    `scheme.bounds-unstated ${place}.run`,
  ]);
  const times = { part: 'quarters', ...bounds, least: 5 };
  expect(faults({ times }, quarterly)).toEqual([`scheme.more-than-periods ${place}.times.least`]);
  expect(faults({ times: { ...times, least: 4 } }, quarterly)).toEqual([]);
  expect(faults({ times: { ...times, part: 'total', least: 1 } })).toEqual([
    `scheme.grain-mismatch ${place}.times.part`,
  ]);
});
