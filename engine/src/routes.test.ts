import { expect, test } from 'vitest';
import { compile } from './compile.ts';
import type { EntryInput, ScoreInput } from './inputs.ts';
import { figure, smallScheme } from './testing/small-scheme.ts';

const [monthly] = smallScheme.inputs.scores as readonly [ScoreInput, ...ScoreInput[]];
const [awards] = smallScheme.inputs.entries as readonly [EntryInput, ...EntryInput[]];
const range = { least: figure(0), most: figure(5) };

function faults(inputs: Partial<typeof smallScheme.inputs>) {
  const plan = compile({ ...smallScheme, inputs: { ...smallScheme.inputs, ...inputs } });
  return plan.ok ? [] : plan.problems.map(({ code, path }) => [code, path]);
}

test('one item, rater and period length belong to one score input', () => {
  const again = { ...monthly, id: 'again', items: ['service'] };
  expect(faults({ scores: [...smallScheme.inputs.scores, again] })).toEqual([
    ['scheme.score-twice', 'inputs.scores.again.items'],
  ]);
  expect(faults({ scores: [...smallScheme.inputs.scores, { ...again, by: 'panel' }] })).toEqual([]);
});

test('an entry gets its worth in exactly one way', () => {
  const entries = (change: Partial<EntryInput>) => [{ ...awards, ...change }, ...smallScheme.inputs.entries.slice(1)];
  expect(faults({ entries: entries({ levels: [] }) })).toEqual([['scheme.entry-worth', 'inputs.entries.awards']]);
  expect(faults({ entries: entries({ points: range }) })).toEqual([['scheme.entry-worth', 'inputs.entries.awards']]);
  expect(faults({ entries: entries({ levels: [], points: range, quantity: range }) })).toEqual([
    ['scheme.entry-worth', 'inputs.entries.awards'],
  ]);
  expect(faults({ entries: entries({ levels: [], points: range }) })).toEqual([]);
});
