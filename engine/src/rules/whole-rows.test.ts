import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ABSENT, Column, MISSING } from '../column.ts';
import { PERIODS_PER_YEAR } from '../day.ts';
import { addRational, multiplyRational, type Rational, rational } from '../exact.ts';
import { SEED, times } from '../testing/repeat.ts';
import { addTerms } from './add-terms.ts';
import type { Frame, Scope, Source } from './kind.ts';
import { mean } from './mean.ts';

interface Row {
  readonly cells: readonly { readonly n: number; readonly d: number }[];
}

// Rows of one denominator are read without it: beside everyday numbers they hold what only just adds up to safe integers.
const tops = fc.oneof(
  fc.integer({ min: -100_000, max: 100_000 }),
  fc.constantFrom(2 ** 40, 2 ** 40 + 1, -(2 ** 40), Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER),
);
const likeRow = (width: number) =>
  fc
    .tuple(fc.array(tops, { minLength: width, maxLength: width }), fc.constantFrom(1, 7, 10_000, 2 ** 52))
    .map(([list, d]): Row => ({ cells: list.map((n) => ({ n, d })) }));
const mixedRow = (width: number) =>
  fc
    .array(fc.record({ n: tops, d: fc.constantFrom(ABSENT, MISSING, 1, 36, 37, 10_000) }), {
      minLength: width,
      maxLength: width,
    })
    .map((cells): Row => ({ cells: cells.map(({ n, d }) => ({ n: d > 0 ? n : 0, d })) }));
const rowsOf = (width: number) =>
  fc.array(fc.oneof(likeRow(width), likeRow(width), mixedRow(width)), { minLength: 2, maxLength: 2 });

function columnOf(rows: readonly Row[], width: number): Column {
  const column = new Column(rows.length * width, rows.length);
  rows.forEach(({ cells }, row) => {
    cells.forEach(({ n, d }, at) => column.set(row * width + at, n, d));
    column.share(row, width, cells[0]?.d ?? 0);
  });
  return column;
}

function frameOf(columns: Column[]): Frame {
  const nothing = {
    cycle: '2026',
    ballots: [],
    entries: [],
    facts: [],
    branchFacts: new Map(),
    branchResults: [],
    members: [],
    vetoes: [],
  };
  const monthsDue = Uint16Array.of(0xfff, 0xfff);
  return { ...nothing, rows: 2, first: 0, end: 2, columns, monthsDue, active: Uint8Array.of(1, 1) };
}

/** A value, or that there is none. */
function shown(column: Column, cell: number): Rational | 'absent' | 'missing' {
  if (column.isPresent(cell)) return column.value(cell);
  return column.isMissing(cell) ? 'missing' : 'absent';
}

function sumOf(cells: Row['cells']): Rational | 'absent' | 'missing' {
  if (cells.some(({ d }) => d === MISSING)) return 'missing';
  const present = cells.filter(({ d }) => d > 0);
  if (present.length === 0) return 'absent';
  return present.reduce((sum, { n, d }) => addRational(sum, rational(n, d)), rational(0));
}

/** What a row says of all its cells is true of each. */
function expectShared(column: Column, { row, cell }: { readonly row: number; readonly cell: number }): void {
  const shared = column.sharedOf(row);
  if (shared === 0) return;
  expect(column.d[cell]).toBe(shared);
  expect(Math.abs(column.n[cell] as number)).toBeLessThanOrEqual(column.sizeOf(row));
}

const AXIS = 2;
const PERIODS = 4;
const weights = fc.constantFrom({ n: 1, d: 1 }, { n: 4, d: 5 }, { n: -3, d: 7 }, { n: 2 ** 30, d: 3 });

test(`terms of whole rows and of others add up like BigInt fractions (seed ${SEED})`, () => {
  const term = fc.record({ rows: rowsOf(AXIS * PERIODS), weight: weights });
  fc.assert(
    fc.property(fc.array(term, { minLength: 1, maxLength: 4 }), (terms) => {
      const frame = frameOf(terms.map(({ rows }) => columnOf(rows, AXIS * PERIODS)));
      const out = new Column(2 * PERIODS, 2);
      const shape = { axis: ['a', 'b'], period: 'quarter' as const };
      const added = terms.map(({ weight }, index) => ({
        source: { index, id: 'x', part: null, shape },
        weight: { ...weight, clause: null },
        axis: AXIS,
      }));
      addTerms(frame, out, added, PERIODS);
      for (let cell = 0; cell < 2 * PERIODS; cell += 1) {
        const [row, period] = [Math.floor(cell / PERIODS), cell % PERIODS];
        const sums = terms.flatMap(({ rows, weight }) => {
          const own = sumOf([0, 1].map((item) => rows[row]?.cells[item * PERIODS + period] ?? { n: 0, d: ABSENT }));
          return [typeof own === 'string' ? own : multiplyRational(own, rational(weight.n, weight.d))];
        });
        const values = sums.filter((sum) => typeof sum !== 'string');
        const expected = values.length === 0 ? 'absent' : values.reduce(addRational);
        expect(shown(out, cell)).toEqual(sums.includes('missing') ? 'missing' : expected);
        expectShared(out, { row, cell });
      }
    }),
    { numRuns: times(500), seed: SEED },
  );
});

test(`means of whole rows and of others are those of BigInt fractions, and say truly what they share (seed ${SEED})`, () => {
  const source: Source = { index: 0, id: 'x', part: null, shape: { axis: ['a', 'b'], period: 'month' } };
  const scope: Pick<Scope, 'source' | 'cycleLength'> = { source: () => source, cycleLength: PERIODS_PER_YEAR };
  const part = { id: 'm', name: 'm', rule: 'mean', of: 'x', per: 'quarter', clause: 'c' } as const;
  const step = mean.compile(part, scope as Scope);
  if (!step.ok) throw new Error('The part is sound.');
  fc.assert(
    fc.property(rowsOf(24), (rows) => {
      const out = new Column(16, 2);
      step.value.run(frameOf([columnOf(rows, 24)]), out, null);
      for (let cell = 0; cell < 16; cell += 1) {
        const row = Math.floor(cell / 8);
        const cells = rows[row]?.cells.slice((cell % 8) * 3, (cell % 8) * 3 + 3) ?? [];
        const present = cells.filter(({ d }) => d > 0);
        const empty = cells.some(({ d }) => d === MISSING) ? 'missing' : 'absent';
        const sum = sumOf(present);
        const expected = typeof sum === 'string' ? empty : multiplyRational(sum, rational(1, present.length));
        expect(shown(out, cell)).toEqual(expected);
        expectShared(out, { row, cell });
      }
    }),
    { numRuns: times(500), seed: SEED },
  );
});
