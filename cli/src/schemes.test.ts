import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { schemesIn, testExamples } from './testing/scheme-tests.ts';

const folder = fileURLToPath(new URL('../../schemes/', import.meta.url));
const schemes = schemesIn(folder);

test('there are built-in schemes to check', () => {
  expect(schemes).toContain('county-star');
});

for (const id of schemes) testExamples(folder, id, { least: 8 });
