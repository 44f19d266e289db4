import { expect, test } from 'vitest';
import type { EntryInput, FactInput, TableRow } from '../inputs.ts';
import type { Part } from '../rules.ts';
import { findingsOf, foundIn, withInputs } from '../testing/findings.ts';
import { figure, smallScheme } from '../testing/small-scheme.ts';

const clause = 'rule';

function row(from: number | null, to: number | null, points: number): TableRow {
  const edge = (value: number | null) => (value === null ? null : figure(Math.round(value * 100), 100));
  return { from: edge(from), to: edge(to), points: figure(points) };
}

const fact = (id: string, whole: boolean): FactInput => {
  return { id, name: id, least: figure(0), most: figure(100), whole, of: 'subject', clause };
};
const ofFact = (id: string): Part => ({ id, name: id, rule: 'fact', of: `${id}-fact`, missing: 'zero', clause });
const counted = (what: 'times' | 'quantity'): Part => {
  return { id: what, name: what, rule: 'counted', of: ['awards'], what, per: null, clause };
};

function table(of: string, ...rows: readonly TableRow[]) {
  const points: Part = { id: 'points', name: 'the points', rule: 'by-table', of, rows, clause: 'aside' };
  const parts = [ofFact('whole'), ofFact('part'), counted('times'), counted('quantity'), points, ...smallScheme.parts];
  const facts = [...smallScheme.inputs.facts, fact('whole-fact', true), fact('part-fact', false)];
  return { ...withInputs({ facts }), parts };
}

test.each([
  ['a whole number', 'whole', []],
  ['a number with decimals', 'part', ['row.gap parts.points.rows[1].to']],
  ['how many there are', 'times', []],
  ['how much they come to', 'quantity', ['row.gap parts.points.rows[1].to']],
  ['scores', 'monthly', ['row.gap parts.points.rows[1].to']],
] as const)('rows one apart leave a gap or none, by what is looked up: %s', (_, of, expected) => {
  expect(foundIn(table(of, row(2, null, 5), row(null, 1, 0)), 'row.')).toEqual(expected);
  expect(foundIn(table(of, row(2, null, 5), row(null, 2, 0)), 'row.')).toEqual(['row.overlap parts.points.rows[1].to']);
});

test('a gap in a table names the points of both rows and proposes the row', () => {
  expect(findingsOf(table('part', row(2, null, 5), row(0, 1.5, 1), row(null, null, 0)), 'row.')).toMatchObject([
    {
      code: 'row.gap',
      clauses: ['aside'],
      facts: { band: '1', above: '5', from: '1.51', to: '1.99' },
      cure: { code: 'cure.extend-row', facts: { band: '1', from: '0', below: '2' } },
    },
  ]);
});

test.each([
  ['up', [5, 3, 1], false],
  ['down', [1, 3, 5], false],
  ['with rows that give the same', [5, 5, 1, 1], false],
  ['down and up', [5, 1, 3], true],
  ['up and down', [1, 5, 3], true],
] as const)('a table goes one way: %s', (_, points, turns) => {
  const rows = points.map((each, at) => row(at === points.length - 1 ? null : 40 - 10 * at, null, each));
  const findings = findingsOf(table('part', ...rows), 'incentive.table');
  if (!turns) return expect(findings).toEqual([]);
  expect(findings).toMatchObject([
    {
      code: 'incentive.table-turns',
      severity: 'advice',
      place: 'parts.points.rows',
      clauses: ['aside'],
      facts: { name: 'the points' },
      cure: { code: 'cure.order-table' },
    },
  ]);
});

test('the price table of entries is read like any other, with decimals', () => {
  const awards = smallScheme.inputs.entries[0] as EntryInput;
  const priced = (...rows: readonly TableRow[]) => {
    const quantity = { least: figure(0), most: figure(100) };
    const entry = { ...awards, name: 'the awards', levels: [], quantity, price: { perUnit: null, table: rows } };
    return withInputs({ entries: [entry, ...smallScheme.inputs.entries.slice(1)] });
  };
  expect(foundIn(priced(row(2, null, 5), row(null, 1, 0)), 'row.')).toEqual([
    'row.gap inputs.entries.awards.price.table[1].to',
  ]);
  expect(findingsOf(priced(row(9, null, 5), row(5, null, 1), row(null, null, 3)), 'incentive.')).toMatchObject([
    { place: 'inputs.entries.awards.price.table', clauses: [clause], facts: { name: 'the awards' } },
  ]);
});
