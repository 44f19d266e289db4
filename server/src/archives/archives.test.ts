import { createHash } from 'node:crypto';
import type { Archive, ArchiveObjection, BranchArchives } from '@xianfeng/contract';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, setToday } from '../testing/scored-branch.ts';
import { answerObjection, finishedYear, raisedObjection, words } from './testing/finished-year.ts';

const server = await testServer();
await learnCalendar(server);

const finished = await finishedYear(server);
const { branch, overOn } = finished;
const officer = await branch.committee.signedIn('committee-officer');
let objectionId = '';
const path = `/branches/${branch.id}/archives`;
const make = (who = branch.secretary) => who.post(`${path}/2026`);
const years = async () => (await branch.secretary.get(path)).body as BranchArchives;
const fileOf = async ({ id }: Pick<Archive, 'id'>) => (await branch.secretary.get(`${path}/${id}/file`)).raw;
const textsIn = (bytes: Buffer): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(new Uint8Array(bytes))).map(([name, text]) => [name, Buffer.from(text).toString('utf8')]),
  );

// These tests are one branch's year and run in the order they are written.
test('a year that still hangs out, or is objected to, is not archived; what stands in the way is listed', async () => {
  expect(codesOf(await make())).toEqual(['archive.notices-open']);
  objectionId = await raisedObjection(server, finished);
  setToday(server, overOn);
  expect(codesOf(await make())).toEqual(['archive.objections-open']);
  expect((await years()).years.map(({ year, obstacles }) => [year, obstacles.map(({ code }) => code)])).toEqual([
    [2026, ['archive.objections-open']],
  ]);
  expect((await officer.get('/archives?year=2026')).body).toMatchObject({ count: 1, rows: [{ state: 'notice' }] });
  await answerObjection(finished, objectionId);
  expect((await officer.get('/archives?year=2026')).body).toMatchObject({ rows: [{ state: 'ready', archive: null }] });
  expect(codesOf(await branch.secretary.post(`${path}/2025`))).toEqual(['cycle.none']);
});

test('it is made once: two clicks at once and one the day after give the same file, byte for byte', async () => {
  const both = await Promise.all([make(), make(officer)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  const [first, second] = both.map(({ body }) => body as Archive);
  expect(second).toEqual(first);
  const bytes = await fileOf(first as Archive);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(first?.hash);
  expect(bytes.length).toBe(first?.size);
  setToday(server, '2027-01-20');
  expect((await make()).body).toEqual(first);
  expect((await years()).years[0]?.archives).toEqual([first]);
  expect((await officer.get('/archives')).body).toMatchObject({
    year: 2026,
    rows: [{ state: 'made', archive: first }],
  });
});

test('what it holds is what was decided and shown, and nothing of who objected, of numbers or of others', async () => {
  const [archive] = (await years()).years[0]?.archives ?? [];
  const texts = textsIn(await fileOf(archive as Archive));
  const parsed = (name: string) => JSON.parse(texts[name] ?? 'null') as unknown;
  expect(Object.keys(texts)).toEqual([
    ...['manifest.json', '说明.txt', 'README.txt', 'index.html', 'year.json', 'scheme.yaml', 'evidence.json'],
    ...['ratings.json', 'notices.json'],
    ...Array.from({ length: 12 }, (_, at) => at + 1).map(
      (month) => `notices/${String(month).padStart(2, '0')}-month-2026-${String(month).padStart(2, '0')}.json`,
    ),
    ...['notices/13-year-2026.json', 'objections.json', 'meetings.json', 'ledger.json', 'ballots.json'],
    'checkpoints.json',
  ]);
  expect((parsed('objections.json') as ArchiveObjection[])[0]).toEqual({
    ...{ number: 1, notice: 13, about: 'total', item: null, raisedOn: '2026-12-31', dueOn: expect.any(String) },
    concerns: { id: branch.members[2]?.id, name: '周岚' },
    ...{ state: 'answered', decision: null },
    answer: { outcome: 'rejected', reply: '九分属实', metOn: null, on: overOn },
  });
  const all = Object.values(texts).join('\n');
  expect(all).not.toContain('李远');
  expect(all).not.toContain(words);
  expect(all).not.toMatch(/1380000|11010119/);
  expect(parsed('ledger.json')).toHaveLength(3);
  expect(parsed('ballots.json')).toMatchObject([{ heldOn: '2026-12-16', anonymous: null }]);
  expect(parsed('checkpoints.json')).toHaveLength(14);
  expect(texts['index.html']).toContain('<h2 id="ratings">年终评定</h2>');
  expect(texts['index.html']).toContain(
    '<td>周岚</td><td class="num">94.00</td><td class="short">9 星</td><td class="short">合格</td>',
  );
  expect(texts['index.html']).toContain('会议评定，按积分是9 星、合格：抢险立功');
  expect(texts['index.html']).toContain('应到 5 人，实到 5 人，赞成 5 人（举手）');
  expect(texts['index.html']).toContain('<td>表彰奖励（冲正）</td><td class="num">本局</td>');
  expect(texts['index.html']).not.toMatch(/<script|https?:/);
});

test('what changed since is a next revision that names the one before, which is still handed out', async () => {
  const [first] = (await years()).years[0]?.archives ?? [];
  const at = `/objections/${objectionId}`;
  expect((await branch.recorder.post(`${at}/appeal`, { revision: 3, words: '还是不对' })).status).toBe(200);
  expect(codesOf(await make())).toEqual(['archive.appeal-open']);
  const decision = { revision: 4, decision: 'confirmed', words: '维持' };
  expect((await officer.post(`${at}/decision`, decision)).status).toBe(200);
  const second = (await make()).body as Archive;
  expect(second).toMatchObject({ revision: 2, madeOn: '2027-01-20' });
  const { 'manifest.json': manifest = '' } = textsIn(await fileOf(second));
  expect(JSON.parse(manifest)).toMatchObject({ body: { revision: 2, replaces: { revision: 1, hash: first?.hash } } });
  expect(
    createHash('sha256')
      .update(await fileOf(first as Archive))
      .digest('hex'),
  ).toBe(first?.hash);
  const name = (await branch.secretary.get(`${path}/${second.id}/file`)).headers['content-disposition'];
  expect(decodeURIComponent(String(name))).toContain('第二党支部-2026年度档案-第2版.zip');
});

test('members, recorders and other branches’ secretaries are denied; a made-up id answers the same', async () => {
  const other = await branch.committee.branch('第三党支部');
  const strangers = [branch.recorder, await branch.committee.signedIn('branch-secretary', other)];
  const [archive] = (await years()).years[0]?.archives ?? [];
  for (const who of strangers) {
    expect(codesOf(await make(who))).toEqual(['access.denied']);
    expect(codesOf(await who.get(`${path}/${archive?.id}/file`))).toEqual(['access.denied']);
    expect(codesOf(await who.get('/archives'))).toEqual(['access.denied']);
  }
  expect(codesOf(await branch.secretary.get(`${path}/${server.services.newId()}/file`))).toEqual(['access.denied']);
});
