import { expect, test } from 'vitest';
import type { Part } from '../rules.ts';
import type { EntryInput } from '../inputs.ts';
import type { Published, Scheme, StatedTotal } from '../scheme.ts';
import { findingsOf, foundIn, withInputs } from '../testing/findings.ts';
import { figure, plainTally, smallScheme } from '../testing/small-scheme.ts';

const clause = 'rule';

function published(change: Partial<Published>): Partial<Scheme> {
  return { published: { scale: null, totals: [], bases: [], questions: [], ...change } };
}

const stated = (of: readonly string[], most: number, cited = clause): StatedTotal => {
  return { of, most: figure(most), clause: cited };
};
const totals = (...rows: readonly StatedTotal[]) => published({ totals: rows });

test.each([
  ['items that make it', ['study', 'service'], 20, []],
  ['a part that makes it', ['total'], 22, []],
  ['an entry that makes it', ['awards'], 3, []],
  ['items that make less', ['study'], 15, ['0', '10', '5']],
  ['items that make more', ['study', 'service'], 15, ['0', '20', '5']],
  ['a deduction besides', ['study', 'faults'], 10, ['-30', '-20', '30']],
] as const)('what is said to come to so much does: %s', (_, of, most, expected) => {
  const found = findingsOf(totals(stated(of, most)), 'sum.');
  if (expected.length === 0) return expect(found).toEqual([]);
  const [least, sum, difference] = expected;
  expect(found).toMatchObject([
    {
      code: 'sum.not-stated-total',
      severity: 'error',
      place: 'published.totals[0]',
      clauses: [clause],
      facts: { of, stated: String(most), least, most: sum },
      cure: { code: 'cure.change-points', facts: { difference } },
    },
  ]);
});

test('what has no end is told apart, and an entry nobody has priced has none', () => {
  const tally: Part = { ...plainTally, id: 'open', name: 'the open', of: ['awards'], side: 'added', clause };
  const open = { ...totals(stated(['open'], 5)), parts: [tally, ...smallScheme.parts] };
  expect(findingsOf(open, 'cap.not')).toMatchObject([
    {
      code: 'cap.not-kept',
      severity: 'error',
      place: 'published.totals[0]',
      facts: { of: ['the open'], stated: '5', least: '0', most: '∞' },
      cure: { code: 'cure.add-cap', facts: { most: '5' } },
    },
  ]);
  const bare: EntryInput = {
    ...(smallScheme.inputs.entries[0] as EntryInput),
    id: 'bare',
    name: 'the bare',
    levels: [],
  };
  const entries = [...smallScheme.inputs.entries, bare];
  expect(findingsOf({ ...withInputs({ entries }), ...totals(stated(['bare'], 5)) }, 'cap.not')).toMatchObject([
    { facts: { of: ['the bare'], stated: '5', least: '0', most: '∞' } },
  ]);
});

test('scores are named, and names that stand for nothing are told instead of a sum', () => {
  const wrong = findingsOf(totals(stated(['monthly', 'awards'], 1)), 'sum.');
  expect(wrong).toMatchObject([{ facts: { of: ['monthly', 'awards'], most: '23' } }]);
  expect(findingsOf(totals(stated(['study', 'gone', 'nowhere'], 1, 'aside')), 'name.')).toMatchObject([
    {
      code: 'name.unknown',
      place: 'published.totals[0]',
      clauses: ['aside'],
      facts: { found: ['gone', 'nowhere'] },
      cure: { code: 'cure.name-known' },
    },
  ]);
});

test('of a part that cannot count what it names nothing is claimed, least of all that it is not there', () => {
  const quantity = { unit: 'times', whole: true, least: figure(0), most: figure(50) } as const;
  const visits = { ...(smallScheme.inputs.entries[0] as EntryInput), id: 'visits', levels: [], quantity };
  const tally: Part = { id: 'visited', name: 'visited', ...plainTally, side: 'added', of: ['visits'], clause };
  const scheme = {
    ...withInputs({ entries: [...smallScheme.inputs.entries, visits] }),
    ...totals(stated(['visited'], 5)),
    parts: [tally, ...smallScheme.parts],
  };
  expect(foundIn(scheme, 'scheme.')).toEqual(['scheme.grain-mismatch parts.visited.of']);
  expect([...foundIn(scheme, 'name.'), ...foundIn(scheme, 'sum.'), ...foundIn(scheme, 'cap.')]).toEqual([]);
});

test('the same things said to come to two different numbers contradict each other, in any order', () => {
  const both = totals(stated(['service', 'study'], 20), stated(['study', 'service'], 19, 'aside'));
  expect(findingsOf(both, 'cap.contra')).toMatchObject([
    {
      place: 'published.totals[1]',
      clauses: [clause, 'aside'],
      facts: { first: '20', second: '19' },
      cure: { code: 'cure.keep-one-cap', facts: { first: '20', second: '19' } },
    },
  ]);
  expect(foundIn(totals(stated(['study'], 10), stated(['service'], 9)), 'cap.contra')).toEqual([]);
  const again = totals(stated(['study', 'service'], 20), stated(['study', 'service'], 20));
  expect(foundIn(again, '').filter((each) => each.includes('published'))).toEqual([]);
});

test('a total keeps within the scale that is claimed, up to its end', () => {
  expect(foundIn(published({ scale: figure(22) }), 'total.above')).toEqual([]);
  expect(findingsOf(published({ scale: { ...figure(21), clause: 'aside' } }), 'total.above')).toMatchObject([
    {
      severity: 'advice',
      place: 'parts.total',
      clauses: ['aside', clause],
      facts: { scale: '21', most: '22' },
      cure: { code: 'cure.cap-total', facts: { most: '21' } },
    },
  ]);
  expect(findingsOf(published({ scale: figure(21) }), 'total.above')[0]?.clauses).toEqual([clause]);
  const { scores } = smallScheme.inputs;
  const rating = { ...smallScheme.rating, total: 'monthly' };
  expect(
    findingsOf({ ...published({ scale: figure(19) }), ...withInputs({ scores }), rating }, 'total.above'),
  ).toMatchObject([{ place: 'parts.monthly', clauses: [], facts: { scale: '19', most: '20' } }]);
  expect(foundIn({ ...published({ scale: figure(21) }), rating: { ...rating, total: 'gone' } }, 'total.above')).toEqual(
    [],
  );
});

test('what is published of the members is not asked of their branch', () => {
  const branch = { ...smallScheme };
  const found = foundIn({ ...published({ scale: figure(21), totals: [stated(['study'], 11)] }), branch }, '');
  expect(found.filter((each) => /total\.above|sum\./.test(each))).toHaveLength(2);
});
