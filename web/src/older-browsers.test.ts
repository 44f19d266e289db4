import { expect, test } from 'vitest';
import { addMissing, copies, groups, texts } from './older-browsers.ts';

const prototype = {};
addMissing(prototype, copies);

/** A method as an older browser gets it, on a list. */
function call(name: string, list: readonly unknown[], ...given: readonly unknown[]): unknown {
  return (Reflect.get(prototype, name) as (...all: readonly unknown[]) => unknown).apply([...list], [...given]);
}

test('what an older browser gets does what newer ones do, and leaves the list as it was', () => {
  const list = [3, 1, 22, 2];
  const down = (left: number, right: number) => right - left;
  // Without a comparison by their texts, as the standard has it.
  expect(call('toSorted', list)).toEqual([1, 2, 22, 3]);
  expect(call('toSorted', list, down)).toEqual(list.toSorted(down));
  expect(call('toReversed', list)).toEqual(list.toReversed());
  for (const at of [0, 3, -1, -4]) expect(call('with', list, at, 9)).toEqual(list.with(at, 9));
  for (const at of [4, -5]) expect(() => call('with', list, at, 9)).toThrow(RangeError);
  expect(list).toEqual([3, 1, 22, 2]);
});

test('what is grouped and what is well formed in an older browser is so in newer ones', () => {
  const items = [5, 2, 8, 3];
  const parity = (item: number): string => (item % 2 === 0 ? 'even' : 'odd');
  const grouped = groups.groupBy(items, parity);
  expect([...grouped]).toEqual([...Map.groupBy(items, parity)]);
  expect([...groups.groupBy(new Set('甲乙'), (_, index) => index)]).toEqual([
    [0, ['甲']],
    [1, ['乙']],
  ]);
  for (const text of ['', '党员', '\ud842\udfb7', '\ud842', '甲\udfb7乙', '\udfb7\ud842'])
    expect(texts.isWellFormed.call(text), JSON.stringify(text)).toBe(text.isWellFormed());
});

test('what a browser has is left alone', () => {
  const toSorted = () => 'its own';
  const own = { toSorted };
  addMissing(own, copies);
  expect(own.toSorted).toBe(toSorted);
});
