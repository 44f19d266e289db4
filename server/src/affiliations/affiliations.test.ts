import type { AffiliationChange, Member, TransferOutlook } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

async function twoBranches() {
  setToday(server, '2026-11-20');
  const old = await scoredBranch(server);
  const { committee } = old;
  const fresh = await scoredBranch(server, { committee, others: [] });
  const officer = await committee.signedIn('committee-officer');
  const [, , person] = old.members;
  if (person === undefined) throw new Error('The branch has a third member.');
  const path = `/branches/${old.id}/members/${person.id}`;
  const letter = {
    id: server.services.newId(),
    toBranchId: fresh.id,
    onDay: '2026-11-10',
    document: '云组转〔2026〕7号',
  };
  const transfer = (change: object = {}, client: Client = officer) =>
    client.post(`${path}/transfer`, { ...letter, ...change });
  return { old, fresh, committee, officer, person, path, letter, transfer };
}

const staysOf = async (personId: string) =>
  (
    await server.owner.query<{ branch_id: string; status: string; from_on: string; to_on: string | null }>(
      'select branch_id, status, from_on::text, to_on::text from membership where person_id = $1 order by from_on',
      [personId],
    )
  ).rows;

test('a transfer ends one stay and begins the next on the day after, whoever clicks how often', async () => {
  const { old, fresh, person, transfer } = await twoBranches();
  const answers = await Promise.all([transfer(), transfer(), transfer()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(answers[0]?.body).toMatchObject({ personId: person.id, fromOn: '2026-11-10', toOn: null });
  expect(await staysOf(person.id)).toMatchObject([
    { branch_id: old.id, to_on: '2026-11-09' },
    { branch_id: fresh.id, from_on: '2026-11-10', to_on: null },
  ]);
  expect(codesOf(await transfer({ onDay: '2026-11-11' }))).toEqual(['affiliation.id-taken']);
});

test('the outlook says which months go along before anybody decides', async () => {
  const { fresh, officer, path } = await twoBranches();
  const { body } = await officer.get(`${path}/transfer-outlook?toBranchId=${fresh.id}&onDay=2026-11-10`);
  const outlook = body as TransferOutlook;
  expect(outlook).toMatchObject({ isSameScheme: true, monthsAfter: ['2026-11', '2026-12'] });
  expect(outlook.monthsBefore.at(-1)).toBe('2026-10');
});

test.each([
  ['to the same branch', {}, 'affiliation.same-branch'],
  ['from tomorrow', { onDay: '2026-11-21' }, 'affiliation.in-future'],
  ['from the first day of the present stay', { onDay: '2026-01-01' }, 'affiliation.too-early'],
])('a transfer %s is refused and changes nothing', async (_what, change, code) => {
  const { old, person, transfer } = await twoBranches();
  const own = code === 'affiliation.same-branch' ? { toBranchId: old.id } : {};
  expect(codesOf(await transfer({ ...change, ...own }))).toEqual([code]);
  expect(await staysOf(person.id)).toHaveLength(1);
});

test('a month that a meeting of either branch has passed is not divided afterwards', async () => {
  const { fresh, transfer } = await twoBranches();
  await fresh.scoreMonth('2026-10', '9');
  await fresh.passMonth('2026-10', '2026-11-02');
  const refused = await transfer({ onDay: '2026-10-31' });
  expect(codesOf(refused)).toEqual(['affiliation.month-passed']);
  expect(refused.body).toMatchObject({
    problems: [{ facts: { period: '2026-10', earliest: '2026-11-01' } }],
  });
  expect((await transfer({ onDay: '2026-11-01' })).status).toBe(200);
});

test('whoever holds an office in the branch hands it over first', async () => {
  const { old, officer, letter } = await twoBranches();
  const path = `/branches/${old.id}/members/${old.recorder.person.id}/transfer`;
  expect(codesOf(await officer.post(path, letter))).toEqual(['affiliation.holds-office']);
});

test('branch secretaries, members and other committees transfer nobody; unknown people answer like foreign ones', async () => {
  const { old, committee, person, path, letter, transfer } = await twoBranches();
  const stranger = await (await server.committee('邻县县委')).signedIn('committee-officer');
  const member = await committee.signedIn('member', old.id);
  for (const client of [old.secretary, old.recorder, member, stranger]) {
    expect(codesOf(await transfer({}, client))).toEqual(['access.denied']);
  }
  const unknown = path.replace(person.id, server.services.newId());
  expect(codesOf(await stranger.post(`${unknown}/transfer`, letter))).toEqual(['access.denied']);
  expect(await staysOf(person.id)).toHaveLength(1);
});

test('an entry about somebody who has moved on is refused once the branch that rates him has confirmed', async () => {
  const { old, fresh, person, transfer } = await twoBranches();
  await transfer();
  await server.owner.query(
    `insert into rating_run (committee_id, id, cycle_id, scheme_hash, evidence_hash, confirmed_on, members_due, members_present, confirmed_by, confirmed_at)
     select committee_id, $1, id, '', '', '2026-11-20', 2, 2, $2, now() from cycle where branch_id = $3`,
    [server.services.newId(), person.id, fresh.id],
  );
  const entry = {
    id: server.services.newId(),
    subjectId: person.id,
    item: 'awards',
    level: 'county',
    occurredOn: '2026-03-02',
    document: '一号',
  };
  expect(codesOf(await old.recorder.post(`/branches/${old.id}/entries`, entry))).toEqual(['cycle.confirmed']);
  const other = { ...entry, subjectId: old.secretary.person.id };
  expect((await old.recorder.post(`/branches/${old.id}/entries`, other)).status).toBe(200);
});

test('somebody new goes the whole way, each stage by its own people, with dates on the record', async () => {
  setToday(server, '2024-03-01');
  const branch = await scoredBranch(server);
  const officer = await branch.committee.signedIn('committee-officer');
  const personId = server.services.newId();
  const path = `/branches/${branch.id}`;
  const activist = {
    id: server.services.newId(),
    personId,
    name: '林照水',
    sex: 'male',
    bornOn: '2000-02-29',
    onDay: '2026-01-05',
    document: '支〔2024〕1号',
  };
  setToday(server, '2026-01-05');
  expect((await branch.secretary.post(`${path}/applicant-activists`, activist)).body).toMatchObject({
    status: 'activist',
  });
  expect((await branch.secretary.post(`${path}/applicant-activists`, activist)).status).toBe(200);
  const reach = (client: Client, stage: string, onDay: string) => {
    setToday(server, onDay);
    return client.post(`${path}/members/${personId}/stages`, {
      id: server.services.newId(),
      stage,
      onDay,
      document: '批〔2026〕3号',
    });
  };
  expect(codesOf(await reach(branch.secretary, 'development-target', '2027-01-04'))).toEqual(['stage.too-early']);
  expect((await reach(branch.secretary, 'development-target', '2027-01-05')).status).toBe(200);
  expect(codesOf(await reach(branch.secretary, 'probationary', '2027-02-01'))).toEqual(['access.denied']);
  expect(codesOf(await reach(officer, 'full', '2027-02-01'))).toEqual(['stage.not-next']);
  expect((await reach(officer, 'probationary', '2027-02-01')).body).toMatchObject({ joinedOn: '2027-02-01' });
  expect(codesOf(await reach(officer, 'full', '2028-01-31'))).toEqual(['stage.probation-not-over']);
  const extend = (untilOn: string) =>
    officer.post(`${path}/members/${personId}/probation-extension`, {
      id: server.services.newId(),
      onDay: '2028-01-31',
      untilOn,
      document: '批〔2028〕1号',
    });
  expect(codesOf(await extend('2028-07-30'))).toEqual(['probation.extension-out-of-range']);
  expect((await extend('2028-07-31')).status).toBe(200);
  expect(codesOf(await extend('2029-01-31'))).toEqual(['probation.extended-already']);
  expect(codesOf(await reach(officer, 'full', '2028-07-31'))).toEqual(['stage.probation-not-over']);
  expect((await reach(officer, 'full', '2028-08-01')).body).toMatchObject({
    status: 'full',
    fullMemberOn: '2028-08-01',
  });
  expect((await staysOf(personId)).map(({ status }) => status)).toEqual([
    'activist',
    'development-target',
    'probationary',
    'full',
  ]);
});

test('leaving ends the stay with a code and a document; who has left is rated no more and stands in the list of changes', async () => {
  const { old, officer, person, path } = await twoBranches();
  const leaving = {
    id: server.services.newId(),
    leaving: 'withdrew',
    onDay: '2026-11-05',
    document: '云委〔2026〕9号',
  };
  expect(codesOf(await old.secretary.post(`${path}/leave`, leaving))).toEqual(['access.denied']);
  expect((await officer.post(`${path}/leave`, leaving)).body).toMatchObject({
    toOn: '2026-11-05',
  } satisfies Partial<Member>);
  expect((await officer.post(`${path}/leave`, leaving)).status).toBe(200);
  const card = await officer.get(`/members/${person.id}/card`);
  expect(card.body).toMatchObject({ state: 'closed', total: null });
  const { rows: changes } = (await old.secretary.get('/affiliation-changes')).body as { rows: AffiliationChange[] };
  expect(changes).toMatchObject([
    { personId: person.id, kind: 'left', leaving: 'withdrew', document: '云委〔2026〕9号' },
  ]);
});
