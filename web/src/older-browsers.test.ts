import { expect, test } from 'vitest';
import { addMissing } from './older-browsers.ts';

const prototype = {};
addMissing(prototype);

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

test('what a browser has is left alone', () => {
  const toSorted = () => 'its own';
  const own = { toSorted };
  addMissing(own);
  expect(own.toSorted).toBe(toSorted);
});
