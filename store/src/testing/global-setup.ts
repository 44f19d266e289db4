import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type EmbeddedDatabase, startEmbedded } from '../embedded.ts';
import { asClient, ensureDatabase } from '../installation.ts';
import { migrate, readMigrations } from '../migrate.ts';
import { ensureRoles } from '../service-role.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A socket that answers with the owner's way into the test cluster, starting it for whoever asks first. */
    xianfengCluster: string;
  }
}

/** The passwords of both roles in the test cluster. */
export const testPasswords = { service: 'qinghe-test', ballotBox: 'qinghe-box' };

/** The migrated database every test database is a copy of. */
export const templateDatabase = 'template_xianfeng';

/**
 * One real PostgreSQL for all test files of a run, started when the first of them asks: a run of pure tests
 * starts none. Returns its end.
 */
export default async function provideCluster(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'xianfeng-test-'));
  let cluster: Promise<EmbeddedDatabase> | undefined;
  const door = createServer((socket) => {
    cluster ??= startCluster(join(folder, 'data'));
    cluster.then(
      (database) => socket.end(JSON.stringify({ owner: database.owner('postgres') })),
      (error: unknown) => socket.end(JSON.stringify({ error: String(error) })),
    );
  });
  const address = join(folder, 'door');
  await new Promise<void>((resolve) => door.listen(address, resolve));
  project.provide('xianfengCluster', address);
  return async () => {
    door.close();
    const started = await cluster?.catch(() => undefined);
    await started?.close();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function startCluster(folder: string): Promise<EmbeddedDatabase> {
  const started = await startEmbedded({ folder });
  if (!started.ok) throw new Error(`A new folder was refused: ${JSON.stringify(started.problems)}`);
  const database = started.value;
  await asClient(database.owner('postgres'), async (owner) => {
    await ensureDatabase(owner, templateDatabase);
    await ensureRoles(owner, testPasswords);
    // Some read the log of what they did: what others write meanwhile must not take it away.
    await owner.query(`alter system set wal_keep_size = '2GB'`);
    await owner.query('select pg_reload_conf()');
  });
  await asClient(database.owner(templateDatabase), async (owner) => {
    const migrated = await migrate(owner, readMigrations());
    if (!migrated.ok) throw new Error(`An empty database was refused: ${JSON.stringify(migrated.problems)}`);
  });
  return database;
}
