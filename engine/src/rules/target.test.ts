import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import { evaluateBranch, explainMember } from '../evaluate.ts';
import type { BranchEvidence, EntryEvidence } from '../evidence.ts';
import type { Part } from '../rules.ts';
import { figure, smallScheme, totalOf } from '../testing/small-scheme.ts';

const clause = 'rule';
const options = { cycle: '2026' };
const target: Part = {
  id: 'sessions',
  name: 'sessions',
  rule: 'target',
  of: 'attended',
  points: figure(5),
  least: figure(6),
  share: figure(4, 5),
  whole: 'held',
  clause,
};

function planOf(part: Part) {
  const quantity = { least: figure(0), most: figure(1_000_000) };
  const attended = {
    id: 'attended',
    name: 'attended',
    sign: 'adds',
    points: null,
    levels: [],
    categories: [],
  } as const;
  const held = { id: 'held', name: 'held', least: figure(0), most: figure(1000), whole: true, clause } as const;
  return compile({
    ...smallScheme,
    inputs: {
      scores: [],
      ballots: [],
      entries: [...smallScheme.inputs.entries, { ...attended, quantity, clause }],
      facts: [...smallScheme.inputs.facts, { ...held, of: 'branch' }, { ...held, id: 'own', of: 'subject' }],
    },
    parts: [part, totalOf('sessions')],
  });
}

function run(quantities: readonly number[], facts: BranchEvidence['facts'] = {}, part = target) {
  const plan = planOf(part);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const entries = quantities.map(
    (quantity, at): EntryEvidence => ({ item: 'attended', on: `2026-0${at + 1}-01`, quantity }),
  );
  const branch: BranchEvidence = { id: 'b1', facts, members: [{ id: 'm1', entries, facts: { own: 5 } }] };
  return { plan: plan.value, branch, evaluated: evaluateBranch(plan.value, branch, options) };
}

function total(...given: Parameters<typeof run>) {
  const { evaluated } = run(...given);
  return evaluated.ok ? evaluated.value.result.members[0]?.total : evaluated.problems[0];
}

test('the least number or the share of the whole gives all points; less gives none', () => {
  expect([total([6]), total([3, 3]), total([5]), total([])]).toEqual(['5.00', '5.00', '0.00', '0.00']);
  expect(total([4], { held: 5 })).toBe('5.00');
  expect(total([3], { held: 5 })).toBe('0.00');
  expect(total([5], { held: 7 })).toBe('0.00');
  expect(total([6], { held: 1000 })).toBe('5.00');
});

test('a whole of 0 or unknown leaves only the least number', () => {
  expect([total([], { held: 0 }), total([5], { held: 0 }), total([5])]).toEqual(['0.00', '0.00', '0.00']);
});

test('the whole may be a fact about the member himself', () => {
  expect(total([4], {}, { ...target, whole: 'own' })).toBe('5.00');
  expect(total([3], {}, { ...target, whole: 'own' })).toBe('0.00');
});

test('a quantity is needed, within its range, and points are not one', () => {
  expect(total([-1])).toMatchObject({ code: 'entry.out-of-range', path: 'members[0].entries[0].quantity' });
  expect(total([Number.NaN])).toMatchObject({ code: 'points.not-decimal', path: 'members[0].entries[0].quantity' });
  expect(total([6], { held: 1001 })).toMatchObject({ code: 'fact.not-whole-in-range', path: 'facts.held' });
});

test('it names what it takes: quantities, a fact that is there, share and whole together', () => {
  const faults = (change: Partial<typeof target>) => {
    const plan = planOf({ ...target, ...change });
    return plan.ok ? [] : plan.problems[0]?.path;
  };
  expect(faults({ of: 'awards' })).toBe('parts.sessions.of');
  expect(faults({ of: 'gone' })).toBe('parts.sessions.of');
  expect(faults({ whole: 'gone' })).toBe('parts.sessions.whole');
  expect(faults({ whole: null })).toBe('parts.sessions.share');
  expect(faults({ points: figure(1, 3) })).toBe('parts.sessions.points');
});

test('the explanation says what was reached and by which way', () => {
  const { plan, branch } = run([4], { held: 5 });
  const explained = explainMember(plan, branch, options, 'm1');
  expect(explained.ok && explained.value.parts[0]?.working).toEqual({
    rule: 'target',
    item: 'attended',
    quantity: '4',
    least: '6',
    share: '0.8',
    whole: '5',
    met: 'share',
    points: '5',
  });
});
