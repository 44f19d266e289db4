import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import type { PledgeSet, ProcedureStep, Scheme } from './scheme.ts';
import { pledgeSet } from './testing/pledge-set.ts';
import { smallScheme } from './testing/small-scheme.ts';

const categories = [
  { id: 'office', name: 'office' },
  { id: 'village', name: 'village' },
];

function problems(pledges: readonly PledgeSet[], change: Partial<Scheme> = {}) {
  const compiled = compile({ ...smallScheme, categories, pledges, ...change });
  return compiled.ok ? [] : compiled.problems.map(({ code, path }) => `${code} ${path ?? ''}`);
}

const step: ProcedureStep = {
  id: 'plan',
  name: 'plan',
  kind: 'pledge',
  cadence: 'month',
  actor: 'member',
  due: { monthsAfter: 0, day: 5 },
  after: [],
  record: 'a register',
  clause: 'rule',
};

test('sets for different members and one of the branch stand side by side', () => {
  const branch = pledgeSet({ id: 'branch', by: 'branch', period: 'year' });
  expect(problems([pledgeSet({ id: 'office', categories: ['office'] }), pledgeSet(), branch])).toEqual([]);
});

test('ids of sets, and of kinds within one, are used once', () => {
  const kind = { id: 'common', name: 'common', least: 0 };
  const office = { categories: ['office'] };
  expect(problems([pledgeSet(office), pledgeSet()])).toEqual(['scheme.name-twice pledges.everybody']);
  expect(problems([pledgeSet({ kinds: [kind, kind] })])).toEqual(['scheme.name-twice pledges.everybody.kinds.common']);
});

test('categories are those of the scheme, and a branch has none', () => {
  expect(problems([pledgeSet({ categories: ['gone'] })])).toEqual(['scheme.name-unknown pledges.everybody.categories']);
  expect(problems([pledgeSet({ by: 'branch', categories: ['office'] })])).toEqual([
    'scheme.pledges-of-branch pledges.everybody.categories',
  ]);
});

test('a set that everybody’s comes before is nobody’s', () => {
  const set = (id: string, ...own: string[]) => pledgeSet({ id, categories: own });
  const nobody = (id: string) => [`scheme.pledges-for-nobody pledges.${id}`];
  expect(problems([set('first'), set('second', 'office')])).toEqual(nobody('second'));
  expect(problems([set('first'), set('second')])).toEqual(nobody('second'));
  expect(problems([set('first', 'office', 'village'), set('second', 'office')])).toEqual(nobody('second'));
  expect(problems([set('first', 'office'), set('second', 'office', 'village')])).toEqual([]);
  expect(problems([set('first', 'office', 'village'), set('second')])).toEqual([]);
});

test('a scheme that rates branches knows no members who could pledge', () => {
  const { honors: _, ...rest } = smallScheme;
  const scheme: Scheme = { ...rest, honors: [], subject: 'branch', pledges: [pledgeSet()] };
  const compiled = compile(scheme);
  expect(compiled.ok ? [] : compiled.problems.map(({ code }) => code)).toContain('scheme.pledges-by-members');
});

test('the scores given in view of pledges are there, of the same subject and periods', () => {
  const reviewed = (id: string, change: Partial<PledgeSet> = {}) => problems([pledgeSet({ reviewed: id, ...change })]);
  expect(reviewed('monthly')).toEqual([]);
  expect(reviewed('weekly')).toEqual(['scheme.name-unknown pledges.everybody.reviewed']);
  expect(reviewed('peers')).toEqual(['scheme.pledges-reviewed-period pledges.everybody.reviewed']);
  expect(reviewed('peers', { period: 'year' })).toEqual([]);
  expect(reviewed('monthly', { by: 'branch' })).toEqual(['scheme.pledges-reviewed-subject pledges.everybody.reviewed']);
});

test('a step that pledges do needs pledges of that side and of its periods', () => {
  const lacking = ['scheme.step-without-pledges procedure.plan'];
  expect(problems([pledgeSet()], { procedure: [step] })).toEqual([]);
  expect(problems([], { procedure: [step] })).toEqual(lacking);
  expect(problems([pledgeSet({ period: 'year' })], { procedure: [step] })).toEqual(lacking);
  expect(problems([pledgeSet()], { procedure: [{ ...step, actor: 'branch-secretary' }] })).toEqual(lacking);
  const branch = pledgeSet({ by: 'branch' });
  expect(problems([branch], { procedure: [{ ...step, actor: 'committee-officer' }] })).toEqual([]);
  expect(problems([branch], { procedure: [{ ...step, actor: 'recorder' }] })).toEqual(lacking);
});

test('pledges are the scheme’s own, and not asked again of the branch that is rated beside its members', () => {
  const { items, inputs, parts, rating } = smallScheme;
  const branch = { items, inputs, parts, rating, honors: [], outcomes: [], factors: [], exempt: null, procedure: [] };
  expect(problems([pledgeSet()], { branch }).filter((each) => each.includes('pledges'))).toEqual([]);
});
