import type { Holder, WaitingAppointment } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';

const server = await testServer();
const committee = await server.committee();
const branchId = await committee.branch('青石村党支部');
const security = await committee.signedIn('security-administrator');
const otherSecurity = await committee.signedIn('security-administrator');
const department = await committee.signedIn('department-officer');
const { newId } = server.services;

type Client = typeof security;

/** Somebody with an account who does not hold anything yet, and a request to make a secretary of them. */
async function newcomer() {
  const person = await committee.person('曲明', { branchId });
  const client = server.client();
  await client.signIn(await committee.account(person.id), 'Right-Horse-7');
  const request = {
    ...{ id: newId(), personId: person.id, organizationId: branchId, role: 'branch-secretary' },
    ...{ fromOn: '2026-11-20', toOn: null },
  };
  return { person, client, request };
}

async function mayWork(client: { get(path: string): Promise<{ status: number }> }): Promise<boolean> {
  return (await client.get(`/branches/${branchId}/members`)).status === 200;
}

const confirm = (client: Client, id: string) => client.post(`/appointments/${id}/confirmation`);
const decline = (client: Client, id: string) => client.post(`/appointments/${id}/refusal`);

test('an officer’s role has no effect until a second person has confirmed it', async () => {
  const { client, request, person } = await newcomer();
  expect((await security.post('/appointments', request)).body).toMatchObject({
    appointments: [{ id: request.id, role: 'branch-secretary', state: 'waiting' }],
  });
  expect(await mayWork(client)).toBe(false);
  expect(codesOf(await confirm(security, request.id))).toEqual(['appointment.second-person-needed']);
  const waiting = (await department.get('/appointments/waiting')).body as WaitingAppointment[];
  expect(waiting.find(({ id }) => id === request.id)).toMatchObject({ personId: person.id, isOwn: false });
  expect((await confirm(department, request.id)).body).toMatchObject({ appointments: [{ state: 'confirmed' }] });
  expect((await confirm(department, request.id)).status).toBe(200);
  expect(codesOf(await decline(otherSecurity, request.id))).toEqual(['appointment.decided-already']);
  expect(await mayWork(client)).toBe(true);
});

test('a role that was declined never has effect, and can be granted anew', async () => {
  const { client, request } = await newcomer();
  await security.post('/appointments', request);
  expect((await decline(otherSecurity, request.id)).body).toMatchObject({ appointments: [] });
  expect((await decline(otherSecurity, request.id)).status).toBe(200);
  expect(codesOf(await confirm(department, request.id))).toEqual(['appointment.decided-already']);
  expect(await mayWork(client)).toBe(false);
  const again = { ...request, id: newId() };
  await security.post('/appointments', again);
  await confirm(department, again.id);
  expect(await mayWork(client)).toBe(true);
});

test('nobody grants or confirms a role of their own', async () => {
  const own = {
    ...{ id: newId(), personId: security.person.id, organizationId: committee.rootId, role: 'committee-officer' },
    ...{ fromOn: '2026-11-20', toOn: null },
  };
  expect(codesOf(await security.post('/appointments', own))).toEqual(['appointment.own']);
  const forDepartment = { ...own, personId: department.person.id };
  await security.post('/appointments', forDepartment);
  expect(codesOf(await confirm(department, own.id))).toEqual(['appointment.second-person-needed']);
});

test('a recorder’s role has effect at once, from its first to its last day; the same request twice is one', async () => {
  const { client, request: asked } = await newcomer();
  const request = { ...asked, role: 'recorder' };
  await security.post('/appointments', request);
  const again = await security.post('/appointments', request);
  expect(again.body).toMatchObject({ appointments: [{ role: 'recorder', toOn: null, state: 'confirmed' }] });
  expect(codesOf(await security.post('/appointments', { ...request, role: 'branch-secretary' }))).toEqual([
    'appointment.id-taken',
  ]);
  expect(codesOf(await security.post('/appointments', { ...request, id: newId() }))).toEqual(['appointment.standing']);
  expect(await mayWork(client)).toBe(true);
  const end = (toOn: string) => security.post(`/appointments/${request.id}/end`, { toOn, revision: 1 });
  expect(codesOf(await end('2026-11-19'))).toEqual(['appointment.ends-before-it-begins']);
  await server.owner.query("update appointment set from_on = '2026-01-01' where id = $1", [request.id]);
  await end('2026-11-19');
  expect(await mayWork(client)).toBe(false);
});

test('a role has its place: nobody becomes secretary of a committee or officer of a branch', async () => {
  const { person } = await newcomer();
  for (const [role, organizationId] of [
    ['branch-secretary', committee.rootId],
    ['committee-officer', branchId],
    ['audit-administrator', branchId],
    ['member', branchId],
  ]) {
    const request = { id: newId(), personId: person.id, organizationId, role, fromOn: '2026-01-01', toOn: null };
    expect(codesOf(await security.post('/appointments', request))).toEqual(['appointment.role-misplaced']);
  }
});

test('system, security and audit administrator are three people, in words and in the database', async () => {
  const { person } = await newcomer();
  const term = { personId: person.id, organizationId: committee.rootId, fromOn: '2026-12-01', toOn: '2027-11-30' };
  const first = { ...term, id: newId(), role: 'system-administrator' };
  expect((await security.post('/appointments', first)).status).toBe(200);
  for (const [role, fromOn] of [
    ['audit-administrator', '2027-11-30'],
    ['security-administrator', '2026-06-01'],
  ]) {
    const second = { ...term, id: newId(), role, fromOn, toOn: null };
    expect(codesOf(await security.post('/appointments', second))).toEqual(['appointment.administrators-apart']);
  }
  const later = { ...term, id: newId(), role: 'audit-administrator', fromOn: '2027-12-01', toOn: null };
  expect((await security.post('/appointments', later)).status).toBe(200);
  // The owner of the database cannot do it either.
  const both = server.owner.query(
    `insert into appointment (committee_id, id, person_id, organization_id, role, from_on, granted_at, confirmed_at)
     values ($1, $2, $3, $4, 'security-administrator', '2027-01-01', now(), now())`,
    [committee.id, newId(), person.id, committee.rootId],
  );
  await expect(both).rejects.toThrow('administrators_apart');
});

test('the database holds the second person as well', async () => {
  const { person } = await newcomer();
  const insert = (granted: string | null, confirmed: string | null) =>
    server.owner.query(
      `insert into appointment
         (committee_id, id, person_id, organization_id, role, from_on, granted_by, granted_at, confirmed_by, confirmed_at)
       values ($1, $2, $3, $4, 'branch-secretary', '2026-01-01', $5, now(), $6, now())`,
      [committee.id, newId(), person.id, branchId, granted, confirmed],
    );
  const [one, other] = [security.person.id, department.person.id];
  for (const [granted, confirmed] of [
    [one, one],
    [one, null],
    [person.id, other],
    [one, person.id],
  ] as const) {
    await expect(insert(granted, confirmed)).rejects.toThrow('appointment_two_persons');
  }
  await expect(insert(one, other)).resolves.toBeDefined();
});

test('the last administrator of a kind stays until a confirmed successor is there', async () => {
  const alone = await server.committee('临水县委');
  const [only, officer] = [await alone.signedIn('security-administrator'), await alone.signedIn('department-officer')];
  const { rows: holders } = (await only.post('/appointments/search')).body as { rows: Holder[] };
  const own = holders.find(({ personId }) => personId === only.person.id)?.appointments[0]?.id ?? '';
  const end = () => only.post(`/appointments/${own}/end`, { toOn: '2026-11-20', revision: 1 });
  expect(codesOf(await end())).toEqual(['appointment.last-administrator']);
  const successor = await alone.person('柏舟');
  const request = {
    ...{ id: newId(), personId: successor.id, organizationId: alone.rootId, role: 'security-administrator' },
    ...{ fromOn: '2026-11-20', toOn: null },
  };
  await only.post('/appointments', request);
  expect(codesOf(await end())).toEqual(['appointment.last-administrator']);
  await officer.post(`/appointments/${request.id}/confirmation`);
  expect((await end()).status).toBe(200);
});

test('roles are granted by the security administrator alone; another committee’s answer like made-up ones', async () => {
  const { request } = await newcomer();
  await security.post('/appointments', request);
  const foreign = await (await server.committee('清水县委')).signedIn('security-administrator');
  for (const id of [request.id, newId()]) expect((await confirm(foreign, id)).status).toBe(403);
  for (const role of ['system-administrator', 'audit-administrator', 'committee-officer'] as const) {
    const client = await committee.signedIn(role);
    const answers = [
      await client.post('/appointments/search'),
      await client.get('/appointments/waiting'),
      await client.post('/appointments', { ...request, id: newId() }),
      await confirm(client, request.id),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
  }
});
