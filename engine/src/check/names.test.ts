import { expect, test } from 'vitest';
import type { Part } from '../rules.ts';
import type { Condition, GradeBand, Scheme } from '../scheme.ts';
import { findingsOf, withInputs, withParts, withRating } from '../testing/findings.ts';
import { pledgeSet } from '../testing/pledge-set.ts';
import { anything, figure, plainHonor, plainVeto, smallScheme } from '../testing/small-scheme.ts';

const clause = 'rule';
const gone = 'gone';
const [study, service] = smallScheme.items;
const [awards, faults] = smallScheme.inputs.entries;
const [monthly, peers] = smallScheme.inputs.scores;
const [ballot] = smallScheme.inputs.ballots;
if (study === undefined || service === undefined || awards === undefined || faults === undefined)
  throw new Error('The small scheme is larger.');
if (monthly === undefined || peers === undefined || ballot === undefined)
  throw new Error('The small scheme is larger.');
const named = (id: string) => ({ id, name: id, clause: 'aside' });
const categories = [{ id: 'rural', name: 'rural' }];
const outcome = (when: Partial<Condition>) => ({
  outcomes: [{ ...named('follows'), when: [{ ...anything, ...when }] }],
});
const bounds = { from: figure(1), below: null };
const grade: GradeBand = { from: null, grade: gone, name: gone, clause: 'aside' };
const whom = { statuses: [], categories: [], roles: [] };
const variants: Part = {
  ...named('kinds'),
  rule: 'chosen-by-kind',
  variants: [{ ...whom, categories: ['rural', gone], part: 'award' }],
  otherwise: 'fault',
};
const step = { ...named('step'), kind: 'scoring', cadence: 'month', actor: 'recorder', record: 'a sheet' } as const;
const published = { scale: null, totals: [], bases: [], questions: [] };
const question = { asks: 'rest', place: 'items', clause } as const;

const cases: readonly (readonly [place: string, kind: string, clauses: string, changes: Partial<Scheme>])[] = [
  [
    'inputs.scores.monthly.items',
    'item',
    'rule',
    withInputs({ scores: [{ ...monthly, items: ['study', gone] }, peers] }),
  ],
  ['inputs.ballots.year-end.items', 'item', 'rule', withInputs({ ballots: [{ ...ballot, items: ['study', gone] }] })],
  [
    'inputs.entries.awards.categories',
    'category',
    'rule',
    withInputs({ entries: [{ ...awards, categories: ['rural', gone] }, faults] }, { categories }),
  ],
  ['items.study.categories', 'category', 'rule', { categories, items: [{ ...study, categories: [gone] }, service] }],
  [
    'items.study.mostFor',
    'category',
    'rule',
    { categories, items: [{ ...study, mostFor: [{ roles: [], categories: [gone], most: figure(5) }] }, service] },
  ],
  ['parts.kinds.variants', 'category', 'aside', { categories, ...withParts(variants) }],
  ['rating.total', 'source', '', withRating({ total: gone })],
  ['rating.periods', 'source', '', withRating({ periods: gone })],
  ['rating.vetoes.handled.grade', 'grade', 'rule', withRating({ vetoes: [{ ...plainVeto, grade: gone }] })],
  ['rating.vetoes.handled.gradeMost', 'grade', 'rule', withRating({ vetoes: [{ ...plainVeto, gradeMost: gone }] })],
  [
    'rating.vetoes.handled.withdraws',
    'following',
    'rule',
    withRating({ vetoes: [{ ...plainVeto, withdraws: [gone] }] }),
  ],
  [
    'rating.vetoes.handled.fact',
    'fact',
    'rule',
    withRating({ vetoes: [{ ...plainVeto, fact: { id: gone, below: figure(1) } }] }),
  ],
  [
    'rating.vetoes.handled.part',
    'source',
    'rule',
    withRating({ vetoes: [{ ...plainVeto, part: { id: gone, below: figure(1) } }] }),
  ],
  [
    'rating.starsFor',
    'category',
    '',
    { categories, ...withRating({ starsFor: [{ ...whom, categories: [gone], stars: smallScheme.rating.stars }] }) },
  ],
  [
    'rating.gradesFor',
    'category',
    '',
    { categories, ...withRating({ gradesFor: [{ ...whom, categories: [gone], grades: smallScheme.rating.grades }] }) },
  ],
  ['rating.gradesFor', 'grade', 'aside', withRating({ gradesFor: [{ ...whom, roles: ['head'], grades: [grade] }] })],
  [
    'rating.gates.gate.gradeMost',
    'grade',
    'aside',
    withRating({ gates: [{ ...named('gate'), needs: [], gradeMost: gone, starsMost: null }] }),
  ],
  ['honors.best.by', 'source', 'rule', { honors: [{ ...plainHonor, by: gone }] }],
  ['honors.best.tieClause', 'clause', 'rule', { honors: [{ ...plainHonor, tieClause: gone }] }],
  ['honors.best.within', 'following', 'rule', { honors: [{ ...plainHonor, within: gone }] }],
  ['honors.best.besides', 'following', 'rule', { honors: [{ ...plainHonor, besides: [gone] }] }],
  ['exempt.stars', 'fact', 'aside', { exempt: { stars: gone, grade: null, grades: [], clause: 'aside' } }],
  ['exempt.grade', 'fact', 'aside', { exempt: { stars: null, grade: gone, grades: [], clause: 'aside' } }],
  [
    'exempt.grades',
    'grade',
    'aside',
    { exempt: { stars: 'direct-stars', grade: null, grades: [{ least: 0, grade: gone }], clause: 'aside' } },
  ],
  ['outcomes.follows.when', 'grade', 'aside', outcome({ grades: [gone] })],
  ['outcomes.follows.when', 'category', 'aside', { categories, ...outcome({ categories: [gone] }) }],
  ['outcomes.follows.when', 'source', 'aside', outcome({ parts: [{ id: gone, ...bounds, missing: 'fails' }] })],
  ['outcomes.follows.when', 'source', 'aside', outcome({ run: { part: gone, ...bounds, first: 1, last: null } })],
  ['outcomes.follows.when', 'source', 'aside', outcome({ times: { part: gone, ...bounds, least: 2 } })],
  ['outcomes.follows.when', 'fact', 'aside', outcome({ facts: [{ id: gone, ...bounds, missing: 'fails' }] })],
  ['outcomes.follows.when', 'veto', 'aside', outcome({ vetoed: { vetoes: [gone], period: 'month' } })],
  ['honors.best.when', 'grade', 'rule', { honors: [{ ...plainHonor, when: [{ ...anything, grades: [gone] }] }] }],
  [
    'branchOutcomes.all.when',
    'grade',
    'aside',
    { branchOutcomes: [{ ...named('all'), share: null, members: 1, when: [{ ...anything, grades: [gone] }] }] },
  ],
  [
    'factors.bonus.when',
    'grade',
    'aside',
    {
      factors: [
        { ...named('bonus'), byStars: [], extras: [{ add: figure(1), when: [{ ...anything, grades: [gone] }] }] },
      ],
    },
  ],
  [
    'procedure.step.after',
    'step',
    'aside',
    { procedure: [{ ...step, due: { monthsAfter: 0, day: 3 }, after: [gone] }] },
  ],
  ['pledges.everybody.categories', 'category', 'rule', { categories, pledges: [pledgeSet({ categories: [gone] })] }],
  ['pledges.everybody.reviewed', 'score', 'rule', { pledges: [pledgeSet({ reviewed: gone })] }],
  ['published.bases[0]', 'source', '', { published: { ...published, bases: [{ what: 'total', part: gone, clause }] } }],
  [
    'published.questions[0].decidedBy',
    'clause',
    '',
    { published: { ...published, questions: [{ ...question, decidedBy: gone }] } },
  ],
  [
    'outcomes.talk.tieClause',
    'clause',
    '',
    { outcomes: [{ id: 'talk', name: 'talk', when: [], clause, tieClause: gone }] },
  ],
];

test.each(cases)('a name that stands for nothing is found at %s (%s)', (place, kind, clauses, changes) => {
  expect(findingsOf(changes, 'name.unknown')).toMatchObject([
    {
      severity: 'error',
      place,
      clauses: clauses === '' ? [] : [clauses],
      facts: { found: gone, kind },
      cure: { code: 'cure.name-known' },
    },
  ]);
});

test('a name that stands for nothing is answered with up to twelve that stand for something', () => {
  const [unknown] = findingsOf(withRating({ total: gone }), 'name.unknown');
  const parts = ['month-mean', 'ballot-mean', 'item-points', 'award', 'fault', 'total'];
  expect(unknown?.cure.facts).toEqual({ names: [...parts, 'monthly', 'peers'] });
  const grades = withRating({
    rankGrades: [
      {
        id: null,
        from: 'first',
        share: null,
        places: 1,
        rest: 'down',
        least: null,
        below: null,
        grade: 'excellent',
        name: 'excellent',
        clause,
      },
    ],
    vetoes: [{ ...plainVeto, grade: gone }],
  });
  expect(findingsOf(grades, 'name.unknown')[0]?.cure.facts).toEqual({ names: ['good', 'poor', 'excellent'] });
  const more = Array.from({ length: 9 }, (_, at) => ({ ...peers, id: `peers-${at}` }));
  const many = findingsOf(
    { ...withInputs({ scores: [monthly, ...more] }), ...withRating({ total: gone }) },
    'name.unknown',
  );
  expect(many[0]?.cure.facts['names']).toHaveLength(12);
});

test('what is asked of the whole scheme is not asked again of its branch', () => {
  const branch = { ...smallScheme, rating: { ...smallScheme.rating, total: gone } };
  const outcomes = [{ ...named('all'), share: null, members: 1, when: [{ ...anything, grades: [gone] }] }];
  expect(findingsOf({ branch, branchOutcomes: outcomes }, 'name.unknown').map(({ place }) => place)).toEqual([
    'branchOutcomes.all.when',
    'branch.rating.total',
  ]);
});

const twice = <Row extends { readonly id: string }>(row: Row) => [row, row];
const sameAsScores: Part = { ...named('peers'), rule: 'fixed', points: figure(1), byMonthsDue: null };
const twins: readonly (readonly [place: string, changes: Partial<Scheme>])[] = [
  ['items.study', { items: [...twice(study), service] }],
  ['inputs.scores.monthly', withInputs({ scores: [...twice(monthly), peers] })],
  ['parts.award', { parts: [...smallScheme.parts.slice(3, 4), ...smallScheme.parts] }],
  ['parts.peers', withParts(sameAsScores)],
  ['inputs.ballots.year-end', withInputs({ ballots: twice(ballot) })],
  ['inputs.entries.awards', withInputs({ entries: [...twice(awards), ...smallScheme.inputs.entries.slice(1)] })],
  ['inputs.facts.direct-stars', withInputs({ facts: [...smallScheme.inputs.facts, ...smallScheme.inputs.facts] })],
  [
    'inputs.results.other',
    withInputs({ results: twice({ id: 'other', name: 'other', scheme: 'other', of: 'subject', clause }) }),
  ],
  ['rating.vetoes.handled', withRating({ vetoes: twice(plainVeto) })],
  [
    'rating.gates.gate',
    withRating({ gates: twice({ ...named('gate'), needs: [], gradeMost: 'poor', starsMost: null }) }),
  ],
  ['honors.best', { honors: twice(plainHonor) }],
  ['outcomes.talk', { outcomes: twice({ id: 'talk', name: 'talk', when: [], clause }) }],
  [
    'inputs.entries.awards.levels.high',
    withInputs({ entries: [{ ...awards, levels: twice({ id: 'high', name: 'high', points: figure(3) }) }] }),
  ],
  [
    'inputs.entries.awards.multipliers.double',
    withInputs({ entries: [{ ...awards, multipliers: twice({ id: 'double', name: 'double', times: figure(2) }) }] }),
  ],
  ['clauses.rule', { clauses: [...smallScheme.clauses, ...smallScheme.clauses] }],
  ['categories.rural', { categories: [...categories, ...categories] }],
  ['procedure.step', { procedure: twice({ ...step, due: { monthsAfter: 0, day: 3 }, after: [] }) }],
];

test.each(twins)('a name that stands for two things is found at %s', (place, changes) => {
  expect(findingsOf(changes, 'name.twice')).toMatchObject([
    { severity: 'error', place, facts: { found: place.split('.').at(-1) }, cure: { code: 'cure.rename' } },
  ]);
});

test('the steps by which a branch is rated beside its members are names of their own', () => {
  const { items, inputs, parts, rating, honors, outcomes, factors, exempt } = smallScheme;
  const due = { monthsAfter: 0, day: 3 };
  const branch = (...steps: readonly (typeof step & { readonly after: readonly string[] })[]) => ({
    procedure: [{ ...step, id: 'members', due, after: [] }],
    branch: {
      ...{ items, inputs, parts, rating, honors, outcomes, factors, exempt },
      procedure: steps.map((each) => ({ ...each, due })),
    },
  });
  expect(findingsOf(branch({ ...step, after: ['members'] }), 'name.unknown')).toMatchObject([
    { place: 'branch.procedure.step.after', facts: { found: 'members' } },
  ]);
  expect(findingsOf(branch(...twice({ ...step, after: [] })), 'name.twice')).toMatchObject([
    { place: 'branch.procedure.step' },
  ]);
});

test('both clauses are named where a name stands twice under two of them', () => {
  const changes = { outcomes: ['one', 'two'].map((each) => ({ id: 'talk', name: 'talk', when: [], clause: each })) };
  expect(findingsOf(changes, 'name.twice')).toMatchObject([{ clauses: ['one', 'two'] }]);
  const rural = findingsOf({ categories: [...categories, ...categories] }, 'name.twice');
  expect(rural).toMatchObject([{ clauses: [] }]);
});

test('nothing is found where every name stands for one thing', () => {
  expect(findingsOf({}, 'name.')).toEqual([]);
});
