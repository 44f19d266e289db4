import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Granularity } from './day.ts';
import { daysInMonth } from './day.ts';
import type { EntryEvidence } from './evidence.ts';
import type { Part } from './rules.ts';
import type { EntryInput } from './inputs.ts';
import {
  type DrawnEntry,
  type DrawnKind,
  type DrawnTally,
  type DrawnUnit,
  highestByHand,
  rowByHand,
  tallyByHand,
  unitsByHand,
} from './testing/entry-oracle.ts';
import { entryInput, totalFor } from './testing/parts-plan.ts';
import { plain, published } from './testing/plain-fraction.ts';
import { SEED, times } from './testing/repeat.ts';
import { figure, plainTally } from './testing/small-scheme.ts';

const clause = 'rule';
const named = (id: string) => ({ id, name: id, clause });
const lengths: Readonly<Record<number, Granularity>> = { 1: 'month', 3: 'quarter', 6: 'half', 12: 'year' };
const monthsLong = fc.constantFrom(1, 3, 6, 12);
const rest = fc.constantFrom('down' as const, 'up' as const, 'share' as const);
// Whole numbers, quarters and odd ten-thousandths around them, so that edges are met from both sides.
const amount = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map((n) => n * 2500),
  fc.integer({ min: 0, max: 100_000 }),
);
const factor = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 3 })).map(([n, d]) => plain(n, d));

const drawnEntry: fc.Arbitrary<DrawnEntry> = fc
  .record({
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 3 }),
    amount,
    isMultiplied: fc.boolean(),
    matter: fc.constantFrom(null, null, 'flood', 'fire'),
    length: fc.integer({ min: 0, max: 11 }),
  })
  .map(({ length, ...entry }) => ({ ...entry, lastMonth: Math.min(12, entry.month + length) }));

const drawnKind: fc.Arbitrary<DrawnKind> = fc.record({
  sign: fc.constantFrom(1 as const, -1 as const),
  unit: fc.option(
    fc.record({
      every: fc.integer({ min: 1, max: 4 }),
      points: fc.integer({ min: 1, max: 5 }),
      rest,
      most: fc.option(fc.integer({ min: 1, max: 6 })),
    }),
  ),
  factor,
  repeats: fc.option(fc.record({ monthsLong, from: fc.integer({ min: 2, max: 4 }), factor })),
  span: fc.option(fc.record({ monthsLong, covers: fc.constantFrom('all' as const, 'any' as const) })),
});

const bound = fc.option(fc.integer({ min: -20, max: 20 }));
const drawnTally: fc.Arbitrary<DrawnTally> = fc
  .record({
    monthsLong,
    base: fc.option(fc.integer({ min: 0, max: 20 })),
    dayMost: fc.option(fc.integer({ min: 1, max: 6 })),
    timesMost: fc.option(fc.integer({ min: 1, max: 3 })),
    onePerMatter: fc.boolean(),
    least: bound,
    most: bound,
  })
  .map((tally) =>
    tally.least !== null && tally.most !== null && tally.least > tally.most ? { ...tally, least: null } : tally,
  );

/** The periods of what goes on must fit into those that are counted. */
function fitting(kind: DrawnKind, long: number): DrawnKind {
  const { span } = kind;
  return span === null || span.monthsLong <= long ? kind : { ...kind, span: { ...span, monthsLong: long } };
}

function inputOf(kind: DrawnKind): EntryInput {
  const { unit, repeats, span } = kind;
  const price =
    unit === null
      ? null
      : {
          every: figure(unit.every),
          points: figure(unit.points),
          rest: unit.rest,
          most: unit.most === null ? null : figure(unit.most),
        };
  const range = { least: figure(0), most: figure(1000) };
  const asFigure = ({ top, bottom }: DrawnKind['factor']) => figure(Number(top), Number(bottom));
  return entryInput('deed', {
    sign: kind.sign === 1 ? 'adds' : 'deducts',
    ...(price === null ? {} : { points: null, quantity: range, price: { perUnit: price, table: [] } }),
    multipliers: [{ id: 'twice', name: 'twice', times: asFigure(kind.factor) }],
    repeats:
      repeats === null
        ? null
        : {
            within: lengths[repeats.monthsLong] ?? 'year',
            steps: [{ from: repeats.from, times: asFigure(repeats.factor) }],
          },
    span: span === null ? null : { period: lengths[span.monthsLong] ?? 'year', covers: span.covers },
  });
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

function evidenceOf(
  kind: DrawnKind,
  { month, day, amount: given, isMultiplied, matter, lastMonth }: DrawnEntry,
): EntryEvidence {
  const text = (given / 10_000).toFixed(4).replace(/\.?0+$/, '');
  return {
    item: 'deed',
    on: `2026-${twoDigits(month)}-${twoDigits(day)}`,
    ...(kind.unit === null ? { points: text } : { quantity: text }),
    ...(isMultiplied && { multipliers: ['twice'] }),
    ...(matter !== null && { matter }),
    ...(kind.span !== null && { until: `2026-${twoDigits(lastMonth)}-${twoDigits(daysInMonth(2026, lastMonth))}` }),
  };
}

/** An entry of points brings more than 0; a quantity may be nothing. */
function drawn(entries: readonly DrawnEntry[], kind: DrawnKind): readonly DrawnEntry[] {
  return kind.unit === null ? entries.filter((entry) => entry.amount > 0) : entries;
}

const overYear: Part = { ...named('year'), rule: 'over-periods', of: 'all', take: 'sum', count: null, per: null };

test(`tallies agree with plain fractions, whatever limits they have (seed ${SEED})`, () => {
  fc.assert(
    fc.property(drawnKind, drawnTally, fc.array(drawnEntry, { maxLength: 8 }), (some, tally, list) => {
      const kind = fitting(some, tally.monthsLong);
      const entries = drawn(list, kind);
      const asFigure = (n: number | null) => (n === null ? null : figure(n));
      const part: Part = {
        ...plainTally,
        ...named('all'),
        of: ['deed'],
        side: kind.sign === 1 ? 'added' : 'deducted',
        base: asFigure(tally.base),
        per: lengths[tally.monthsLong] ?? 'year',
        dayMost: asFigure(tally.dayMost),
        timesMost: tally.timesMost,
        onePerMatter: tally.onePerMatter,
        least: asFigure(tally.least),
        most: asFigure(tally.most),
      };
      const given = { inputs: { entries: [inputOf(kind)] }, parts: [part, overYear] };
      const total = totalFor(given, { entries: entries.map((entry) => evidenceOf(kind, entry)) });
      expect(total).toBe(published(tallyByHand(entries, kind, tally)));
    }),
    { numRuns: times(2000), seed: SEED },
  );
});

test(`the highest of each period agrees with plain fractions (seed ${SEED})`, () => {
  fc.assert(
    fc.property(drawnKind, monthsLong, fc.array(drawnEntry, { maxLength: 8 }), (some, long, list) => {
      const kind = fitting(some, long);
      const entries = drawn(list, kind);
      const part: Part = { ...named('all'), rule: 'highest-only', of: ['deed'], per: lengths[long] ?? 'year' };
      const given = { inputs: { entries: [inputOf(kind)] }, parts: [part, overYear] };
      const total = totalFor(given, { entries: entries.map((entry) => evidenceOf(kind, entry)) });
      expect(total).toBe(published(highestByHand(entries, kind, long)));
    }),
    { numRuns: times(1000), seed: SEED },
  );
});

const drawnUnit: fc.Arbitrary<DrawnUnit> = fc.record({
  edge: fc.integer({ min: -5, max: 20 }),
  side: fc.constantFrom('above' as const, 'below' as const),
  every: fc.integer({ min: 1, max: 7 }),
  points: fc.integer({ min: -5, max: 5 }),
  rest,
  base: fc.integer({ min: -5, max: 5 }),
});
const drawnRows = fc
  .uniqueArray(fc.integer({ min: -10, max: 10 }), { minLength: 1, maxLength: 5 })
  .map((edges) =>
    [...edges.toSorted((left, right) => right - left), null].map((from, points) => ({ from, points: points * 3 - 4 })),
  );

test(`units and tables agree with plain fractions, on the edge and beside it (seed ${SEED})`, () => {
  const value = fc.oneof(
    fc.integer({ min: -20, max: 40 }).map((n) => n * 10_000),
    fc.integer({ min: -200_000, max: 400_000 }),
  );
  const facts = [{ ...named('amount'), least: figure(-100), most: figure(100), whole: false, of: 'subject' as const }];
  const fact: Part = { ...named('value'), rule: 'fact', of: 'amount', missing: 'refuse' };
  fc.assert(
    fc.property(value, drawnUnit, drawnRows, (given, unit, rows) => {
      const edges = {
        above: unit.side === 'above' ? figure(unit.edge) : null,
        below: unit.side === 'below' ? figure(unit.edge) : null,
      };
      const numbers = { every: figure(unit.every), points: figure(unit.points), base: figure(unit.base) };
      const perUnit: Part = {
        ...named('units'),
        rule: 'per-unit',
        of: 'value',
        rest: unit.rest,
        ...edges,
        ...numbers,
        least: null,
        most: null,
      };
      const asRows = rows.map(({ from, points }) => ({
        from: from === null ? null : figure(from),
        to: null,
        points: figure(points),
      }));
      const byTable: Part = { ...named('row'), rule: 'by-table', of: 'value', rows: asRows };
      const member = { facts: { amount: (given / 10_000).toFixed(4).replace(/\.?0+$/, '') } };
      expect(totalFor({ inputs: { facts }, parts: [fact, perUnit] }, member)).toBe(
        published(unitsByHand(plain(given, 10_000), unit)),
      );
      expect(totalFor({ inputs: { facts }, parts: [fact, byTable] }, member)).toBe(
        published(rowByHand(plain(given, 10_000), rows)),
      );
    }),
    { numRuns: times(1000), seed: SEED },
  );
});
