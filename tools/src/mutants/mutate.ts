/**
 * `npm run mutate`: tries every small change in the engine that a test should notice, and lists those none noticed.
 *
 * Folders and files of the engine narrow it, and `--every 10` tries one mutant in ten:
 * `npm run mutate -- --every 10 engine/src/rules`.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../run-command.ts';
import { type MutatedFile, mutateFiles } from './load-mutated.ts';
import type { FromChild, TestMap, ToChild, Tried } from './mutant-messages.ts';
import { reportLines } from './report-mutants.ts';

const children = 2;
/** Longer than any test takes; a mutant that is silent for so long is endless where no step is counted. */
const silence = 120_000;
const mostHeapBytes = 1_500_000_000;

const suites = [
  ...globSync('engine/src/**/*.test.ts', { cwd: root }).sort(),
  'cli/src/agreement.test.ts',
  'cli/src/broken-schemes.test.ts',
  'cli/src/practice.test.ts',
  'cli/src/scheme-advice.test.ts',
  'cli/src/scheme-language.test.ts',
  'cli/src/schemes.test.ts',
];

const { positionals: wanted, values } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string', default: '1' } },
});
const sources = globSync('engine/src/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.test.ts') && !path.includes('/testing/'))
  .filter((path) => wanted.length === 0 || wanted.some((each) => path === each || path.startsWith(`${each}/`)))
  .sort();

const files = mutateFiles(sources);
const every = Number(values.every);
const queue = files.flatMap(({ mutants }) => mutants.map(({ id }) => id)).filter((id) => id % every === 0);
const count = queue.length;
let processorSeconds = 0;
const startedAt = performance.now();
const testMap = await mapped();
console.log(`${count} mutants in ${files.length} files, ${testMap.tests.length} tests; mapped in ${seconds()} s`);
const tried: Tried[] = [];
await Promise.all(Array.from({ length: children }, () => work()));
finish(files, tried);

function seconds(): string {
  return ((performance.now() - startedAt) / 1000).toFixed(0);
}

function begin(): ChildProcess {
  return fork(join(import.meta.dirname, 'try-mutants-child.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning', '--max-old-space-size=4096'],
    env: { ...process.env, XIANFENG_MUTATE: '1' },
    serialization: 'advanced',
  });
}

function ask(child: ChildProcess, message: ToChild): void {
  child.send(message);
}

/** The next answer of a child, or null when it ends or stays silent too long. */
function answerOf(child: ChildProcess, patience: number): Promise<FromChild | null> {
  return new Promise((resolve) => {
    const done = (answer: FromChild | null): void => {
      clearTimeout(timer);
      child.removeAllListeners('message');
      child.removeAllListeners('exit');
      resolve(answer);
    };
    const timer = setTimeout(() => done(null), patience);
    child.once('message', (message) => done(message as FromChild));
    child.once('exit', () => done(null));
  });
}

async function mapped(): Promise<TestMap> {
  const child = begin();
  ask(child, { ask: 'map', tests: suites, mutated: sources });
  const answer = await answerOf(child, 10 * silence);
  child.kill('SIGKILL');
  if (answer?.answer !== 'map') throw new Error('the tests do not pass without mutants');
  return answer.testMap;
}

/** Takes mutants off the queue until it is empty, in one child or, after a silent one, in several. */
async function work(): Promise<void> {
  let child: ChildProcess | null = null;
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (child === null) {
      child = begin();
      ask(child, { ask: 'begin', testMap, mutated: sources });
    }
    ask(child, { ask: 'try', id });
    const answer: FromChild | null = await answerOf(child, silence);
    const isOver = answer?.answer !== 'tried' || answer.heapBytes > mostHeapBytes;
    tried.push(answer?.answer === 'tried' ? answer.tried : { id, verdict: 'endless', noticedBy: null });
    if (answer?.answer === 'tried') processorSeconds += answer.processorSeconds;
    if (tried.length % 100 === 0) console.log(`${tried.length} of ${count} tried after ${seconds()} s`);
    if (isOver) child.kill('SIGKILL');
    if (isOver) child = null;
  }
  child?.kill('SIGKILL');
}

function finish(mutated: readonly MutatedFile[], verdicts: readonly Tried[]): void {
  const lines = reportLines(mutated, verdicts);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(join(root, '.cache/mutants.txt'), `${lines.survivors.join('\n')}\n`);
  // The last line is the whole run in one.
  const spent = `after ${seconds()} s, ${processorSeconds.toFixed(0)} s of processors`;
  console.log(`${lines.scores.join('\n')}, ${spent}; the survivors stand in .cache/mutants.txt`);
}
