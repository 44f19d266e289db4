import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { ballotBoxRole } from '../ballot-box.ts';
import { openDatabase } from '../database.ts';
import { asClient } from '../installation.ts';
import { serviceRole } from '../service-role.ts';
import { openStore, type Store } from '../transaction.ts';
import { templateDatabase, testPasswords } from './global-setup.ts';

export { StruckClient, type Strike, struckBy } from './struck-client.ts';

export interface TestStore {
  /** As the service role, under row security: what the code under test gets. */
  readonly store: Store;
  /** As the owner, who sees everything: for assertions only. */
  readonly owner: pg.Client;
  /** How the owner enters this database. */
  readonly asOwner: pg.ClientConfig;
  /** How the service enters it. */
  readonly asService: pg.ClientConfig;
  /** How the ballot box enters it. */
  readonly asBallotBox: pg.ClientConfig;
}

/**
 * A fresh, migrated database of its own for the test file that calls it, removed when the file is done.
 * Call it once at the top: `const { store, owner } = await testStore();`
 */
export async function testStore(): Promise<TestStore> {
  const cluster = await clusterConnection();
  const name = `test_${randomBytes(8).toString('hex')}`;
  await asClient(cluster, async (client) => {
    // Copying needs the template for itself, and test files start at the same moment.
    await client.query('select pg_advisory_lock(1)');
    await client.query(`create database ${name} template ${templateDatabase}`);
  });
  const asOwner = { ...cluster, database: name };
  const asService = { ...asOwner, user: serviceRole, password: testPasswords.service };
  const asBallotBox = { ...asOwner, user: ballotBoxRole, password: testPasswords.ballotBox };
  const owner = new pg.Client(asOwner);
  await owner.connect();
  const store = openStore(openDatabase(asService));
  afterAll(async () => {
    await store.close();
    await owner.end();
    await asClient(cluster, (client) => client.query(`drop database ${name} with (force)`));
  });
  return { store, owner, asOwner, asService, asBallotBox };
}

async function clusterConnection(): Promise<pg.ClientConfig> {
  const answer = JSON.parse(await text(connect(inject('xianfengCluster'))));
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.owner;
}
