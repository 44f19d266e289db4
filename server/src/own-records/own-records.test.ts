import type { OwnRecord } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import { codesOf, testPassword, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
setToday(server, '2026-11-20');

/** A scored branch and one of its members, signed in. */
async function member() {
  const branch = await scoredBranch(server);
  await branch.finishMonth('2026-10', '9');
  setToday(server, '2026-11-20');
  const [, , person] = branch.members;
  if (person === undefined) throw new Error('The branch has a third member.');
  const { phone } = server.services.secrets;
  await server.owner.query('update person set phone_sealed = $2, party_post = $3 where id = $1', [
    person.id,
    phone.seal('13900001234'),
    '=cmd|calc',
  ]);
  const own = server.client();
  await own.signIn(await branch.committee.account(person.id), testPassword);
  const record = async () => (await own.get('/me/record')).body as OwnRecord;
  return { branch, person, own, record };
}

test('one’s own record holds what every table keeps of one, numbers masked and nothing to sign in with', async () => {
  const { branch, person, own, record } = await member();
  const kept = await record();
  expect(kept.person).toMatchObject({ name: person.name, phoneMasked: '*******1234', idNumberMasked: null });
  expect(kept.memberships).toMatchObject([{ status: 'full', fromOn: '2026-01-01' }]);
  expect(kept.scores).toHaveLength(10);
  expect(kept.scores[0]).toMatchObject({ period: '2026-10', points: '9' });
  expect(kept.accounts).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toMatch(/argon2|13900001234|password/);
  const others = branch.members.filter(({ id }) => id !== person.id).map(({ id }) => id);
  for (const id of others) expect(JSON.stringify(kept)).not.toContain(id);
  expect((await own.get('/me/record')).status).toBe(200);
});

test('the same comes as a workbook whose texts are inert', async () => {
  const { own } = await member();
  const { status, raw } = await own.get('/me/record/workbook');
  expect(status).toBe(200);
  const workbook = await readWorkbook(new Uint8Array(raw));
  const sheets = workbook.ok ? workbook.value.sheets : [];
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['基本资料', '组织关系', '每月评分', '账号']));
  const texts = sheets[0]?.rows[1]?.cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind));
  expect(texts).toEqual(expect.arrayContaining(['=cmd|calc', '*******1234']));
});

test('who looked at one’s card or record is shown by the day with name and role; looking at oneself is not', async () => {
  const { branch, person, own, record } = await member();
  await own.get(`/members/${person.id}/card`);
  const before = (await record()).views.reduce((sum, { views }) => sum + views, 0);
  await branch.secretary.get(`/members/${person.id}/card`);
  await branch.secretary.get(`/branches/${branch.id}/members`);
  const { views } = await record();
  expect(views.filter(({ viewer }) => viewer === person.name)).toEqual([]);
  expect(views.reduce((sum, view) => sum + view.views, 0)).toBe(before + 2);
  expect(views).toContainEqual(expect.objectContaining({ role: 'branch-secretary', onDay: '2026-11-20' }));
});

test('nobody is told of others: without a session there is nothing', async () => {
  const stranger = server.client();
  expect(codesOf(await stranger.get('/me/record'))).toEqual(['session.none']);
  expect(codesOf(await stranger.get('/me/record/workbook'))).toEqual(['session.none']);
});

test('the statement is due until it has been read, once per wording, and its reading is kept', async () => {
  const { own, record } = await member();
  expect((await own.get('/session')).body).toMatchObject({ statementDue: true });
  const { version } = (await own.get('/me/statement')).body as { version: string };
  expect(codesOf(await own.post('/me/statement/reading', { version: '1999-1' }))).toEqual(['statement.outdated']);
  const first = await own.post('/me/statement/reading', { version });
  expect(first.status).toBe(200);
  expect((await own.post('/me/statement/reading', { version })).body).toEqual(first.body);
  expect((await own.get('/session')).body).toMatchObject({ statementDue: false });
  expect((await record()).readings).toMatchObject([{ version }]);
});

test('an exact telephone or ID number finds its holder for the officers above, within their reach, and is written down', async () => {
  const { branch, person, record } = await member();
  const { idNumber, phone } = server.services.secrets;
  // Region 990000 is not given out: nobody has this number.
  await server.owner.query(
    'update person set id_number_sealed = $2, id_number_digest = $3, phone_digest = $4 where id = $1',
    [
      person.id,
      idNumber.seal('990000198003150019'),
      idNumber.digest('990000198003150019'),
      phone.digest('13900001234'),
    ],
  );
  const officer = await branch.committee.signedIn('department-officer');
  const found = await officer.post('/members/find', { number: '990000198003150019' });
  expect(found.body).toMatchObject([{ personId: person.id, idNumberMasked: '**************0019' }]);
  expect((await officer.post('/members/find', { number: '139 0000 1234' })).body).toHaveLength(1);
  expect((await officer.post('/members/find', { number: '13900009999' })).body).toEqual([]);
  expect(codesOf(await officer.post('/members/find', { number: '1390000' }))).toEqual(['member.number-odd']);
  const elsewhere = await branch.committee.signedIn(
    'committee-officer',
    await branch.committee.branch('白石总支', { kind: 'general-branch' }),
  );
  expect((await elsewhere.post('/members/find', { number: '13900001234' })).body).toEqual([]);
  expect(codesOf(await branch.secretary.post('/members/find', { number: '13900001234' }))).toEqual(['access.denied']);
  const { acts, views } = await record();
  expect(acts.filter(({ act }) => act === 'members.find')).toHaveLength(2);
  expect(views).toContainEqual(expect.objectContaining({ role: 'department-officer', views: 2 }));
  const { rows } = await server.owner.query("select detail from audit_detail where detail like '%1390000%'");
  expect(rows).toEqual([]);
});
