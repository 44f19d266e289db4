import { drawLines, lotList, seedOf } from '@xianfeng/engine';
import { sha256 } from '@xianfeng/store';
import { expect, test } from 'vitest';

// Worked with sha256sum: printf 'a 1\nb 2\nc 3\n' | sha256sum; printf '%s\n' LIST 4711 0815 | sha256sum; echo "SEED a 1" | sha256sum …
test('seed and draw are those that sha256sum gives', () => {
  const list = lotList(['a 1', 'b 2', 'c 3']);
  expect(sha256(list)).toBe('1e14dd6a3d53357934153efd1e13113098017d4b753840cf48c7f71d6dcca4ef');
  const seed = seedOf(sha256, sha256(list), ['4711', '0815']);
  expect(seed).toBe('b48df133d0209521d4a9415fed31386716248087c227caff6a28bf52dadaf6e1');
  expect(drawLines(sha256, { seed, list, draws: 2 })).toEqual(['b 2', 'a 1']);
});

test('other numbers, or the same in another order, make another seed', () => {
  const seeds = [['1', '2'], ['2', '1'], ['12'], ['1', '2', '']].map((numbers) => seedOf(sha256, 'x', numbers));
  expect(new Set(seeds).size).toBe(4);
});
