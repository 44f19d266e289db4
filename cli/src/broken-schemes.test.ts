import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { testFaults } from './testing/scheme-tests.ts';

const folder = fileURLToPath(new URL('../../schemes/broken/', import.meta.url));
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

test('there is a file for every fault of the sources and of the practice sheets', () => {
  expect(files.length).toBeGreaterThanOrEqual(60);
});

for (const name of files) testFaults(name, folder + name);
