import { expect, test } from 'vitest';
import { openAtOnce } from './at-once.ts';

function work() {
  const running = { now: 0, most: 0, ended: [] as number[] };
  const release: (() => void)[] = [];
  const begin = (index: number) => async () => {
    running.now += 1;
    running.most = Math.max(running.most, running.now);
    await new Promise<void>((resolve) => release.push(resolve));
    running.now -= 1;
    running.ended.push(index);
    return index;
  };
  return { running, release, begin };
}

test('of one account four are worked on, sixty wait in their order, the next is sent away, and others are not concerned', async () => {
  const atOnce = openAtOnce();
  const { running, release, begin } = work();
  const asked = Array.from({ length: 64 }, (_, index) => atOnce.inTurn('one', begin(index)));
  expect(await atOnce.inTurn('one', begin(64))).toBeNull();
  const other = work();
  const others = atOnce.inTurn('other', other.begin(0));
  expect([running.now, other.running.now]).toEqual([4, 1]);
  other.release.shift()?.();
  expect(await others).toBe(0);
  while (running.ended.length < 64) {
    release.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 64 }, (_, index) => index));
  expect([running.most, running.ended]).toEqual([4, Array.from({ length: 64 }, (_, index) => index)]);
});

test('work that fails gives its place to the next', async () => {
  const atOnce = openAtOnce();
  for (let time = 0; time < 10; time += 1) {
    await expect(atOnce.inTurn('one', () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  }
  expect(await atOnce.inTurn('one', () => Promise.resolve('done'))).toBe('done');
});
