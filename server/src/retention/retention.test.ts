import { expect, test } from 'vitest';
import type { Erasure } from '@xianfeng/contract';
import { codesOf, testServer } from '../testing/builders.ts';

const server = await testServer();

/** A committee whose trail, views, imports and closed accounts reach back beyond their time. */
async function county() {
  const committee = await server.committee();
  const branchId = await committee.branch('青石村党支部');
  const officer = await committee.signedIn('department-officer');
  const member = await committee.person('林素', { branchId });
  await officer.get(`/branches/${branchId}/members`);
  await officer.post('/me/corrections', { id: server.services.newId(), kind: 'phone', wanted: '号码换了' });
  return { committee, branchId, officer, member };
}

/** Lets everything of the committee have happened so many days earlier: only the owner of the database can. */
async function age(committeeId: string, days: number) {
  await server.owner.query(`update view_record set on_day = on_day - ${days} where committee_id = $1`, [committeeId]);
}

async function countsOf(officer: { get(path: string): Promise<{ body: unknown }> }, auditDays = 1096) {
  const { kinds } = (await officer.get(`/retention?auditDays=${auditDays}`)).body as Erasure;
  return Object.fromEntries(kinds.map(({ kind, count }) => [kind, count]));
}

/** The counts as they are sent back. */
function sent(counts: Readonly<Record<string, number>>) {
  return Object.entries(counts).map(([kind, count]) => ({ kind, count }));
}

test('a dry run counts what has been kept long enough, and changes nothing', async () => {
  const { committee, officer } = await county();
  expect(await countsOf(officer)).toMatchObject({ views: 0, 'audit-details': 0 });
  await age(committee.id, 400);
  const counted = await countsOf(officer);
  expect(counted['views']).toBeGreaterThan(0);
  expect(await countsOf(officer)).toEqual(counted);
});

test('what was previewed is erased; where a count has changed since, nothing is', async () => {
  const { committee, officer } = await county();
  await age(committee.id, 400);
  const seen = await countsOf(officer);
  const stale = await officer.post('/retention', {
    auditDays: 1096,
    seen: sent({ ...seen, views: 0 }),
    reason: '到期',
  });
  expect([stale.status, codesOf(stale)]).toEqual([409, ['retention.changed-meanwhile']]);
  expect(await countsOf(officer)).toEqual(seen);
  expect((await officer.post('/retention', { auditDays: 1096, seen: sent(seen), reason: '到期' })).status).toBe(200);
  const after = await countsOf(officer);
  expect(after['views']).toBe(0);
  expect(codesOf(await officer.post('/retention', { auditDays: 1096, seen: sent(after), reason: '到期' }))).toEqual([
    'retention.nothing',
  ]);
});

test('details of acts are not erased before half a year, whoever asks', async () => {
  const { officer } = await county();
  expect(codesOf(await officer.get('/retention?auditDays=179'))).toEqual(['retention.audit-too-short']);
  const seen = await countsOf(officer);
  const refused = await officer.post('/retention', { auditDays: 30, seen: sent(seen), reason: '到期' });
  expect(codesOf(refused)).toEqual(['retention.audit-too-short']);
});

test('erased details are named by an entry of the trail, and the trail stays whole; without it they are missed', async () => {
  const { committee, officer } = await county();
  const { store, clock } = server.services;
  const old = new Date(clock.now().getTime() - 1200 * 24 * 60 * 60 * 1000);
  const entry = { accountId: null, personId: null, act: 'members.exempt', organizationId: null, subjectId: null };
  const append = () =>
    store.transaction(committee.id, (tx) =>
      tx.audit.append({
        ...entry,
        id: server.services.newId(),
        recordedAt: old,
        onBehalfOfId: null,
        detail: '{"old":1}',
      }),
    );
  const [first, second] = [await append(), await append()];
  const seen = await countsOf(officer);
  expect(seen['audit-details']).toBe(2);
  expect((await officer.post('/retention', { auditDays: 1096, seen: sent(seen), reason: '到期' })).status).toBe(200);
  const { audit } = await store.verify(committee.id);
  expect(audit.ok).toBe(true);
  const { rows } = await server.owner.query(
    'select erased from audit_entry where committee_id = $1 and erased is not null',
    [committee.id],
  );
  expect(rows.map(({ erased }) => erased.map(Number))).toEqual([[first.sequence, second.sequence]]);
  const third = await append();
  await server.owner.query('delete from audit_detail where committee_id = $1 and sequence = $2', [
    committee.id,
    third.sequence,
  ]);
  expect((await store.verify(committee.id)).audit).toMatchObject({
    ok: false,
    problems: [{ code: 'audit.detail-missing', facts: { sequence: third.sequence } }],
  });
});

test('a closed account’s means to sign in go after half a year; an open one’s stay', async () => {
  const { committee, branchId, officer } = await county();
  const [gone, here] = [await committee.person('蒋望', { branchId }), await committee.person('阮青', { branchId })];
  await committee.account(gone.id);
  await committee.account(here.id);
  await server.owner.query("update account set closed_at = now() - interval '400 days' where person_id = $1", [
    gone.id,
  ]);
  const seen = await countsOf(officer);
  expect(seen['account']).toBe(1);
  expect((await officer.post('/retention', { auditDays: 1096, seen: sent(seen), reason: '到期' })).status).toBe(200);
  const { rows } = await server.owner.query(
    'select person_id as id from auth_user join account using (id) where person_id = any($1)',
    [[gone.id, here.id]],
  );
  expect(rows).toEqual([{ id: here.id }]);
});

test('the system administrator sees the dry run and cannot carry it out; others see nothing', async () => {
  const { committee, branchId } = await county();
  const system = await committee.signedIn('system-administrator');
  expect((await system.get('/retention')).status).toBe(200);
  const counts = await countsOf(system);
  expect(codesOf(await system.post('/retention', { auditDays: 1096, seen: sent(counts), reason: '到期' }))).toEqual([
    'access.denied',
  ]);
  const secretary = await committee.signedIn('branch-secretary', branchId);
  expect(codesOf(await secretary.get('/retention'))).toEqual(['access.denied']);
});
