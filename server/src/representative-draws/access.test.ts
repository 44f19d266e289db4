import { expect, test } from 'vitest';
import { access as ofBallots } from '../ballots/access.ts';
import { access } from './access.ts';

test('whoever leads a ballot draws for it, and whoever reads it reads the draw', () => {
  const lines = (rules: typeof access | typeof ofBallots) =>
    rules.map(({ act, role, scope }) => `${act.split('-')[0]} ${role} ${scope}`).toSorted();
  expect(lines(access)).toEqual(lines(ofBallots));
});
