import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { ScoreEvidence } from '../evidence.ts';
import type { Part } from '../rules.ts';
import type { ScoreInput } from '../inputs.ts';
import { branchOf, figure, smallScheme, totalOf } from '../testing/small-scheme.ts';

const clause = 'rule';
const input = { items: ['study', 'service'], period: 'half', clause } as const;
const scores: readonly ScoreInput[] = [
  { ...input, id: 'agreed', name: 'agreed', by: 'agreed', missing: 'skip', unless: null },
  { ...input, id: 'branch', name: 'branch', by: 'branch', missing: 'refuse', unless: 'agreed' },
];
const parts: readonly Part[] = [
  { id: 'settled', name: 'settled', rule: 'first-given', of: ['agreed', 'branch'], clause },
  { id: 'whole', name: 'whole', rule: 'complete', of: 'settled', clause },
  { id: 'year', name: 'year', rule: 'mean', of: 'whole', per: null, clause },
  totalOf('year'),
];

function compiled(change: { readonly scores?: readonly ScoreInput[]; readonly parts?: readonly Part[] }) {
  const inputs = { scores: change.scores ?? scores, ballots: [], entries: [], facts: smallScheme.inputs.facts };
  return compile({ ...smallScheme, inputs, parts: change.parts ?? parts });
}

function planOf() {
  const plan = compiled({});
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

function score(item: string, half: number, [by, points]: readonly ['agreed' | 'branch', number]): ScoreEvidence {
  return { item, by, period: `2026-H${half}`, points };
}

/** 8 from the branch everywhere, unless said otherwise. */
function rated(agreed: readonly ScoreEvidence[], without: readonly string[] = [], provisional = false) {
  const given = ['study', 'service'].flatMap((item) =>
    [1, 2].filter((half) => !without.includes(`${item} ${half}`)).map((half) => score(item, half, ['branch', 8])),
  );
  return evaluateBranch(planOf(), branchOf({ id: 'm1', scores: [...given, ...agreed] }), {
    cycle: '2026',
    provisional,
  });
}

function memberOf(evaluated: ReturnType<typeof rated>) {
  return evaluated.ok ? evaluated.value.result.members[0] : evaluated.problems;
}

test('the first score that is given counts, cell by cell', () => {
  expect(memberOf(rated([]))).toMatchObject({ total: '16.00' });
  expect(memberOf(rated([score('study', 2, ['agreed', 5])]))).toMatchObject({
    total: '14.50',
    sections: { study: '6.50', service: '8.00' },
  });
  expect(memberOf(rated([score('study', 2, ['agreed', 0])]))).toMatchObject({ total: '12.00' });
});

test('where the first is given the second is not due; where neither is, the second is missing', () => {
  expect(memberOf(rated([score('study', 1, ['agreed', 6])], ['study 1']))).toMatchObject({ total: '15.00' });
  expect(memberOf(rated([], ['study 1']))).toMatchObject([
    { code: 'missing-score', facts: { item: 'study', by: 'branch', period: '2026-H1' } },
  ]);
});

test('provisionally a period that lacks an item is left out with all its items', () => {
  const gap = rated([score('service', 2, ['agreed', 4])], ['study 1'], true);
  expect(memberOf(gap)).toMatchObject({ total: '12.00', sections: { study: '8.00', service: '4.00' } });
  expect(memberOf(rated([], ['study 1', 'service 2'], true))).toMatchObject({ total: null, sections: {} });
});

test('the explanation names the source that was taken', () => {
  const scored = [score('study', 1, ['agreed', 6]), score('study', 2, ['branch', 8])];
  const service = [1, 2].map((half) => score('service', half, ['branch', 8]));
  const branch = branchOf({ id: 'm1', scores: [...scored, ...service] });
  const explained = explainMember(planOf(), branch, { cycle: '2026' }, 'm1');
  const study = explained.ok ? explained.value.parts[0] : null;
  expect(study?.parts.map(({ working }) => working)).toEqual([
    { rule: 'complete', value: '6' },
    { rule: 'complete', value: '8' },
  ]);
  expect(study?.parts.map(({ parts: [inner] }) => inner?.working)).toEqual([
    { rule: 'first-given', source: 'agreed', name: 'agreed' },
    { rule: 'first-given', source: 'branch', name: 'branch' },
  ]);
});

test('sources of another grain, unknown ones, and a score that waits for another grain are refused', () => {
  const [agreed, branch] = scores as [ScoreInput, ScoreInput];
  const paths = (change: Parameters<typeof compiled>[0]) => {
    const plan = compiled(change);
    return plan.ok ? [] : plan.problems.map(({ path }) => path);
  };
  const settled = (of: readonly string[]): Part => ({ id: 's', name: 's', rule: 'first-given', of, clause });
  expect(paths({ parts: [settled(['agreed', 'gone']), totalOf('s')] })).toContain('parts.s.of');
  expect(paths({ scores: [{ ...agreed, period: 'month' }, branch] }).slice(0, 2)).toEqual([
    'inputs.scores.branch.unless',
    'parts.settled.of',
  ]);
  expect(paths({ scores: [agreed, { ...branch, unless: 'branch' }] })).toEqual(['inputs.scores.branch.unless']);
  const total: Part = { id: 't', name: 't', rule: 'fixed', byMonthsDue: null, points: figure(1), clause };
  const whole: Part = { id: 'w', name: 'w', rule: 'complete', of: 't', clause };
  expect(paths({ parts: [total, whole, totalOf('t')] })).toContain('parts.w.of');
});
