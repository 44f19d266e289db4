import pg from 'pg';
import { expect, test } from 'vitest';
import { outsideCommittees } from './outside-committees.ts';
import { awardEntry, makePlace } from './testing/builders.ts';
import { testStore } from './testing/database.ts';

const { store, owner, asService } = await testStore();
const ours = await makePlace(owner, '甲县');
const theirs = await makePlace(owner, '乙县');

const { rows: tables } = await owner.query<{ name: string; columns: string[] }>(
  `
  select relname as name, array_agg(attname::text order by attnum) as columns
  from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> all ($1) group by relname order by relname`,
  [outsideCommittees],
);

// A row of each committee in every table, made without regard to what the rows mean: only whose they are counts here.
await owner.query("set session_replication_role = 'replica'");
const { rows: checks } = await owner.query<{ drop: string }>(
  `select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop from pg_constraint
  where contype = 'c' and connamespace = 'public'::regnamespace`,
);
for (const { drop } of checks) await owner.query(drop);
for (const { name } of tables) {
  const { rows } = await owner.query<{ column: string; type: string }>(
    `select attname as column, format_type(atttypid, null) as type from pg_attribute
    where attrelid = $1::regclass and attnum > 0 and not attisdropped and attnotnull order by attnum`,
    [name],
  );
  for (const { committeeId } of [ours, theirs]) {
    const { rowCount } = await owner.query(`select from ${name} where committee_id = $1`, [committeeId]);
    if (rowCount !== 0) continue;
    const values = rows.map(({ column, type }) => (column === 'committee_id' ? committeeId : sample(type)));
    const places = values.map((_, index) => `$${index + 1}`).join(', ');
    await owner.query(
      `insert into ${name} (${rows.map(({ column }) => column).join(', ')}) values (${places})`,
      values,
    );
  }
}
await owner.query("set session_replication_role = 'origin'");

function sample(type: string): unknown {
  if (type === 'uuid') return crypto.randomUUID();
  if (type === 'date') return '2026-11-20';
  if (type.startsWith('timestamp')) return new Date();
  if (type === 'integer' || type === 'bigint') return 2000;
  if (type === 'boolean') return true;
  return type === 'jsonb' || type.endsWith('[]') ? '{}' : 'x';
}

const service = new pg.Client(asService);
await service.connect();

async function asCommittee<Value>(committeeId: string | null, act: () => Promise<Value>): Promise<Value> {
  await service.query('begin');
  if (committeeId !== null) await service.query(`set local app.committee_id = '${committeeId}'`);
  try {
    return await act();
  } finally {
    await service.query('rollback');
  }
}

test('the test looks at every table of a committee', () => {
  expect(tables.length).toBeGreaterThan(15);
});

test.each(tables)('$name: a committee sees its own rows and no other’s', async ({ name }) => {
  const { rows } = await asCommittee(ours.committeeId, () =>
    service.query(`select committee_id, count(*)::int from ${name} group by committee_id`),
  );
  expect(rows.map(({ committee_id }) => committee_id)).toEqual([ours.committeeId]);
});

test.each(tables)('$name: without a committee there are no rows', async ({ name }) => {
  for (const setting of [null, '']) {
    const { rows } = await asCommittee(setting, () => service.query(`select from ${name}`));
    expect(rows).toEqual([]);
  }
});

test.each(tables)(
  '$name: no row is given to another committee, changed or removed there',
  async ({ name, columns }) => {
    const others = columns.filter((column) => column !== 'committee_id');
    const insert = asCommittee(ours.committeeId, () =>
      service.query(
        `insert into ${name} (committee_id, ${others.join(', ')}) select '${theirs.committeeId}', ${others.join(', ')} from ${name}`,
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    for (const statement of [
      `update ${name} set committee_id = '${theirs.committeeId}' where committee_id = '${ours.committeeId}'`,
      `update ${name} set committee_id = '${ours.committeeId}' where committee_id = '${theirs.committeeId}'`,
      `delete from ${name} where committee_id = '${theirs.committeeId}'`,
    ]) {
      const outcome = await asCommittee(ours.committeeId, () => service.query(statement)).then(
        ({ rowCount }) => rowCount,
        (error: unknown) => (error as { code: string }).code,
      );
      // Nothing found, or refused outright: by the policy, by missing rights, or because the table is append-only.
      expect([0, '42501', 'XF001']).toContain(outcome);
    }
  },
);

test('ten thousand acts of two committees through one pool never see each other', async () => {
  const acts = Array.from({ length: 10_000 }, (_, index) => (index % 2 === 0 ? ours : theirs));
  const seen = new Set<string>();
  const work = acts.values();
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      for (const { committeeId } of work) {
        const rows = await store.transaction(committeeId, (tx) => tx.organizations.list());
        for (const row of rows) seen.add(`${committeeId === row.committee_id}`);
      }
    }),
  );
  expect([...seen]).toEqual(['true']);
}, 120_000);

test('an entry cannot be put onto another committee’s branch year', async () => {
  const foreign = awardEntry(ours, { cycle_id: theirs.cycleId });
  const act = store.transaction(ours.committeeId, (tx) => tx.ledger.append([foreign]));
  await expect(act).rejects.toMatchObject({ code: '23503' });
  await service.end();
});
