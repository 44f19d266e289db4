import { createHash } from 'node:crypto';
import { drawLines, lotList, seedOf } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { redraw } from './redraw.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

test('the browser draws what the engine draws', async () => {
  const list = lotList(Array.from({ length: 40 }, (_, index) => `branch person-${index} 2026-01`));
  const seed = seedOf(hash, hash(list), ['482913', '0077']);
  expect(await redraw(list, ['482913', '0077'], 5)).toEqual({
    ...{ listHash: hash(list), seed },
    lines: drawLines(hash, { seed, list, draws: 5 }),
  });
});
