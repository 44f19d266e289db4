import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { schemesIn, testAdvice, testExamples, testFaults } from './testing/scheme-tests.ts';

/** Published schemes of other organizations, written down with the language page alone; none of them is built in. */
const folder = fileURLToPath(new URL('../../engine/test/practice/', import.meta.url));
const practice = schemesIn(folder);

test('there are practice schemes, each a scheme with examples, its source, and at most its text as published', () => {
  expect(practice).toContain('10-service-center');
  const files = ['examples.yaml', 'faulty.yaml', 'scheme.yaml', 'source.md'];
  for (const id of practice) {
    expect(files).toEqual(expect.arrayContaining(readdirSync(folder + id)));
  }
});

for (const id of practice) {
  testExamples(folder, id, { least: 1 });
  testAdvice(folder, id);
  const asPublished = `${folder}${id}/faulty.yaml`;
  if (existsSync(asPublished)) testFaults(`${id} as published`, asPublished);
}
