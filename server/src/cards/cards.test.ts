import type { Card } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testPassword, testServer } from '../testing/builders.ts';
import { exempt, learnCalendar, type ScoredBranch, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

async function branchOf() {
  setToday(server, '2026-11-20');
  const branch = await scoredBranch(server);
  const member = branch.members[2] as { id: string; name: string };
  const read = async (query = '') => (await branch.secretary.get(`/members/${member.id}/card${query}`)).body as Card;
  return { branch, member, read };
}

const stateOf = (card: Card, period: string) => card.months.find((month) => month.period === period);

async function rescore(branch: ScoredBranch, memberId: string, period: string, change: object) {
  const cells = [{ memberId, item: 'item-03', revision: 1, ...change }];
  return branch.recorder.post(`/branches/${branch.id}/sheets/${period}/cells`, { origin: 'keyed', cells });
}

test('a month goes from open over passed to published, with its meeting and its notice', async () => {
  const { branch, read } = await branchOf();
  expect(stateOf(await read(), '2026-10')).toMatchObject({
    state: 'open',
    total: null,
    points: {},
    meetingOn: null,
    noticeId: null,
    noticeClosesOn: null,
  });
  await branch.scoreMonth('2026-10', '8.5');
  expect(stateOf(await read(), '2026-10')).toMatchObject({ state: 'open', total: null, points: {}, reasons: [] });
  await branch.passMonth('2026-10', '2026-11-03');
  expect(stateOf(await read(), '2026-10')).toMatchObject({ state: 'passed', meetingOn: '2026-11-03' });
  const { id } = (await branch.publish('month', '2026-10')).body as { id: string };
  expect(stateOf(await read(), '2026-10')).toMatchObject({ state: 'published', noticeId: id });
});

test('what no meeting has passed stays off the card: a draft is the panel’s to change', async () => {
  const { branch, member, read } = await branchOf();
  await branch.scoreMonth('2026-10', '9');
  await rescore(branch, member.id, '2026-10', { points: '6', reason: '两次组织生活未到，未请假。' });
  expect(stateOf(await read(), '2026-10')).toMatchObject({ state: 'open', total: null, points: {}, reasons: [] });
  expect(JSON.stringify(await read())).not.toContain('未请假');
});

test('the member reads the reason of a low score', async () => {
  const { branch, member, read } = await branchOf();
  await branch.finishMonth('2026-09', '9');
  setToday(server, '2026-11-20');
  await branch.scoreMonth('2026-10', '9');
  await rescore(branch, member.id, '2026-10', { points: '6', reason: '两次组织生活未到，未请假。' });
  await branch.passMonth('2026-10', '2026-11-03');
  expect(stateOf(await read(), '2026-10')?.reasons).toEqual([
    { item: 'item-03', points: '6', reason: '两次组织生活未到，未请假。' },
  ]);
});

test('months before one joined are not due', async () => {
  const { branch } = await branchOf();
  const late = await branch.committee.person('林照水', { branchId: branch.id, fromOn: '2026-06-16' });
  const card = (await branch.secretary.get(`/members/${late.id}/card`)).body as Card;
  expect(card.months.map(({ state }) => state)).toEqual([...Array(6).fill('not-due'), ...Array(6).fill('open')]);
});

test('an exempt member’s card has no due month, no total and no explanation; stars only from the meeting', async () => {
  const { branch, member, read } = await branchOf();
  await exempt(server, branch.committee, member.id);
  expect(await read()).toMatchObject({ member: { exempt: true }, total: null, stars: null, explanation: null });
  await branch.secretary.post(`/branches/${branch.id}/year-end/direct-stars`, {
    memberId: member.id,
    stars: 9,
    revision: 0,
  });
  const card = await read();
  expect(card).toMatchObject({ state: 'running', total: null, stars: 9, grade: 'qualified' });
  expect(new Set(card.months.map(({ state }) => state))).toEqual(new Set(['not-due']));
});

test('awards on record stand on the card, without what was reversed', async () => {
  const { branch, member, read } = await branchOf();
  const path = `/branches/${branch.id}/entries`;
  const award = {
    id: server.services.newId(),
    subjectId: member.id,
    item: 'awards',
    level: 'county',
    occurredOn: '2026-07-28',
    document: '一号',
    note: '防汛',
  };
  await branch.recorder.post(path, award);
  expect((await read()).entries).toEqual([
    {
      id: award.id,
      item: 'awards',
      itemName: '表彰奖励',
      levelName: '县级',
      sign: 'plus',
      points: '2',
      occurredOn: '2026-07-28',
      document: '一号',
      note: '防汛',
      branch: null,
      declarationId: null,
      isWaiting: false,
      eventId: null,
      counted: null,
    },
  ]);
  await branch.secretary.post(`${path}/${award.id}/reverse`, { id: server.services.newId(), reason: '登记错误' });
  expect((await read()).entries).toEqual([]);
});

test('a year without points has no card', async () => {
  const { branch, member } = await branchOf();
  expect(codesOf(await branch.secretary.get(`/members/${member.id}/card?year=2025`))).toEqual(['cycle.none']);
});

test('a member reads his own card and not the secretary’s; nobody signed out reads any', async () => {
  const { branch, member } = await branchOf();
  const own = server.client();
  await own.signIn(await branch.committee.account(member.id), testPassword);
  expect((await own.get(`/members/${member.id}/card`)).status).toBe(200);
  expect((await own.get(`/members/${branch.secretary.person.id}/card`)).status).toBe(403);
  expect((await server.client().get(`/members/${member.id}/card`)).status).toBe(401);
});

test('the card names no other member', async () => {
  const { branch, member, read } = await branchOf();
  await branch.scoreMonth('2026-10', '9');
  expect(JSON.stringify(await read())).toContain(member.name);
  expect(JSON.stringify(await read())).not.toContain(branch.secretary.person.id);
  expect(JSON.stringify(await read())).not.toContain(branch.secretary.person.name);
});
