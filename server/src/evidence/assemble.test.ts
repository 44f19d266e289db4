import type { PaperBallot } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { branchYearOf } from '../cycles/branch-year.ts';
import { testServer } from '../testing/builders.ts';
import { exempt, itemIds, type ScoredBranch, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { assembleEvidence } from './assemble.ts';

const server = await testServer();
setToday(server, '2026-11-20');

async function assembled(branch: ScoredBranch) {
  return server.services.store.transaction(branch.committee.id, async (tx) => {
    const year = await branchYearOf(tx, branch.id, 2026);
    if (!year.ok) throw new Error('The builders opened the year.');
    const [evidence] = await assembleEvidence(tx, year.value);
    if (evidence === undefined) throw new Error('A branch’s year has the branch’s own evidence.');
    return evidence;
  });
}

test('scores count once a meeting has passed the sheet; those of an open one are drafts', async () => {
  const branch = await scoredBranch(server);
  await branch.scoreMonth('2026-09', '9');
  await branch.passMonth('2026-09', '2026-10-01');
  await branch.scoreMonth('2026-10', '8.5');
  const { members } = await assembled(branch);
  expect(members.map(({ scores }) => scores?.length)).toEqual([10, 10, 10]);
  expect(members[0]?.scores?.at(-1)).toEqual({ item: 'item-10', by: 'branch', period: '2026-09', points: '9' });
});

test('an entry and its reversal are both left out; what stands carries its level, its day, its document and its id', async () => {
  const branch = await scoredBranch(server);
  const path = `/branches/${branch.id}/entries`;
  const subjectId = branch.members[2]?.id;
  const entry = {
    subjectId,
    item: 'awards',
    level: 'county',
    occurredOn: '2026-07-28',
    document: '一号',
    note: '防汛',
  };
  const wrong = { ...entry, id: server.services.newId(), level: 'national' };
  const right = { ...entry, id: server.services.newId() };
  await branch.recorder.post(path, wrong);
  await branch.secretary.post(`${path}/${wrong.id}/reverse`, { id: server.services.newId(), reason: '级别登记错误' });
  await branch.recorder.post(path, right);
  const evidence = await assembled(branch);
  const member = evidence.members.find(({ id }) => id === subjectId);
  expect(member?.entries).toEqual([
    { item: 'awards', on: '2026-07-28', level: 'county', document: '一号', note: '防汛', entryId: right.id },
  ]);
});

test('a ballot stands in its summed form once both keyings agree, and not before', async () => {
  setToday(server, '2026-12-20');
  const branch = await scoredBranch(server);
  const path = `/branches/${branch.id}/paper-ballots/2026`;
  const key = async (client: ScoredBranch['recorder']) => {
    const { members } = (await client.get(path)).body as PaperBallot;
    const totals = members.flatMap(({ id }) =>
      itemIds.flatMap((item) => [
        { group: 'members', memberId: id, item, papers: 3, scored: 2, sum: '17.5' },
        { group: 'mass', memberId: id, item, papers: 10, scored: 10, sum: '90' },
      ]),
    );
    await client.post(`${path}/totals`, { heldOn: '2026-12-16', totals });
    await client.post(`${path}/finish`);
  };
  await key(branch.recorder);
  expect((await assembled(branch)).members.map(({ ballots }) => ballots)).toEqual([[], [], []]);
  await key(branch.secretary);
  const [first] = (await assembled(branch)).members;
  expect(first?.ballots).toHaveLength(20);
  expect(first?.ballots?.find(({ group, item }) => group === 'members' && item === 'item-01')).toEqual({
    ballot: 'year-end',
    period: '2026',
    group: 'members',
    item: 'item-01',
    papers: 3,
    scored: 2,
    sum: '17.5',
  });
});

test('who is exempt says so, with the stars the meeting gave last', async () => {
  const branch = await scoredBranch(server);
  const elder = branch.members[2]?.id ?? '';
  await exempt(server, branch.committee, elder);
  for (const [revision, stars] of [6, 8].entries()) {
    const given = { memberId: elder, stars, revision };
    await branch.secretary.post(`/branches/${branch.id}/year-end/direct-stars`, given);
  }
  const member = (await assembled(branch)).members.find(({ id }) => id === elder);
  expect(member).toMatchObject({ exempt: true, facts: { 'direct-stars': '8' } });
});

async function stayOf(stays: readonly (readonly [from: string, to: string | null, status: string])[]) {
  const branch = await scoredBranch(server);
  const person = await branch.committee.person('林照水');
  for (const [from, to, status] of stays) {
    await server.owner.query(
      `insert into membership (committee_id, id, person_id, branch_id, status, from_on, to_on) values ($1, $2, $3, $4, $5, $6, $7)`,
      [branch.committee.id, server.services.newId(), person.id, branch.id, status, from, to],
    );
  }
  const member = (await assembled(branch)).members.find(({ id }) => id === person.id);
  return member === undefined ? null : { from: member.from, to: member.to, status: member.status };
}

test('a membership that only changes status is one stay, with the last status', async () => {
  const stay = await stayOf([
    ['2025-05-01', '2026-04-30', 'probationary'],
    ['2026-05-01', null, 'full'],
  ]);
  expect(stay).toEqual({ from: '2025-05-01', to: null, status: 'full' });
});

test('one who left and came back is measured by the last stay', async () => {
  const stay = await stayOf([
    ['2025-05-01', '2026-03-31', 'full'],
    ['2026-09-01', null, 'full'],
  ]);
  expect(stay).toEqual({ from: '2026-09-01', to: null, status: 'full' });
});

test.each([
  ['2026-12-30', null],
  ['2026-12-31', { from: '2025-01-01', to: '2026-12-31', status: 'full' }],
])('of one who left on %s the year end has %j: only who is there on the last day is rated', async (to, expected) => {
  expect(await stayOf([['2025-01-01', to, 'full']])).toEqual(expected);
});

test('the evidence is in the order of surname strokes and names branch and members', async () => {
  const branch = await scoredBranch(server, { others: ['魏小满', '丁守田'] });
  const evidence = await assembled(branch);
  expect(evidence).toMatchObject({ id: branch.id, name: '第二党支部' });
  expect(evidence.members.map(({ name }) => name)).toEqual(['丁守田', '甄世安', '甄世安', '魏小满']);
});
