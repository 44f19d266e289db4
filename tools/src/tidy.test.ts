import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultLines } from './fault.ts';
import { fixturesOf } from './fixtures.ts';
import { readTree, sourceEndings } from './read-tree.ts';
import { tidyFaults } from './tidy.ts';

const root = join(import.meta.dirname, '../..');
const endings = [...sourceEndings, '.sql', '.css', '.md', '.json', '.yaml', '.html'];

test('the tree is tidy', () => {
  expect(faultLines(tidyFaults(readTree(root, endings)))).toEqual([]);
});

test.each(fixturesOf('tidy'))('a tree with this fault is refused: $rule, $name', ({ rule, root: tree }) => {
  const faults = tidyFaults(readTree(tree, endings));
  expect(faults.map((fault) => fault.rule)).toEqual([rule]);
});

test('a suppression with its reason above is allowed, and so is a term in Chinese in a comment', () => {
  const text = [
    '/** A notice (公示) is open for some days. */',
    '// The library types this field too narrowly.',
    '// @ts-expect-error',
    'export const notice: number = open();',
  ].join('\n');
  expect(tidyFaults([{ path: 'engine/src/notice.ts', text }])).toEqual([]);
});
