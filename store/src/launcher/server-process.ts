import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Command } from './system-user.ts';

const startAttempts = 4;

/** Starts the server and waits until it answers. */
export async function launchServer(command: Command, connection: pg.ClientConfig, log: string): Promise<ChildProcess> {
  for (let attempt = 1; ; attempt += 1) {
    const server = spawnServer(command, log);
    if (await answers(server, connection)) return server;
    if (attempt === startAttempts) {
      const said = readFileSync(log, 'utf8').trimEnd().split('\n').slice(-5).join('\n');
      throw new Error(`The database server ended while starting; its log ${log} ends with:\n${said}`);
    }
    // The kernel may still be taking back the memory of a server killed a moment ago, which a new one refuses to share.
    await pause(300);
  }
}

/** In a session of its own, so that Ctrl-C at the terminal reaches the program first, which then ends the server. */
function spawnServer({ program, args, user }: Command, log: string): ChildProcess {
  const output = openLog(log);
  const stdio = ['ignore', output, output] as const;
  const server = spawn(program, [...args], {
    stdio: [...stdio],
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    ...user,
  });
  closeSync(output);
  return server;
}

/** The server's own log, one generation kept; it says why a start failed. */
function openLog(file: string): number {
  const bytesMost = 10_000_000;
  if (existsSync(file) && statSync(file).size > bytesMost) renameSync(file, `${file}.old`);
  const log = openSync(file, 'a', 0o600);
  return log;
}

/** Whether the server answers in the end; recovery after a crash may take its time, so only its end is a failure. */
async function answers(server: ChildProcess, connection: pg.ClientConfig): Promise<boolean> {
  let failure: Error | undefined;
  server.once('error', (error) => {
    failure = error;
  });
  for (;;) {
    if (failure !== undefined) throw failure;
    if (hasEnded(server)) return false;
    const client = new pg.Client(connection);
    try {
      await client.connect();
      await client.end();
      return true;
    } catch (error) {
      if (!isNotYet(error)) throw error;
      await pause(15);
    }
  }
}

function hasEnded(server: ChildProcess): boolean {
  return server.exitCode !== null || server.signalCode !== null;
}

/** No socket yet, nobody listening yet, or `57P03`, the server still starting. */
function isNotYet(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ECONNREFUSED' || code === '57P03' || code === 'ECONNRESET';
}

/** A fast shutdown: clients are sent away, everything is written, the next start has nothing to recover. */
export async function stopServer(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGQUIT'), 60_000);
  await ended;
  clearTimeout(late);
}

/** Nothing of the caller's PostgreSQL settings may reach ours. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}
