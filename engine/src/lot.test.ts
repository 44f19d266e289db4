import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import { drawsOf, linesOf, lotList } from './lot.ts';
import type { Lot, ProcedureStep, Scheme } from './scheme.ts';
import { figure, smallScheme } from './testing/small-scheme.ts';

const lot: Lot = { of: 'scores', share: figure(1, 10), least: figure(3), clause: 'rule' };
const step: ProcedureStep = {
  ...{ id: 'spot-check', name: 'spot check', kind: 'check', cadence: 'quarter', actor: 'committee-officer' },
  ...{ due: { monthsAfter: 1, day: 15 }, after: [], record: 'a record', lot, clause: 'rule' },
};

function codes(change: Partial<ProcedureStep>, scheme: Partial<Scheme> = {}) {
  const compiled = compile({ ...smallScheme, ...scheme, procedure: [{ ...step, ...change }] });
  return compiled.ok ? [] : compiled.problems.map(({ code, path }) => `${code} ${path ?? ''}`);
}

test('a check by committee or branch secretary draws by lot; nothing else does', () => {
  const misplaced = ['scheme.lot-misplaced procedure.spot-check.lot'];
  expect(codes({})).toEqual([]);
  expect(codes({ actor: 'branch-secretary' })).toEqual([]);
  expect(codes({ actor: 'recorder' })).toEqual(misplaced);
  expect(codes({ kind: 'filing' })).toEqual(misplaced);
  expect(codes({ kind: 'filing', lot: null })).toEqual([]);
});

test('what is drawn is something the scheme has, in a size that can be drawn', () => {
  const size = ['scheme.lot-size procedure.spot-check.lot'];
  expect(codes({ lot: { ...lot, share: figure(1) } })).toEqual([]);
  expect(codes({ lot: { ...lot, share: figure(11, 10) } })).toEqual(size);
  expect(codes({ lot: { ...lot, share: figure(0) } })).toEqual(size);
  expect(codes({ lot: { ...lot, least: figure(0) } })).toEqual(size);
  expect(codes({ lot: { ...lot, least: figure(5, 2) } })).toEqual(size);
  const inputs = { ...smallScheme.inputs, entries: [] };
  expect(codes({ lot: { ...lot, of: 'entries' } }, { inputs })).toContain(
    'scheme.lot-of-nothing procedure.spot-check.lot',
  );
});

test.each([
  [0, 0],
  [2, 2],
  [3, 3],
  [30, 3],
  [31, 4],
  [100, 10],
])('of %i lines %i are drawn: a tenth, rounded up, no fewer than three', (lines, draws) => {
  expect(drawsOf(lot, lines)).toBe(draws);
});

test('a list is its lines in order, whichever way they came', () => {
  expect(lotList(['b 2', 'a 1'])).toBe('a 1\nb 2\n');
  expect(linesOf(lotList(['b 2', 'a 1']))).toEqual(['a 1', 'b 2']);
  expect([lotList([]), linesOf('')]).toEqual(['', []]);
});
