import { expect, test } from 'vitest';
import type { EntryInput } from '../inputs.ts';
import { findingsOf, foundIn, withInputs } from '../testing/findings.ts';
import { figure, smallScheme } from '../testing/small-scheme.ts';

const [awards, faults] = smallScheme.inputs.entries as readonly [EntryInput, EntryInput];

function tables(awarded: readonly string[], deducted: readonly string[]) {
  const levels = (ids: readonly string[]) => ids.map((id) => ({ id, name: `the ${id}`, points: figure(1) }));
  const entries = [
    { ...awards, levels: levels(awarded) },
    { ...faults, name: 'the faults', levels: levels(deducted), clause: 'aside' },
  ];
  return withInputs({ entries });
}

test('awards and deductions have the same levels, in whatever order they are written', () => {
  expect(foundIn(tables(['high', 'low'], ['high', 'low']), 'levels.')).toEqual([]);
  expect(foundIn(tables(['high', 'low'], ['low', 'high']), 'levels.')).toEqual([]);
  expect(foundIn(tables(['low', 'high'], ['high', 'low']), 'levels.')).toEqual([]);
  expect(foundIn(tables(['high'], []), 'levels.')).toEqual([]);
});

test('kinds that share no level have nothing to do with each other, and one level is no scale', () => {
  expect(foundIn(tables(['high', 'low'], ['late', 'absent']), 'levels.')).toEqual([]);
  expect(foundIn(tables(['once'], ['once', 'again']), 'levels.')).toEqual([]);
  expect(foundIn(tables(['once', 'again'], ['once']), 'levels.')).toEqual([]);
  expect(foundIn(tables(['high', 'low'], ['low', 'absent']), 'levels.')).toHaveLength(1);
});

test('levels that differ are named on both sides, though there be as many', () => {
  expect(findingsOf(tables(['high', 'low'], ['high', 'middle']), 'levels.')).toMatchObject([
    {
      code: 'levels.differ',
      severity: 'advice',
      place: 'inputs.entries.awards.levels',
      clauses: ['rule', 'aside'],
      facts: {
        awards: 'awards',
        levels: ['the high', 'the low'],
        others: ['the faults'],
        otherLevels: ['the high', 'the middle'],
      },
      cure: { code: 'cure.align-levels' },
    },
  ]);
});
