import type { Duty } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { exempt, learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

type Duties = { duties: Duty[]; branch: object; calendar: { day: string; isWorking: boolean | null }[] };

/** A branch whose members came in the middle of September: October is the first whole month but one. */
async function youngBranch() {
  setToday(server, '2026-11-01');
  const branch = await scoredBranch(server);
  await server.owner.query(`update membership set from_on = '2026-09-16' where branch_id = $1`, [branch.id]);
  const read = async (query = '') =>
    (await branch.secretary.get(`/branches/${branch.id}/duties${query}`)).body as Duties;
  const states = async () => (await read()).duties.map(({ step, period, state }) => `${step} ${period} ${state}`);
  return { branch, read, states };
}

test('a duty is done when its record is there, and what comes after it opens', async () => {
  const { branch, read, states } = await youngBranch();
  expect(await states()).toEqual(['monthly-scoring 2026-10 due-soon', 'month-notice 2026-10 waiting']);
  expect((await read()).duties.map(({ remark }) => remark)).toMatchObject([
    { code: 'duty.cells-missing', facts: { members: 3, cells: 30, scored: 0, missing: 30 } },
    { code: 'duty.waits-for', facts: { step: 'monthly-scoring', period: '2026-10', name: '每月评分' } },
  ]);
  await branch.scoreMonth('2026-10', '9');
  expect((await read()).duties[0]?.remark).toMatchObject({ code: 'duty.ready-for-meeting' });
  await branch.passMonth('2026-10', '2026-11-01');
  expect(await states()).toEqual(['monthly-scoring 2026-10 done', 'month-notice 2026-10 open']);
  await branch.publish('month', '2026-10');
  expect(await states()).toEqual(['monthly-scoring 2026-10 done', 'month-notice 2026-10 done']);
  expect((await read()).duties[1]?.remark).toEqual({ code: 'duty.done-on', facts: { on: '2026-11-01' } });
});

test('on its due day a duty is not overdue, the day after it is', async () => {
  const { states } = await youngBranch();
  setToday(server, '2026-11-03');
  expect((await states())[0]).toBe('monthly-scoring 2026-10 due-soon');
  setToday(server, '2026-11-04');
  expect((await states())[0]).toBe('monthly-scoring 2026-10 overdue');
});

test('what is overdue from earlier months stays on the list of the present month only', async () => {
  const { read, states } = await youngBranch();
  setToday(server, '2026-12-01');
  expect(await states()).toContain('monthly-scoring 2026-10 overdue');
  const november = await read('?month=2026-11');
  expect(november.duties.map(({ dueOn }) => dueOn.slice(0, 7))).toEqual(['2026-11', '2026-11']);
});

test('December of the old year and its rating are duties of January', async () => {
  const { read } = await youngBranch();
  setToday(server, '2027-01-02');
  const january = (await read()).duties.filter(({ dueOn }) => dueOn.startsWith('2027-01'));
  expect(january.map(({ step, period }) => `${step} ${period}`)).toEqual([
    'monthly-scoring 2026-12',
    'month-notice 2026-12',
    'quarter-summary 2026-Q4',
    'year-end-rating 2026',
    'year-notice 2026',
    'half-year-appraisal 2026-H2',
  ]);
});

test('the branch is counted and the month’s working days are shown; unknown days say so', async () => {
  const { branch, read } = await youngBranch();
  await exempt(server, branch.committee, branch.members[2]?.id ?? '');
  const { branch: counted, calendar } = await read();
  expect(counted).toMatchObject({ name: '第二党支部', members: 3, scored: 2, exempt: 1 });
  expect(calendar).toHaveLength(30);
  expect(calendar.slice(0, 2)).toEqual([
    { day: '2026-11-01', isWorking: false },
    { day: '2026-11-02', isWorking: true },
  ]);
  const march = await read('?month=2027-03');
  expect(new Set(march.calendar.map(({ isWorking }) => isWorking))).toEqual(new Set([null]));
});

test('the committee sees duties by branch and never people; a general branch’s officer only what is below', async () => {
  const { branch } = await youngBranch();
  const { committee } = branch;
  const general = await committee.branch('青溪党总支', { kind: 'general-branch' });
  const officer = await committee.signedIn('committee-officer');
  const local = await committee.signedIn('committee-officer', general);
  const { body } = await officer.get('/duties');
  expect(body).toMatchObject({
    today: '2026-11-01',
    boards: [
      {
        scheme: '评星定格',
        steps: [
          { step: 'monthly-scoring', period: '2026-10' },
          { step: 'month-notice', period: '2026-10' },
        ],
        branches: [
          {
            name: '第二党支部',
            parent: '云溪县委',
            cells: [{ state: 'due-soon', doneOn: null }, { state: 'waiting' }],
          },
        ],
      },
    ],
  });
  expect(JSON.stringify(body)).not.toContain('甄世安');
  expect((await local.get('/duties')).body).toMatchObject({ boards: [] });
  expect((await branch.secretary.get('/duties')).status).toBe(403);
});

test('another branch’s duties are refused', async () => {
  const { branch } = await youngBranch();
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const answer = await elsewhere.secretary.get(`/branches/${branch.id}/duties`);
  expect([answer.status, ...codesOf(answer)]).toEqual([403, 'access.denied']);
});
