import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { checkout } from '../data-folder.ts';

/** The command line as an operator runs it, in a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** Everything printed so far, both outputs. */
  printed(): string;
  /** Resolves when the text has been printed; throws when the program ends without it. */
  until(text: string): Promise<void>;
  /** Its exit code. */
  readonly ended: Promise<number | null>;
}

export function runProgram(args: readonly string[], input = ''): Program {
  const program = join(checkout, 'cli', 'bin', 'xianfeng.mjs');
  const child = spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  let printed = '';
  for (const output of [child.stdout, child.stderr]) {
    output.setEncoding('utf8');
    output.on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  const until = (text: string) =>
    new Promise<void>((resolve, reject) => {
      const look = () => (printed.includes(text) ? resolve() : undefined);
      look();
      child.stdout.on('data', look);
      child.stderr.on('data', look);
      void ended.then((code) => reject(new Error(`It ended with ${code} and without «${text}»:\n${printed}`)));
    });
  return { process: child, printed: () => printed, until, ended };
}

/**
 * A port that is free together with the next one, on which the ballot box answers. Below those that the kernel gives to
 * outgoing connections (32768 and up): one of them could take it before the installation does.
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

/** A browser's part of a conversation with the service: JSON and a cookie that outlives restarts. */
export function openBrowser(address: string) {
  let cookie = '';
  return async (method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; body: unknown }> => {
    const response = await fetch(`${address}/api${path}`, {
      method,
      headers: {
        cookie,
        origin: address,
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie();
    if (set.length > 0) cookie = set.map((line) => line.split(';', 1)[0]).join('; ');
    return { status: response.status, body: await response.json().catch(() => null) };
  };
}
