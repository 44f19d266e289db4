import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type LapseMonth, lapsesOf } from './lapse.ts';

const state = fc.constantFrom(false, false, false, false, true, null);
const month: fc.Arbitrary<LapseMonth> = fc.record({ 'party-life': state, dues: state, work: state });

test('six months running without a thing raise a check, and nothing less: not five, not a month that nobody kept', () => {
  const without: LapseMonth = { 'party-life': false, dues: null, work: true };
  expect(lapsesOf(Array.from({ length: 6 }, () => without))).toEqual(['party-life']);
  expect(lapsesOf(Array.from({ length: 5 }, () => without))).toEqual([]);
  expect(lapsesOf([])).toEqual([]);
  fc.assert(
    fc.property(fc.array(month, { maxLength: 9 }), (months) => {
      const found = new Set(lapsesOf(months));
      for (const kind of ['party-life', 'dues', 'work'] as const) {
        let running = 0;
        for (const each of months) running = each[kind] === false ? running + 1 : 0;
        expect(found.has(kind)).toBe(running >= 6);
      }
    }),
    { numRuns: 20_000 },
  );
});
