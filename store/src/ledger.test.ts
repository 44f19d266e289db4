import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { awardEntry, makePlace } from './testing/builders.ts';
import { testStore } from './testing/database.ts';

const { store, owner, asService } = await testStore();
const place = await makePlace(owner);

test('entries are numbered without a gap and chained, and the ledger verifies', async () => {
  const own = await makePlace(owner);
  const rows = await store.transaction(own.committeeId, (tx) => tx.ledger.append([awardEntry(own), awardEntry(own)]));
  const more = await store.transaction(own.committeeId, (tx) => tx.ledger.append([awardEntry(own)]));
  expect([...rows, ...more].map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(more[0]?.previous_hash).toBe(rows[1]?.hash);
  const verified = (await store.verify(own.committeeId)).ledger;
  expect(verified).toMatchObject({ ok: true, value: { sequence: 3, hash: more[0]?.hash } });
});

test('what is returned is what stands in the database', async () => {
  const [row] = await store.transaction(place.committeeId, (tx) => tx.ledger.append([awardEntry(place)]));
  const read = await store.transaction(place.committeeId, (tx) => tx.ledger.find(row?.id ?? ''));
  expect(read).toEqual(row);
});

test('the same cause again returns the entry already there and changes nothing', async () => {
  const own = await makePlace(owner);
  const entry = awardEntry(own, { cause: 'award:7' });
  const [first] = await store.transaction(own.committeeId, (tx) => tx.ledger.append([entry]));
  const again = { ...entry, id: randomUUID(), points: 50_000 };
  const rows = await store.transaction(own.committeeId, (tx) => tx.ledger.append([again, awardEntry(own), again]));
  expect(rows.map(({ id, sequence }) => [id, sequence])).toEqual([
    [first?.id, 1],
    [rows[1]?.id, 2],
    [first?.id, 1],
  ]);
  expect(await store.transaction(own.committeeId, (tx) => tx.ledger.ofCycle(own.cycleId))).toHaveLength(2);
});

test('a reversal carries the opposite sign, happens once, and is not itself reversed', async () => {
  const own = await makePlace(owner);
  const reversal = {
    id: randomUUID(),
    occurred_on: '2026-06-01',
    recorded_at: new Date(),
    recorded_by: own.branchId,
    note: '登记有误',
  };
  const [entry] = await store.transaction(own.committeeId, (tx) => tx.ledger.append([awardEntry(own)]));
  const reverse = () =>
    store.transaction(own.committeeId, (tx) => tx.ledger.reverse(entry?.id ?? '', { ...reversal, id: randomUUID() }));
  const first = await reverse();
  const second = await reverse();
  expect(first).toMatchObject({ ok: true, value: { points: -20_000, reverses_id: entry?.id, item: 'awards' } });
  expect(second).toEqual(first);
  const reversalId = first.ok ? first.value.id : '';
  expect(await store.transaction(own.committeeId, (tx) => tx.ledger.reverse(reversalId, reversal))).toMatchObject({
    ok: false,
    problems: [{ code: 'ledger.entry-is-reversal' }],
  });
  expect(await store.transaction(own.committeeId, (tx) => tx.ledger.reverse(randomUUID(), reversal))).toMatchObject({
    ok: false,
    problems: [{ code: 'ledger.entry-unknown' }],
  });
});

test('forty writers at once leave one gap-free chain', async () => {
  const own = await makePlace(owner);
  await Promise.all(
    Array.from({ length: 40 }, () =>
      store.transaction(own.committeeId, (tx) => tx.ledger.append([awardEntry(own), awardEntry(own)])),
    ),
  );
  const verified = (await store.verify(own.committeeId)).ledger;
  expect(verified).toMatchObject({ ok: true, value: { sequence: 80 } });
});

test('an act that fails after its entry leaves neither entry nor gap', async () => {
  const own = await makePlace(owner);
  const failing = store.transaction(own.committeeId, async (tx) => {
    await tx.ledger.append([awardEntry(own)]);
    throw new Error('the act fails');
  });
  await expect(failing).rejects.toThrow('the act fails');
  const [row] = await store.transaction(own.committeeId, (tx) => tx.ledger.append([awardEntry(own)]));
  expect(row?.sequence).toBe(1);
});

test('ten thousand entries go in within one transaction', async () => {
  const own = await makePlace(owner);
  const entries = Array.from({ length: 10_000 }, () => awardEntry(own));
  const start = performance.now();
  await store.transaction(own.committeeId, (tx) => tx.ledger.append(entries));
  console.info(`10,000 entries: ${Math.round(performance.now() - start)} ms`);
  const verified = (await store.verify(own.committeeId)).ledger;
  expect(verified).toMatchObject({ ok: true, value: { sequence: 10_000 } });
});

const changes = ['update ledger_entry set points = 0', 'delete from ledger_entry', 'truncate ledger_entry cascade'];

test.each(changes)('the service may not «%s»', async (statement) => {
  const service = new pg.Client(asService);
  await service.connect();
  await expect(service.query(statement)).rejects.toMatchObject({ code: '42501' });
  await service.end();
});

test.each(changes)('the owner’s «%s» meets the trigger', async (statement) => {
  await expect(owner.query(statement)).rejects.toMatchObject({ code: 'XF001' });
});

test('the service cannot switch the triggers off', async () => {
  const service = new pg.Client(asService);
  await service.connect();
  await expect(service.query("set session_replication_role = 'replica'")).rejects.toMatchObject({ code: '42501' });
  await expect(service.query('alter table ledger_entry disable trigger all')).rejects.toMatchObject({ code: '42501' });
  await expect(service.query('set role xianfeng_owner')).rejects.toMatchObject({ code: '42501' });
  await service.end();
});
