import { splitSecret } from '@xianfeng/ballot';
import { expect, test } from 'vitest';
import { endOf, isEndOf } from './share-end.ts';

test('whoever has written his share down can type its end back, however he writes', async () => {
  const shares = await splitSecret(new Uint8Array(32).fill(7), { scrutineers: 3, needed: 2 });
  for (const share of shares) {
    const end = endOf(share);
    expect(end).toHaveLength(6);
    expect(share.replaceAll('-', '').endsWith(end)).toBe(true);
    const others = shares.filter((other) => other !== share);
    expect(isEndOf(share, end)).toBe(true);
    expect(isEndOf(share, ` ${end.slice(0, 5).toLowerCase()} - ${end.slice(5)}`)).toBe(true);
    expect(isEndOf(share, end.replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(true);
    expect(isEndOf(share, end.slice(1))).toBe(false);
    expect(isEndOf(share, '')).toBe(false);
    expect(others.some((other) => isEndOf(other, end))).toBe(false);
  }
});
