import { expect, test } from 'vitest';
import { type BranchStanding, committeeHonorsOf } from './committee-honors.ts';
import { compile } from './compile.ts';
import { evaluateBranch } from './evaluate.ts';
import type { BranchEvidence } from './evidence.ts';
import type { Honor, Scheme } from './scheme.ts';
import { branchScheme, ratedBy } from './testing/points-scheme.ts';
import { anything, figure, plainHonor, plainVeto } from './testing/small-scheme.ts';

const placeFor = (id: string, share: [number, number], change: Partial<Honor> = {}): Honor => ({
  ...plainHonor,
  id,
  name: id,
  places: null,
  share: figure(...share),
  among: 'committee',
  ...change,
});

/** Five, four and three stars for 10, 40 and 30 of a hundred branches. */
const stars = [
  placeFor('five', [1, 10]),
  placeFor('four', [2, 5], { besides: ['five'] }),
  placeFor('three', [3, 10], { besides: ['five', 'four'] }),
];

function quotas(scheme: Scheme, branches: readonly BranchEvidence[]) {
  const compiled = compile(scheme);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  const plan = scheme.subject === 'branch' ? compiled.value : compiled.value.own;
  const standings = branches.flatMap((branch): BranchStanding[] => {
    const evaluated = evaluateBranch(compiled.value, branch, { cycle: '2026' });
    if (!evaluated.ok) throw new Error(JSON.stringify(evaluated.problems));
    return evaluated.value.standing === null ? [] : [evaluated.value.standing];
  });
  return plan === null ? [] : committeeHonorsOf(plan, '2026', standings);
}

/** Branches with falling points, in an order of the file that is not that of the points. */
function branches(count: number, pointsOf: (at: number) => number = (at) => 100 - at): readonly BranchEvidence[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `b${at}`,
    entries: [{ item: 'points', on: '2026-05-01', points: pointsOf(at) }],
    members: [],
  })).reverse();
}

const ids = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `b${from + at}`).reverse();

test('of twenty-seven branches two, ten and eight have places, in the order of the file', () => {
  expect(quotas(branchScheme({ honors: stars }), branches(27))).toEqual([
    { id: 'five', base: 27, places: 2, chosen: ids(0, 1), tied: [] },
    { id: 'four', base: 27, places: 10, chosen: ids(2, 11), tied: [] },
    { id: 'three', base: 27, places: 8, chosen: ids(12, 19), tied: [] },
  ]);
});

test('branches that stand equal at an edge are reported and none of them is chosen', () => {
  const equal = branches(10, (at) => (at < 2 ? 90 : 80 - at));
  expect(quotas(branchScheme({ honors: stars.slice(0, 1) }), equal)).toEqual([
    { id: 'five', base: 10, places: 1, chosen: [], tied: ['b1', 'b0'] },
  ]);
});

test('a branch that does not meet the condition or has lost its eligibility stands in the base and is no candidate', () => {
  const vetoes = [{ ...plainVeto, withdraws: ['five'] }];
  const honors = [placeFor('five', [1, 5], { when: [{ ...anything, below: figure(100) }] })];
  const scheme: Scheme = { ...ratedBy({ vetoes }), subject: 'branch', honors };
  const five = branches(5).map((branch) =>
    branch.id === 'b1' ? { ...branch, vetoes: [{ veto: 'handled', on: '2026-05-01' }] } : branch,
  );
  expect(quotas(scheme, five)).toEqual([{ id: 'five', base: 5, places: 1, chosen: ['b2'], tied: [] }]);
});

test('branches rated beside their members compete as well; without such a quota nothing is kept', () => {
  const own = { ...branchScheme({}), honors: stars.slice(0, 1) };
  const scheme: Scheme = { ...ratedBy({}), branch: own };
  expect(quotas(scheme, branches(10))).toEqual([{ id: 'five', base: 10, places: 1, chosen: ['b0'], tied: [] }]);
  const plan = compile(branchScheme({}));
  const [branch] = branches(1);
  if (!plan.ok || branch === undefined) throw new Error('must compile');
  const evaluated = evaluateBranch(plan.value, branch, { cycle: '2026' });
  expect(evaluated.ok ? evaluated.value.standing : undefined).toBeNull();
});
