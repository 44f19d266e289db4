import { expect, test } from 'vitest';
import type { BallotGroup, BallotInput } from '../ballot-input.ts';
import { findingsOf, foundIn, withInputs } from '../testing/findings.ts';
import { figure, smallScheme } from '../testing/small-scheme.ts';

function ballot(change: Partial<BallotInput>) {
  return withInputs({ ballots: smallScheme.inputs.ballots.map((each) => ({ ...each, ...change })) });
}

function groups(...changes: readonly Partial<BallotGroup>[]): readonly BallotGroup[] {
  return changes.map((change, at) => {
    return { id: `g${at}`, name: `g${at}`, least: null, quorum: null, weight: null, ...change };
  });
}

const found = (change: Partial<BallotInput>) => foundIn(ballot(change), 'ballot.');
const trim = { count: 1, of: 'group' } as const;

test('the least number of papers leaves somebody between the highest and the lowest', () => {
  expect(findingsOf(ballot({ trim }), 'ballot.')).toMatchObject([
    {
      code: 'ballot.trim-leaves-nobody',
      severity: 'error',
      place: 'inputs.ballots.year-end.trim',
      clauses: ['rule'],
      facts: { ballot: 'year-end', least: 2, trimmed: 2 },
      cure: { code: 'cure.raise-least', facts: { least: 3 } },
    },
  ]);
  expect(found({ trim, groups: groups({ least: figure(3) }, {}) })).toEqual([]);
  expect(found({ trim: { ...trim, count: 2 }, groups: groups({ least: figure(4) }) })).toHaveLength(1);
  expect(found({ trim: { ...trim, count: 2 }, groups: groups({ least: figure(5) }) })).toEqual([]);
});

test('papers of all groups together are trimmed out of the sum of their least numbers, where each has one', () => {
  const all = { count: 1, of: 'all' } as const;
  const leasts = (...each: readonly (number | null)[]) =>
    groups(...each.map((least) => ({ least: least === null ? null : figure(least) })));
  expect(found({ trim: all, groups: leasts(1, 1) })).toHaveLength(1);
  expect(found({ trim: all, groups: leasts(1, 2) })).toEqual([]);
  expect(found({ trim, groups: leasts(1, 2) })).toHaveLength(1);
  expect(found({ trim: all, groups: leasts(null, 2) })).toEqual([]);
});

test('a quorum asks for somebody and for no more than there are, of the ballot and of each group', () => {
  const impossible = 'ballot.quorum-impossible inputs.ballots.year-end';
  expect(found({ quorum: figure(1) })).toEqual([]);
  expect(found({ quorum: figure(1, 100) })).toEqual([]);
  expect(found({ quorum: figure(101, 100) })).toEqual([`${impossible}.quorum`]);
  expect(found({ quorum: figure(0) })).toEqual([`${impossible}.quorum`]);
  expect(found({ groups: groups({}, { quorum: figure(3, 2) }) })).toEqual([`${impossible}.groups.g1.quorum`]);
  expect(findingsOf(ballot({ quorum: figure(3, 2) }), 'ballot.')).toMatchObject([
    { facts: { ballot: 'year-end', quorum: '1.5' }, cure: { code: 'cure.quorum', facts: {} } },
  ]);
});

test('weights of groups make the whole, where groups without papers have something said about them', () => {
  const weights = (...each: readonly number[]) => groups(...each.map((weight) => ({ weight: figure(weight, 10) })));
  const sums = (change: Partial<BallotInput>) => findingsOf(ballot(change), 'weights.').map(({ facts }) => facts);
  expect(sums({ groups: weights(6, 3), emptyGroup: 'refuse' })).toEqual([{ part: 'year-end', sum: '0.9' }]);
  expect(sums({ groups: weights(6, 4), emptyGroup: 'refuse' })).toEqual([]);
  expect(sums({ groups: weights(6, 3), emptyGroup: null })).toEqual([]);
  expect(sums({ groups: [...weights(6), ...groups({})], emptyGroup: 'refuse' })).toEqual([]);
});

test.each([
  ['from the best to the worst', [9, 7, 4], null],
  ['from the worst to the best', [4, 7, 9], null],
  ['some alike', [9, 9, 4, 4], null],
  ['one better than the one before it', [9, 4, 6, 1], ['p1', '4', 'p2', '6']],
  ['one worse than the one before it', [1, 3, 2, 5], ['p1', '3', 'p2', '2']],
  ['as often up as down, which is read from the best down', [5, 5, 3, 4], ['p2', '3', 'p3', '4']],
] as const)('options in a row: %s', (_, points, turn) => {
  const options = points.map((each, at) => ({ id: `p${at}`, name: `p${at}`, points: figure(each) }));
  const findings = findingsOf(ballot({ options }), 'ballot.');
  if (turn === null) return expect(findings).toEqual([]);
  const [first, firstPoints, second, secondPoints] = turn;
  expect(findings).toMatchObject([
    {
      code: 'ballot.options-inverted',
      place: `inputs.ballots.year-end.options.${second}`,
      clauses: ['rule'],
      facts: { ballot: 'year-end', first, firstPoints, second, secondPoints },
      cure: { code: 'cure.order-options' },
    },
  ]);
});
