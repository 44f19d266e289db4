import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import pg from 'pg';
import { openDatabase } from './database.ts';
import { checkDurability } from './durability.ts';
import { type DatabaseAddress, runningAddress, startEmbedded } from './embedded.ts';
import { lockFolder } from './launcher/folder-lock.ts';
import { migrate, readMigrations } from './migrate.ts';
import { ballotBoxRole } from './ballot-box.ts';
import { checkServiceRole, ensureRoles, type RolePasswords, serviceRole } from './service-role.ts';
import { openStore, type Store } from './transaction.ts';

const databaseName = 'xianfeng';
const serverVersionLeast = 150_000;
const statementMillisecondsMost = 5000;

export interface InstallationOptions {
  /** The data folder of the installation. */
  readonly folder: string;
  /** A PostgreSQL server to use in place of the embedded one, logged in as the owner of the database. */
  readonly databaseUrl?: string;
  /** Told when the embedded database ends without having been asked to. */
  readonly onLost?: () => void;
  /** Told when the embedded database's data go elsewhere than asked, with that place. */
  readonly onMoved?: (folder: string) => void;
}

export interface Installation {
  /** As the service role: what the operator's commands work with. */
  readonly store: Store;
  /** The same for the server, which may not keep one caller waiting for what another asked: each statement has 5 seconds. */
  readonly requests: Store;
  /** As the box's role, which reaches its own tables and nothing else: for the process of the ballot box alone. */
  readonly ballotBox: pg.PoolConfig;
  /** As the owner: migrations, verification and backup only. */
  readonly owner: pg.ClientConfig;
  close(): Promise<void>;
}

/**
 * Starts or reaches the database, brings it to this program's version and checks what every promise rests on.
 * Refused, with everything ended again, when the folder is in use, the server is out of reach or too old, a migration was edited,
 * the database is newer, the service role could do too much, or a setting would lose acknowledged writes.
 */
export async function openInstallation(options: InstallationOptions): Promise<Result<Installation>> {
  const source = await (options.databaseUrl === undefined
    ? embeddedSource(options)
    : serverSource(options.folder, options.databaseUrl));
  if (!source.ok) return source;
  const { owner, service, ballotBox, passwords, isEmbedded, close } = source.value;
  try {
    const prepared = await asClient(owner, (client) => prepare(client, passwords));
    const checked = prepared.ok ? await asClient(service, (client) => check(client, isEmbedded)) : prepared;
    if (!checked.ok) {
      await close();
      return checked;
    }
    const store = openStore(openDatabase(service));
    const requests = openStore(openDatabase({ ...service, statement_timeout: statementMillisecondsMost }));
    return done({
      store,
      requests,
      ballotBox,
      owner,
      close: async () => {
        await requests.close();
        await store.close();
        await close();
      },
    });
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * The store of an installation that another program has open, to look at it meanwhile; undefined where its database
 * is not running. Closing it leaves the database running.
 */
export function openRunningStore(folder: string): Store | undefined {
  const address = runningAddress(folder, databaseName);
  return address === undefined
    ? undefined
    : openStore(openDatabase(asRole(serviceRole, address, keptPassword(folder, 'database-password'))));
}

interface Source {
  readonly owner: pg.ClientConfig;
  readonly service: pg.ClientConfig;
  readonly ballotBox: pg.PoolConfig;
  readonly passwords: RolePasswords;
  readonly isEmbedded: boolean;
  readonly close: () => Promise<void>;
}

async function embeddedSource({ databaseUrl: _, ...options }: InstallationOptions): Promise<Result<Source>> {
  const started = await startEmbedded(options);
  if (!started.ok) return started;
  const { at, owner, close } = started.value;
  await asClient(owner('postgres'), (client) => ensureDatabase(client, databaseName));
  const passwords = keptPasswords(options.folder);
  return done({
    owner: owner(databaseName),
    service: asRole(serviceRole, at(databaseName), passwords.service),
    ballotBox: asRole(ballotBoxRole, at(databaseName), passwords.ballotBox),
    passwords,
    isEmbedded: true,
    close,
  });
}

function asRole(user: string, address: DatabaseAddress, password: string): pg.PoolConfig {
  return { ...address, user, password };
}

async function serverSource(folder: string, databaseUrl: string): Promise<Result<Source>> {
  const locked = await lockFolder(folder);
  if (!locked.ok) return locked;
  const passwords = keptPasswords(folder);
  const problem = await unreachable(databaseUrl);
  if (problem !== undefined) {
    await locked.value.release();
    return refused(problem);
  }
  const as = (user: string, password: string) => {
    const url = new URL(databaseUrl);
    url.username = user;
    url.password = password;
    return { connectionString: url.href };
  };
  return done({
    owner: { connectionString: databaseUrl },
    service: as(serviceRole, passwords.service),
    ballotBox: as(ballotBoxRole, passwords.ballotBox),
    passwords,
    isEmbedded: false,
    close: locked.value.release,
  });
}

/** Why the server does not let us in: not there, wrong name or password, no such database. */
async function unreachable(databaseUrl: string): Promise<Problem | undefined> {
  try {
    await asClient({ connectionString: databaseUrl }, () => Promise.resolve());
    return undefined;
  } catch (error) {
    return { code: 'database.unreachable', facts: { reason: error instanceof Error ? error.message : String(error) } };
  }
}

function keptPasswords(folder: string): RolePasswords {
  return { service: keptPassword(folder, 'database-password'), ballotBox: keptPassword(folder, 'ballot-box-password') };
}

/** A role's password, made once and kept where only the installation reads it. */
function keptPassword(folder: string, name: string): string {
  const file = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' });
  return readFileSync(file, 'utf8').trim();
}

export async function ensureDatabase(owner: pg.Client, name: string): Promise<void> {
  const found = await owner.query('select from pg_database where datname = $1', [name]);
  if (found.rowCount === 0) await owner.query(`create database ${owner.escapeIdentifier(name)}`);
}

async function prepare(owner: pg.Client, passwords: RolePasswords): Promise<Result<null>> {
  const { rows } = await owner.query<{ number: number; name: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as name",
  );
  const [version] = rows;
  if (version === undefined || version.number < serverVersionLeast) {
    return refused({ code: 'database.too-old', facts: { found: version?.name ?? '', least: '15' } });
  }
  await ensureRoles(owner, passwords);
  return migrate(owner, readMigrations());
}

async function check(service: pg.Client, isEmbedded: boolean): Promise<Result<null>> {
  const role = await checkServiceRole(service);
  return role.ok ? checkDurability(service, isEmbedded) : role;
}

/** Runs `act` on one connection and ends it. */
export async function asClient<Value>(
  config: pg.ClientConfig,
  act: (client: pg.Client) => Promise<Value>,
): Promise<Value> {
  const client = new pg.Client(config);
  await client.connect();
  try {
    return await act(client);
  } finally {
    await client.end();
  }
}
