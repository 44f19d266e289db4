import type { Card, FoundPerson, Member, PersonJoins } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

/** One person entered twice: the older record has January and an award, the newer one came with a later roster. */
async function twice() {
  setToday(server, '2026-03-02');
  const branch = await scoredBranch(server);
  const { committee } = branch;
  const [, , older] = branch.members;
  if (older === undefined) throw new Error('The branch has a third member.');
  await branch.scoreMonth('2026-01', '9');
  await branch.passMonth('2026-01', '2026-02-02');
  const award = {
    id: server.services.newId(),
    subjectId: older.id,
    item: 'awards',
    level: 'county',
    occurredOn: '2026-01-20',
    document: '一号',
  };
  expect((await branch.recorder.post(`/branches/${branch.id}/entries`, award)).status).toBe(200);
  const newer = await committee.person(older.name, { branchId: branch.id, fromOn: '2026-02-15' });
  const department = await committee.signedIn('department-officer');
  const asked = { id: server.services.newId(), fromId: older.id, intoId: newer.id };
  const join = (change: object = {}) => department.post('/person-joins', { ...asked, ...change });
  const undo = () => department.post(`/person-joins/${asked.id}/undo`);
  const list = async () => (await department.get('/person-joins')).body as PersonJoins;
  const roll = async () => {
    const members = (await branch.secretary.get(`/branches/${branch.id}/members`)).body as Member[];
    return members.filter(({ name }) => name === older.name).map(({ personId, fromOn }) => [personId, fromOn]);
  };
  return { branch, committee, older, newer, department, asked, join, undo, list, roll };
}

test('both records are shown; joined they are one, and all that hangs on the one that goes is read on the other', async () => {
  const { branch, older, newer, join, list, roll } = await twice();
  const pair = (await list()).pairs.find(({ one, other }) => one.personId === older.id || other.personId === older.id);
  expect(new Set([pair?.one.personId, pair?.other.personId])).toEqual(new Set([older.id, newer.id]));
  expect((await join()).status).toBe(200);
  expect((await join()).status).toBe(200);
  expect(await roll()).toEqual([[newer.id, '2026-01-01']]);
  const card = (await branch.secretary.get(`/members/${newer.id}/card`)).body as Card;
  expect(card.months[0]).toMatchObject({ period: '2026-01', total: '90' });
  expect(card.entries).toMatchObject([{ levelName: '县级' }]);
  const { rows } = await server.owner.query('select subject_id from ledger_entry where subject_id = $1', [older.id]);
  expect(rows).toHaveLength(1);
});

test('a number on the record that went finds the one that stays, once, and its own again when it is taken back', async () => {
  const { older, newer, department, join, undo } = await twice();
  const { idNumber, phone } = server.services.secrets;
  await server.owner.query('update person set phone_digest = $2, id_number_digest = $3 where id = $1', [
    ...[older.id, phone.digest('13900005678'), idNumber.digest('990000198003150019')],
  ]);
  await server.owner.query('update person set phone_digest = $2 where id = $1', [
    newer.id,
    phone.digest('13900005678'),
  ]);
  const find = async (number: string) =>
    ((await department.post('/members/find', { number })).body as FoundPerson[]).map(({ personId }) => personId);
  expect(await find('990000198003150019')).toEqual([older.id]);
  await join();
  expect(await find('990000198003150019')).toEqual([newer.id]);
  expect(await find('13900005678')).toEqual([newer.id]);
  await undo();
  expect(await find('990000198003150019')).toEqual([older.id]);
  expect(new Set(await find('13900005678'))).toEqual(new Set([older.id, newer.id]));
});

test('taken back on the same day everything is as it was; a day later it stands', async () => {
  const { older, newer, join, undo, list, roll } = await twice();
  const before = await roll();
  await join();
  expect((await list()).undoable).toHaveLength(1);
  expect((await undo()).status).toBe(200);
  expect((await undo()).status).toBe(200);
  expect(await roll()).toEqual(before);
  const { rows } = await server.owner.query('select count(*)::int as cells from score where subject_id = $1', [
    older.id,
  ]);
  expect(rows).toEqual([{ cells: 10 }]);
  expect((await join({ id: server.services.newId(), fromId: newer.id, intoId: older.id })).status).toBe(200);
  setToday(server, '2026-03-03');
  const later = await list();
  expect(later.undoable).toEqual([]);
});

test('a join of yesterday is not taken back, and says why', async () => {
  const { join, undo } = await twice();
  await join();
  setToday(server, '2026-03-03');
  expect(codesOf(await undo())).toEqual(['person.undo-too-late']);
});

test('what cannot be made one is refused: figures of both in one sheet, two branches at once, an account, a second join', async () => {
  const { branch, committee, older, newer, join } = await twice();
  const elsewhere = await scoredBranch(server, { committee, others: ['林照水'] });
  const third = elsewhere.members[2]?.id;
  const id = () => server.services.newId();
  expect(codesOf(await join({ id: id(), fromId: third }))).toEqual(['person.two-branches']);
  await committee.account(older.id);
  expect(codesOf(await join())).toEqual(['person.has-account']);
  expect(codesOf(await join({ id: id(), fromId: branch.recorder.person.id, intoId: older.id }))).toEqual([
    'person.has-account',
  ]);
  expect((await join({ id: id(), fromId: newer.id, intoId: older.id })).status).toBe(200);
  expect(codesOf(await join({ id: id(), fromId: third, intoId: newer.id }))).toEqual(['person.joined-already']);
  const other = await committee.person('方静姝', { branchId: branch.id });
  await server.owner.query(
    `insert into score (committee_id, sheet_id, subject_id, item, points, origin, revision, recorded_by, recorded_at)
     select committee_id, sheet_id, $1, item, points, origin, revision, recorded_by, recorded_at from score where subject_id = $2`,
    [other.id, branch.secretary.person.id],
  );
  const fresh = await committee.person('周岚', { branchId: branch.id });
  await server.owner.query(
    `insert into score (committee_id, sheet_id, subject_id, item, points, origin, revision, recorded_by, recorded_at)
     select committee_id, sheet_id, $1, item, points, origin, revision, recorded_by, recorded_at from score where subject_id = $2`,
    [fresh.id, branch.secretary.person.id],
  );
  expect(codesOf(await join({ id: id(), fromId: other.id, intoId: fresh.id }))).toEqual(['person.both-scored']);
});

test('only the department decides, and nobody about himself; unknown and foreign records answer alike', async () => {
  const { branch, committee, asked, join, department } = await twice();
  const officer = await committee.signedIn('committee-officer');
  for (const client of [officer, branch.secretary]) {
    expect((await client.post('/person-joins', asked)).status).toBe(403);
    expect((await client.get('/person-joins')).status).toBe(403);
  }
  const stranger = await (await server.committee('邻县县委')).signedIn('department-officer');
  expect(codesOf(await stranger.post('/person-joins', asked))).toEqual(['access.denied']);
  expect(codesOf(await join({ fromId: server.services.newId() }))).toEqual(['access.denied']);
  expect(codesOf(await join({ fromId: department.person.id }))).toEqual(['affiliation.own']);
});
