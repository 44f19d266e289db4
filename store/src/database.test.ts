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

test('a transaction begins with its first statement, be it with values or without, and an empty one ends', async () => {
  const database = openDatabase(asOwner);
  for (const first of [sql`select 1`, sql`select ${1}::int`]) {
    const { rows } = await database.transaction().execute(async (tx) => {
      await first.execute(tx);
      // Within a transaction `now()` stays at its beginning.
      return sql<{ within: boolean }>`select now() < statement_timestamp() as within`.execute(tx);
    });
    expect(rows).toEqual([{ within: true }]);
    const failing = database.transaction().execute(async (tx) => {
      await first.execute(tx);
      await sql`create table half_done (id int)`.execute(tx);
      throw new Error('half done');
    });
    await expect(failing).rejects.toThrow('half done');
  }
  const refused = database.transaction().execute((tx) => sql`set local nothing.like.it.here`.execute(tx));
  await expect(refused).rejects.toThrow(/syntax error/);
  await database.transaction().execute(async () => undefined);
  const { rows } = await sql<{ within: boolean; made: string | null }>`
    select now() < statement_timestamp() as within, to_regclass('half_done') as made`.execute(database);
  expect(rows).toEqual([{ within: false, made: null }]);
  await database.destroy();
});
