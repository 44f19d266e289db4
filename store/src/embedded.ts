import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { done, type Result } from '@xianfeng/engine';
import pg from 'pg';
import { lockFolder } from './launcher/folder-lock.ts';
import { endLeftovers } from './launcher/leftover.ts';
import { placeFor } from './launcher/place.ts';
import { type Command, commandAs, giveTo, type SystemUser, systemUser } from './launcher/system-user.ts';

/** The role that migrates and checks; it exists inside the data folder only. */
export const ownerRole = 'xianfeng_owner';

/** The socket is a file; its full path has to fit into the kernel's address. */
const socketPathLengthMost = 107;
const port = 5432;
/** Says where the socket of the running server is. */
const socketNote = 'database-socket';
const startAttempts = 4;

const settings = [
  ['listen_addresses', ''],
  ['port', `${port}`],
  ['unix_socket_permissions', '0700'],
  ['fsync', 'on'],
  ['full_page_writes', 'on'],
  ['synchronous_commit', 'on'],
  ['max_connections', '60'],
  ['shared_buffers', '128MB'],
  ['timezone', 'UTC'],
  ['lc_messages', 'C'],
  ['log_destination', 'stderr'],
  ['logging_collector', 'off'],
  ['log_timezone', 'UTC'],
  // Statements and parameters carry people's data; the log says what went wrong, not with whose row.
  ['log_min_error_statement', 'panic'],
  ['log_parameter_max_length_on_error', '0'],
  ['log_error_verbosity', 'terse'],
] as const;

export interface EmbeddedOptions {
  /** Where the installation's data live; made when missing. */
  readonly folder: string;
  /** Another way than the one found by trying, see `SystemUser`. */
  readonly user?: SystemUser;
  /** Where data go that this user cannot reach where they were wanted; `/var/lib/xianfeng`. */
  readonly systemFolder?: string;
  /** Told when the server ends without having been asked to. */
  readonly onLost?: () => void;
  /** Told when the data go elsewhere than asked, with that place. */
  readonly onMoved?: (folder: string) => void;
}

export interface EmbeddedDatabase {
  /** Connection settings of a role for one database; there is a socket inside the folder and nothing else. */
  connection(role: string, database: string): pg.PoolConfig;
  /** Process id of the server. */
  readonly pid: number;
  /** Ends the server cleanly; running transactions are given up. */
  close(): Promise<void>;
}

/**
 * Starts the shipped PostgreSQL on a data folder, first making the cluster where there is none.
 * Refuses with `data-folder.in-use` (facts `folder`, `pid`) while another program holds the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Result<EmbeddedDatabase>> {
  const locked = await lockFolder(options.folder);
  if (!locked.ok) return locked;
  const lock = locked.value;
  try {
    const user = options.user ?? systemUser();
    const { programs, folder } = placeFor(user, options.folder, options.systemFolder);
    if (folder !== realpathSync(options.folder)) options.onMoved?.(folder);
    const cluster = join(folder, 'database');
    const name = `xianfeng-${createHash('sha256').update(cluster).digest('hex').slice(0, 12)}`;
    await endLeftovers(name, cluster);
    if (!existsSync(cluster)) makeCluster({ programs, user, cluster });
    return done(await startServer({ programs, user, cluster, name, options, release: lock.release }));
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Connection settings for a server that another program runs on this folder; undefined where none runs. */
export function runningConnection(folder: string): ((role: string, database: string) => pg.PoolConfig) | undefined {
  const note = join(folder, socketNote);
  if (!existsSync(note)) return undefined;
  const host = readFileSync(note, 'utf8');
  return (role, database) => ({ host, port, user: role, database });
}

interface Place {
  readonly programs: string;
  readonly user: SystemUser;
  readonly cluster: string;
}

/** Makes a cluster under another name and renames it, so that one half made is never taken for one. */
function makeCluster({ programs, user, cluster }: Place): void {
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(user, unfinished);
  // The order of indexes must not hang on a library that a later version replaces; Chinese names are ordered by
  // an explicit collation or a stored key. Whoever reaches the socket could as well read the files beside it,
  // so the socket asks for no password.
  const made = run(
    commandAs(user, join(programs, 'bin', 'initdb'), [
      ...['--pgdata', unfinished, '--username', ownerRole, '--auth', 'trust', '--encoding', 'UTF8'],
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
      ...['--data-checksums', '--no-instructions'],
    ]),
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}${made.stdout}`);
  renameSync(unfinished, cluster);
}

function run({ program, args, user }: Command) {
  return spawnSync(program, [...args], { encoding: 'utf8', cwd: '/', env: environment(), ...user });
}

/** Nothing of the caller's PostgreSQL settings may reach ours. */
function environment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
}

interface Start extends Place {
  readonly name: string;
  readonly options: EmbeddedOptions;
  readonly release: () => Promise<void>;
}

async function startServer({ programs, user, cluster, name, options, release }: Start): Promise<EmbeddedDatabase> {
  const socket = socketFolder(user, cluster);
  const given = [...settings, ['cluster_name', name], ['unix_socket_directories', socket.folder]] as const;
  const command = commandAs(user, join(programs, 'bin', 'postgres'), [
    ...['-D', cluster],
    ...given.flatMap(([setting, value]) => ['-c', `${setting}=${value}`]),
  ]);
  const connection = (role: string, database: string) => ({ host: socket.folder, port, user: role, database });
  const server = await launch(command, connection(ownerRole, 'postgres'), `${cluster}.log`);
  // Others look for the socket in the folder that was asked for, wherever the data are.
  const note = join(options.folder, socketNote);
  writeFileSync(note, socket.folder);
  const lost = () => options.onLost?.();
  server.once('exit', lost);
  return {
    connection,
    pid: server.pid ?? 0,
    close: async () => {
      server.off('exit', lost);
      await stop(server);
      rmSync(note, { force: true });
      socket.remove();
      await release();
    },
  };
}

/** Starts the server and waits until it answers. */
async function launch(command: Command, connection: pg.ClientConfig, log: string): Promise<ChildProcess> {
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
    env: environment(),
    detached: true,
    ...user,
  });
  closeSync(output);
  return server;
}

/** The folder of the socket: the cluster's own, or a short private one where the path would be too long. */
function socketFolder(user: SystemUser, cluster: string): { folder: string; remove: () => void } {
  if (Buffer.byteLength(join(cluster, `.s.PGSQL.${port}`)) <= socketPathLengthMost) {
    return { folder: cluster, remove: () => undefined };
  }
  const isTmpShort = Buffer.byteLength(tmpdir()) < 60;
  const folder = mkdtempSync(join(isTmpShort ? tmpdir() : '/tmp', 'xianfeng-'));
  giveTo(user, folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
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
async function stop(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGQUIT'), 60_000);
  await ended;
  clearTimeout(late);
}
