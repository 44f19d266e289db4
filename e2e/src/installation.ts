import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real installation: the same command an office machine runs, on a folder of its own. */
export interface Installation {
  readonly address: string;
  /** The folder of its data. */
  readonly dataFolder: string;
  readonly port: number;
  /** From the command to the first answer. */
  readonly seconds: number;
  readonly process: ChildProcess;
  /** Everything it has printed so far, as an operator would read it. */
  printed(): string;
  /** Asks it to end as Ctrl-C does; its exit code. */
  interrupt(): Promise<number | null>;
  /** Ends it and takes its data away. */
  stop(): Promise<void>;
}

interface Starting {
  /** Where its data are; a new folder where none is given. */
  readonly dataFolder?: string;
  readonly port?: number;
  /** What the operator types. */
  readonly answers?: readonly string[];
}

/** A command that has ended. */
interface Ended {
  readonly code: number | null;
  readonly printed: string;
}

const program = join(import.meta.dirname, '../../cli/bin/xianfeng.mjs');

/** The demo's data, loaded once for all stories; each story works on a copy. */
function preparedDemo(): string {
  const { XIANFENG_PREPARED_DEMO: folder } = process.env;
  if (folder === undefined) throw new Error('The demo is prepared by e2e/src/prepare-demo.ts before the stories.');
  return folder;
}

/** What the start that made the demo printed. */
export function demoPrinted(): string {
  return join(preparedDemo(), '..', 'printed.txt');
}

/** The demo as it stands on its first morning. */
export async function startDemo(args: readonly string[] = []): Promise<Installation> {
  const dataFolder = join(await mkdtemp(join(tmpdir(), 'xianfeng-story-')), 'data');
  await cp(preparedDemo(), dataFolder, { recursive: true });
  return startInstallation(['--demo', ...args], { dataFolder });
}

/**
 * A port that is free together with the next one, on which the ballot box answers. Below those that the kernel gives to
 * outgoing connections (32768 and up): one of the browser's could take it before the installation does.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + 2 * randomInt(6_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

/** Starts `xianfeng start` with these arguments and waits until it says that it is open. */
export async function startInstallation(args: readonly string[], starting: Starting = {}): Promise<Installation> {
  const dataFolder = starting.dataFolder ?? join(await mkdtemp(join(tmpdir(), 'xianfeng-story-')), 'data');
  const port = starting.port ?? (await freePort());
  const begun = performance.now();
  const { child, printed, ended } = run(
    ['start', '--data', dataFolder, '--port', String(port), ...args],
    starting.answers,
  );
  await until(() => printed().includes('Ctrl-C'), ended, printed);
  const interrupt = async (): Promise<number | null> => {
    child.kill('SIGINT');
    return ended;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    dataFolder,
    port,
    seconds: (performance.now() - begun) / 1000,
    process: child,
    printed,
    interrupt,
    stop: async () => {
      await interrupt();
      await rm(join(dataFolder, '..'), { recursive: true, force: true });
    },
  };
}

/** Runs a command to its end. */
export async function runCommand(args: readonly string[], input = ''): Promise<Ended> {
  const { printed, ended } = run(args, input === '' ? [] : [input]);
  return { code: await ended, printed: printed() };
}

function run(args: readonly string[], answers: readonly string[] = []) {
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  let text = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8');
    output.on('data', (chunk: string) => {
      text += chunk;
    });
  }
  // A command that refuses its arguments may have ended before it reads.
  child.stdin.on('error', () => undefined);
  child.stdin.end(answers.map((line) => `${line}\n`).join(''));
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, printed: () => text, ended };
}

async function until(isReached: () => boolean, ended: Promise<number | null>, printed: () => string): Promise<void> {
  let code: number | null | undefined;
  void ended.then((found) => {
    code = found;
  });
  while (!isReached()) {
    if (code !== undefined) throw new Error(`It ended with ${code}:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
