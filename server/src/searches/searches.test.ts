import type { Found, Notice } from '@xianfeng/contract';
import { beforeEach, expect, test } from 'vitest';
import { type Client, codesOf, type TestCommittee, testServer } from '../testing/builders.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';

const server = await testServer();
await learnCalendar(server);
const { newId } = server.services;
beforeEach(() => setToday(server, '2026-11-20'));

const nothing: Found = { people: [], deeds: [], notices: [], clauses: [] };

async function search(who: Client, words: string, language: 'zh' | 'en' = 'zh'): Promise<Found> {
  const answer = await who.post('/searches', { words, language });
  if (answer.status !== 200) throw new Error(`${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as Found;
}

const namesIn = ({ people }: Found) => people.map(({ name }) => name);

/** A branch with a declared deed, a bonus of the ledger, and people of its own. */
async function branchNamed(
  name: string,
  { others, committee, deed }: { others: readonly string[]; committee?: TestCommittee; deed: string },
) {
  const scheme = schemeText('prison-dedication');
  const branch = await scoredBranch(server, {
    name,
    others,
    scheme,
    ...(committee === undefined ? {} : { committee }),
  });
  const member = await branch.committee.signedIn('member', branch.id);
  const declared = await member.post(`/branches/${branch.id}/members/${member.person.id}/declarations`, {
    ...{ id: newId(), item: 'bonus.service', occurredOn: '2026-11-02', words: deed },
  });
  const entered = await branch.recorder.post(`/branches/${branch.id}/entries`, {
    ...{ id: newId(), subjectId: branch.members[2]!.id, item: 'bonus.stability', points: '5' },
    ...{ occurredOn: '2026-11-03', document: '监党〔2026〕8号', note: `${deed}之后` },
  });
  expect([declared.status, entered.status]).toEqual([200, 200]);
  return { ...branch, member };
}

test('people of the branch are found by characters, by first letters and by branch; whose name begins so come first, then by strokes', async () => {
  const branch = await branchNamed('东岭党支部', {
    others: ['王晓明', '丁晓王', '欧阳静姝', '单王氏'],
    deed: '修缮房屋',
  });
  expect(namesIn(await search(branch.secretary, '王'))).toEqual(['王晓明', '丁晓王', '单王氏']);
  expect(namesIn(await search(branch.secretary, 'wxm'))).toEqual(['王晓明']);
  expect(namesIn(await search(branch.secretary, 'JS'))).toEqual(['欧阳静姝']);
  expect(namesIn(await search(branch.secretary, 'sws'))).toEqual(['单王氏']);
  expect(namesIn(await search(branch.secretary, '东岭 静姝'))).toEqual(['欧阳静姝']);
  expect(namesIn(await search(branch.secretary, '西岭 静姝'))).toEqual([]);
  const [found] = (await search(branch.secretary, '欧阳')).people;
  expect(found).toMatchObject({ branchId: branch.id, branch: '东岭党支部', hasCard: true });
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  expect((await search(panel, '欧阳')).people).toMatchObject([{ hasCard: false }]);
});

test('deeds are found by their words, document, item or person, the latest first, and once', async () => {
  const branch = await branchNamed('东岭党支部', { others: ['王晓明'], deed: '修缮房屋' });
  const deeds = async (words: string) => (await search(branch.secretary, words)).deeds;
  expect(await deeds('修缮')).toMatchObject([
    { kind: 'entry', name: '王晓明', itemName: '维护稳定', words: '修缮房屋之后', on: '2026-11-03' },
    { kind: 'declaration', name: '甄世安', itemName: '服务群众', words: '修缮房屋', on: '2026-11-02' },
  ]);
  expect(await deeds('王晓明')).toMatchObject([{ kind: 'entry' }]);
  expect(await deeds('8号 维护')).toMatchObject([{ kind: 'entry' }]);
  expect(await deeds('服务群众 修缮')).toMatchObject([{ kind: 'declaration' }]);
  // Nothing that is typed is a pattern.
  expect(await deeds('修_')).toEqual([]);
  expect(await deeds('%')).toEqual([]);
  const [{ id }] = (await deeds('服务群众')) as [Found['deeds'][number]];
  const panel = await branch.committee.signedIn('review-panel', branch.id);
  expect((await panel.post(`/declarations/${id}/verify`, { revision: 1, points: '5' })).status).toBe(200);
  expect(await deeds('服务群众')).toMatchObject([{ kind: 'declaration', id }]);
});

test('an entry that was taken back is found no more', async () => {
  const branch = await branchNamed('东岭党支部', { others: ['王晓明'], deed: '修缮房屋' });
  const [entry] = (await search(branch.secretary, '8号')).deeds;
  const reversed = await branch.secretary.post(`/branches/${branch.id}/entries/${entry!.id}/reverse`, {
    ...{ id: newId(), reason: '登记有误' },
  });
  expect(reversed.status).toBe(200);
  expect((await search(branch.secretary, '8号')).deeds).toEqual([]);
});

test('a member finds his own deeds, what hangs and the rules, and nobody else', async () => {
  const branch = await branchNamed('东岭党支部', { others: ['王晓明'], deed: '修缮房屋' });
  const other = await branch.committee.signedIn('member', branch.id);
  expect(await search(branch.member, '修缮')).toMatchObject({ people: [], deeds: [{ kind: 'declaration' }] });
  expect((await search(other, '修缮')).deeds).toEqual([]);
  expect(await search(other, '王晓明')).toEqual(nothing);
  expect((await search(branch.member, '服务群众')).clauses.length).toBeGreaterThan(0);
});

test('a notice is found by its period, number and branch; a member finds it while it hangs, its keepers for good', async () => {
  setToday(server, '2026-02-03');
  const branch = await scoredBranch(server, { name: '东岭党支部' });
  const member = await branch.committee.signedIn('member', branch.id);
  (branch.members as { id: string; name: string }[]).push(member.person);
  await branch.scoreMonth('2026-01', '9');
  await branch.passMonth('2026-01', '2026-02-02');
  const published = await branch.publish('month', '2026-01');
  const { id, number } = published.body as Notice;
  const titled = async (words: string, who: Client = branch.secretary) =>
    (await search(who, words)).notices.map((notice) => notice.id);
  for (const words of ['1月', '一月份', '2026年1月', 'January', '积分公示', `第${number}号`, '东岭 1月'])
    expect([words, await titled(words)]).toEqual([words, [id]]);
  expect(await titled('2月')).toEqual([]);
  expect(await titled('1月', member)).toEqual([id]);
  setToday(server, '2026-05-03');
  expect(await titled('1月', member)).toEqual([]);
  expect(await titled('1月')).toEqual([id]);
});

test('a sentence of the rules is found with the numbers it has on their page, in either language', async () => {
  const branch = await branchNamed('东岭党支部', { others: ['王晓明'], deed: '修缮房屋' });
  const [clause] = (await search(branch.secretary, '民主评议较差')).clauses;
  const scheme = (await branch.secretary.get(`/schemes/${clause!.schemeId}`)).body as {
    sections: { zh: { title: string; lines: string[] }[]; en: { title: string; lines: string[] }[] };
  };
  const place = (language: 'zh' | 'en') => scheme.sections[language][clause!.section - 1];
  expect(place('zh')?.title).toBe(clause!.title);
  expect(place('zh')?.lines[clause!.line - 1]).toBe(clause!.words);
  const [english] = (await search(branch.secretary, 'rates members', 'en')).clauses;
  expect(scheme.sections.en[english!.section - 1]?.lines[english!.line - 1]).toBe(english!.words);
  // The heading of a section stands for none of its sentences.
  expect(
    (await search(branch.secretary, clause!.title)).clauses.every(({ words }) => words.includes(clause!.title)),
  ).toBe(true);
});

test('what is not for somebody is answered like what there is not, to every role of another branch', async () => {
  const east = await branchNamed('东岭党支部', { others: ['石望舒'], deed: '修缮东渠' });
  const { committee } = east;
  const west = await branchNamed('西岭党支部', { committee, others: ['岑知远'], deed: '疏浚西塘' });
  const foreign = await branchNamed('北岭党支部', { others: ['裴云起'], deed: '看护北坡' });
  const roles = ['recorder', 'branch-secretary', 'organization-officer', 'branch-committee', 'review-panel'] as const;
  const strangers = ['西岭', '岑知远', 'czy', '疏浚', '裴云起', '北岭', 'pyq', '看护'];
  for (const role of roles) {
    const officer = await committee.signedIn(role, east.id);
    for (const words of strangers) expect([role, words, await search(officer, words)]).toEqual([role, words, nothing]);
  }
  const administrators = ['system-administrator', 'security-administrator', 'audit-administrator'] as const;
  for (const role of administrators) {
    const officer = await committee.signedIn(role);
    for (const words of [...strangers, '石望舒', '服务群众'])
      expect([role, words, await search(officer, words)]).toEqual([role, words, nothing]);
  }
  const officer = await committee.signedIn('committee-officer');
  expect(namesIn(await search(officer, '望舒'))).toEqual(['石望舒']);
  expect((await search(officer, '疏浚')).deeds).toMatchObject([{ branch: '西岭党支部' }, { branchId: west.id }]);
  expect(await search(officer, '裴云起')).toEqual(nothing);
  expect(foreign.id).not.toBe(west.id);
  // The organization department lists members, and reads neither cards nor deeds.
  const department = await committee.signedIn('department-officer');
  expect((await search(department, '望舒')).people).toMatchObject([{ name: '石望舒', hasCard: false }]);
  expect((await search(department, '疏浚')).deeds).toEqual([]);
});

test('no group tells more than six, and nobody who is not signed in is told anything', async () => {
  const others = Array.from({ length: 9 }, (_, at) => `安${'一二三四五六七八九'[at] ?? ''}`);
  const branch = await branchNamed('东岭党支部', { others, deed: '修缮房屋' });
  expect(namesIn(await search(branch.secretary, '安'))).toHaveLength(6);
  expect(codesOf(await server.client().post('/searches', { words: '安' }))).toEqual(['session.none']);
  expect((await branch.secretary.post('/searches', { words: '   ' })).status).toBe(400);
});
