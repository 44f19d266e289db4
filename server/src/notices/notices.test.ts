import type { Notice, NoticeBody } from '@xianfeng/contract';
import { canonical } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import {
  exempt,
  learnCalendar,
  schemeText,
  type ScoredBranch,
  scoredBranch,
  setToday,
} from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);

async function passedMonth(period = '2026-10', on = '2026-11-03'): Promise<ScoredBranch> {
  setToday(server, on);
  const branch = await scoredBranch(server);
  await branch.scoreMonth(period, '9');
  await branch.passMonth(period, on);
  return branch;
}

const draftOf = async (branch: ScoredBranch, kind: string, period: string) =>
  (await branch.secretary.get(`/branches/${branch.id}/notices/${kind}/${period}/draft`)).body as {
    body: NoticeBody;
    obstacles: { code: string; facts: Record<string, unknown> }[];
  };

test('a month hangs out with its points, its meeting, seven working days and a check code', async () => {
  const branch = await passedMonth();
  const { status, body } = await branch.publish('month', '2026-10');
  const notice = body as Notice;
  expect(status).toBe(200);
  expect(notice).toMatchObject({
    branchId: branch.id,
    kind: 'month',
    period: '2026-10',
    number: 1,
    state: 'open',
    openedOn: '2026-11-03',
    closesOn: '2026-11-12',
  });
  expect(notice.checkCode).toMatch(/^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{2}$/);
  expect(notice.body.meeting).toEqual({ on: '2026-11-03', due: 5, present: 5 });
  expect(notice.body.lines.map(({ total, exempt: isExempt }) => [total, isExempt])).toEqual([
    ['90', false],
    ['90', false],
    ['90', false],
  ]);
  expect(notice.body.days.filter(({ isWorking }) => isWorking)).toHaveLength(8);
  expect(Object.keys(notice.body.lines[0] ?? {})).toEqual([
    'memberId',
    'name',
    'exempt',
    'points',
    'total',
    'stars',
    'grade',
  ]);
});

test('the sheet carries where the trail stood when it was published', async () => {
  const branch = await passedMonth();
  const { id } = (await branch.publish('month', '2026-10')).body as Notice;
  const { checkpoint } = (await branch.secretary.get(`/notices/${id}`)).body as Notice;
  const { rows } = await server.owner.query<{ sequence: number; hash: string }>(
    'select audit_sequence::int as sequence, audit_hash as hash from checkpoint where subject_id = $1',
    [id],
  );
  expect(checkpoint).toBe(`${rows[0]?.sequence}-${rows[0]?.hash.slice(0, 16)}`);
});

test('publishing twice, or at the same instant, is once', async () => {
  const branch = await passedMonth();
  await branch.fillBoxes('month', '2026-10');
  const publish = () => branch.secretary.post(`/branches/${branch.id}/notices/month/2026-10`);
  const answers = await Promise.all([publish(), publish()]);
  answers.push(await publish());
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map(({ body }) => (body as Notice).id)).size).toBe(1);
  const { body } = await branch.secretary.get(`/branches/${branch.id}/notices`);
  expect(body).toHaveLength(1);
});

test('the stored body is what its hash and check code say, and nobody can change it', async () => {
  const branch = await passedMonth();
  const { id } = (await branch.publish('month', '2026-10')).body as Notice;
  const { rows } = await server.owner.query('select body, body_hash, ledger_sequence::int from notice where id = $1', [
    id,
  ]);
  expect(server.services.hash(canonical(rows[0].body))).toBe(rows[0].body_hash);
  expect(rows[0].ledger_sequence).toBe(0);
  await expect(server.owner.query('update notice set number = 9 where id = $1', [id])).rejects.toThrow('append-only');
});

test('a month no meeting has passed is refused, and the draft lists why', async () => {
  setToday(server, '2026-11-03');
  const branch = await scoredBranch(server);
  await branch.scoreMonth('2026-10', '9');
  const answer = await branch.publish('month', '2026-10');
  expect([answer.status, ...codesOf(answer)]).toEqual([422, 'notice.sheet-not-passed']);
  const { obstacles, body } = await draftOf(branch, 'month', '2026-10');
  expect(obstacles.map(({ code }) => code)).toEqual(['notice.sheet-not-passed']);
  expect(body.lines).toHaveLength(3);
  expect((await branch.secretary.get(`/branches/${branch.id}/notices`)).body).toEqual([]);
});

test('a month waits for the one before it, where the branch has begun that one', async () => {
  const branch = await passedMonth('2026-09', '2026-10-02');
  setToday(server, '2026-11-03');
  await branch.scoreMonth('2026-10', '9');
  await branch.passMonth('2026-10', '2026-11-03');
  const early = await branch.publish('month', '2026-10');
  expect(codesOf(early)).toEqual(['notice.month-before-open']);
  expect((await branch.publish('month', '2026-09')).status).toBe(200);
  const later = await branch.publish('month', '2026-10');
  expect(later.body).toMatchObject({ number: 2 });
});

test('a notice period that runs into days nobody knows is refused, and nothing hangs', async () => {
  const branch = await passedMonth('2026-10', '2027-02-20');
  const answer = await branch.publish('month', '2026-10');
  expect([answer.status, ...codesOf(answer)]).toEqual([422, 'calendar.day-unknown']);
  expect((await draftOf(branch, 'month', '2026-10')).obstacles.map(({ code }) => code)).toEqual([
    'calendar.day-unknown',
  ]);
  expect((await branch.secretary.get(`/branches/${branch.id}/notices`)).body).toEqual([]);
});

test('an exempt member hangs without points', async () => {
  const branch = await passedMonth();
  const elder = await branch.committee.person('丁守田', { branchId: branch.id });
  await exempt(server, branch.committee, elder.id);
  const notice = (await branch.publish('month', '2026-10')).body as Notice;
  const line = notice.body.lines.find(({ memberId }) => memberId === elder.id);
  expect(line).toMatchObject({ exempt: true, total: null, points: Array(10).fill(null) });
});

test('a quarter hangs out when its months do, with the months’ sums and the quarter’s points', async () => {
  setToday(server, '2026-07-01');
  const branch = await scoredBranch(server);
  await branch.finishMonth('2026-07', '9');
  await branch.finishMonth('2026-08', '8.5');
  expect(codesOf(await branch.publish('quarter', '2026-Q3'))).toEqual([
    'notice.period-not-over',
    'notice.month-before-open',
  ]);
  const before = (await branch.secretary.get(`/branches/${branch.id}/quarters/2026-Q3`)).body;
  expect(before).toMatchObject({
    members: [{ months: ['90', '85', null], total: null }, {}, {}],
    quota: { candidates: [] },
  });
  await branch.finishMonth('2026-09', '8');
  const after = (await branch.secretary.get(`/branches/${branch.id}/quarters/2026-Q3`)).body;
  expect(after).toMatchObject({ members: [{ total: '85.00' }, {}, {}], quota: { base: 3, percent: '5', places: 0 } });
  const notice = (await branch.publish('quarter', '2026-Q3')).body as Notice;
  expect(notice.body.lines[0]).toMatchObject({ points: ['90', '85', '80'], total: '85.00' });
  expect(notice.body.quotas).toEqual([{ honor: 'quarter-star', base: 3, percent: '5', places: 0, names: [] }]);
});

test('a star of the quarter needs twenty in the branch; the one within the place is a candidate', async () => {
  setToday(server, '2026-10-05');
  const others = Array.from({ length: 17 }, (_, index) => `叶念${String.fromCodePoint(0x4e00 + index)}`);
  const branch = await scoredBranch(server, { others });
  for (const month of ['2026-07', '2026-08', '2026-09']) {
    await branch.scoreMonth(month, '9');
    await branch.passMonth(month, '2026-10-05');
  }
  const path = `/branches/${branch.id}/quarters/2026-Q3`;
  const nineteen = (await branch.secretary.get(path)).body;
  expect(nineteen).toMatchObject({ quota: { base: 19, places: 0, candidates: [], tied: [] } });
  const elder = await branch.committee.person('丁守田', { branchId: branch.id });
  await exempt(server, branch.committee, elder.id);
  const twenty = (await branch.secretary.get(path)).body as { quota: { tied: string[] } };
  expect(twenty).toMatchObject({ quota: { base: 20, places: 1, candidates: [] } });
  expect(twenty.quota.tied).toHaveLength(19);
});

test('a kind the scheme does not publish, and a period of another kind, are refused', async () => {
  const branch = await passedMonth();
  expect(codesOf(await branch.publish('half', '2026-H1'))).toEqual(['notice.not-in-scheme']);
  expect(codesOf(await branch.publish('quarter', '2026-10'))).toEqual(['notice.period-not-of-kind']);
});

test.each(['fengxian', 'sichuan-monthly', 'rural-layered', 'community-four', 'vanguard-index'])(
  '%s names no notice of the year, and what the meeting rates is published all the same',
  async (scheme) => {
    const branch = await scoredBranch(server, { scheme: schemeText(scheme) });
    expect(codesOf(await branch.publish('year', '2026'))).toEqual(['notice.rating-not-confirmed']);
  },
);

test('members of the branch and officers above read a notice; another branch and strangers do not', async () => {
  const branch = await passedMonth();
  const { id } = (await branch.publish('month', '2026-10')).body as Notice;
  const officer = await branch.committee.signedIn('committee-officer');
  const member = await branch.committee.signedIn('member', branch.id);
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const foreign = await scoredBranch(server);
  const readers = [member, officer, elsewhere.secretary, foreign.secretary];
  const answers = await Promise.all(readers.map((reader) => reader.get(`/notices/${id}`)));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 403, 403]);
  expect((await member.get(`/notices/${server.services.newId()}`)).status).toBe(403);
  expect((await member.post(`/branches/${branch.id}/notices/month/2026-10`)).status).toBe(403);
  expect((await branch.recorder.post(`/branches/${branch.id}/notices/month/2026-10`)).status).toBe(403);
});
