import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../cli/bin/xianfeng.mjs', import.meta.url));
const password = 'Xianfeng-2026';

/** A county made and served in a temporary folder, as an operator would do it. */
export interface MadeCounty {
  readonly folder: string;
  readonly address: string;
  /** Of every demo account. */
  readonly password: string;
  /** From the command to the address, and the making of the data within that. */
  readonly milliseconds: { readonly ready: number; readonly made: number };
  /** Ends the program; the folder stays. */
  stop(): Promise<void>;
  close(): Promise<void>;
}

export async function makeCounty(members: number): Promise<MadeCounty> {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-county-'));
  const from = performance.now();
  const args = [program, 'demo', '--members', `${members}`, '--data', folder, '--port', `${await freePort()}`];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  let printed = '';
  child.stdout.setEncoding('utf8');
  for await (const text of child.stdout.iterator({ destroyOnReturn: false })) {
    printed += String(text);
    if (printed.includes('Ctrl-C')) break;
  }
  // Nobody reads on, and a full pipe would stop the service.
  child.stdout.resume();
  const address = /http:\/\/[\d.:]+/.exec(printed)?.[0];
  if (address === undefined) throw new Error(`The county could not be made:\n${printed}`);
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  return {
    ...{ folder, address },
    password,
    milliseconds: {
      ready: performance.now() - from,
      made: Number(/made in ([\d.]+) s/.exec(printed)?.[1] ?? Number.NaN) * 1000,
    },
    stop,
    close: async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * A port that is free together with the next one, on which the ballot box answers. Below those that the kernel gives to
 * outgoing connections (32768 and up): one of them could take it before the installation does.
 */
async function freePort(): Promise<number> {
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
