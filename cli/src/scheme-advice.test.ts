import { fileURLToPath } from 'node:url';
import { schemesIn, testAdvice } from './testing/scheme-tests.ts';

const folder = fileURLToPath(new URL('../../schemes/', import.meta.url));

for (const id of schemesIn(folder)) testAdvice(folder, id);
