import { type BallotInput, heldInputs } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { belowOf } from './setting.ts';

const figure = (n: number) => ({ n, d: 1, clause: null });
const group = { id: 'mass', name: 'mass', quorum: null, least: figure(10), weight: figure(1) };

test('a group that the scheme asks ten of is named for; one it asks nothing of leaves its weight to the others', () => {
  const below = (emptyGroup: BallotInput['emptyGroup'], changes: Partial<typeof group> | { least: null }) =>
    belowOf({ emptyGroup }, { ...group, ...changes });
  expect(below('scaled', {})).toBe('named');
  expect(below('scaled', { least: null })).toBe('shared-out');
  expect(
    ['refuse', 'left-out', null].map((empty) => below(empty as BallotInput['emptyGroup'], { least: null })),
  ).toEqual(['named', 'named', 'named']);
});

test('of a question that ten should have answered and fewer did there is no fact, and no meeting names one', () => {
  const asked = { question: '您满意吗？', groups: [{ ...group, weight: null }] };
  const fact = { id: 'satisfied', name: 'satisfied', least: figure(0), most: figure(1), whole: false };
  const [held] = heldInputs({
    items: [],
    inputs: { scores: [], ballots: [], entries: [], facts: [{ ...fact, of: 'subject', clause: 'rule', asked }] },
  });
  expect(held?.input.groups.map((each) => belowOf(held.input, each))).toEqual(['shared-out']);
});
