import { expect, test } from 'vitest';
import type { Gate, RankGrade } from '../scheme.ts';
import { findingsOf, foundIn, withRating } from '../testing/findings.ts';
import { anything, figure, plainVeto } from '../testing/small-scheme.ts';

const gate: Gate = {
  id: 'gate',
  name: 'the gate',
  needs: [{ ...anything, from: figure(10) }],
  gradeMost: null,
  starsMost: null,
  clause: 'rule',
};
const rank = { id: null, from: 'first', share: null, places: 1, rest: 'down', least: null, below: null } as const;
const excellent: RankGrade = { ...rank, grade: 'excellent', name: 'excellent', clause: 'rule' };

test('holding back at the best grade or at the most stars holds back nothing', () => {
  expect(findingsOf(withRating({ gates: [{ ...gate, gradeMost: 'good', starsMost: 2 }] }), 'hold.')).toMatchObject([
    {
      code: 'hold.above-all',
      severity: 'error',
      place: 'rating.gates.gate.gradeMost',
      clauses: ['rule'],
      facts: { name: 'the gate', most: 'good' },
      cure: { code: 'cure.lower-hold' },
    },
    { place: 'rating.gates.gate.starsMost', facts: { name: 'the gate', most: '2' } },
  ]);
  expect(foundIn(withRating({ gates: [{ ...gate, gradeMost: 'poor', starsMost: 1 }] }), 'hold.')).toEqual([]);
  expect(foundIn(withRating({ vetoes: [{ ...plainVeto, starsMost: 3 }] }), 'hold.')).toEqual([
    'hold.above-all rating.vetoes.handled.starsMost',
  ]);
});

test('what the order gives is better than what the total gives, unless it is given to the last', () => {
  const held = { gates: [{ ...gate, gradeMost: 'good', starsMost: 2 }] };
  const stars = { ...rank, stars: 3, clause: 'rule' };
  expect(foundIn(withRating({ ...held, rankGrades: [excellent], rankStars: [stars] }), 'hold.')).toEqual([]);
  expect(foundIn(withRating({ ...held, rankGrades: [{ ...excellent, from: 'last' }] }), 'hold.')).toEqual([
    'hold.above-all rating.gates.gate.gradeMost',
    'hold.above-all rating.gates.gate.starsMost',
  ]);
});

test('a gate that holds back neither has no effect', () => {
  expect(findingsOf(withRating({ gates: [gate] }), 'gate.')).toMatchObject([
    { code: 'gate.without-effect', place: 'rating.gates.gate', clauses: ['rule'], facts: { name: 'the gate' } },
  ]);
  expect(foundIn(withRating({ gates: [{ ...gate, gradeMost: 'poor' }] }), 'gate.')).toEqual([]);
  expect(foundIn(withRating({ gates: [{ ...gate, starsMost: 1 }] }), 'gate.')).toEqual([]);
});
