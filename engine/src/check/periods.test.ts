import { expect, test } from 'vitest';
import type { Part } from '../rules.ts';
import type { Item, ScoreInput } from '../inputs.ts';
import { findingsOf, foundIn, withInputs } from '../testing/findings.ts';
import { figure, smallScheme } from '../testing/small-scheme.ts';

const [study] = smallScheme.items as readonly [Item];
const [monthly] = smallScheme.inputs.scores as readonly [ScoreInput];

/** Study alone, so many points a period, and so many in the year. */
function year(full: number, change: Partial<Item> = {}, period: ScoreInput['period'] = 'month') {
  const part: Part = { id: 'year', name: 'year', rule: 'attainment', of: 'tasks', full: figure(full), clause: 'aside' };
  const tasks = { ...monthly, id: 'tasks', name: 'tasks', items: ['study'], period };
  return {
    ...withInputs({ scores: [...smallScheme.inputs.scores, tasks] }),
    items: [{ ...study, most: figure(6), ...change }, ...smallScheme.items.slice(1)],
    parts: [part, ...smallScheme.parts],
  };
}

test.each([
  ['twelve months of six', year(72), null],
  ['four quarters of six', year(24, {}, 'quarter'), null],
  ['two months of another number', year(70, { mostIn: [{ months: [1, 2], most: figure(5) }] }), null],
  ['one point too many', year(71), ['6', 12, '72', '71', '5', 1]],
  ['a point too many each month', year(60), ['6', 12, '72', '60', '5', 12]],
  ['more than a point too many each month', year(59), ['6', 12, '72', '59', null, null]],
  ['too few', year(73), ['6', 12, '72', '73', null, null]],
  ['quarters, whatever is said of months', year(24, { mostIn: [{ months: [1], most: figure(5) }] }, 'quarter'), null],
  ['half a point too many', year(72, { most: figure(145, 24) }), ['145/24', 12, '72.5', '72', null, null]],
] as const)('what the periods give is what the year gives: %s', (_, changes, expected) => {
  const findings = findingsOf(changes, 'periods.');
  if (expected === null) return expect(findings).toEqual([]);
  const [each, times, sum, cap, lower, count] = expected;
  const facts = { item: 'study', each, times, sum, cap };
  const split = lower === null ? {} : { lower, count };
  expect(findings.map((finding) => ({ ...finding }))).toEqual([
    {
      code: 'periods.not-cap',
      severity: 'error',
      place: 'parts.year.full',
      clauses: ['rule', 'aside'],
      facts,
      cure: { code: 'cure.split-periods', facts: { ...facts, ...split } },
    },
  ]);
});

test('where the scores or their item are unknown, that alone is told', () => {
  const changes = year(70);
  expect(foundIn({ ...changes, items: smallScheme.items.slice(1) }, 'periods.')).toEqual([]);
  expect(foundIn({ ...changes, inputs: smallScheme.inputs }, 'periods.')).toEqual([]);
});
