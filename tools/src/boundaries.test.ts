import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { boundaryFaults } from './boundaries.ts';
import { readBoundaryTable } from './boundary-table.ts';
import { faultLines } from './fault.ts';
import { fixturesOf } from './fixtures.ts';

const root = join(import.meta.dirname, '../..');
const table = readBoundaryTable();

test('every import in the tree is one that the table allows', () => {
  expect(faultLines(boundaryFaults(root, table))).toEqual([]);
});

test.each(fixturesOf('boundaries'))('a tree with this fault is refused: $rule, $name', ({ rule, root: tree }) => {
  const faults = boundaryFaults(tree, table);
  expect(faults.map((fault) => fault.rule)).toEqual([rule]);
});

test('every package of the workspace stands in the table', () => {
  const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { workspaces: string[] };
  expect(Object.keys(table.packages).sort()).toEqual([...workspaces].sort());
});
