import type { Archive, Card, Notice, NoticeBody, PaperBallot, YearEnd } from '@xianfeng/contract';
import { canonical } from '@xianfeng/engine';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import type { Answer } from '../testing/client.ts';
import { itemIds, learnCalendar, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;
const months = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);

function must(answer: Answer): Answer {
  if (answer.status !== 200) throw new Error(`Answered ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer;
}

/** A year of nines, ten in the ballot, confirmed and hung out on the last day; its notice closes on 12 January. */
async function publishedYear() {
  const branch = await scoredBranch(server, { others: ['周岚'] });
  const member = await branch.committee.signedIn('member', branch.id);
  (branch.members as unknown[]).push(member.person);
  for (const month of months) await branch.finishMonth(month, '9');
  for (const client of [branch.recorder, branch.secretary]) {
    const path = `/branches/${branch.id}/paper-ballots/2026`;
    const { body } = must(await client.get(path));
    const totals = (body as PaperBallot).members.flatMap(({ id }) =>
      itemIds.flatMap((item) => [
        { group: 'members', memberId: id, item, papers: 3, scored: 3, sum: '30' },
        { group: 'mass', memberId: id, item, papers: 12, scored: 12, sum: '120' },
      ]),
    );
    must(await client.post(`${path}/totals`, { heldOn: '2026-12-16', totals }));
    must(await client.post(`${path}/finish`));
  }
  const meeting = { membersDue: 4, membersPresent: 4, ayes: 4, manner: 'hands' };
  const confirm = async (confirmedOn: string) =>
    must(await branch.secretary.post(`/branches/${branch.id}/year-end/confirm`, { ...meeting, confirmedOn }))
      .body as YearEnd;
  await confirm('2026-12-31');
  const first = must(await branch.publish('year', '2026')).body as Notice;
  return { branch, member, confirm, first };
}

const bytesOf = (body: NoticeBody) => new Map(body.lines.map((line) => [line.memberId, canonical(line)]));

test('a year that was opened again and corrected hangs out again with what stood and what stands; nothing else of it changes', async () => {
  const { branch, member, confirm, first } = await publishedYear();
  expect(first).toMatchObject({ closesOn: '2027-01-12', body: { number: 13 } });
  setToday(server, '2027-01-06');
  const officer = await branch.committee.signedIn('committee-officer');
  const draft = async () =>
    (await branch.secretary.get(`/branches/${branch.id}/notices/year/2026/draft`)).body as {
      obstacles: { code: string }[];
    };
  expect((await draft()).obstacles.map(({ code }) => code)).toEqual(['notice.already-published']);
  const reopening = { year: 2026, reason: '申诉成立，漏记地市级表彰', document: '青委组发〔2027〕3号' };
  must(await officer.post(`/branches/${branch.id}/year-end/reopening`, reopening));
  // Opened and not confirmed anew it hangs as it was, and nothing can take its place.
  expect((await draft()).obstacles.map(({ code }) => code)).toContain('notice.rating-not-confirmed');
  expect(must(await member.get(`/notices/${first.id}`)).body).toMatchObject({ replacedBy: null });
  must(
    await branch.recorder.post(`/branches/${branch.id}/entries`, {
      ...{ id: newId(), subjectId: member.person.id, item: 'awards', level: 'prefecture' },
      ...{ occurredOn: '2026-07-01', document: '市委〔2026〕7号' },
    }),
  );
  await confirm('2027-01-06');
  const again = must(await branch.publish('year', '2026')).body as Notice;
  const who = { memberId: member.person.id, name: member.person.name };
  // Nine tenths of ten by eight, and ten by two: 92.00; three more for the award, which are ten stars and excellent.
  expect(again.body).toMatchObject({
    ...{ number: 14, openedOn: '2027-01-06' },
    replaces: { number: 13, checkCode: first.checkCode, openedOn: '2026-12-31' },
    changes: [
      { ...who, what: 'total', stood: '92.00', stands: '95.00' },
      { ...who, what: 'stars', stood: '9', stands: '10' },
      { ...who, what: 'grade', stood: 'qualified', stands: 'excellent' },
    ],
  });
  const [before, after] = [bytesOf(first.body), bytesOf(again.body)];
  expect([...after].filter(([id, bytes]) => before.get(id) !== bytes).map(([id]) => id)).toEqual([member.person.id]);
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const kept of ['branch', 'subject', 'committee', 'scheme', 'items'] as const)
    expect(canonical(again.body[kept])).toBe(canonical(first.body[kept]));

  // The first stays as it was, and each names the other; the card leads to the one that hangs.
  const old = must(await branch.secretary.get(`/notices/${first.id}`)).body as Notice;
  expect(canonical(old.body)).toBe(canonical(first.body));
  expect(old).toMatchObject({ state: 'replaced', replacedBy: { id: again.id, number: 14 } });
  expect(must(await member.get(`/notices/${again.id}`)).body).toMatchObject({ replaces: { id: first.id, number: 13 } });
  const card = must(await member.get(`/members/${member.person.id}/card?year=2026`)).body as Card;
  expect(card).toMatchObject({ total: '95.00', stars: 10, grade: 'excellent', noticeClosesOn: again.closesOn });
  // It hangs on the board once; members elsewhere read no line of it and no change.
  const board = must(await member.get(`/branches/${branch.id}/notices`)).body as Notice[];
  expect(board.filter(({ kind, state }) => kind === 'year' && state === 'open').map(({ id }) => id)).toEqual([
    again.id,
  ]);
  const elsewhere = await branch.committee.signedIn('member', branch.id);
  const seen = must(await elsewhere.get(`/notices/${again.id}`)).body as Notice;
  expect([seen.body.lines, seen.body.changes]).toEqual([[], []]);
  expect((await draft()).obstacles.map(({ code }) => code)).toEqual(['notice.already-published']);

  // Nothing follows and nothing is archived before the new one is closed as well.
  const archive = `/branches/${branch.id}/archives/2026`;
  expect(codesOf(await branch.secretary.post(archive))).toContain('archive.notices-open');
  setToday(server, '2027-01-20');
  const { id } = must(await branch.secretary.post(archive)).body as Archive;
  const packed = unzipSync(
    new Uint8Array((await branch.secretary.get(`/branches/${branch.id}/archives/${id}/file`)).raw),
  );
  const textIn = (name: string): string => Buffer.from(packed[name] ?? []).toString('utf8');
  // Both are in it as they hung out, and its page says what the second changed.
  expect(textIn('notices/13-year-2026.json')).toBe(canonical(first.body));
  expect(textIn('notices/14-year-2026.json')).toBe(canonical(again.body));
  const page = textIn('index.html');
  expect(page).toContain(`代替第 13 号（校验码 <code>${first.checkCode}</code>，2026年12月31日张贴）`);
  for (const cells of [
    ['合计', '92.00', '95.00'],
    ['星级', '9 星', '10 星'],
    ['等次', '合格', '优秀'],
  ])
    expect(page).toContain([member.person.name, ...cells].map((cell) => `<td>${cell}</td>`).join(''));
});
