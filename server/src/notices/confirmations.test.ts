import type { LineConfirmations, Notice, NoticeBody, OwnLine } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { codesOf, testServer, type TestPerson } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;
const scheme = schemeText('sichuan-monthly');

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** A branch under a scheme that lets members confirm each month, whose October a meeting has passed on 3 November. */
async function passed() {
  setToday(server, '2026-10-28');
  const branch = await scoredBranch(server, { scheme });
  const member = await branch.committee.signedIn('member', branch.id);
  (branch.members as TestPerson[]).push(member.person);
  must(
    await branch.recorder.post(`/branches/${branch.id}/steps/registration/2026-10`, {
      ...{ minutesId: newId(), on: '2026-10-28', document: null, words: '申报表已收齐' },
      ...{ due: null, present: null, ayes: null },
    }),
  );
  setToday(server, '2026-11-03');
  await branch.scoreMonth('2026-10', '4');
  await branch.passMonth('2026-10', '2026-11-03');
  const at = `/branches/${branch.id}/notices/month/2026-10`;
  const draft = async () =>
    must(await branch.secretary.get(`${at}/draft`)).body as {
      body: NoticeBody;
      obstacles: { code: string; facts: Record<string, unknown> }[];
      confirmations: LineConfirmations;
    };
  const own = async (who = member) => (must(await who.get('/me/lines')).body as { lines: OwnLine[] }).lines;
  const say = async (who: typeof member, subjectId: string, change: object = {}, id = newId()) => {
    const { confirmations } = await draft();
    const hash = confirmations.lines.find((line) => line.subjectId === subjectId)?.hash;
    return who.post(`${at}/confirmations/${id}`, { subjectId, hash, answer: 'confirmed', words: null, ...change });
  };
  const close = async (who: typeof member, subjectId: string, change: object = {}) => {
    const { confirmations } = await draft();
    const hash = confirmations.lines.find((line) => line.subjectId === subjectId)?.hash;
    const given = { subjectId, hash, toldOn: '2026-11-03', words: '当面告知，没有答复' };
    return who.post(`${at}/confirmations/${newId()}/close`, { ...given, ...change });
  };
  return { branch, member, at, draft, own, say, close };
}

test('nothing is proposed while anybody has not confirmed; the obstacle names them, and each says so himself or on paper', async () => {
  const { branch, member, draft, own, say } = await passed();
  const names = branch.members.map(({ name }) => name);
  expect((await draft()).obstacles).toMatchObject([
    { code: 'notice.lines-unconfirmed', facts: { count: names.length, dueOn: '2026-11-07' } },
  ]);
  for (const name of names) expect(String((await draft()).obstacles[0]?.facts['names'])).toContain(name);
  expect(codesOf(await branch.publish('month', '2026-10'))).toEqual(['notice.lines-unconfirmed']);
  expect(await own()).toMatchObject([
    { period: '2026-10', dueOn: '2026-11-07', answer: null, line: { total: expect.any(String) } },
  ]);
  const id = newId();
  must(await say(member, member.person.id, {}, id));
  // The same again is the same; nobody speaks for another but those who write down what he signed.
  must(await say(member, member.person.id, {}, id));
  expect(codesOf(await say(member, branch.recorder.person.id))).toEqual(['access.denied']);
  expect(await own()).toMatchObject([{ answer: 'confirmed', answeredOn: '2026-11-03' }]);
  for (const { id: subjectId } of branch.members.slice(0, 3)) must(await say(branch.recorder, subjectId));
  expect((await draft()).confirmations.lines.map(({ answer, by }) => [answer, by])).toEqual(
    expect.arrayContaining([['confirmed', member.person.name]]),
  );
  expect((await draft()).obstacles).toEqual([]);
  expect((await branch.publish('month', '2026-10')).status).toBe(200);
  expect(await own()).toEqual([]);
});

test('silence passes nothing: after the day somebody who decides says when the member was told, and never of himself', async () => {
  const { branch, draft, say, close } = await passed();
  const [secretary] = branch.members;
  const silent = branch.members[2]?.id ?? '';
  for (const { id } of branch.members.slice(1)) if (id !== silent) must(await say(branch.recorder, id));
  expect(codesOf(await close(branch.secretary, secretary?.id ?? ''))).toEqual(['notice.own-line']);
  must(await say(branch.secretary, secretary?.id ?? ''));
  expect(codesOf(await close(branch.secretary, silent))).toEqual(['notice.line-not-due']);
  const before = (await draft()).body.lines.find(({ memberId }) => memberId === silent);
  setToday(server, '2026-11-08');
  expect((await draft()).obstacles).toMatchObject([{ code: 'notice.lines-unconfirmed', facts: { count: 1 } }]);
  expect((await close(branch.recorder, silent)).status).toBe(403);
  expect(codesOf(await close(branch.secretary, silent, { toldOn: '2026-11-08' }))).toEqual(['notice.told-today']);
  must(await close(branch.secretary, silent));
  expect((await draft()).confirmations.lines.find(({ subjectId }) => subjectId === silent)).toMatchObject({
    ...{ answer: 'closed', words: '当面告知，没有答复', by: branch.secretary.person.name },
  });
  const notice = must(await branch.publish('month', '2026-10')).body as Notice;
  // His points are what they were: silence cost him nothing.
  expect(notice.body.lines.find(({ memberId }) => memberId === silent)).toEqual(before);
});

test('whoever refuses his line says why; it is corrected and asked about anew, and only that line', async () => {
  const { branch, member, draft, own, say } = await passed();
  for (const { id } of branch.members.slice(0, 3)) must(await say(branch.recorder, id));
  expect(codesOf(await say(member, member.person.id, { answer: 'refused' }))).toEqual(['notice.refusal-words']);
  must(await say(member, member.person.id, { answer: 'refused', words: '志愿服务少记一次' }));
  expect((await draft()).obstacles).toMatchObject([
    { code: 'notice.lines-refused', facts: { count: 1, names: member.person.name } },
  ]);
  const { line, items } = (await own())[0] as OwnLine;
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const correction = `/branches/${branch.id}/score-corrections/${newId()}`;
  must(
    await branch.recorder.post(correction, {
      ...{ memberId: member.person.id, period: '2026-10', item: items[0]?.id, stood: line.points[0], points: '5' },
      ...{ reason: '少记一次', evidence: '志愿服务记录' },
    }),
  );
  must(await panel.post(`${correction}/pass`));
  const after = await draft();
  expect(after.obstacles).toMatchObject([
    { code: 'notice.lines-unconfirmed', facts: { names: member.person.name, count: 1 } },
  ]);
  expect(await own()).toMatchObject([{ answer: null, line: { points: expect.arrayContaining(['5']) } }]);
  const stale = { subjectId: member.person.id, hash: 'f'.repeat(64), answer: 'confirmed', words: null };
  const path = `/branches/${branch.id}/notices/month/2026-10/confirmations/${newId()}`;
  expect(codesOf(await member.post(path, stale))).toEqual(['notice.line-changed']);
  must(await say(member, member.person.id));
  expect((await branch.publish('month', '2026-10')).status).toBe(200);
});

test('a refusal is closed once the member was heard, before the day as well', async () => {
  const { branch, member, draft, say, close } = await passed();
  for (const { id } of branch.members.slice(0, 3)) must(await say(branch.recorder, id));
  must(await say(member, member.person.id, { answer: 'refused', words: '少了' }));
  setToday(server, '2026-11-05');
  must(await close(branch.secretary, member.person.id, { words: '面谈核对签到簿，本人认可记录，分数不变' }));
  expect((await draft()).obstacles).toEqual([]);
});
