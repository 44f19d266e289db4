import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { MemberEvidence } from '../evidence.ts';
import type { Part } from '../rules.ts';
import type { Scheme } from '../scheme.ts';
import { figure, plainVeto, smallScheme, totalOf } from '../testing/small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };
const zeroed: Part = {
  id: 'zeroed',
  name: 'zeroed',
  rule: 'zeroed-by-veto',
  of: 'monthly',
  vetoes: ['handled'],
  clause,
};
const months: Part = { id: 'months', name: 'months', rule: 'mean', of: 'zeroed', per: null, clause };
const byMonth: Part = { ...totalOf('zeroed'), id: 'by-month' };
const veto = plainVeto;

function schemeOf(change: Partial<Scheme> = {}): Scheme {
  return {
    ...smallScheme,
    inputs: { ...smallScheme.inputs, scores: smallScheme.inputs.scores.slice(0, 1), ballots: [] },
    parts: [zeroed, months, byMonth, totalOf('months')],
    rating: { ...smallScheme.rating, periods: 'by-month', vetoes: [veto] },
    ...change,
  };
}

function planOf(scheme = schemeOf()) {
  const plan = compile(scheme);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

/** 9 of 10 on both items in the last three months of the year. */
function member(change: Partial<MemberEvidence> = {}): MemberEvidence {
  const scores = ['10', '11', '12'].flatMap((month) =>
    ['study', 'service'].map((item) => ({ item, by: 'branch' as const, period: `2026-${month}`, points: 9 })),
  );
  return { id: 'm1', from: '2026-10-15', scores, ...change };
}

function result(evidence: MemberEvidence, provisional = false) {
  const evaluated = evaluateBranch(planOf(), { id: 'b1', members: [evidence] }, { ...options, provisional });
  return evaluated.ok ? evaluated.value.result.members[0] : evaluated.problems.map(({ code }) => code);
}

test('the period of the veto is 0 from its first to its last day, the others stand', () => {
  expect(result(member())).toMatchObject({ total: '18.00', periods: { '2026-10': '18.00', '2026-12': '18.00' } });
  for (const on of ['2026-11-01', '2026-11-30']) {
    const periods = { '2026-10': '18.00', '2026-11': '0.00', '2026-12': '18.00' };
    expect(result(member({ vetoes: [{ veto: 'handled', on }] }))).toMatchObject({ total: '12.00', periods });
  }
});

test('a veto in a month that is not due changes nothing', () => {
  const evidence = member({ from: '2026-09-20', vetoes: [{ veto: 'handled', on: '2026-09-25' }] });
  expect(result(evidence)).toMatchObject({ total: '18.00' });
  expect(Object.keys((result(evidence) as { periods: object }).periods)).toEqual(['2026-10', '2026-11', '2026-12']);
});

test('scores of that month are still due; provisionally it is 0 without them', () => {
  const evidence = member({ vetoes: [{ veto: 'handled', on: '2026-10-20' }] });
  const scores = evidence.scores?.filter(({ period }) => period !== '2026-10') ?? [];
  expect(result({ ...evidence, scores })).toEqual(['missing-score', 'missing-score']);
  expect(result({ ...evidence, scores }, true)).toMatchObject({ total: '12.00', periods: { '2026-10': '0.00' } });
});

test('the explanation says which veto it was and what had been scored', () => {
  const evidence = member({ vetoes: [{ veto: 'handled', on: '2026-12-24' }] });
  const explained = explainMember(planOf(), { id: 'b1', members: [evidence] }, options, 'm1');
  const item = explained.ok ? explained.value.parts[0] : null;
  expect(item).toMatchObject({ part: 'study', shown: '6.00' });
  expect(item?.parts.map(({ working }) => working)).toEqual([
    { rule: 'zeroed-by-veto', before: '9', veto: null },
    { rule: 'zeroed-by-veto', before: '9', veto: null },
    { rule: 'zeroed-by-veto', before: '9', veto: { id: 'handled', name: 'handled', on: '2026-12-24' } },
  ]);
});

test('unknown vetoes and sources without periods are refused', () => {
  const faults = (part: Part) => {
    const plan = compile(schemeOf({ parts: [part, ...schemeOf().parts.slice(1)] }));
    return plan.ok ? [] : plan.problems.slice(0, 1).map(({ code, path }) => [code, path]);
  };
  expect(faults({ ...zeroed, vetoes: ['lateness'] })).toEqual([['scheme.name-unknown', 'parts.zeroed.vetoes']]);
  expect(faults({ ...zeroed, of: 'nowhere' })).toEqual([['scheme.name-unknown', 'parts.zeroed.of']]);
});

test('periods are published only of a part with one number per period', () => {
  for (const [periods, code] of [
    ['zeroed', 'scheme.grain-mismatch'],
    ['total', 'scheme.grain-mismatch'],
    ['nowhere', 'scheme.name-unknown'],
  ] as const) {
    const plan = compile(schemeOf({ rating: { ...schemeOf().rating, periods } }));
    expect(plan.ok ? [] : plan.problems).toMatchObject([{ code, path: 'rating.periods' }]);
  }
});

test('a figure finer than four decimals has no place in a veto', () => {
  const fact = { id: 'direct-stars', below: figure(1, 3) };
  const plan = compile(schemeOf({ rating: { ...schemeOf().rating, vetoes: [{ ...veto, fact }] } }));
  expect(plan.ok ? [] : plan.problems).toMatchObject([
    { code: 'scheme.figure-too-fine', path: 'rating.vetoes[0].fact.below' },
  ]);
});
