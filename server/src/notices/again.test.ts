import type { Card, Notice, NoticeBody, NoticeBoxes } from '@xianfeng/contract';
import { canonical } from '@xianfeng/engine';
import { expect, test } from 'vitest';
import { codesOf, type TestPerson, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { itemIds, learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { seedOfRun } from '../testing/seed-of-run.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;

/** A branch of nine whose October hangs out with 9 for everybody, and somebody who passes corrections. */
async function published() {
  const others = Array.from({ length: 6 }, (_, at) => `叶知${String.fromCodePoint(0x4e00 + at)}`);
  const branch = await scoredBranch(server, { others });
  const member = await branch.committee.signedIn('member', branch.id);
  (branch.members as TestPerson[]).push(member.person);
  await branch.finishMonth('2026-10', '9');
  setToday(server, '2026-11-04');
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  const correct = async (memberId: string, item: string, [stood, points]: readonly [string, string]) => {
    const at = `/branches/${branch.id}/score-corrections/${newId()}`;
    const given = { memberId, period: '2026-10', item, stood, points, reason: '录错了', evidence: '评分原表' };
    must(await branch.recorder.post(at, given));
    must(await panel.post(`${at}/pass`));
  };
  const standing = async () => {
    const [latest] = must(await branch.secretary.get(`/branches/${branch.id}/notices`)).body as Notice[];
    return must(await branch.secretary.get(`/notices/${latest?.id}`)).body as Notice;
  };
  const draft = async () =>
    must(await branch.secretary.get(`/branches/${branch.id}/notices/month/2026-10/draft`)).body as {
      body: NoticeBody;
      obstacles: { code: string }[];
      boxes: NoticeBoxes;
    };
  return { branch, member, correct, standing, draft };
}

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

const bytesOf = (body: NoticeBody) => new Map(body.lines.map((line) => [line.memberId, canonical(line)]));

test('what was corrected hangs out again with what stood and what stands; every other line is the same byte for byte', async () => {
  const { branch, member, correct, standing, draft } = await published();
  const first = await standing();
  expect((await draft()).obstacles.map(({ code }) => code)).toEqual(['notice.already-published']);
  await correct(member.person.id, 'item-03', ['9', '7.5']);
  const told = await draft();
  expect([told.obstacles, told.boxes.may]).toEqual([[], ['propose']]);
  const again = must(await branch.publish('month', '2026-10')).body as Notice;
  const who = { memberId: member.person.id, name: member.person.name };
  expect(again.body).toMatchObject({
    ...{ number: 2, openedOn: '2026-11-04', closesOn: '2026-11-13' },
    replaces: { number: 1, checkCode: first.checkCode, openedOn: first.openedOn },
    changes: [
      { ...who, what: 'item-03', stood: '9', stands: '7.5' },
      { ...who, what: 'total', stood: '90', stands: '88.5' },
    ],
  });
  const [before, after] = [bytesOf(first.body), bytesOf(again.body)];
  expect([...after].filter(([id, bytes]) => before.get(id) !== bytes).map(([id]) => id)).toEqual([member.person.id]);
  for (const kept of ['branch', 'subject', 'committee', 'scheme', 'items', 'meeting', 'quotas'] as const)
    expect(canonical(again.body[kept])).toBe(canonical(first.body[kept]));

  // The first one stays as it was, and each names the other.
  const old = must(await branch.secretary.get(`/notices/${first.id}`)).body as Notice;
  expect(canonical(old.body)).toBe(canonical(first.body));
  expect(old).toMatchObject({ state: 'replaced', replacedBy: { id: again.id, number: 2 } });
  const read = must(await member.get(`/notices/${again.id}`)).body as Notice;
  expect(read).toMatchObject({ replaces: { id: first.id, number: 1 }, corrections: [], body: { changes: [{}, {}] } });
  expect(must(await member.get(`/notices/${first.id}`)).body).toMatchObject({ state: 'replaced' });
  const card = must(await member.get(`/members/${member.person.id}/card`)).body as Card;
  expect(card.months.find(({ period }) => period === '2026-10')).toMatchObject({ total: '88.5', noticeId: again.id });
  expect(card.corrections).toMatchObject([{ stood: '9', points: '7.5', isAfterNotice: true }]);
  // Others learn of it no more than of any line that is not theirs.
  const elsewhere = await branch.committee.signedIn('member', branch.id);
  const seen = must(await elsewhere.get(`/notices/${again.id}`)).body as Notice;
  expect([seen.body.lines, seen.body.changes]).toEqual([[], []]);
  expect((await draft()).obstacles.map(({ code }) => code)).toEqual(['notice.already-published']);
});

test('objections go to the notice that hangs, and no longer to the one it took the place of', async () => {
  const { branch, member, correct, standing } = await published();
  const first = await standing();
  await correct(member.person.id, 'item-01', ['9', '8']);
  const again = must(await branch.publish('month', '2026-10')).body as Notice;
  const given = { subjectId: member.person.id, about: 'total', item: null, words: '合计不对', objector: null };
  const raise = (id: string) => member.post(`/notices/${id}/objections/${newId()}`, given);
  expect(codesOf(await raise(first.id))).toEqual(['objection.notice-replaced']);
  expect((await raise(again.id)).status).toBe(200);
});

const runs = process.env['XIANFENG_LONG'] === '1' ? 60 : 4;

test(`random corrections change the lines of those who were corrected and no others (seed ${seedOfRun})`, async () => {
  let state = seedOfRun;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let run = 0; run < runs; run += 1) {
    const { branch, correct, standing } = await published();
    const cells = new Map<string, string>();
    const first = await standing();
    for (let at = 0; at < 1 + draw(5); at += 1) {
      const cell = `${branch.members[draw(branch.members.length)]?.id} ${itemIds[draw(itemIds.length)]}`;
      const stood = cells.get(cell) ?? '9';
      const points = String(draw(17) / 2);
      // Nobody proposes a correction of his own score, nor one that changes nothing.
      if (cell.startsWith(branch.recorder.person.id) || points === stood) continue;
      const [memberId = '', item = ''] = cell.split(' ');
      await correct(memberId, item, [stood, points]);
      cells.set(cell, points);
    }
    const changed = [...cells].filter(([, points]) => points !== '9');
    if (changed.length === 0) continue;
    const { body } = must(await branch.publish('month', '2026-10')).body as Notice;
    for (const line of first.body.lines) {
      const points = line.points.map((stood, at) => cells.get(`${line.memberId} ${first.body.items[at]?.id}`) ?? stood);
      const total = points.reduce((sum, each) => sum + Number(each) * 10, 0) / 10;
      const expected = { ...line, points, total: String(total) };
      expect(canonical(body.lines.find(({ memberId }) => memberId === line.memberId))).toBe(canonical(expected));
    }
    const told = (body.changes ?? []).filter(({ what }) => what !== 'total');
    expect(told.map(({ memberId, what, stands }) => `${memberId} ${what} ${stands}`).toSorted()).toEqual(
      changed.map(([cell, points]) => `${cell} ${points}`).toSorted(),
    );
  }
}, 600_000);
