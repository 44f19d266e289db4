import { expect, test } from 'vitest';
import type { Part } from '../rules.ts';
import type { EntryInput, ScoreInput } from '../inputs.ts';
import type { Scheme } from '../scheme.ts';
import { findingsOf, foundIn, withInputs } from '../testing/findings.ts';
import { pledgeSet } from '../testing/pledge-set.ts';
import { anything, figure, plainHonor, plainTally, plainVeto, smallScheme, totalOf } from '../testing/small-scheme.ts';

const clause = 'rule';
const [monthly, peers] = smallScheme.inputs.scores as [ScoreInput, ScoreInput];
const [awards, faults] = smallScheme.inputs.entries as [EntryInput, EntryInput];
const tally = (id: string, change: Partial<Extract<Part, { rule: 'tally' }>> = {}): Part => {
  return { ...plainTally, id, name: `the ${id}`, of: ['awards'], side: 'added', clause, ...change };
};

/** The small scheme without the peers' scores, so that everything in it counts. */
function counted(change: Partial<Scheme> = {}): Partial<Scheme> {
  return { ...withInputs({ scores: [monthly] }), ...change };
}

test('what goes into the total, into a condition or into an honor is used, and so is what it is made of', () => {
  expect(foundIn(counted(), 'input.')).toEqual([]);
  const aside = counted({ parts: [tally('aside'), ...smallScheme.parts] });
  expect(findingsOf(aside, 'input.')).toMatchObject([
    {
      code: 'input.unused',
      severity: 'advice',
      place: 'parts.aside',
      clauses: [clause],
      facts: { name: 'the aside' },
      cure: { code: 'cure.use-or-drop' },
    },
  ]);
  const tested = { ...anything, parts: [{ id: 'aside', from: figure(1), below: null, missing: 'fails' as const }] };
  const outcomes = [{ id: 'follows', name: 'follows', when: [tested], clause }];
  expect(foundIn({ ...aside, outcomes }, 'input.')).toEqual([]);
  expect(foundIn({ ...aside, honors: [{ ...plainHonor, by: 'aside' }] }, 'input.')).toEqual([]);
});

test('what only something unused is made of is not used either, each kind at its own place', () => {
  const results = ['read', 'idle'].map((id) => ({ id, name: id, scheme: id, of: 'subject' as const, clause }));
  const read: Part = {
    id: 'result',
    name: 'result',
    rule: 'other-result',
    of: 'read',
    take: 'stars',
    grades: null,
    missing: 'zero',
    clause,
  };
  const found = foundIn(
    {
      ...withInputs({ results, scores: [monthly] }),
      parts: [read, totalOf('result')],
      outcomes: [],
      rating: { ...smallScheme.rating, stars: [], grades: [] },
      exempt: null,
    },
    'input.',
  );
  expect(found).toEqual([
    'input.unused inputs.scores.monthly',
    'input.unused inputs.ballots.year-end',
    'input.unused inputs.entries.awards',
    'input.unused inputs.entries.faults',
    'input.unused inputs.results.idle',
  ]);
  const idle = { ...counted(), parts: [tally('one', { of: ['extra'] }), ...smallScheme.parts] };
  const inputs = { ...smallScheme.inputs, scores: [monthly], entries: [awards, faults, { ...awards, id: 'extra' }] };
  expect(foundIn({ ...idle, inputs }, 'input.')).toEqual([
    'input.unused parts.one',
    'input.unused inputs.entries.extra',
  ]);
});

test('a part that goes only into an unused one is unused too, and so are its scores', () => {
  const inner: Part = { id: 'inner', name: 'inner', rule: 'mean', of: 'peers', per: null, clause };
  const outer = { ...totalOf('inner'), id: 'outer' };
  expect(foundIn({ parts: [inner, outer, ...smallScheme.parts] }, 'input.')).toEqual([
    'input.unused parts.inner',
    'input.unused parts.outer',
    'input.unused inputs.scores.peers',
  ]);
  const twoLeft = { ...peers, id: 'left', items: ['study'] };
  const inputs = { ...smallScheme.inputs, scores: [monthly, peers, twoLeft] };
  // Neither of two that never count stands beside the other.
  expect(foundIn({ inputs }, 'input.')).toEqual([
    'input.unused inputs.scores.peers',
    'input.unused inputs.scores.left',
  ]);
});

test('scores that stand aside for others, or beside those of another rater, are told of elsewhere', () => {
  const other: ScoreInput = { ...monthly, id: 'agreed', name: 'agreed', by: 'agreed' };
  const scores = (...all: readonly ScoreInput[]) => withInputs({ scores: all });
  expect(foundIn(scores(monthly, { ...other, period: 'year' }), 'input.')).toEqual([
    'input.unused inputs.scores.agreed',
  ]);
  expect(foundIn(scores(monthly, other), 'input.')).toEqual([]);
  const standing = { ...monthly, unless: 'aside' };
  const aside: ScoreInput = { ...other, id: 'aside', items: ['service'], period: 'year' };
  expect(foundIn(scores(standing, aside), 'input.')).toEqual([]);
});

test('two raters score the same: the one that never counts is told, unless somebody decided so', () => {
  const other: ScoreInput = {
    ...peers,
    id: 'agreed',
    name: 'the agreed',
    by: 'agreed',
    period: 'month',
    clause: 'aside',
  };
  const scores = withInputs({ scores: [monthly, other] });
  expect(findingsOf(scores, 'scores.')).toMatchObject([
    {
      code: 'scores.two-raters',
      severity: 'error',
      place: 'inputs.scores.agreed',
      clauses: [clause, 'aside'],
      facts: { first: 'monthly', second: 'the agreed' },
      cure: { code: 'cure.say-who-wins' },
    },
  ]);
  expect(foundIn(withInputs({ scores: [monthly, { ...other, period: 'year' }] }), 'scores.')).toEqual([]);
  expect(foundIn(withInputs({ scores: [{ ...monthly, items: ['service'] }, other] }), 'scores.')).toEqual([]);
  const decided = { id: 'decided', cite: '2', basis: 'decided' as const, text: 'decided' };
  const clauses = [...smallScheme.clauses, decided];
  const resting = (on: string) =>
    smallScheme.parts.map((part) => (part.id === on ? { ...part, clause: 'decided' } : part));
  expect(foundIn({ ...scores, clauses, parts: resting('month-mean') }, 'scores.')).toEqual([]);
  expect(foundIn({ ...scores, clauses, parts: resting('ballot-mean') }, 'scores.')).toHaveLength(1);
  const own = withInputs({ scores: [{ ...monthly, clause: 'decided' }, other] });
  expect(foundIn({ ...own, clauses }, 'scores.')).toEqual([]);
});

function adding(...parts: readonly Part[]): Partial<Scheme> {
  const total = smallScheme.parts.at(-1) as Extract<Part, { rule: 'sum' }>;
  const terms = [...total.terms, ...parts.map(({ id }) => ({ part: id, weight: figure(1) }))];
  return { parts: [...parts, ...smallScheme.parts.slice(0, -1), { ...total, terms }] };
}

test('an entry that two parts of the total count is counted twice, whichever rules they follow', () => {
  expect(foundIn({}, 'entry.')).toEqual([]);
  expect(findingsOf(adding(tally('more', { clause: 'aside' })), 'entry.')).toMatchObject([
    {
      code: 'entry.counted-twice',
      severity: 'error',
      place: 'parts.award.of',
      clauses: ['aside', clause],
      facts: { entry: 'awards', first: 'the more', second: 'award' },
      cure: { code: 'cure.count-once' },
    },
  ]);
  const highest: Part = { id: 'best', name: 'best', rule: 'highest-only', of: ['faults'], per: null, clause };
  expect(foundIn(adding(highest), 'entry.')).toEqual(['entry.counted-twice parts.fault.of']);
});

test('what does not go into the total, or only counts how many there are, gives no points twice', () => {
  expect(foundIn({ parts: [tally('aside'), ...smallScheme.parts] }, 'entry.')).toEqual([]);
  const times: Part = { id: 'times', name: 'times', rule: 'counted', of: ['awards'], what: 'times', per: null, clause };
  expect(foundIn(adding(times), 'entry.')).toEqual([]);
});

test.each([
  ['both its sides, each once', ['added', 'deducted'], []],
  ['the same side twice', ['added', 'added'], ['entry.counted-twice parts.s1.of']],
  ['one side, and both together', ['added', 'net'], ['entry.counted-twice parts.s1.of']],
  ['both together, and one side', ['net', 'deducted'], ['entry.counted-twice parts.s1.of']],
  ['each side, and one again', ['added', 'deducted', 'deducted'], ['entry.counted-twice parts.s2.of']],
] as const)('an entry of either sign is counted by sides: %s', (_, sides, expected) => {
  const either: EntryInput = { ...awards, id: 'either', name: 'either', sign: 'either' };
  const parts = sides.map((side, at) => tally(`s${at}`, { of: ['either'], side }));
  const inputs = { ...smallScheme.inputs, entries: [awards, faults, either] };
  expect(foundIn({ inputs, ...adding(...parts) }, 'entry.')).toEqual(expected);
});

test('categories that nothing tells apart are told, once for the whole scheme', () => {
  const categories = ['rural', 'organ'].map((id) => ({ id, name: `the ${id}` }));
  const branch = { ...smallScheme };
  expect(findingsOf({ categories, branch }, 'category.')).toMatchObject([
    {
      code: 'category.no-difference',
      severity: 'advice',
      place: 'categories',
      clauses: [],
      facts: { categories: ['the rural', 'the organ'] },
      cure: { code: 'cure.say-difference' },
    },
  ]);
  expect(foundIn({}, 'category.')).toEqual([]);
  const [first, ...others] = smallScheme.items;
  if (first === undefined) throw new Error('The small scheme has items.');
  expect(foundIn({ categories, items: [{ ...first, categories: ['rural'] }, ...others] }, 'category.')).toEqual([]);
});

const vetoed = (change: Partial<typeof plainVeto>, others: Partial<Scheme> = {}): Partial<Scheme> => {
  return { ...others, rating: { ...smallScheme.rating, vetoes: [{ ...plainVeto, ...change }] } };
};

test('a veto needs somebody who proves it, unless a number does', () => {
  const grade = 'poor';
  expect(findingsOf(vetoed({ grade, organ: ' ' }), 'veto.')).toMatchObject([
    { code: 'veto.organ-unnamed', place: 'rating.vetoes.handled.organ', clauses: [clause], facts: { veto: 'handled' } },
  ]);
  expect(foundIn(vetoed({ grade, organ: 'committee' }), 'veto.')).toEqual([]);
  expect(foundIn(vetoed({ grade, organ: '', fact: { id: 'direct-stars', below: figure(1) } }), 'veto.')).toEqual([]);
  expect(foundIn(vetoed({ grade, organ: '', part: { id: 'award', below: figure(1) } }), 'veto.')).toEqual([]);
});

test('a veto does something: it forces, holds back, withdraws, or something reads it', () => {
  expect(findingsOf(vetoed({}), 'veto.')).toMatchObject([
    { code: 'veto.without-effect', place: 'rating.vetoes.handled', facts: { veto: 'handled' } },
  ]);
  for (const effect of [
    { grade: 'poor' },
    { stars: 0 },
    { gradeMost: 'poor' },
    { starsMost: 1 },
    { withdraws: ['talk'] },
  ])
    expect(foundIn(vetoed(effect), 'veto.')).toEqual([]);
  const zeroed: Part = {
    id: 'zeroed',
    name: 'zeroed',
    rule: 'zeroed-by-veto',
    of: 'award',
    vetoes: ['handled'],
    clause,
  };
  expect(
    foundIn(vetoed({}, { parts: [...smallScheme.parts.slice(0, 4), zeroed, ...smallScheme.parts.slice(4)] }), 'veto.'),
  ).toEqual([]);
  const when = (vetoes: readonly string[]) => {
    return [
      { id: 'follows', name: 'follows', when: [{ ...anything, vetoed: { vetoes, period: 'month' as const } }], clause },
    ];
  };
  expect(foundIn(vetoed({}, { outcomes: when(['handled']) }), 'veto.')).toEqual([]);
  expect(foundIn(vetoed({}, { outcomes: when(['other']) }), 'veto.')).toEqual([
    'veto.without-effect rating.vetoes.handled',
  ]);
});

test('scores that are only given in view of pledges count nowhere', () => {
  const weekly: ScoreInput = { ...monthly, id: 'aside', by: 'panel', items: ['study'], period: 'quarter' };
  const idle = withInputs({ scores: [monthly, weekly] });
  expect(foundIn(idle, 'input.')).toEqual(foundIn({ ...idle, pledges: [pledgeSet({ reviewed: 'aside' })] }, 'input.'));
  expect(foundIn(idle, 'input.')).toHaveLength(1);
});

test('categories that only pledges tell apart are no idle ones', () => {
  const categories = [{ id: 'rural', name: 'rural' }];
  expect(foundIn({ categories }, 'category.')).toHaveLength(1);
  expect(foundIn({ categories, pledges: [pledgeSet({ categories: ['rural'] })] }, 'category.')).toEqual([]);
});
