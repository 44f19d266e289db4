import { spawnSync } from 'node:child_process';
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
import { done, type Result } from '@xianfeng/engine';
import type pg from 'pg';
import { lockFolder } from './launcher/folder-lock.ts';
import { endLeftovers } from './launcher/leftover.ts';
import { placeFor } from './launcher/place.ts';
import { launchServer, serverEnvironment, stopServer } from './launcher/server-process.ts';
import { type Command, commandAs, giveTo, type SystemUser, systemUser } from './launcher/system-user.ts';

/** The role that migrates and checks; it exists inside the data folder only. */
export const ownerRole = 'xianfeng_owner';

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
  return spawnSync(program, [...args], { encoding: 'utf8', cwd: '/', env: serverEnvironment(), ...user });
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
  const server = await launchServer(command, connection(ownerRole, 'postgres'), `${cluster}.log`);
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
