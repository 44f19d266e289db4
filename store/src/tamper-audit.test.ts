import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { makePlace } from './testing/builders.ts';
import { testStore } from './testing/database.ts';

const { store, owner } = await testStore();
const place = await makePlace(owner);
const entryCount = 30;

const seed = Number(process.env['XIANFENG_SEED'] ?? 20_261_120);
let state = seed;
/** A whole number below `limit`, from a small generator of our own so that a failing seed can be run again. */
function draw(limit: number): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * limit);
}

for (let index = 1; index <= entryCount; index += 1) {
  await store.transaction(place.committeeId, (tx) =>
    tx.audit.append({
      ...{ id: randomUUID(), recordedAt: new Date('2026-05-06T02:00:00.123Z'), accountId: randomUUID() },
      ...{ personId: randomUUID(), act: 'members.exempt', organizationId: place.branchId, subjectId: randomUUID() },
      ...{ onBehalfOfId: index % 3 === 0 ? randomUUID() : null, detail: `{"from":"127.0.0.1","changes":[${index}]}` },
    }),
  );
}
const head = await store.transaction(place.committeeId, (tx) => tx.audit.head());
// One who owns the database can do all this; the chain is what shows it.
await owner.query("set session_replication_role = 'replica'");
// Thousands of states are made and thrown away; none of them has to outlive a power cut.
await owner.query('set synchronous_commit = off');
await owner.query('create temp table kept as select * from audit_entry');
await owner.query('create temp table kept_detail as select * from audit_detail');
await owner.query(`alter table audit_entry drop constraint audit_entry_pkey cascade,
  drop constraint audit_entry_committee_id_id_key cascade`);

const textColumns = ['act', 'detail_digest', 'previous_hash', 'hash'] as const;
const idColumns = ['id', 'account_id', 'person_id', 'organization_id', 'subject_id', 'on_behalf_of_id'] as const;

/** One change that somebody with the database in hands could make. */
function tampering(): string {
  const sequence = 1 + draw(entryCount);
  const at = `where sequence = ${sequence}`;
  const kind = draw(8);
  if (kind === 0) return `delete from audit_entry ${at}`;
  if (kind === 1) {
    const other = (sequence % entryCount) + 1;
    return `update audit_entry set sequence = case sequence when ${sequence} then ${other} else ${sequence} end where sequence in (${sequence}, ${other})`;
  }
  if (kind === 2) {
    return `update audit_entry set recorded_at = recorded_at + interval '${1 + draw(100_000)} milliseconds' ${at}`;
  }
  if (kind === 3) {
    const column = idColumns[draw(idColumns.length)];
    return `update audit_entry set ${column} = overlay(${column}::text placing
      case right(${column}::text, 1) when '0' then '1' else '0' end from 36)::uuid ${at} and ${column} is not null`;
  }
  if (kind === 4) return `delete from audit_detail ${at}`;
  if (kind === 5) return `update audit_entry set erased = array[${1 + draw(entryCount)}] ${at}`;
  const [table, column] =
    kind === 6 ? ['audit_detail', draw(2) === 0 ? 'detail' : 'salt'] : ['audit_entry', textColumns[draw(4)]];
  const from = draw(2) === 0 ? '1' : `length(${column})`;
  return `update ${table} set ${column} = overlay(${column} placing chr(ascii(substr(${column}, ${from}, 1)) # 1) from ${from}) ${at}`;
}

const tamperingCount = 1_000;

test(`all of ${tamperingCount} random tamperings with the trail are found (seed ${seed})`, async () => {
  const unnoticed: string[] = [];
  let effective = 0;
  for (let count = 0; count < tamperingCount; count += 1) {
    const statement = tampering();
    const { rowCount } = await owner.query(statement);
    const { audit } = await store.verify(place.committeeId);
    await owner.query('delete from audit_entry; insert into audit_entry select * from kept');
    await owner.query('delete from audit_detail; insert into audit_detail select * from kept_detail');
    if (rowCount === 0) continue;
    effective += 1;
    if (audit.ok) unnoticed.push(statement);
  }
  expect(unnoticed).toEqual([]);
  expect(effective).toBeGreaterThan(tamperingCount * 0.9);
}, 180_000);

test('a cut tail is found against a checkpoint kept elsewhere, in full or by sixteen digits, even when the head was cut too', async () => {
  await owner.query('delete from audit_detail where sequence > 25; delete from audit_entry where sequence > 25');
  expect((await store.verify(place.committeeId)).audit).toMatchObject({ problems: [{ code: 'audit.head-broken' }] });
  await owner.query(
    'update audit_head set (sequence, hash) = (select sequence, hash from audit_entry order by sequence desc limit 1)',
  );
  const against = (audit: { sequence: number; hash: string }[]) =>
    store.verify(place.committeeId, { ledger: [], audit });
  expect((await against([])).audit).toMatchObject({ ok: true, value: { sequence: 25 } });
  for (const hash of [head.hash, head.hash.slice(0, 16)]) {
    expect((await against([{ sequence: entryCount, hash }])).audit).toMatchObject({
      problems: [{ code: 'audit.shortened', facts: { sequence: 25, expected: entryCount } }],
    });
  }
  const rewritten = { sequence: 20, hash: 'e'.repeat(16) };
  expect((await against([rewritten])).audit).toMatchObject({ problems: [{ code: 'audit.checkpoint-broken' }] });
});

test('a detail that an act erased is no fault; one that is gone without it is', async () => {
  const own = await makePlace(owner);
  const append = (detail: string | null, erased?: readonly number[]) =>
    store.transaction(own.committeeId, async (tx) => {
      if (erased !== undefined) await tx.audit.eraseDetails(erased);
      await tx.audit.append({
        ...{ id: randomUUID(), recordedAt: new Date(), accountId: null, personId: null, act: 'retention.carryOut' },
        ...{ organizationId: null, subjectId: null, onBehalfOfId: null, detail },
        ...(erased === undefined ? {} : { erased }),
      });
    });
  await append('一');
  await append('二');
  await append(null, [1]);
  expect((await store.verify(own.committeeId)).audit).toMatchObject({ ok: true, value: { sequence: 3 } });
  await owner.query('delete from audit_detail where committee_id = $1 and sequence = 2', [own.committeeId]);
  expect((await store.verify(own.committeeId)).audit).toMatchObject({
    problems: [{ code: 'audit.detail-missing', facts: { sequence: 2 } }],
  });
});
