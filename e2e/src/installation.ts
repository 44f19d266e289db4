import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real installation: the same command an office machine runs, on a folder of its own. */
export interface Installation {
  readonly address: string;
  readonly folder: string;
  /** Everything it has printed so far, as an operator would read it. */
  printed(): string;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** Starts `xianfeng start` with these arguments and waits until it answers. */
export async function startInstallation(args: readonly string[]): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-e2e-'));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const process_ = spawn(
    process.execPath,
    [join(root, 'cli/bin/xianfeng.mjs'), 'start', '--data', join(folder, 'data'), '--port', String(port), ...args],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const stream of [process_.stdout, process_.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      printed += text;
    });
  }
  try {
    await untilReady(address, process_);
  } catch (error) {
    process_.kill('SIGKILL');
    throw new Error(`The installation did not start: ${String(error)}\n${printed}`);
  }
  return {
    address,
    folder,
    printed: () => printed,
    stop: async () => {
      await stopped(process_);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(address: string, process_: ChildProcess): Promise<void> {
  const deadline = Date.now() + 90_000;
  while (Date.now() < deadline) {
    if (process_.exitCode !== null) throw new Error(`it ended with code ${process_.exitCode}`);
    const answer = await fetch(`${address}/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('it was not ready within 90 seconds');
}

/** Asks it to stop as Ctrl-C does and waits until it has. */
async function stopped(process_: ChildProcess): Promise<void> {
  if (process_.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => process_.once('exit', () => resolve()));
  process_.kill('SIGINT');
  await ended;
}
