import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { testStore } from './testing/database.ts';

const { asOwner } = await testStore();

test('a connection cut while a transaction is between two statements fails the next one and nothing else', async () => {
  const database = openDatabase(asOwner);
  const cut = database.transaction().execute(async (tx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database);
    // Long enough for the message of the end to arrive while no statement waits for an answer.
    await new Promise((resolve) => setTimeout(resolve, 100));
    await sql`select 1`.execute(tx);
  });
  await expect(cut).rejects.toThrow(/not queryable|terminat/);
  expect((await sql<{ one: number }>`select 1 as one`.execute(database)).rows).toEqual([{ one: 1 }]);
  await database.destroy();
});
