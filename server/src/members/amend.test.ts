import type { Member } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

async function recorded() {
  setToday(server, '2026-11-20');
  const branch = await scoredBranch(server);
  const officer = await branch.committee.signedIn('committee-officer');
  const [, , person] = branch.members;
  if (person === undefined) throw new Error('The branch has a third member.');
  const path = `/branches/${branch.id}/members/${person.id}/amend`;
  const asItStands = async () => {
    const members = (await branch.secretary.get(`/branches/${branch.id}/members`)).body as Member[];
    const member = members.find(({ personId }) => personId === person.id);
    if (member === undefined) throw new Error('The person is a member.');
    const { name, sex, ethnicity, bornOn, joinedOn, fullMemberOn, partyPost, revision } = member;
    return { name, sex, ethnicity, bornOn, joinedOn, fullMemberOn, partyPost, revision, document: '户口簿' };
  };
  return { branch, officer, person, path, asItStands };
}

test('a correction is written with its proof, old and new; the same again changes nothing', async () => {
  const { branch, person, path, asItStands } = await recorded();
  const wanted = { ...(await asItStands()), ethnicity: '回族', phone: '139 0000 1234', idNumber: '990000198003150019' };
  const answer = await branch.secretary.post(path, wanted);
  expect(answer.body).toMatchObject({
    ethnicity: '回族',
    phoneMasked: '*******1234',
    idNumberMasked: '**************0019',
    revision: 1,
  });
  expect((await branch.secretary.post(path, wanted)).body).toMatchObject({ revision: 1 });
  const { rows } = await server.owner.query<{ detail: string }>(
    `select detail from audit_detail join audit_entry using (committee_id, sequence)
     where act = 'members.amend' and subject_id = $1`,
    [person.id],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]?.detail).toContain('户口簿');
  expect(rows[0]?.detail).toContain('回族');
  expect(rows[0]?.detail).not.toMatch(/13900001234|990000198003150019/);
});

test('of two who correct the same record at once one wins and the other is told', async () => {
  const { branch, officer, path, asItStands } = await recorded();
  const seen = await asItStands();
  const answers = await Promise.all([
    branch.secretary.post(path, { ...seen, ethnicity: '回族' }),
    officer.post(path, { ...seen, ethnicity: '满族' }),
  ]);
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const told = answers.find(({ status }) => status === 409);
  expect(told === undefined ? [] : codesOf(told)).toEqual(['member.changed-meanwhile']);
  const won = answers.find(({ status }) => status === 200)?.body as Member;
  expect(await asItStands()).toMatchObject({ ethnicity: won.ethnicity, revision: 1 });
});

test('a record of one’s own, days out of order and odd or taken numbers are refused in words, and nothing changes', async () => {
  const { branch, path, asItStands } = await recorded();
  const seen = await asItStands();
  const refused = async (change: object) => codesOf(await branch.secretary.post(path, { ...seen, ...change }));
  expect(await refused({ bornOn: '2000-01-01', joinedOn: '1999-07-01' })).toEqual(['member.days-out-of-order']);
  expect(await refused({ joinedOn: '2026-11-21' })).toEqual(['member.day-in-future']);
  expect(await refused({ name: '林3', phone: '139', idNumber: '990000198003150018' })).toEqual([
    'member.name-odd',
    'member.phone-odd',
    'member.id-number-odd',
  ]);
  const [, neighbour] = branch.members;
  await server.owner.query('update person set id_number_digest = $2 where id = $1', [
    neighbour?.id,
    server.services.secrets.idNumber.digest('990000198503090024'),
  ]);
  expect(await refused({ idNumber: '990000198503090024' })).toEqual(['member.id-number-taken']);
  expect(await refused({ document: ' ' })).toEqual(['request.invalid']);
  expect(await asItStands()).toEqual(seen);
  const [own] = branch.members;
  const ownPath = path.replace(/members\/[^/]+/, `members/${own?.id}`);
  expect(codesOf(await branch.secretary.post(ownPath, seen))).toEqual(['member.own']);
});
