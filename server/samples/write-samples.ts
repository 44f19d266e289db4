import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sampleFiles } from './sample-files.ts';

/** Writes the sample spreadsheets anew: `node server/samples/write-samples.ts`. */
for (const { name, bytes } of sampleFiles()) writeFileSync(fileURLToPath(new URL(name, import.meta.url)), bytes);
