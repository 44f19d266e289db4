import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { branchEvidence, Chance } from './county-star-evidence.ts';
import { handColumns, handResult, readByHand, totalByHand } from './hand-written.ts';
import type { HandTotals } from './hand-standings.ts';
import { line } from './measure.ts';
import { score } from './program.ts';

const SEED = 20_261_120;
const PER_BRANCH = 60;

/** Evidence longer than a JavaScript string can be, from a file and as a stream, through the program itself. */
export async function benchLarge(): Promise<void> {
  await benchFile(1000);
  await benchStream(10_000);
}

async function benchFile(branches: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-bench-'));
  try {
    const file = join(folder, 'evidence.json');
    const expected = new Expected(branches);
    const to = openSync(file, 'w');
    for (const chunk of evidenceOf(branches, expected)) writeSync(to, chunk);
    closeSync(to);
    process.stdout.write(`county-star, ${branches * PER_BRANCH} members, a file of ${statSync(file).size} bytes\n`);
    await measure(file, expected);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchStream(branches: number): Promise<void> {
  process.stdout.write(`county-star, ${branches * PER_BRANCH} members, on standard input, made while it reads\n`);
  const expected = new Expected(branches);
  await measure(evidenceOf(branches, expected), expected);
}

async function measure(evidence: string | Iterable<string>, expected: Expected): Promise<void> {
  const { milliseconds, peakMegabytes } = await score(evidence, expected.compare);
  line({ name: 'evidence in, results out (xianfeng score)', figure: milliseconds, unit: 'ms' });
  line({ name: 'its peak memory', figure: peakMegabytes, unit: 'MB', most: 900 });
  process.stdout.write(`totals and stars that differ from the hand-written loop: ${expected.differing}\n`);
  if (expected.differing > 0) process.exitCode = 1;
}

/** What the hand-written loop comes to, member by member. */
class Expected {
  private readonly hundredths: Float64Array;
  private readonly stars: Uint8Array;
  private written = 0;
  private compared = 0;
  private wrong = 0;

  constructor(branches: number) {
    this.hundredths = new Float64Array(branches * PER_BRANCH);
    this.stars = new Uint8Array(branches * PER_BRANCH);
  }

  add({ hundredths, stars }: HandTotals): void {
    this.hundredths.set(hundredths, this.written);
    this.stars.set(stars, this.written);
    this.written += hundredths.length;
  }

  readonly compare = (hundredths: number, stars: number): void => {
    if (this.hundredths[this.compared] !== hundredths || this.stars[this.compared] !== stars) this.wrong += 1;
    this.compared += 1;
  };

  /** Whoever has no result at all differs too. */
  get differing(): number {
    return this.wrong + Math.abs(this.hundredths.length - this.compared);
  }
}

function* evidenceOf(branches: number, expected: Expected): Generator<string> {
  const chance = new Chance(SEED);
  yield '{"cycle":"2026","branches":[';
  for (let index = 0; index < branches; index += 1) {
    const branch = branchEvidence(chance, `b${index}`, PER_BRANCH);
    const columns = handColumns(PER_BRANCH);
    readByHand(branch, columns, 0);
    const result = handResult(PER_BRANCH);
    totalByHand(columns, result, 0, PER_BRANCH);
    expected.add(result);
    yield `${index === 0 ? '' : ','}${JSON.stringify(branch)}`;
  }
  yield ']}';
}
