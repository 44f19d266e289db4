// System 15: a member's course through time, out of confirmed facts, told to himself and to whoever prints it for him.

import type { Growth } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { awardedYear } from '../stars/testing/awarded.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

async function withMember(joinedOn: string, fullOn: string | null) {
  setToday(server, '2026-11-20');
  const branch = await scoredBranch(server, { others: [] });
  const member = await branch.committee.signedIn('member', branch.id);
  await server.owner.query('update person set joined_on = $2, full_member_on = $3 where id = $1', [
    ...[member.person.id, joinedOn, fullOn],
  ]);
  const path = `/members/${member.person.id}/growth`;
  const read = async () => (await member.get(path)).body as Growth;
  return { branch, member, path, read };
}

test('who joined two months ago sees the months, the day of joining and nothing that was not', async () => {
  const { read } = await withMember('2026-09-18', null);
  const map = await read();
  expect(map).toMatchObject({ by: 'month', since: null, comparisons: [], advice: [], deeds: [], facts: 1 });
  expect(map.columns.map(({ period }) => period)).toEqual(['2026-09', '2026-10', '2026-11']);
  expect(map.columns[0]?.stations).toMatchObject([{ kind: 'joined', on: '2026-09-18', title: null }]);
});

test('an award on record is an honor; taken back, it is none', async () => {
  const { branch, member, read } = await withMember('2017-06-30', '2018-06-30');
  const entry = {
    subjectId: member.person.id,
    item: 'awards',
    level: 'county',
    document: '青字12号',
    note: '防汛先进个人',
  };
  const id = newId();
  await branch.recorder.post(`/branches/${branch.id}/entries`, { ...entry, id, occurredOn: '2026-07-28' });
  const honors = async () =>
    (await read()).columns.flatMap(({ stations }) => stations).filter(({ kind }) => kind === 'honor');
  expect(await honors()).toMatchObject([{ on: '2026-07-28', title: '防汛先进个人', detail: '县级' }]);
  await branch.secretary.post(`/branches/${branch.id}/entries/${id}/reverse`, { id: newId(), reason: '记错了人' });
  expect(await honors()).toEqual([]);
});

test('sheets of study and service count where one came; an absence that was not made up is advised on', async () => {
  const { branch, member, read } = await withMember('2017-06-30', '2018-06-30');
  const sheet = async (kind: string, on: string, state: string) => {
    const id = newId();
    const lines = branch.members.map(({ id: memberId }) => ({ memberId, state: 'came', madeUpOn: null }));
    const own = { memberId: member.person.id, state, madeUpOn: state === 'made-up' ? on : null };
    const given = {
      id,
      revision: 0,
      kind,
      on,
      title: `${kind} ${on}`,
      place: null,
      words: null,
      lines: [...lines, own],
    };
    const answer = await branch.recorder.post(`/branches/${branch.id}/events/${id}/settle`, given);
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  };
  await sheet('party-day', '2026-03-05', 'came');
  await sheet('three-meetings', '2026-04-10', 'made-up');
  await sheet('three-meetings', '2026-05-10', 'absent');
  await sheet('volunteering', '2026-06-10', 'came');
  const map = await read();
  expect(map).toMatchObject({ by: 'year', measure: 'times' });
  expect(map.columns.at(-1)).toMatchObject({
    study: { amount: '2', title: 'three-meetings 2026-04-10', others: 1 },
    service: { amount: '1', title: 'volunteering 2026-06-10', others: 0 },
  });
  expect(map.deeds.map(({ course, on }) => `${on} ${course}`)).toEqual([
    ...['2026-06-10 service', '2026-04-10 study', '2026-03-05 study'],
  ]);
  expect(map.advice).toMatchObject([
    { rule: 'missed', count: 1, title: 'three-meetings 2026-05-10', on: '2026-05-10' },
  ]);
});

test('years that a meeting confirmed stand under their year', async () => {
  const { branch, member, read } = await withMember('2020-06-30', '2021-06-30');
  await awardedYear(server, branch.committee, {
    ...{ branchId: branch.id, year: 2025, stars: { [member.person.id]: 9 } },
  });
  const { columns } = await read();
  expect(columns.map(({ result }) => result?.stars ?? null)).toEqual([null, null, null, null, null, 9, null]);
});

test('only oneself and the secretary of the branch are told; another member, the recorder and the committee are not', async () => {
  const { branch, path } = await withMember('2017-06-30', '2018-06-30');
  const other = await branch.committee.signedIn('member', branch.id);
  const officer = await branch.committee.signedIn('committee-officer');
  expect((await branch.secretary.get(path)).status).toBe(200);
  for (const client of [other, officer, branch.recorder])
    expect(codesOf(await client.get(path))).toEqual(['access.denied']);
});
