import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evaluateBranch } from './evaluate.ts';
import type { BranchEvidence } from './evidence.ts';
import { SEED, times } from './testing/repeat.ts';
import { branchOf, smallPlan, wholeMember } from './testing/small-scheme.ts';

const plan = smallPlan();
const whole = branchOf(
  {
    ...wholeMember('m1'),
    status: 'full',
    from: '2020-01-01',
    to: null,
    exempt: false,
    roles: ['secretary'],
    facts: { x: 1 },
  },
  {
    ...wholeMember('m2'),
    entries: [{ item: 'awards', on: '2026-03-01', level: 'low' }],
    history: [{ period: '2025', total: '9.00', grade: 'good', stars: 1 }],
  },
);
const junk = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    true,
    -1,
    0.1 + 0.2,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '',
    'study',
    '__proto__',
    '2026-01',
    [],
    {},
    [null],
    { item: 1 },
  ),
  fc.anything(),
);

/** The paths of every value within a value. */
function placesOf(value: unknown, path: readonly (string | number)[] = []): readonly (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.keys(value).flatMap((key) => placesOf(Reflect.get(value, key), [...path, key]))];
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((child, index) => (String(index) === String(key) ? replaced(child, rest, by) : child));
  return { ...(value as object), [key]: replaced(Reflect.get(value as object, key), rest, by) };
}

const places = placesOf(whole);

test(`evidence broken anywhere is worked out or refused with a code and a path, never a crash (seed ${SEED})`, () => {
  let refusals = 0;
  fc.assert(
    fc.property(fc.integer({ min: 0, max: places.length - 1 }), junk, fc.boolean(), (at, by, provisional) => {
      const broken = replaced(whole, places[at] ?? [], by) as BranchEvidence;
      const evaluated = evaluateBranch(plan, broken, { cycle: '2026', provisional, path: 'branches[0]' });
      if (evaluated.ok) return;
      refusals += 1;
      expect(evaluated.problems.length).toBeGreaterThan(0);
      for (const { code, path } of evaluated.problems) {
        expect(code).toMatch(/^[a-z-]+(\.[a-z-]+)?$/);
        expect(path).toMatch(/^branches\[0\]/);
      }
    }),
    { numRuns: times(1000), seed: SEED },
  );
  expect(refusals).toBeGreaterThan(times(1000) / 10);
});
