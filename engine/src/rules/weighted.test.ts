import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { MemberEvidence, Rater, ScoreEvidence } from '../evidence.ts';
import type { Part } from '../rules.ts';
import type { ScoreInput } from '../inputs.ts';
import type { Scheme } from '../scheme.ts';
import { figure, smallScheme, totalOf } from '../testing/small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };

function input(by: Rater): ScoreInput {
  return { id: by, name: by, items: ['study'], by, period: 'year', missing: 'refuse', unless: null, clause };
}

/** Self 10 %, peers 30 %, committee 60 %; without peers 1/7 and 6/7. */
const weighed = {
  id: 'weighed',
  name: 'weighed',
  rule: 'weighted',
  terms: [
    { part: 'self', weight: figure(1, 10) },
    { part: 'peer', weight: figure(3, 10) },
    { part: 'committee', weight: figure(3, 5) },
  ],
  scaled: true,
  otherwise: null,
  rounding: null,
  clause,
} as const satisfies Part;

function planOf(subject: Scheme['subject'], part: Part = weighed) {
  const plan = compile({
    ...smallScheme,
    subject,
    inputs: { ...smallScheme.inputs, scores: [input('self'), input('peer'), input('committee')], ballots: [] },
    parts: [part, totalOf('weighed')],
  });
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

test('weights that could not grow are refused', () => {
  const terms = [...weighed.terms.slice(0, 2), { part: 'committee', weight: figure(0) }];
  const plan = compile({
    ...smallScheme,
    inputs: { ...smallScheme.inputs, scores: [input('self'), input('peer'), input('committee')], ballots: [] },
    parts: [{ ...weighed, terms }, totalOf('weighed')],
  });
  expect(plan.ok ? [] : plan.problems[0]).toMatchObject({
    code: 'scheme.grain-mismatch',
    path: 'parts.weighed.terms',
  });
});

function scores(self: number | null, peers: readonly number[], committee: number): readonly ScoreEvidence[] {
  const line = { item: 'study', period: '2026' };
  return [
    ...(self === null ? [] : [{ ...line, by: 'self' as const, points: self }]),
    ...peers.map((points, at) => ({ ...line, by: 'peer' as const, from: `p${at}`, points })),
    { ...line, by: 'committee' as const, points: committee },
  ];
}

function totals(members: readonly MemberEvidence[], provisional = false) {
  const evaluated = evaluateBranch(planOf('member'), { id: 'b1', members }, { ...options, provisional });
  if (!evaluated.ok) return evaluated.problems.map(({ facts }) => [facts?.['member'], facts?.['by']].join(' '));
  return evaluated.value.result.members.map(({ total }) => total);
}

const other: MemberEvidence = { id: 'm2', scores: scores(5, [5], 5) };

test('the mean of the peers has its weight beside the others', () => {
  expect(totals([{ id: 'm1', scores: scores(10, [4, 6], 8) }, other])).toEqual(['7.30', '5.00']);
});

test('peers who do not exist leave their weight to the others; whoever is there could have been one', () => {
  const alone = { id: 'm1', scores: scores(10, [], 3) };
  expect(totals([alone])).toEqual(['4.00']);
  expect(totals([alone, { id: 'm2', status: 'activist' }, { id: 'm3', from: '2026-12-16' }])).toEqual([
    '4.00',
    null,
    null,
  ]);
  expect(totals([alone, other])).toEqual(['m1 peer']);
  expect(totals([alone, { id: 'm2', exempt: true }])).toEqual(['m1 peer']);
});

test('a peer score that was given counts even where no peer is in sight', () => {
  expect(totals([{ id: 'm1', scores: scores(10, [0], 10) }])).toEqual(['7.00']);
});

test('what is due and missing is never scaled away', () => {
  expect(totals([{ id: 'm1', scores: scores(null, [], 3) }])).toEqual(['m1 self']);
  expect(totals([{ id: 'm1', scores: scores(null, [], 3) }], true)).toEqual([null]);
});

test('an explanation of one member counts the peers of the whole branch and shows the weights as they are', () => {
  const weights = (members: readonly MemberEvidence[]) => {
    const explained = explainMember(planOf('member'), { id: 'b1', members }, options, 'm1');
    const working = explained.ok ? explained.value.parts[0]?.working : null;
    return working?.rule === 'weighted' ? working.terms.map(({ weight }) => weight) : explained;
  };
  const alone = { id: 'm1', scores: scores(10, [], 3) };
  expect(weights([alone])).toEqual(['1/7', '6/7']);
  expect(weights([{ id: 'm1', scores: scores(10, [4], 3) }, other])).toEqual(['0.1', '0.3', '0.6']);
  expect(weights([alone, other])).toMatchObject({ ok: false });
});

test('a branch needs the others unless it is said to be the only one', () => {
  const plan = planOf('branch');
  const branch = { id: 'b1', members: [{ id: 'm1' }], scores: scores(10, [], 3) };
  expect(evaluateBranch(plan, branch, options)).toMatchObject({
    ok: false,
    problems: [{ code: 'missing-score', path: 'scores', facts: { branch: 'b1', by: 'peer' } }],
  });
  const evaluated = evaluateBranch(plan, branch, { ...options, isAlone: true });
  expect(evaluated).toMatchObject({
    ok: true,
    value: { result: { result: { total: '4.00' }, members: [{ id: 'm1', total: null, outcomes: [] }] } },
  });
});

test('without scaling, what does not apply is only passed over', () => {
  const plain: Part = { ...weighed, scaled: null };
  const evaluated = evaluateBranch(
    planOf('member', plain),
    { id: 'b1', members: [{ id: 'm1', scores: scores(10, [], 5) }] },
    options,
  );
  expect(evaluated).toMatchObject({ ok: true, value: { result: { members: [{ total: '4.00' }] } } });
});

test('what does not apply has no line in the explanation, and rounding stands in it where a cell is rounded', () => {
  const told = (part: Part) => {
    const branch = { id: 'b1', members: [{ id: 'm1', scores: scores(10, [], 5) }] };
    const explained = explainMember(planOf('member', part), branch, options, 'm1');
    return explained.ok ? explained.value.parts[0]?.working : explained;
  };
  const terms = [
    { part: 'self', weight: '0.1', value: '10', product: '1' },
    { part: 'committee', weight: '0.6', value: '5', product: '3' },
  ];
  expect(told({ ...weighed, scaled: null })).toEqual({ rule: 'weighted', terms });
  const rounding = { step: figure(5), mode: 'up' } as const;
  expect(told({ ...weighed, scaled: null, rounding })).toEqual({
    rule: 'weighted',
    terms,
    rounding: { step: '5', mode: 'up', after: '5' },
  });
});
