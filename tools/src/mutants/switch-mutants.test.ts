import { runInThisContext } from 'node:vm';
import { expect, test } from 'vitest';
import { noticedBy, reachOf } from './active-mutant.ts';
import { findMutants } from './find-mutants.ts';
import { switchMutants } from './switch-mutants.ts';

/** What a function of this body gives without mutants, and what it gives under each of them that gives something else. */
async function outcomesOf(body: string, ...given: readonly unknown[]) {
  const text = `const work = (...given) => {\n${body}\n};`;
  // The function around the body is only there to call it: its own mutants say nothing here.
  const mutants = findMutants('work.js', text).filter(({ start, end }) => start > 29 && end < text.length - 2);
  const source = `(() => { ${switchMutants(text, mutants, 0)}\nreturn work; })()`;
  const work = runInThisContext(source) as (...given: readonly unknown[]) => unknown;
  const under = async (id: number | null): Promise<string> => {
    let outcome = '';
    const noticed = await noticedBy(() => (outcome = JSON.stringify(work(...given)) ?? 'undefined'), id, 1000);
    return noticed === 'survived' ? outcome : noticed;
  };
  const changed: string[] = [];
  for (const [id, mutant] of mutants.entries()) {
    changed.push(`${text.slice(mutant.start, mutant.end)} | ${mutant.text}: ${await under(id)}`);
  }
  return { plain: await under(null), changed };
}

test('a comparison moves its edge and turns round, and a condition holds always or never', async () => {
  const { plain, changed } = await outcomesOf('if (given[0] < 2) return 1;\nreturn 0;', 2);
  expect(plain).toBe('0');
  expect(changed).toEqual([
    'given[0] < 2 | true: 1',
    'given[0] < 2 | false: 0',
    'given[0] < 2 | (given[0]) <= (2): 1',
    'given[0] < 2 | (given[0]) >= (2): 1',
  ]);
});

test('sums, signs, counts and texts change, and what stands in brackets stays together', async () => {
  const { plain, changed } = await outcomesOf("let n = (given[0] ?? 1) + -2;\nn++;\nreturn n + ' points';", 5);
  expect(plain).toBe('"4 points"');
  expect(changed).toEqual([
    '(given[0] ?? 1) + -2 | (given[0] ?? 1) - (-2): "8 points"',
    'given[0] ?? 1 | (given[0]) && (1): "0 points"',
    '-2 | (2): "8 points"',
    'n++ | n--: "2 points"',
    '\' points\' | "": "4"',
  ]);
});

test('lists, objects, functions and methods are emptied, left out or turned into their opposite', async () => {
  const { plain, changed } = await outcomesOf('return { top: [3, 1].filter((n) => n > 2).some(Boolean) };');
  expect(plain).toBe('{"top":true}');
  expect(changed).toContain('{ top: [3, 1].filter((n) => n > 2).some(Boolean) } | {}: {}');
  expect(changed).toContain('some | every: {"top":true}');
  expect(changed).toContain('[3, 1] | []: {"top":false}');
  expect(changed).toContain('(n) => n > 2 | () => undefined: {"top":false}');
});

test('a guarded access loses its guard and keeps the meaning of the rest of its chain', async () => {
  const { plain, changed } = await outcomesOf('return given[0]?.list.filter(Boolean).length;', null);
  expect(plain).toBe('undefined');
  expect(changed).toEqual(['given[0]?.list.filter(Boolean) | given[0]?.list: undefined', '?. | .: killed']);
});

test('a case or a block is skipped, and a loop that no longer ends is stopped', async () => {
  const { plain, changed } = await outcomesOf(
    'let n = 0;\nswitch (given[0]) {\n  case 1:\n    n = 5;\n}\nwhile (n > 0) {\n  n -= 1;\n}\nreturn n;',
    1,
  );
  expect(plain).toBe('0');
  expect(changed).toEqual([
    'n = 5; | : 0',
    'n > 0 | false: 5',
    'n > 0 | (n) >= (0): -1',
    'n > 0 | (n) <= (0): 5',
    '\n  n -= 1;\n | : endless',
    'n -= 1 | (n) += (1): endless',
  ]);
});

test('a pattern loses an anchor, has a class turned round, or wants no repetition', () => {
  const changes = findMutants('work.js', String.raw`/^\d+$/.test(text)`).map(({ text }) => text);
  expect(changes).toEqual([String.raw`/\d+$/`, String.raw`/^\d+/`, String.raw`/^\D+$/`, String.raw`/^\d$/`]);
});

test('names of imports and of fields, and directives, are left alone', () => {
  expect(findMutants('work.js', "'use strict';\nimport { a } from 'a';\nexport { a };\nexport * from 'b';")).toEqual(
    [],
  );
  expect(findMutants('work.js', "const { 'a b': a } = b;")).toEqual([]);
});

test('what a test reaches is what it comes by, and no more', async () => {
  const isActive = (id: number): boolean => globalThis.mutants.isActive(id);
  const { reached, steps } = await reachOf(() => [isActive(3), isActive(5), isActive(3)]);
  expect([...reached]).toEqual([3, 5]);
  expect(steps).toBe(3);
});
