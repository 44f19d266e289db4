import { expect, test } from 'vitest';
import type { Part } from '../rules.ts';
import type { EntryInput, FactInput, Item } from '../inputs.ts';
import type { Scheme } from '../scheme.ts';
import { findingsOf, foundIn, withInputs } from '../testing/findings.ts';
import { figure, plainTally, smallScheme } from '../testing/small-scheme.ts';

const clause = 'rule';
type Sum = Extract<Part, { rule: 'sum' }>;

function sum(id: string, change: Partial<Sum>): Sum {
  const bare = { base: null, least: null, most: null, rounding: null, clause };
  return { id, name: `the ${id}`, rule: 'sum', terms: [{ part: 'month-mean', weight: figure(1) }], ...bare, ...change };
}

/** Parts that stand beside the small scheme's; the mean of the months lies between 0 and 20. */
function beside(...parts: readonly Part[]): Partial<Scheme> {
  return { parts: [...smallScheme.parts.slice(0, 1), ...parts, ...smallScheme.parts.slice(1)] };
}

const found = (...parts: readonly Part[]) => foundIn(beside(...parts), 'cap.');

test('a least above the most contradicts it, and equal ones do not', () => {
  expect(
    findingsOf(beside(sum('held', { least: figure(9), most: { ...figure(8), clause: 'aside' } })), 'cap.'),
  ).toMatchObject([
    {
      code: 'cap.contradictory',
      severity: 'error',
      place: 'parts.held.least',
      clauses: [clause, 'aside'],
      facts: { first: '9', second: '8' },
      cure: { code: 'cure.keep-one-cap', facts: { first: '9', second: '8' } },
    },
  ]);
  expect(found(sum('held', { least: figure(8), most: figure(8) }))).toEqual([]);
});

test.each([
  ['a most that is just what can be reached', { most: figure(20) }, 'cap.never-binds', ['20', '20']],
  ['a most below what can be reached', { most: figure(19) }, null, []],
  ['a most above it', { most: figure(21) }, 'cap.never-binds', ['21', '20']],
  ['a least that is just what can be reached', { least: figure(0) }, 'floor.never-binds', ['0', '0']],
  ['a least above it', { least: figure(1) }, null, []],
  ['a least below it', { least: figure(-1) }, 'floor.never-binds', ['-1', '0']],
] as const)('a bound that no number comes past is idle: %s', (_, bounds, code, facts) => {
  const findings = [
    ...findingsOf(beside(sum('held', bounds)), 'cap.'),
    ...findingsOf(beside(sum('held', bounds)), 'floor.'),
  ];
  const own = findings.filter(({ place }) => place.startsWith('parts.held'));
  if (code === null) return expect(own).toEqual([]);
  const told = { part: 'the held', bound: facts[0], end: facts[1] };
  const side = code.startsWith('cap') ? 'most' : 'least';
  expect(own).toMatchObject([
    { code, severity: 'advice', place: `parts.held.${side}`, clauses: [clause], facts: told },
  ]);
  expect(own[0]?.cure).toEqual({ code: 'cure.drop-bound', facts: told });
});

test('the bounds of a tally of one kind can be idle, those of several kinds hold for each by itself', () => {
  const tally = (of: readonly string[]): Part => {
    const bounds = { timesMost: 1, least: null, most: figure(5) };
    return { ...plainTally, id: 'tally', name: 'tally', of, side: 'net', clause, ...bounds };
  };
  expect(found(tally(['awards']))).toEqual(['cap.never-binds parts.tally.most']);
  expect(found(tally(['awards', 'faults']))).toEqual([]);
});

test.each([
  ['the same most', figure(10), figure(10), figure(1), null],
  ['a higher one inside', figure(11), figure(10), figure(1), ['cap.above-outer', { bound: '11', most: '10' }]],
  ['a higher one that half counts', figure(11), figure(10), figure(1, 2), null],
  [
    'a lower one that counts double',
    figure(6),
    figure(10),
    figure(2),
    ['cap.above-outer', { bound: '12', most: '10' }],
  ],
] as const)('a bound inside another is used to the full: %s', (_, inner, outer, weight, expected) => {
  const outerPart = sum('outer', { most: outer, clause: 'aside', terms: [{ part: 'inner', weight }] });
  const findings = findingsOf(beside(sum('inner', { most: inner }), outerPart), 'cap.').filter(
    ({ place }) => place === 'parts.inner.most',
  );
  if (expected === null) return expect(findings).toEqual([]);
  const [code, facts] = expected;
  expect(findings).toMatchObject([
    {
      code,
      severity: 'advice',
      clauses: [clause, 'aside'],
      facts: { part: 'the inner', outer: 'the outer', ...facts },
      cure: { code: 'cure.lower-cap', facts: { most: '10' } },
    },
  ]);
});

test('a part that never comes down to the most around it contradicts that', () => {
  const inner = sum('inner', { least: figure(12), most: figure(15) });
  const outer = sum('outer', { most: figure(10), terms: [{ part: 'inner', weight: figure(1) }] });
  expect(findingsOf(beside(inner, outer), 'cap.contra')).toMatchObject([
    { place: 'parts.inner.most', facts: { first: '15', second: '10' }, cure: { code: 'cure.keep-one-cap' } },
  ]);
  expect(foundIn(beside({ ...inner, least: figure(10) }, outer), 'cap.contra')).toEqual([]);
  const unknown = sum('outer', { most: figure(10), terms: [{ part: 'gone', weight: figure(1) }] });
  expect(foundIn(beside(unknown), 'cap.')).toEqual([]);
});

test('crossed ends of items, facts and entries are found at their place', () => {
  const [study, ...items] = smallScheme.items as readonly [Item, ...Item[]];
  const crossed = { least: figure(5), most: figure(4) };
  expect(findingsOf({ items: [{ ...study, ...crossed }, ...items] }, 'cap.contra')).toMatchObject([
    { place: 'items.study.most', clauses: [clause], facts: { first: '5', second: '4' } },
  ]);
  const fact: FactInput = { ...(smallScheme.inputs.facts[0] as FactInput), id: 'rate', ...crossed };
  expect(foundIn(withInputs({ facts: [...smallScheme.inputs.facts, fact] }), 'cap.contra')).toEqual([
    'cap.contradictory inputs.facts.rate.most',
  ]);
  const [awards, ...entries] = smallScheme.inputs.entries as readonly [EntryInput, ...EntryInput[]];
  for (const change of [{ points: crossed }, { quantity: crossed }])
    expect(foundIn(withInputs({ entries: [{ ...awards, ...change }, ...entries] }), 'cap.contra')).toEqual([
      'cap.contradictory inputs.entries.awards.points',
    ]);
  const equal = { least: figure(5), most: figure(5) };
  expect(foundIn({ items: [{ ...study, ...equal }, ...items] }, 'cap.contra')).toEqual([]);
});
