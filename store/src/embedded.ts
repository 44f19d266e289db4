import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { done, type Result } from '@xianfeng/engine';
import type pg from 'pg';
import { admitOwner, askForPasswords, ownerRole } from './launcher/door.ts';
import { lockFolder } from './launcher/folder-lock.ts';
import { endLeftovers } from './launcher/leftover.ts';
import { placeFor } from './launcher/place.ts';
import { launchServer, serverEnvironment, stopServer } from './launcher/server-process.ts';
import { type Command, commandAs, giveTo, type SystemUser, systemUser } from './launcher/system-user.ts';

/** The socket is a file; its full path has to fit into the kernel's address. */
const socketPathLengthMost = 107;
const port = 5432;
/** Says where the socket of the running server is. */
const socketNote = 'database-socket';

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

/** Says where, and not who: name and password are added by whoever has them. */
export interface DatabaseAddress {
  readonly host: string;
  readonly port: number;
  readonly database: string;
}

export interface EmbeddedDatabase {
  /** Where one of its databases is found; there is a socket inside the folder and nothing else. */
  at(database: string): DatabaseAddress;
  /** How its owner enters, until this server ends. */
  owner(database: string): pg.ClientConfig;
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
    if (!existsSync(cluster)) await makeCluster({ programs, user, cluster });
    return done(await startServer({ programs, user, cluster, name, options, release: lock.release }));
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** Where a server is found that another program runs on this folder; undefined where none runs. */
export function runningAddress(folder: string, database: string): DatabaseAddress | undefined {
  const note = join(folder, socketNote);
  return existsSync(note) ? { host: readFileSync(note, 'utf8'), port, database } : undefined;
}

interface Place {
  readonly programs: string;
  readonly user: SystemUser;
  readonly cluster: string;
}

/** Makes a cluster under another name and renames it, so that one half made is never taken for one. */
async function makeCluster({ programs, user, cluster }: Place): Promise<void> {
  const unfinished = `${cluster}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  giveTo(user, unfinished);
  // The order of indexes must not hang on a library that a later version replaces; Chinese names are ordered by
  // an explicit collation or a stored key. Who may enter is said anew at every start.
  const made = await run(
    commandAs(user, join(programs, 'bin', 'initdb'), [
      ...['--pgdata', unfinished, '--username', ownerRole, '--auth', 'trust', '--encoding', 'UTF8'],
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--locale', 'C'],
      ...['--data-checksums', '--no-instructions'],
    ]),
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.said}`);
  renameSync(unfinished, cluster);
}

/** In a session of its own: Ctrl-C at the terminal reaches the program alone, which lets this end and then stops. */
async function run({ program, args, user }: Command): Promise<{ status: number | null; said: string }> {
  const child = spawn(program, [...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: '/',
    env: serverEnvironment(),
    detached: true,
    ...user,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  const [status, said, complained] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return { status, said: `${complained}${said}` };
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
  const at = (database: string) => ({ host: socket.folder, port, database });
  const unlocked = { ...at('postgres'), user: ownerRole };
  admitOwner(cluster);
  const server = await launchServer(command, unlocked, `${cluster}.log`);
  const password = await askForPasswords(unlocked, cluster).catch(async (error: unknown) => {
    await stopServer(server);
    throw error;
  });
  // Others look for the socket in the folder that was asked for, wherever the data are.
  const note = join(options.folder, socketNote);
  writeFileSync(note, socket.folder);
  const lost = () => options.onLost?.();
  server.once('exit', lost);
  return {
    at,
    owner: (database) => ({ ...at(database), user: ownerRole, password }),
    pid: server.pid ?? 0,
    close: async () => {
      server.off('exit', lost);
      await stopServer(server);
      rmSync(note, { force: true });
      socket.remove();
      await release();
    },
  };
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
