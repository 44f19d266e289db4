import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultLines } from './fault.ts';
import { fixturesOf } from './fixtures.ts';
import { glossaryFaults, readGlossary } from './glossary.ts';
import { readTree, sourceEndings } from './read-tree.ts';

const root = join(import.meta.dirname, '../..');
const { identifiers, bans } = readGlossary(readFileSync(join(root, 'docs/glossary.md'), 'utf8'));
const endings = [...sourceEndings, '.sql', '.css'];

test('the glossary was read: terms and bans are there', () => {
  expect(identifiers.length).toBeGreaterThan(100);
  expect(bans.length).toBeGreaterThan(8);
});

test('no identifier stands for two terms', () => {
  expect(identifiers.filter((identifier, at) => identifiers.indexOf(identifier) !== at)).toEqual([]);
});

test('no name in the tree has a banned word', () => {
  expect(faultLines(glossaryFaults(readTree(root, endings), bans))).toEqual([]);
});

test.each(fixturesOf('glossary'))('a name with a banned word is refused: $name', ({ rule, root: tree }) => {
  const faults = glossaryFaults(readTree(tree, endings), bans);
  expect(faults.map((fault) => fault.rule)).toEqual([rule]);
});

test('an exception is allowed, and a word that a library declared may be used', () => {
  const text = 'const { data } = useQuery(); const { vote: cast } = paper; const organizationLevel = data.level;\n';
  expect(glossaryFaults([{ path: 'web/src/cards/queries.ts', text }], bans)).toEqual([]);
});
