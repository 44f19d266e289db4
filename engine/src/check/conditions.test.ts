import { expect, test } from 'vitest';
import type { FactInput } from '../inputs.ts';
import type { Condition } from '../scheme.ts';
import { findingsOf, foundIn, withInputs, withRating } from '../testing/findings.ts';
import { anything, figure, plainVeto, smallScheme } from '../testing/small-scheme.ts';

const clause = 'rule';

/** What follows for members under one condition; totals lie between 0 and 22, awards between 0 and 3. */
function follows(when: Partial<Condition>) {
  return { outcomes: [{ id: 'follows', name: 'what follows', when: [{ ...anything, ...when }], clause: 'aside' }] };
}

const place = 'outcomes.follows.when[0]';

test('bounds that exclude each other are contradictory, those that touch too', () => {
  expect(findingsOf(follows({ from: figure(8), below: figure(6) }), 'condition.')).toMatchObject([
    {
      code: 'condition.contradictory',
      severity: 'error',
      place,
      clauses: ['aside'],
      facts: { name: 'what follows', from: '8', below: '6' },
      cure: { code: 'cure.turn-bounds' },
    },
  ]);
  expect(foundIn(follows({ from: figure(6), below: figure(6) }), 'condition.')).toHaveLength(1);
  expect(foundIn(follows({ from: figure(6), below: figure(601, 100) }), 'condition.')).toEqual([]);
});

test.each([
  ['from the highest', { from: figure(22) }, false],
  ['from above the highest', { from: figure(2201, 100) }, true],
  ['below the lowest', { below: figure(0) }, true],
  ['below just above the lowest', { below: figure(1, 100) }, false],
] as const)('bounds of the total are within its reach: %s', (_, bounds, isOut) => {
  const findings = findingsOf(follows(bounds), 'condition.');
  if (!isOut) return expect(findings).toEqual([]);
  expect(findings).toMatchObject([
    {
      code: 'condition.out-of-reach',
      place,
      clauses: ['aside'],
      facts: { name: 'what follows', least: '0', most: '22' },
      cure: { code: 'cure.move-bounds' },
    },
  ]);
});

test('bounds of parts, of facts, of runs and of times are held against what these can be', () => {
  const high = { from: figure(4), below: null };
  const out = { code: 'condition.out-of-reach', place };
  expect(findingsOf(follows({ parts: [{ id: 'award', ...high, missing: 'fails' }] }), 'condition.')).toMatchObject([
    { ...out, facts: { least: '0', most: '3' } },
  ]);
  expect(findingsOf(follows({ run: { part: 'award', ...high, first: 1, last: null } }), 'condition.')).toMatchObject([
    { ...out, facts: { least: '0', most: '3' } },
  ]);
  expect(
    findingsOf(follows({ times: { part: 'fault', from: figure(1), below: null, least: 2 } }), 'condition.'),
  ).toMatchObject([{ ...out, facts: { least: '-30', most: '0' } }]);
  const other: FactInput = {
    ...(smallScheme.inputs.facts[0] as FactInput),
    id: 'other',
    least: figure(3),
    most: figure(5),
  };
  const facts = withInputs({ facts: [...smallScheme.inputs.facts, other] });
  const tested = (id: string) => ({ ...facts, ...follows({ facts: [{ id, ...high, missing: 'fails' }] }) });
  expect(foundIn(tested('other'), 'condition.')).toEqual([]);
  expect(findingsOf(tested('direct-stars'), 'condition.')).toMatchObject([
    { ...out, facts: { least: '0', most: '2' } },
  ]);
  expect(foundIn(tested('nowhere'), 'condition.')).toEqual([]);
});

test('a bound that has a clause of its own is cited by it', () => {
  const from = { ...figure(30), clause: 'own' };
  expect(findingsOf(follows({ from }), 'condition.')).toMatchObject([{ clauses: ['own'] }]);
  const below = { ...figure(-1), clause: 'own' };
  expect(findingsOf(follows({ below }), 'condition.')).toMatchObject([{ clauses: ['own'] }]);
});

test('a number that proves a veto can lie below its edge', () => {
  const veto = { ...plainVeto, grade: 'poor' };
  const byFact = (below: number) =>
    withRating({ vetoes: [{ ...veto, fact: { id: 'direct-stars', below: figure(below) } }] });
  expect(foundIn(byFact(1), 'condition.')).toEqual([]);
  expect(findingsOf(byFact(0), 'condition.')).toMatchObject([
    {
      code: 'condition.out-of-reach',
      place: 'rating.vetoes.handled.fact',
      clauses: [clause],
      facts: { name: 'handled', least: '0', most: '2' },
    },
  ]);
  const byPart = (below: number) => withRating({ vetoes: [{ ...veto, part: { id: 'award', below: figure(below) } }] });
  expect(foundIn(byPart(1), 'condition.')).toEqual([]);
  expect(findingsOf(byPart(-2), 'condition.')).toMatchObject([
    { place: 'rating.vetoes.handled.part', facts: { name: 'handled', least: '0', most: '3' } },
  ]);
});

test('what follows for a branch out of its members is looked at once, beside the members', () => {
  const when = [{ ...anything, from: figure(30) }];
  const branchOutcomes = [{ id: 'all', name: 'all', share: null, members: 1, when, clause }];
  expect(foundIn({ branchOutcomes, branch: smallScheme }, 'condition.')).toEqual([
    'condition.out-of-reach branchOutcomes.all.when[0]',
  ]);
  const branch = { ...smallScheme, ...follows({ from: figure(30) }) };
  expect(foundIn({ branch }, 'condition.')).toEqual([`condition.out-of-reach branch.${place}`]);
});
