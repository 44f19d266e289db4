import type { Member, Organization, OrganizationPage } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, type TestCommittee, testServer } from '../testing/builders.ts';
import {
  learnCalendar,
  openYear,
  type ScoredBranch,
  scoredBranch,
  schemeText,
  setToday,
} from '../testing/scored-branch.ts';

const server = await testServer();
const { newId } = server.services;
await learnCalendar(server);

/** Two branches whose members came in October, and an officer above them; everything of October is done. */
async function twoBranches() {
  const committee = await server.committee();
  const branches = [await octoberBranch(committee), await octoberBranch(committee)] as const;
  setToday(server, '2026-11-20');
  return { committee, branches, officer: await committee.signedIn('committee-officer') };
}

async function octoberBranch(committee: TestCommittee): Promise<ScoredBranch> {
  const branch = await scoredBranch(server, { committee, others: ['方静姝', '柏松'] });
  await server.owner.query(`update membership set from_on = '2026-10-01' where branch_id = $1`, [branch.id]);
  await branch.finishMonth('2026-10', '9.5');
  return branch;
}

function act(changes: object = {}) {
  return { actId: newId(), on: '2026-11-01', document: '云委组〔2026〕12号', ...changes };
}

function newBranch(committee: TestCommittee) {
  return { is: 'new', id: newId(), parentId: committee.rootId, kind: 'branch', name: '青石联合党支部' };
}

const seen = (id: string, revision = 1) => ({ id, revision });

test('two branches become a new one: members go on in it from the day, roles end, its year has the same scheme, all once', async () => {
  const { committee, branches, officer } = await twoBranches();
  const [one, other] = branches;
  const into = newBranch(committee);
  const merging = act({ organizations: [seen(one.id), seen(other.id)], into });
  const answer = await officer.post('/organizations/merge', merging);
  expect(answer.body).toMatchObject({ id: into.id, name: '青石联合党支部', fromOn: '2026-11-01' });
  expect((await officer.post('/organizations/merge', merging)).body).toEqual(answer.body);

  const { rows: stays } = await server.owner.query<{ branch_id: string; from_on: string; to_on: string | null }>(
    `select branch_id, from_on::text, to_on::text from membership where branch_id = any ($1) order by from_on`,
    [[one.id, other.id, into.id]],
  );
  expect(stays).toHaveLength(16);
  for (const stay of stays) {
    expect([stay.from_on, stay.to_on]).toEqual(
      stay.branch_id === into.id ? ['2026-11-01', null] : ['2026-10-01', '2026-10-31'],
    );
  }
  const { rows: roles } = await server.owner.query(
    `select from appointment where organization_id = any ($1) and (to_on is null or to_on > '2026-11-19')`,
    [[one.id, other.id]],
  );
  expect(roles).toHaveLength(0);
  const { rows: cycles } = await server.owner.query<{ scheme_version_id: string }>(
    'select distinct scheme_version_id from cycle where branch_id = any ($1) and year = 2026',
    [[one.id, other.id, into.id]],
  );
  expect(cycles).toHaveLength(1);
  const list = (await officer.get('/organizations')).body as Organization[];
  expect(list.filter(({ kind }) => kind === 'branch').map(({ id, memberCount }) => [id, memberCount])).toEqual([
    [into.id, 8],
  ]);
  const before = (await officer.get('/organizations?on=2026-10-31')).body as Organization[];
  expect(before.filter(({ kind }) => kind === 'branch').map(({ memberCount }) => memberCount)).toEqual([4, 4]);
});

test('what a branch recorded stays readable after it is merged, for those who could and for its successor’s officers', async () => {
  const { committee, branches, officer } = await twoBranches();
  const [one, other] = branches;
  const into = newBranch(committee);
  await officer.post('/organizations/merge', act({ organizations: [seen(one.id), seen(other.id)], into }));
  const successor = await committee.person('新书记', { branchId: into.id, fromOn: '2026-11-01' });
  await committee.appoint(successor.id, 'branch-secretary', { organizationId: into.id, fromOn: '2026-11-01' });
  const secretary = server.client();
  await secretary.signIn(await committee.account(successor.id), 'Right-Horse-7');
  const stranger = await committee.signedIn('branch-secretary', await committee.branch('别的党支部'));
  const member = one.secretary;
  const pages = [
    `/branches/${one.id}/sheets/2026-10`,
    `/branches/${one.id}/notices`,
    `/branches/${one.id}/entries?year=2026`,
    `/branches/${one.id}/year-end`,
  ];
  for (const page of pages) {
    const statuses = [];
    for (const client of [officer, secretary, stranger]) statuses.push((await client.get(page)).status);
    expect([page, ...statuses]).toEqual([page, 200, 200, 403]);
  }
  // He is a member of the successor now: what hangs is for every member, what officers see is not any more.
  expect((await member.get(`/branches/${one.id}/notices`)).status).toBe(200);
  expect((await member.get(`/branches/${one.id}/sheets/2026-10`)).status).toBe(403);
  const card = (await secretary.get(`/members/${one.members[2]?.id}/card`)).body as { months: { period: string }[] };
  expect(card.months.map(({ period }) => period)).toContain('2026-10');
  const page = (await secretary.get(`/organizations/${into.id}`)).body as OrganizationPage;
  expect(page.predecessors.map(({ lastDay }) => lastDay)).toEqual(['2026-10-31', '2026-10-31']);
  // A notice keeps the name it was published under.
  const { rows } = await server.owner.query<{ branch: string }>(
    `select body->>'branch' as branch from notice join cycle on cycle.id = notice.cycle_id where branch_id = $1`,
    [one.id],
  );
  expect(rows).toEqual([{ branch: '第二党支部' }]);
});

test('a closed branch takes nothing new, from nobody; a mistake in its ledger can still be reversed', async () => {
  const { committee, branches, officer } = await twoBranches();
  const [one, other] = branches;
  const subject = one.members[2]?.id ?? '';
  const entry = {
    id: newId(),
    subjectId: subject,
    item: 'awards',
    level: 'county',
    occurredOn: '2026-10-12',
    document: '云委〔2026〕8号',
  };
  expect((await one.secretary.post(`/branches/${one.id}/entries`, entry)).status).toBe(200);
  await officer.post(
    '/organizations/merge',
    act({ organizations: [seen(one.id)], into: { is: 'standing', ...seen(other.id) } }),
  );
  const secretary = other.secretary;
  const cells = [{ memberId: subject, item: 'item-01', points: '9', reason: null, revision: 0 }];
  const meeting = { passedOn: '2026-11-20', membersDue: 5, membersPresent: 5 };
  const branch = `/branches/${one.id}`;
  const writes = [
    secretary.post(`${branch}/sheets/2026-11/cells`, { origin: 'keyed', cells }),
    secretary.post(`${branch}/sheets/2026-11/pass`, meeting),
    secretary.post(`${branch}/entries`, { ...entry, id: newId(), occurredOn: '2026-11-03' }),
    secretary.post(`${branch}/notices/month/2026-11`),
  ];
  for (const write of writes) expect(codesOf(await write)).toEqual(['organization.closed']);
  const reversal = { id: newId(), reason: '重复登记' };
  expect((await secretary.post(`${branch}/entries/${entry.id}/reverse`, reversal)).status).toBe(200);
  await server.services.store.transaction(committee.id, async (tx) => {
    const { openCycle } = await import('../cycles/open.ts');
    const opening = { id: newId(), branchId: one.id, year: 2027, schemeVersionId: newId() };
    expect(await openCycle(tx, opening)).toMatchObject({ problems: [{ code: 'organization.closed' }] });
  });
  const members = (await secretary.get(`/branches/${other.id}/members`)).body as Member[];
  expect(members.filter(({ toOn }) => toOn === null)).toHaveLength(8);
});

test('each thing left undone stands against a merger, with its own cure, and nothing has changed', async () => {
  const { branches, officer } = await twoBranches();
  const [one, other] = branches;
  const merge = async (on: string) =>
    codesOf(
      await officer.post(
        '/organizations/merge',
        act({ on, organizations: [seen(one.id)], into: { is: 'standing', ...seen(other.id) } }),
      ),
    );
  setToday(server, '2026-12-20');
  expect(await merge('2026-12-01')).toEqual(['organization.months-unpassed', 'organization.notices-due']);
  expect(await merge('2026-11-02')).toContain('organization.not-month-start');
  setToday(server, '2026-11-02');
  expect(await merge('2026-11-01')).toContain('organization.notice-open');
  setToday(server, '2026-11-20');
  const { rows: late } = await server.owner.query<{ person_id: string }>(
    `update membership set from_on = '2026-11-05' where person_id = $1 returning person_id`,
    [(await one.committee.person('迟到', { branchId: one.id })).id],
  );
  expect(await merge('2026-11-01')).toEqual(['organization.joined-since']);
  await server.owner.query('delete from membership where person_id = $1', [late[0]?.person_id]);
  await one.scoreMonth('2026-11', '9');
  expect(await merge('2026-11-01')).toEqual(['organization.recorded-since']);
  expect(await merge('2025-12-01')).toEqual(['organization.before-year']);
  const { rows } = await server.owner.query('select from organization_act where act = $1 and committee_id = $2', [
    'merge',
    one.committee.id,
  ]);
  expect(rows).toHaveLength(0);
});

test('a ballot half typed in stands against it', async () => {
  const { branches, officer } = await twoBranches();
  const [one, other] = branches;
  const { rows } = await server.owner.query<{ id: string }>('select id from cycle where branch_id = $1', [one.id]);
  const ballot = newId();
  const { id: committeeId } = one.committee;
  await server.owner.query(
    `insert into paper_ballot (committee_id, id, cycle_id, ballot, period) values ($1, $2, $3, 'appraisal', '2026')`,
    [committeeId, ballot, rows[0]?.id],
  );
  await server.owner.query(
    'insert into paper_keying (committee_id, ballot_id, keying, keyed_by) values ($1, $2, 1, $3)',
    [committeeId, ballot, one.recorder.person.id],
  );
  const into = { is: 'standing', ...seen(other.id) };
  const answer = await officer.post('/organizations/merge', act({ organizations: [seen(one.id)], into }));
  expect(codesOf(answer)).toEqual(['organization.ballot-half-keyed']);
});

test('where the branches had different schemes, whoever decides says which one holds', async () => {
  const committee = await server.committee();
  const [one, other] = [await octoberBranch(committee), await octoberBranch(committee)];
  setToday(server, '2026-11-20');
  const third = await committee.branch('第三党支部');
  await openYear(server, committee, third, schemeText('prison-dedication'));
  const officer = await committee.signedIn('committee-officer');
  const organizations = [seen(one.id), seen(other.id), seen(third)];
  const into = newBranch(committee);
  const asked = act({ organizations, into });
  expect(codesOf(await officer.post('/organizations/merge', asked))).toEqual(['organization.scheme-to-choose']);
  const page = (await officer.get(`/organizations/${third}`)).body as OrganizationPage;
  const chosen = { ...asked, schemeVersionId: page.years[0]?.schemeVersionId };
  expect((await officer.post('/organizations/merge', chosen)).status).toBe(200);
  const merged = (await officer.get(`/organizations/${into.id}`)).body as OrganizationPage;
  expect(merged.years).toEqual(page.years);
});

test('a branch is split with everybody in exactly one part, three full members in each', async () => {
  const committee = await server.committee();
  const one = await scoredBranch(server, { committee, others: ['丁一', '王二', '方静姝', '柏松', '江晚'] });
  await server.owner.query(`update membership set from_on = '2026-10-01' where branch_id = $1`, [one.id]);
  await one.finishMonth('2026-10', '9.5');
  setToday(server, '2026-11-20');
  const officer = await committee.signedIn('committee-officer');
  const ids = one.members.map(({ id }) => id);
  const part = (name: string, personIds: readonly string[]) => ({
    ...{ id: newId(), parentId: committee.rootId, name, childIds: [], personIds },
  });
  const split = (parts: readonly object[], goesOn: boolean) =>
    officer.post(`/organizations/${one.id}/split`, { ...act(), revision: 1, goesOn, parts });
  expect(codesOf(await split([part('甲支部', ids.slice(0, 5)), part('乙支部', ids.slice(5))], false))).toEqual([
    'organization.too-few-full-members',
  ]);
  expect(codesOf(await split([part('甲支部', ids.slice(0, 3)), part('乙支部', ids.slice(3, 6))], false))).toEqual([
    'organization.people-unplaced',
  ]);
  const parts = [part('甲支部', ids.slice(0, 3))];
  expect((await split(parts, true)).body).toMatchObject({ id: one.id, toOn: null });
  const counts = ((await officer.get('/organizations')).body as Organization[])
    .filter(({ kind }) => kind === 'branch')
    .map(({ name, memberCount }) => [name, memberCount]);
  expect(counts).toEqual([
    ['第二党支部', 4],
    ['甲支部', 3],
  ]);
  // The one that goes on keeps its officers; the new one is given its own.
  expect((await one.recorder.get(`/branches/${one.id}/entries`)).status).toBe(200);
});

test('a branch is closed once nobody is in it', async () => {
  const committee = await server.committee();
  const branch = await committee.branch('空党支部');
  const { id } = await committee.person('最后一人', { branchId: branch });
  const officer = await committee.signedIn('committee-officer');
  const close = () => officer.post(`/organizations/${branch}/close`, { ...act({ on: '2026-11-10' }), revision: 1 });
  expect(codesOf(await close())).toEqual(['organization.has-people']);
  await server.owner.query(`update membership set to_on = '2026-11-09' where person_id = $1`, [id]);
  expect((await close()).body).toMatchObject({ toOn: '2026-11-09' });
});

test('a merger waits for whoever is writing in the branch, and whoever comes after it is refused', async () => {
  const { branches, officer } = await twoBranches();
  const [one, other] = branches;
  const subject = one.members[2]?.id ?? '';
  const merging = act({ organizations: [seen(one.id)], into: { is: 'standing', ...seen(other.id) } });
  const cell = (item: string) => ({ memberId: subject, item, points: '9', reason: null, revision: 0 });
  const save = (item: string) =>
    one.secretary.post(`/branches/${one.id}/sheets/2026-11/cells`, { origin: 'keyed', cells: [cell(item)] });
  const [merged, ...saved] = await Promise.all([
    officer.post('/organizations/merge', merging),
    ...['item-01', 'item-02', 'item-03', 'item-04'].map(save),
  ]);
  const { rows } = await server.owner.query(
    'select from score join score_sheet on score_sheet.id = sheet_id join cycle on cycle.id = cycle_id where branch_id = $1 and period = $2',
    [one.id, '2026-11'],
  );
  // Either nothing was written there, or the merger was refused for what was.
  expect([merged?.status === 200, rows.length === 0]).toEqual([rows.length === 0, merged?.status === 200]);
  expect(saved.filter(({ status }) => status === 200)).toHaveLength(rows.length);
});
