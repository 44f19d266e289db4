import { closeSheet, readSheet } from '@xianfeng/engine';
import { branchEvidence, Chance } from './county-star-evidence.ts';
import { countyStar, planOf } from './county-star-plan.ts';

// A process of its own: what it takes to hold a county as columns and to close it, beyond the started process.
const [branches = 0, perBranch = 0, seed = 0] = process.argv.slice(2).map(Number);
const MEGABYTE = 1 << 20;
const options = { cycle: '2026' };
const plan = planOf(countyStar);

function sheetOf(chance: Chance, id: string) {
  const sheet = readSheet(plan, branchEvidence(chance, id, perBranch), options);
  if (!sheet.ok) throw new Error(JSON.stringify(sheet.problems[0]));
  closeSheet(plan, sheet.value, options);
  return sheet.value;
}

/** What is really held: pages that only the made-up evidence needed are given back first. */
function settled(): number {
  globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
  return process.memoryUsage().rss;
}

const started = settled();
const chance = new Chance(seed);
const sheets = Array.from({ length: branches }, (_, index) => sheetOf(chance, `b${index}`));
const grown = settled() - started;
const inputs = plan.scheme.inputs.scores.length;
let columns = 0;
for (const { columns: own, ballots } of sheets) {
  for (const { n, d } of own.slice(0, inputs)) columns += n.byteLength + d.byteLength;
  for (const ballot of ballots)
    for (const column of Object.values(ballot)) if (column instanceof Float64Array) columns += column.byteLength;
}
process.stdout.write(JSON.stringify({ grown: grown / MEGABYTE, columns: columns / MEGABYTE }));
