import { expect, test } from 'vitest';
import { bankPath, stretches, waterPath } from './bank-path.ts';
import { widthOf } from '../ui/width-of.ts';
import { fitText } from './fit-text.ts';
import { standing } from './lanes.ts';
import { shoresOf } from './shores.ts';

const column = (study: string | null, service: string | null) => {
  const shore = (amount: string | null) => ({ amount, title: null, others: 0 });
  return { period: '2026', study: shore(study), service: shore(service), result: null, stations: [], absence: null };
};

test('both banks have one scale, and what nobody recorded lies nearest to the middle', () => {
  const shores = shoresOf({ columns: [column('60', '48'), column('30', null)] }, { least: 80, reach: 120 });
  expect(shores.study).toEqual({ distances: [200, 140], known: [true, true] });
  expect(shores.service).toEqual({ distances: [176, 80], known: [true, false] });
  expect(shores.scale).toEqual({ length: 40, amount: 20 });
});

test('without any amount there is no scale', () => {
  expect(shoresOf({ columns: [column(null, null)] }, { least: 80, reach: 120 }).scale).toBeNull();
});

const ground = { edges: [0, 100, 200], at: (along: number, across: number) => [along, across] as const };

test('a bank is one line of shelves and steps, and its water closes over the middle', () => {
  expect(bankPath(ground, [10, 20])).toBe('M0 10L76 10C100 10 100 20 124 20L200 20');
  expect(waterPath(ground, [10, 20], 50)).toBe('M0 10L76 10C100 10 100 20 124 20L200 20L200 50L0 50Z');
});

test('what is known and what is not are stretches of their own that meet', () => {
  const parts = stretches({ ...ground, edges: [0, 100, 200, 300] }, [10, 20, 20], [true, true, false]);
  expect(parts.map(({ key, isKnown }) => `${key} ${isKnown}`)).toEqual([
    ...['shelf 0 true', 'step 0 true', 'shelf 1 true', 'step 1 false', 'shelf 2 false'],
  ]);
  expect(parts.map(({ d }) => d)).toEqual([
    ...[
      'M0 10L76 10',
      'M76 10C100 10 100 20 124 20',
      'M124 20L176 20',
      'M176 20C200 20 200 20 224 20',
      'M224 20L300 20',
    ],
  ]);
});

test('a long title is cut by its width and says so', () => {
  expect(fitText('帮办改水23户', 8)).toBe('帮办改水23户');
  expect(fitText('全县防汛抗旱先进个人', 6)).toBe('全县防汛抗…');
  expect(widthOf(fitText('全县防汛抗旱先进个人', 6))).toBeLessThanOrEqual(6);
});

test('of labels that would run into one another the first stands', () => {
  const [first, second, third] = [
    { at: 0, from: 0, to: 50 },
    { at: 40, from: 40, to: 90 },
    { at: 80, from: 80, to: 120 },
  ] as const;
  expect(standing([third, second, first], 4)).toEqual(new Set([first, third]));
});
