import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { keepHour } from './hourly.ts';
import { scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
const branch = await scoredBranch(server);
const { committee } = branch;
const auditor = await committee.signedIn('audit-administrator');
const department = await committee.signedIn('department-officer');
const security = await committee.signedIn('security-administrator');
setToday(server, '2026-11-20');

interface Listed {
  readonly entries: readonly {
    readonly sequence: number;
    readonly act: string;
    readonly person: { readonly name: string } | null;
    readonly changes: readonly { readonly after: readonly { field: string; value: string }[] }[];
    readonly isWithheld: boolean;
  }[];
  readonly next: number | null;
}

const list = async (query = '') => (await auditor.get(`/audit${query}`)).body as Listed;

async function grantRecorder(): Promise<void> {
  const person = await committee.person('曲明', { branchId: branch.id });
  await security.post('/appointments', {
    ...{ id: server.services.newId(), personId: person.id, organizationId: branch.id, role: 'recorder' },
    ...{ fromOn: '2026-11-20', toOn: null },
  });
}

test('the audit administrator reads who did what, old and new', async () => {
  await grantRecorder();
  const { entries } = await list();
  expect(entries[0]).toMatchObject({
    act: 'appointments.grant',
    person: { name: security.person.name },
    organization: { id: branch.id },
    subject: { name: '曲明' },
    from: '127.0.0.1',
    isWithheld: false,
  });
  expect(entries[0]?.changes[0]?.after).toEqual(
    expect.arrayContaining([
      { field: 'role', value: 'recorder' },
      { field: 'fromOn', value: '2026-11-20' },
    ]),
  );
});

test('that points were scored stands in the trail; which points does not reach an administrator', async () => {
  await branch.scoreMonth('2026-10', '8');
  const { entries } = await list('?act=sheets.saveCells');
  expect(entries).toHaveLength(2);
  expect(entries.every(({ isWithheld, changes }) => isWithheld && changes.length === 0)).toBe(true);
});

test('the trail goes on page by page without a gap', async () => {
  for (let count = 0; count < 110; count += 1) await grantRecorder();
  const first = await list();
  expect(first.entries).toHaveLength(100);
  const second = await list(`?before=${first.next ?? ''}`);
  const sequences = [...first.entries, ...second.entries].map(({ sequence }) => sequence);
  expect(sequences).toEqual(sequences.map((_, at) => (sequences[0] ?? 0) - at));
  expect(sequences.at(-1)).toBe(1);
  expect(second.next).toBeNull();
});

test('whoever does other work reads nothing of it', async () => {
  for (const client of [department, security, branch.secretary]) {
    for (const path of ['/audit', '/audit/state', '/audit/verification', '/audit/export']) {
      const answer = await client.get(path);
      expect([answer.status, codesOf(answer)]).toEqual([403, ['access.denied']]);
    }
  }
});

test('the export holds the chain and no names, and what was changed behind its back shows', async () => {
  const text = (await auditor.get('/audit/export')).raw.toString();
  expect(text).not.toContain('曲明');
  expect(text.split('\n').length).toBeGreaterThan(100);
  expect((await auditor.get('/audit/verification')).body).toMatchObject({ problems: [] });
  await server.owner.query("set session_replication_role = 'replica'");
  await server.owner.query("update audit_entry set act = 'appointments.end' where sequence = 3 and committee_id = $1", [
    committee.id,
  ]);
  await server.owner.query("set session_replication_role = 'origin'");
  expect((await auditor.get('/audit/verification')).body).toMatchObject({
    audit: null,
    problems: [{ code: 'audit.hash-broken', facts: { sequence: 3 } }],
  });
});

test('a checkpoint that somebody wrote into the database is told from one that was signed', async () => {
  const own = await server.committee('清溪县委');
  const reader = await own.signedIn('audit-administrator');
  const founder = await own.signedIn('committee-officer');
  await founder.post('/organizations', {
    ...{ id: server.services.newId(), parentId: own.rootId, kind: 'branch', name: '清溪党支部' },
    ...{ on: '2026-11-20', document: '一号' },
  });
  await keepHour(server.services);
  expect((await reader.get('/audit/verification')).body).toMatchObject({ problems: [] });
  await server.owner.query("set session_replication_role = 'replica'");
  await server.owner.query("update checkpoint set made_at = made_at - interval '1 hour' where committee_id = $1", [
    own.id,
  ]);
  await server.owner.query("set session_replication_role = 'origin'");
  expect((await reader.get('/audit/verification')).body).toMatchObject({
    problems: [{ code: 'checkpoint.forged' }],
  });
});
