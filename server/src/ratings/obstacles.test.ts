import type { YearEnd } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';
import { exempt, learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { missingByMember } from './missing.ts';

const server = await testServer();
await learnCalendar(server);

/** A branch whose members came in October, so that three months are due. */
async function lateBranch() {
  setToday(server, '2026-12-20');
  const branch = await scoredBranch(server);
  await server.owner.query(`update membership set from_on = '2026-10-01' where branch_id = $1`, [branch.id]);
  const read = async () => (await branch.secretary.get(`/branches/${branch.id}/year-end`)).body as YearEnd;
  const periods = async (code: string) =>
    (await read()).obstacles.filter((problem) => problem.code === code).map(({ facts }) => facts?.['period']);
  return { branch, read, periods };
}

test('only months that are due are asked for, one problem for each member and month', async () => {
  const { periods } = await lateBranch();
  expect(await periods('rating.period-unpublished')).toEqual(['2026-10', '2026-11', '2026-12']);
  const missing = await periods('missing-score');
  expect(missing.filter((period) => period === '2026-10')).toHaveLength(3);
  expect(missing.includes('2026-09')).toBe(false);
});

test('a month stops being in the way when it is passed and published, and is listed as in order', async () => {
  const { branch, read, periods } = await lateBranch();
  await branch.scoreMonth('2026-10', '9');
  expect((await periods('missing-score')).includes('2026-10')).toBe(true);
  await branch.passMonth('2026-10', '2026-12-20');
  expect((await periods('missing-score')).includes('2026-10')).toBe(false);
  expect((await periods('rating.period-unpublished')).includes('2026-10')).toBe(true);
  await branch.publish('month', '2026-10');
  expect(await periods('rating.period-unpublished')).toEqual(['2026-11', '2026-12']);
  const { satisfied } = await read();
  expect(satisfied[0]).toEqual({ code: 'rating.months-published', facts: { periods: ['2026-10'], isWhole: false } });
});

test('an exempt member asks for stars and not for scores', async () => {
  const { branch, read } = await lateBranch();
  const elder = branch.members[2] as { id: string; name: string };
  await exempt(server, branch.committee, elder.id);
  const own = (await read()).obstacles.filter(({ facts }) => facts?.['member'] === elder.id);
  expect(own).toEqual([{ code: 'rating.direct-stars-missing', facts: { member: elder.id, name: elder.name } }]);
});

test('before anything is there, there is no trial', async () => {
  const { read } = await lateBranch();
  expect(await read()).toMatchObject({
    trial: null,
    bands: [],
    confirmed: null,
    quotas: [{ honor: '年度之星人选', places: 0 }],
  });
});

test('missing cells of one member and month become one problem that counts and names them', () => {
  const cell = (member: string, item: string, period = '2026-10') => ({
    code: 'missing-score',
    facts: { member, item, by: 'branch', period },
  });
  const members = [{ id: 'm1', name: '方静姝' }];
  const problems = missingByMember(
    [cell('m1', 'item-01'), cell('m1', 'item-02'), cell('m1', 'item-01', '2026-11')],
    members,
  );
  expect(problems).toMatchObject([
    { facts: { member: 'm1', name: '方静姝', period: '2026-10', cells: 2, items: ['item-01', 'item-02'], item: null } },
    { facts: { period: '2026-11', cells: 1, item: 'item-01' } },
  ]);
});
