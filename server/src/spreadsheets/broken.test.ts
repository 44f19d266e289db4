import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sentence } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { parseRoster } from './parse-roster.ts';
import { CHILD_FLAGS, readWorkbook } from './read-workbook.ts';
import type { ReadingCost } from './read-workbook.ts';
import { crafted, cutFiles, flippedFiles, goodRoster, mistypedFiles, mutatedFiles } from './testing/broken-files.ts';
import type { BrokenFile } from './testing/broken-files.ts';
import type { Workbook } from './workbook.ts';

const TODAY = '2026-11-20';
const MEMORY_MOST_KIBIBYTES = 300 * 1024;
const MILLISECONDS_MOST = 5000;
const isLong = process.env['XIANFENG_LONG'] === '1';
const seed = Number(process.env['XIANFENG_SEED'] ?? 20_261_120);

/** Some of them take seconds to build. */
const craftedFiles = crafted();

interface Outcome {
  readonly problems: readonly Problem[];
  readonly milliseconds: number;
  readonly peakMemoryKibibytes: number;
  readonly workbook: Workbook | null;
}

/** Reads all files in one child with the product's own flags; fails if that child does not end in peace. */
async function readMany(files: readonly BrokenFile[]): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'broken-sheets-'));
  try {
    const paths = files.map(({ bytes }, at) => {
      const path = join(folder, String(at));
      writeFileSync(path, bytes);
      return path;
    });
    const list = join(folder, 'list');
    writeFileSync(list, paths.join('\n'));
    const out = openSync(join(folder, 'out'), 'w');
    const reader = fileURLToPath(new URL('./testing/read-many.ts', import.meta.url));
    const child = spawn(process.execPath, [...CHILD_FLAGS, reader, list], {
      env: {},
      stdio: ['ignore', out, 'inherit'],
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    closeSync(out);
    expect(code, 'the reading child ended by itself').toBe(0);
    const lines = readFileSync(join(folder, 'out'), 'utf8').trim().split('\n');
    return lines.map((line) => JSON.parse(line) as Outcome);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Everything that stands against the file, from the reader or, where it could be read, from the roster. */
function objections({ problems, workbook }: Outcome): readonly Problem[] {
  if (workbook === null) return problems;
  const roster = parseRoster(workbook, { today: TODAY });
  return roster.ok ? [] : roster.problems;
}

/** A sentence for people: Chinese, not the code, and it says what to do. */
function isUnderstandable(problem: Problem): boolean {
  const text = sentence(problem, 'zh');
  return (
    text !== problem.code && /请|就空着/.test(text) && /\p{Script=Han}/u.test(text) && !/undefined|NaN|“”/.test(text)
  );
}

function report(count: number, outcomes: readonly Outcome[]): string {
  const peak = Math.max(...outcomes.map((outcome) => outcome.peakMemoryKibibytes));
  const slowest = Math.max(...outcomes.map((outcome) => outcome.milliseconds));
  return `${count} broken sheets, seed ${seed}: peak ${Math.round(peak / 1024)} MiB, slowest ${Math.round(slowest)} ms`;
}

const broken = [...cutFiles(), ...craftedFiles, ...mistypedFiles(isLong ? 400 : 40, seed)];

test(`${broken.length} broken sheets end in a refusal with a sentence, never in a crash, a hang or a flood of memory (seed ${seed})`, {
  timeout: 1_800_000,
}, async () => {
  const files = broken;
  const outcomes = await readMany(files);
  expect(outcomes).toHaveLength(files.length);
  console.info(report(files.length, outcomes));
  for (const [at, outcome] of outcomes.entries()) {
    const name = files[at]?.name;
    const found = objections(outcome);
    expect(found.length, `${name} is refused`).toBeGreaterThan(0);
    expect(
      found.filter((problem) => !isUnderstandable(problem)),
      `${name}: sentences`,
    ).toEqual([]);
    expect(outcome.milliseconds, `${name}: time`).toBeLessThan(MILLISECONDS_MOST);
    expect(outcome.peakMemoryKibibytes, `${name}: memory`).toBeLessThan(MEMORY_MOST_KIBIBYTES);
  }
});

const flippedCount = isLong ? 3000 : 60;

test(`bits flipped in ${flippedCount} files are refused or change nothing that is read (seed ${seed})`, {
  timeout: 1_800_000,
}, async () => {
  const files = flippedFiles(flippedCount, seed);
  const [good, ...outcomes] = await readMany([{ name: 'whole', bytes: goodRoster() }, ...files]);
  console.info(report(files.length, outcomes));
  expect(good?.problems).toEqual([]);
  for (const [at, outcome] of outcomes.entries()) {
    const name = files[at]?.name;
    if (outcome.workbook === null) {
      expect(outcome.problems.length, `${name} is refused`).toBeGreaterThan(0);
      expect(
        outcome.problems.filter((problem) => !isUnderstandable(problem)),
        `${name}: sentences`,
      ).toEqual([]);
    } else expect(outcome.workbook, `${name} reads as the whole one`).toEqual(good?.workbook);
    expect(outcome.milliseconds, `${name}: time`).toBeLessThan(MILLISECONDS_MOST);
    expect(outcome.peakMemoryKibibytes, `${name}: memory`).toBeLessThan(MEMORY_MOST_KIBIBYTES);
  }
});

const mangledCount = isLong ? 6500 : 130;

test(`${mangledCount} whole archives with mangled parts are read or refused, never a crash or a hang (seed ${seed})`, {
  timeout: 1_800_000,
}, async () => {
  const files = mutatedFiles(mangledCount, seed);
  const outcomes = await readMany(files);
  expect(outcomes).toHaveLength(files.length);
  console.info(report(files.length, outcomes));
  for (const [at, outcome] of outcomes.entries()) {
    const name = files[at]?.name;
    // What is still readable must go through the roster without a crash, too.
    const found = objections(outcome);
    expect(outcome.workbook === null ? found.length : 1, `${name} is refused or read`).toBeGreaterThan(0);
    expect(
      found.filter((problem) => !isUnderstandable(problem)),
      `${name}: sentences`,
    ).toEqual([]);
    expect(outcome.milliseconds, `${name}: time`).toBeLessThan(MILLISECONDS_MOST);
    expect(outcome.peakMemoryKibibytes, `${name}: memory`).toBeLessThan(MEMORY_MOST_KIBIBYTES);
  }
});

test('the worst of them, each in the child of an upload, stay under 300 MiB and 5 seconds', {
  timeout: 60_000,
}, async () => {
  const worst = craftedFiles.filter(({ name }) => /bomb|30 MB|50,000 cells|60,000 rows|shared texts/.test(name));
  expect(worst.length).toBeGreaterThan(6);
  for (const { name, bytes } of worst) {
    const costs: ReadingCost[] = [];
    const result = await readWorkbook(bytes, { onCost: (cost) => costs.push(cost) });
    expect(result.ok, name).toBe(false);
    const [cost] = costs;
    console.info(
      `${name}: ${Math.round((cost?.peakMemoryKibibytes ?? 0) / 1024)} MiB, ${Math.round(cost?.milliseconds ?? 0)} ms`,
    );
    expect(cost?.peakMemoryKibibytes, name).toBeLessThan(MEMORY_MOST_KIBIBYTES);
    expect(cost?.milliseconds, name).toBeLessThan(MILLISECONDS_MOST);
  }
});
