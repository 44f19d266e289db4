import type { Card, ListedCorrection, Notice, Sheet } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { type Client, codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

/** A branch whose October hangs out with 9 for everybody, in November. */
async function publishedBranch() {
  const branch = await scoredBranch(server);
  await branch.finishMonth('2026-10', '9');
  setToday(server, '2026-11-20');
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const member = branch.members[2] as { id: string; name: string };
  const list = `/branches/${branch.id}/score-corrections`;
  const propose = (change: object = {}, by: Client = branch.recorder, id: string = newId()) =>
    by.post(`${list}/${id}`, {
      ...{ memberId: member.id, period: '2026-10', item: 'item-01', stood: '9', points: '8' },
      ...{ reason: '漏扣一次缺席', evidence: '签到簿；11 月 19 日支委会', ...change },
    });
  const proposed = async (change: object = {}) => (await propose(change)).body as ListedCorrection;
  const pass = (id: string, by: Client = panel) => by.post(`${list}/${id}/pass`);
  const card = async () => (await branch.secretary.get(`/members/${member.id}/card`)).body as Card;
  const october = async () => (await card()).months.find(({ period }) => period === '2026-10');
  const read = async (by: Client = panel) =>
    (await by.get(list)).body as { rows: ListedCorrection[]; waiting: number; count: number };
  return { branch, panel, member, list, propose, proposed, pass, card, october, read };
}

test('a passed score counts as it was corrected once another has passed it, and the old one stays to be read', async () => {
  const { branch, panel, member, proposed, pass, card, october, read } = await publishedBranch();
  const { id, state } = await proposed();
  expect(state).toBe('waiting');
  expect(await october()).toMatchObject({ total: '90', points: { 'item-01': '9' } });
  expect((await card()).corrections).toEqual([]);
  expect(await read()).toMatchObject({ waiting: 1, count: 1, rows: [{ id, obstacle: null, isOwn: false }] });
  expect((await pass(id)).body).toMatchObject({ state: 'passed', decidedOn: '2026-11-20', isAfterNotice: true });
  expect(await october()).toMatchObject({ total: '89', points: { 'item-01': '8' } });
  expect((await card()).corrections).toMatchObject([
    {
      ...{ memberId: member.id, period: '2026-10', item: 'item-01', stood: '9', points: '8' },
      ...{ reason: '漏扣一次缺席', evidence: '签到簿；11 月 19 日支委会' },
      ...{ proposedBy: branch.recorder.person.name, decidedBy: panel.person.name, isAfterNotice: true },
    },
  ]);
  const { rows } = await server.owner.query("select points from score where subject_id = $1 and item = 'item-01'", [
    member.id,
  ]);
  expect(rows).toEqual([{ points: '90000' }]);
});

test('the sheet and the quarter show the corrected score; the notice shows the old one and says that it was corrected, and never why', async () => {
  const { branch, member, proposed, pass } = await publishedBranch();
  await pass((await proposed()).id);
  const sheet = (await branch.recorder.get(`/branches/${branch.id}/sheets/2026-10`)).body as Sheet;
  const cell = sheet.cells.find(({ memberId, item }) => memberId === member.id && item === 'item-01');
  expect(cell).toMatchObject({ points: '8', reason: '漏扣一次缺席' });
  const quarter = await branch.recorder.get(`/branches/${branch.id}/quarters/2026-Q4`);
  const { members } = quarter.body as { members: { id: string; months: (string | null)[] }[] };
  expect(members.find(({ id }) => id === member.id)?.months[0]).toBe('89');
  const notices = (await branch.secretary.get(`/branches/${branch.id}/notices`)).body as Notice[];
  const notice = (await branch.secretary.get(`/notices/${notices[0]?.id}`)).body as Notice;
  expect(notice.body.lines.find(({ memberId }) => memberId === member.id)).toMatchObject({ total: '90' });
  expect(notice.corrections).toMatchObject([{ memberId: member.id, stood: '9', points: '8', decidedOn: '2026-11-20' }]);
  expect(JSON.stringify(notice)).not.toContain('漏扣一次缺席');
});

test('what is corrected before it hangs out is published right, and nothing is published while a correction waits', async () => {
  const branch = await scoredBranch(server);
  setToday(server, '2026-10-31');
  await branch.scoreMonth('2026-10', '9');
  await branch.passMonth('2026-10', '2026-10-31');
  const [, , member] = branch.members;
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const at = `/branches/${branch.id}/score-corrections/${newId()}`;
  const given = { memberId: member?.id, period: '2026-10', item: 'item-01', stood: '9', points: '8.5' };
  expect((await branch.recorder.post(at, { ...given, reason: '录错了', evidence: '评分原表' })).status).toBe(200);
  expect(codesOf(await branch.publish('month', '2026-10'))).toContain('score-correction.waiting');
  expect((await panel.post(`${at}/pass`)).body).toMatchObject({ isAfterNotice: false });
  const notice = (await branch.publish('month', '2026-10')).body as Notice;
  expect(notice.body.lines.find(({ memberId }) => memberId === member?.id)).toMatchObject({ total: '89.5' });
  const read = (await branch.secretary.get(`/notices/${notice.id}`)).body as Notice;
  expect(read.corrections).toEqual([]);
});

test('nobody corrects his own score or passes what he has proposed, and a recorder passes nothing', async () => {
  const { branch, panel, propose, pass, read } = await publishedBranch();
  const own = await propose({ memberId: branch.recorder.person.id });
  expect(codesOf(own)).toEqual(['score.own-row']);
  const { id } = (await propose({}, branch.secretary)).body as ListedCorrection;
  expect((await pass(id, branch.recorder)).status).toBe(403);
  expect(codesOf(await pass(id, branch.secretary))).toEqual(['score-correction.own-proposal']);
  const about = (await propose({ memberId: branch.secretary.person.id })).body as ListedCorrection;
  expect(codesOf(await pass(about.id, branch.secretary))).toEqual(['score-correction.own-score']);
  const seen = new Map((await read(branch.secretary)).rows.map((row) => [row.id, row.obstacle?.code ?? null]));
  expect([seen.get(id), seen.get(about.id)]).toEqual(['score-correction.own-proposal', 'score-correction.own-score']);
  expect((await pass(id)).status).toBe(200);
  expect((await propose({}, panel)).status).toBe(403);
});

test('a second correction goes over the first, and both stay', async () => {
  const { proposed, pass, card, october, propose } = await publishedBranch();
  await pass((await proposed()).id);
  expect(codesOf(await propose({ points: '7' }))).toEqual(['score-correction.changed-meanwhile']);
  await pass((await proposed({ stood: '8', points: '10', reason: '那天请过假' })).id);
  expect(await october()).toMatchObject({ total: '91', points: { 'item-01': '10' } });
  expect((await card()).corrections.map(({ stood, points }) => [stood, points])).toEqual([
    ['9', '8'],
    ['8', '10'],
  ]);
});

test('of one score one correction waits; the same again is once, other contents under its id are refused', async () => {
  const { branch, propose, read } = await publishedBranch();
  const id = newId();
  expect((await propose({}, branch.recorder, id)).status).toBe(200);
  expect((await propose({}, branch.recorder, id)).status).toBe(200);
  expect(codesOf(await propose({ points: '7' }, branch.recorder, id))).toEqual(['score-correction.id-taken']);
  const second = await propose({ points: '7' }, branch.secretary);
  expect([second.status, codesOf(second)]).toEqual([409, ['score-correction.waiting-meanwhile']]);
  expect(await read()).toMatchObject({ waiting: 1, count: 1 });
});

test('it is refused with a reason, or taken back by whoever proposed it, and then another can be proposed', async () => {
  const { branch, panel, list, proposed, pass, october, propose } = await publishedBranch();
  const first = await proposed();
  const refuse = (reason: string) => panel.post(`${list}/${first.id}/refusal`, { reason });
  expect((await refuse('签到簿上有他')).body).toMatchObject({ state: 'refused', decisionReason: '签到簿上有他' });
  expect((await refuse('签到簿上有他')).status).toBe(200);
  expect(codesOf(await pass(first.id))).toEqual(['score-correction.refused-meanwhile']);
  const second = await proposed({ points: '7' });
  const withdraw = (by: Client) => by.post(`${list}/${second.id}/withdrawal`);
  expect(codesOf(await withdraw(branch.secretary))).toEqual(['score-correction.not-yours']);
  expect((await withdraw(branch.recorder)).body).toMatchObject({ state: 'withdrawn' });
  expect((await withdraw(branch.recorder)).status).toBe(200);
  expect(codesOf(await pass(second.id))).toEqual(['score-correction.withdrawn-meanwhile']);
  expect(await october()).toMatchObject({ total: '90' });
  expect((await propose({ points: '6' })).status).toBe(200);
});

test('only a passed sheet is corrected, within the item’s points, to something else, in this branch', async () => {
  const { branch, list, proposed, propose, pass } = await publishedBranch();
  expect(codesOf(await propose({ points: '10.1' }))).toEqual(['score.out-of-range']);
  expect(codesOf(await propose({ points: '9' }))).toEqual(['score-correction.same']);
  expect(codesOf(await propose({ item: 'item-11' }))).toEqual(['score.unknown-item']);
  expect(codesOf(await propose({ memberId: newId() }))).toEqual(['member.unknown']);
  await branch.scoreMonth('2026-11', '9');
  expect(codesOf(await propose({ period: '2026-11' }))).toEqual(['score-correction.sheet-open']);
  const elsewhere = await scoredBranch(server, { committee: branch.committee });
  const { id } = await proposed();
  const there = `/branches/${elsewhere.id}/score-corrections/${id}/pass`;
  expect(codesOf(await elsewhere.secretary.post(there))).toEqual(['score-correction.unknown']);
  expect((await elsewhere.secretary.post(`${list}/${id}/pass`)).status).toBe(403);
  expect((await pass(id)).status).toBe(200);
});

test('a period whose summary hangs out takes a correction once the committee has opened it again', async () => {
  const branch = await scoredBranch(server);
  for (const month of ['2026-07', '2026-08', '2026-09']) await branch.finishMonth(month, '9');
  setToday(server, '2026-10-08');
  expect((await branch.publish('quarter', '2026-Q3')).status).toBe(200);
  const [officer, panel] = [
    await branch.committee.signedIn('committee-officer'),
    await branch.committee.signedIn('review-panel', branch.id),
  ];
  const [, , member] = branch.members;
  const at = `/branches/${branch.id}/score-corrections/${newId()}`;
  const propose = () =>
    branch.recorder.post(at, {
      ...{ memberId: member?.id, period: '2026-08', item: 'item-01', stood: '9', points: '10' },
      ...{ reason: '录错了', evidence: '评分原表' },
    });
  expect(codesOf(await propose())).toEqual(['period.closed']);
  const reopening = { id: newId(), reason: '八月有一分录错了' };
  expect((await officer.post(`/branches/${branch.id}/closed-periods/2026-Q3/reopen`, reopening)).status).toBe(200);
  expect((await propose()).status).toBe(200);
  // Whoever passes it after the week is over finds the period closed again.
  setToday(server, '2026-10-16');
  expect(codesOf(await panel.post(`${at}/pass`))).toEqual(['period.closed']);
  setToday(server, '2026-10-15');
  expect((await panel.post(`${at}/pass`)).body).toMatchObject({ state: 'passed', isAfterNotice: true });
  const notices = (await branch.secretary.get(`/branches/${branch.id}/notices`)).body as Notice[];
  const told: string[] = [];
  for (const { id, period } of notices) {
    const { corrections } = (await branch.secretary.get(`/notices/${id}`)).body as Notice;
    if (corrections.length > 0) told.push(period);
  }
  expect(told.toSorted()).toEqual(['2026-08', '2026-Q3']);
});
