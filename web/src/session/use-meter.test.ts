import { expect, test } from 'vitest';
import { UseMeter } from './use-meter.ts';

test('actions are counted, and the time between them while somebody is at it', () => {
  const meter = new UseMeter();
  for (const at of [0, 2_000, 7_500]) meter.act(at);
  expect(meter.take()).toEqual({ actions: 3, activeSeconds: 7 });
});

test('a long pause is not work', () => {
  const meter = new UseMeter();
  meter.act(0);
  meter.act(600_000);
  meter.act(605_000);
  expect(meter.take()).toEqual({ actions: 3, activeSeconds: 5 });
});

test('what was taken is not counted again, and parts of a second are not lost', () => {
  const meter = new UseMeter();
  meter.act(0);
  meter.act(1_600);
  expect(meter.take()).toEqual({ actions: 2, activeSeconds: 1 });
  expect(meter.take()).toBeNull();
  meter.act(2_100);
  expect(meter.take()).toEqual({ actions: 1, activeSeconds: 1 });
});
