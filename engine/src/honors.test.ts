import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { contestsOf } from './contests.ts';
import type { MemberEvidence } from './evidence.ts';
import type { Honor, Scheme } from './scheme.ts';
import { membersOf, problemsOf, ratedBy, withPoints } from './testing/points-scheme.ts';
import { anything, figure, plainHonor } from './testing/small-scheme.ts';

const categories = [
  { id: 'rural', name: 'rural' },
  { id: 'organ', name: 'organ' },
];

function honored(...honors: readonly Partial<Honor>[]): Scheme {
  return ratedBy({}, { categories, honors: honors.map((honor) => ({ ...plainHonor, ...honor })) });
}

/** Who is in which honor, and who is tied there, by id. */
function standing(scheme: Scheme, ...members: readonly MemberEvidence[]) {
  return membersOf(scheme, ...members).map(({ honors, tied }) => [honors.join(), tied.join()].join('/'));
}

const ten = (change: (at: number) => Partial<MemberEvidence> = () => ({})) =>
  Array.from({ length: 10 }, (_, at) => withPoints(`m${at}`, 99 - at, change(at)));

test('so many places whatever the branch, with a share the fewer of both', () => {
  const chosen = (honor: Partial<Honor>, count: number) =>
    standing(honored(honor), ...ten().slice(0, count)).filter((each) => each === 'best/').length;
  expect([chosen({ places: 3 }, 10), chosen({ places: 3 }, 2)]).toEqual([3, 2]);
  const both = { share: figure(1, 5), places: 1 };
  expect([chosen(both, 10), chosen(both, 5), chosen(both, 4)]).toEqual([1, 1, 0]);
  expect(problemsOf(honored({ places: null }))).toEqual(['scheme.limit-unstated honors[0]']);
});

test('a branch whose base is too small has no places', () => {
  const honor = { places: 2, base: { ...plainHonor.base, least: 10 } };
  expect(standing(honored(honor), ...ten().slice(0, 9)).every((each) => each === '/')).toBe(true);
  expect(standing(honored(honor), ...ten()).slice(0, 3)).toEqual(['best/', 'best/', '/']);
});

test('only those are candidates who meet a condition; the base stays everybody', () => {
  const honor = {
    places: null,
    share: figure(1, 5),
    when: [
      { ...anything, categories: ['rural'] },
      { ...anything, grades: ['unqualified'] },
    ],
  };
  const members = ten((at) => ({ category: at % 2 === 0 ? 'organ' : 'rural' }));
  expect(standing(honored(honor), ...members)).toEqual(['/', 'best/', '/', 'best/', '/', '/', '/', '/', '/', '/']);
});

test('places inside a quota go to those chosen for it, and never beyond their own number', () => {
  const outer = { id: 'four', places: null, share: figure(1, 2) };
  const inner = { id: 'five', places: null, share: figure(1, 10), within: 'four' };
  expect(standing(honored(outer, inner), ...ten()).slice(0, 6)).toEqual([
    'five,four/',
    'four/',
    'four/',
    'four/',
    'four/',
    '/',
  ]);
  // All ten are equal: nobody is in the outer one, so that nobody can be in the inner one yet.
  const equal = Array.from({ length: 10 }, (_, at) => withPoints(`m${at}`, 80));
  expect(standing(honored(outer, inner), ...equal).every((each) => each === '/four')).toBe(true);
});

test('places beside a quota leave out those chosen for it, not those tied at its edge', () => {
  const scheme = honored({ id: 'first', places: 1 }, { id: 'second', places: 2, besides: ['first'] });
  expect(standing(scheme, ...ten()).slice(0, 4)).toEqual(['first/', 'second/', 'second/', '/']);
  const [a, b, c, d] = [90, 90, 80, 80].map((points, at) => withPoints(`m${at}`, points));
  const members = [a, b, c, d].filter((member) => member !== undefined);
  expect(standing(scheme, ...members)).toEqual(['second/first', 'second/first', '/', '/']);
});

test('an honor can only stand inside or beside one above it that is of the same periods', () => {
  expect(problemsOf(honored({ id: 'a', within: 'b' }, { id: 'b' }))).toEqual(['scheme.name-unknown honors[0].within']);
  expect(problemsOf(honored({ id: 'a' }, { id: 'b', besides: ['c'] }))).toEqual([
    'scheme.name-unknown honors[1].besides',
  ]);
  const monthly = {
    ...honored({ id: 'a', period: 'quarter', by: 'nothing' }, { id: 'b', within: 'a' }),
  };
  expect(problemsOf(monthly)).toEqual(['scheme.name-unknown honors[0].by', 'scheme.grain-mismatch honors[1].within']);
});

test('members compete in their own branch only', () => {
  expect(problemsOf(honored({ among: 'committee' }))).toEqual(['scheme.among-whom honors[0].among']);
  expect(problemsOf({ ...honored({}), subject: 'branch' })).toEqual(['scheme.among-whom honors[0].among']);
});

test('a contest says how many places there are and has no share where none is said', () => {
  const plan = compile(honored({ places: 2 }));
  if (!plan.ok) throw new Error('must compile');
  const contests = contestsOf(plan.value, { id: 'b1', members: ten() }, { cycle: '2026' });
  expect(contests.ok ? contests.value : []).toMatchObject([
    { honor: 'best', period: '2026', base: 10, share: null, places: 2, candidates: ['m0', 'm1'], tied: [] },
  ]);
});

test('exempt members get their grade by a code where there are no stars to give', () => {
  const exempt = {
    stars: null,
    grade: 'satisfaction',
    grades: [
      { least: 1, grade: 'qualified' },
      { least: 0, grade: 'unqualified' },
    ],
    clause: 'rule',
  };
  const scheme = ratedBy({ stars: [] }, { exempt });
  const [coded, open] = membersOf(
    scheme,
    { id: 'a', exempt: true, facts: { satisfaction: 1 } },
    { id: 'b', exempt: true },
  );
  expect(coded).toMatchObject({ total: null, stars: null, grade: 'qualified', rank: null, exempt: true });
  expect(open).toMatchObject({ stars: null, grade: null });
  expect(problemsOf({ ...scheme, exempt: { ...exempt, grade: null } })).toEqual(['scheme.exempt-by exempt']);
  expect(problemsOf({ ...scheme, exempt: { ...exempt, stars: 'satisfaction' } })).toEqual(['scheme.exempt-by exempt']);
  expect(problemsOf({ ...scheme, exempt: { ...exempt, grade: 'nothing' } })).toEqual(['scheme.name-unknown exempt']);
});
