import { expect, test } from 'vitest';
import { compile } from '../compile.ts';
import type { Plan } from '../plan.ts';
import type { BranchEvidence } from '../evidence.ts';
import type { Scheme } from '../scheme.ts';
import { branchOf, figure, smallScheme, wholeMember } from '../testing/small-scheme.ts';
import { standingsOf } from './standing.ts';
import { Trial } from './trial.ts';

const options = { cycle: '2026' };

function planOf(changes: Partial<Scheme> = {}): Plan {
  const plan = compile({ ...smallScheme, ...changes });
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

function tried(before: Plan, after: Plan, evidence: BranchEvidence) {
  const trial = new Trial({ before, after });
  const [old, next] = [standingsOf(before, evidence, options), standingsOf(after, evidence, options)];
  if (!old.ok || !next.ok) throw new Error('The evidence is sound.');
  trial.add(evidence, { before: old.value, after: next.value }, options);
  return trial.result();
}

const withAward = { ...wholeMember('m1'), entries: [{ item: 'awards', on: '2026-03-01', level: 'high' }] };

test('the same scheme moves nobody', () => {
  const result = tried(planOf(), planOf(), branchOf(withAward, wholeMember('m2')));
  expect(result).toMatchObject({ members: 2, changed: { totals: 0, stars: 0, grades: 0 }, moves: [] });
  expect(result.before).toEqual(result.after);
});

test('who moves is named with the numbers that differ, as far down as they do', () => {
  // 18.40 + 3 = 21.40 has two stars; with the award struck from the total 18.40 has one.
  const parts = smallScheme.parts.map((part) =>
    part.rule === 'sum' ? { ...part, terms: part.terms.filter((term) => term.part !== 'award') } : part,
  );
  const { moves, before, after } = tried(planOf(), planOf({ parts }), branchOf(withAward, wholeMember('m2')));
  expect(moves).toHaveLength(1);
  expect(moves[0]).toMatchObject({
    member: 'm1',
    before: { total: '21.40', stars: 2 },
    after: { total: '18.40', stars: 1 },
    because: 'points',
    differences: [{ part: 'awards', before: '3', after: null }],
  });
  expect(before.stars).toEqual({ 1: 1, 2: 1 });
  expect(after.stars).toEqual({ 1: 2 });
});

test('equal totals in other bands are the work of the edges', () => {
  const [top, ...rest] = smallScheme.rating.stars;
  if (top === undefined) throw new Error('The small scheme has stars.');
  const rating = { ...smallScheme.rating, stars: [{ ...top, from: figure(18) }, ...rest] };
  const { moves, changed } = tried(planOf(), planOf({ rating }), branchOf(wholeMember('m1')));
  expect(changed).toEqual({ totals: 0, stars: 1, grades: 0 });
  expect(moves[0]).toMatchObject({ because: 'bands', differences: [] });
});

test('who waits for a score has no total yet, and none is invented', () => {
  const late = wholeMember('m1');
  const evidence = branchOf({ ...late, scores: (late.scores ?? []).slice(1) });
  const scores = smallScheme.inputs.scores.map((input) => ({ ...input, missing: 'zero' as const }));
  const { moves } = tried(planOf(), planOf({ inputs: { ...smallScheme.inputs, scores } }), evidence);
  expect(moves[0]).toMatchObject({
    because: 'missing',
    before: { total: null, stars: null, grade: null, isMissing: true },
  });
  expect(moves[0]?.after.total).not.toBe(null);
});
