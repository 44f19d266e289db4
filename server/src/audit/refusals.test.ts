import { CHAIN_START } from '@xianfeng/engine';
import type { AuditFinding } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { testPassword, testServer } from '../testing/builders.ts';
import { readFindings } from './findings.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');
const { refusals, clock } = server.services;
const { now } = clock;
// From the beginning of a minute: the clock is set, and never back.
const begun = Math.ceil(now().getTime() / 60_000) * 60_000;

/** Each test has its own minutes; all of them together are fewer than the thirty after which a session is unused. */
let part = 0;
function at(second: number): void {
  clock.now = () => new Date(begun + (part * 200 + second) * 1000);
}

interface Written {
  readonly is_proved: boolean;
  readonly detail: { readonly changes: readonly { readonly after: Record<string, unknown> }[] };
}

async function written(personId: string) {
  const { rows } = await server.owner.query<Omit<Written, 'detail'> & { detail: string }>(
    `select person_id is not null as is_proved, detail from audit_entry join audit_detail using (committee_id, sequence)
      where act = 'access.refused' and (person_id = $1 or subject_id = $1) order by sequence`,
    [personId],
  );
  return rows.map(({ is_proved: isProved, detail }) => {
    const { route, refused, count, asked } = (JSON.parse(detail) as Written['detail']).changes[0]?.after ?? {};
    return { isProved, route, refused, count, asked };
  });
}

async function member() {
  part += 1;
  at(0);
  return committee.signedIn('member', branchId);
}

test('what somebody is not let do is written with who and by which route; of the ids sent, a digest alone', async () => {
  const client = await member();
  const other = await committee.person('林素', { branchId });
  await client.get(`/members/${other.id}/card`);
  at(61);
  await client.get(`/members/${other.id}/card`);
  const lines = await written(client.person.id);
  const line = { isProved: true, route: 'cards.read', refused: 'access.denied', count: 1 };
  expect(lines).toMatchObject([line, line]);
  // The same was tried twice, and the trail does not say whom it was about.
  expect([lines[0]?.asked === lines[1]?.asked, /^[0-9a-f]{16}$/.test(String(lines[0]?.asked))]).toEqual([true, true]);
  const { rows } = await server.owner.query('select detail from audit_detail');
  expect(JSON.stringify(rows)).not.toContain(other.id);
});

test('however often within a minute, one entry at once and one count when the minute is over', async () => {
  const client = await member();
  for (let count = 0; count < 30; count += 1) await client.get('/audit');
  expect((await written(client.person.id)).map(({ count }) => count)).toEqual([1]);
  await refusals.writeCounted();
  expect(await written(client.person.id)).toHaveLength(1);
  at(60);
  await refusals.writeCounted();
  await refusals.writeCounted();
  expect((await written(client.person.id)).map(({ count }) => count)).toEqual([1, 29]);
});

test('who tries every route there is cannot flood the trail', async () => {
  const client = await member();
  const account = { id: server.services.newId(), personId: client.person.id };
  const attempt = { committeeId: committee.id, account, isProved: true, code: 'access.denied', from: null };
  for (let route = 0; route < 100; route += 1) await refusals.note({ ...attempt, route: `route.${route}` });
  await refusals.writeCounted(true);
  const lines = await written(client.person.id);
  expect(lines).toHaveLength(12);
  expect(lines.reduce((sum, { count }) => sum + Number(count), 0)).toBe(100);
});

test('a lock-out is written as something that happened to the name, and nobody did', async () => {
  part += 1;
  at(0);
  const person = await committee.person('卢溪', { branchId });
  const username = await committee.account(person.id);
  for (let count = 0; count < 7; count += 1) await server.client().signIn(username, 'Wrong-Pass-1');
  await server.client().signIn('nobody-here', testPassword);
  await expect
    .poll(() => written(person.id))
    .toMatchObject([{ isProved: false, route: 'session.signIn', refused: 'session.locked', count: 1 }]);
});

test('twenty refusals within ten minutes are a finding for audit and security administrators; nineteen are none', async () => {
  const few = await member();
  const many = await member();
  for (const [client, times] of [
    [few, 19],
    [many, 20],
  ] as const) {
    for (let count = 0; count < times; count += 1) {
      at(count * 25);
      await client.get('/audit');
    }
  }
  at(480);
  const [auditor, security] = [
    await committee.signedIn('audit-administrator'),
    await committee.signedIn('security-administrator'),
  ];
  const findings = async (client = auditor) => (await client.get('/audit/findings')).body as AuditFinding[];
  await refusals.writeCounted(true);
  const names = (await findings()).map(({ person }) => person.id);
  expect([names.includes(many.person.id), names.includes(few.person.id)]).toEqual([true, false]);
  expect(await findings(security)).toEqual(await findings());
  expect((await findings()).find(({ person }) => person.id === many.person.id)).toMatchObject({
    count: 20,
    routes: ['audit.list'],
  });
  expect((await few.get('/audit/findings')).status).toBe(403);
  const later = { ...clock, now: () => new Date(clock.now().getTime() + 8 * 86_400_000) };
  const caller = { committeeId: committee.id } as Parameters<typeof readFindings>[1];
  expect(await readFindings({ ...server.services, clock: later }, caller)).toEqual({ ok: true, value: [] });
  clock.now = now;
});

test('with all of it the chain is whole', async () => {
  const verified = await server.services.store.verify(committee.id);
  expect(verified.audit).toMatchObject({ ok: true });
  expect(verified.audit.ok && verified.audit.value.hash).not.toBe(CHAIN_START);
});
