import type { PaperTemplate } from '@xianfeng/contract';
import { templateKinds, templateTexts } from '@xianfeng/contract';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { finishedYear } from '../archives/testing/finished-year.ts';
import { templateDocument } from '../papers/template-document.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar } from '../testing/scored-branch.ts';
import { standardTemplate } from './standard.ts';

const server = await testServer();
await learnCalendar(server);
const { branch, noticeId } = await finishedYear(server);
const [, , member] = branch.members;
const department = await branch.committee.signedIn('department-officer');

const list = async () => (await department.get('/paper-templates')).body as PaperTemplate[];
const one = async (kind: string) => (await list()).find((each) => each.kind === kind);
const docx = (bytes: Uint8Array, name = '告诫.docx') => new File([new Uint8Array(bytes)], name);

async function bring(kind: string, bytes: Uint8Array, seen?: number) {
  const now = seen ?? (await one(kind))?.revision ?? 0;
  return department.upload(`/paper-templates/${kind}`, docx(bytes), { id: server.services.newId(), seen: String(now) });
}

/** The standard template of a kind with a part changed or put in. */
function changed(kind: 'card' | 'notice', change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(standardTemplate(kind))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  change(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const inDocument = (from: string, to: string) => (parts: Record<string, string>) => {
  parts['word/document.xml'] = (parts['word/document.xml'] ?? '').replace(from, to);
};

/** What a reader sees, paragraph by paragraph. */
function wordsOf(bytes: Uint8Array): string {
  const xml = strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());
  return [...xml.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('|');
}

test.each(templateKinds)(
  'the template of a %s that comes with the program is what its script writes, and stands up to the check',
  async (kind) => {
    expect(Buffer.from(templateDocument(templateTexts[kind]))).toEqual(standardTemplate(kind));
    expect(await server.services.press.check(standardTemplate(kind), kind)).toEqual([]);
  },
);

test('a card, a register and a notice come as Word documents with everything filled in', async () => {
  const read = async (path: string) => wordsOf((await branch.secretary.get(path)).raw);
  const card = await read(`/members/${member?.id}/card/word`);
  for (const words of ['2026年度党员积分卡', '周岚', '理想信念', '9.20', '防汛', '94.00'])
    expect(card).toContain(words);
  const register = await read(`/members/${member?.id}/register/word`);
  for (const words of ['第三季度', '+2', '94.00']) expect(register).toContain(words);
  const notice = await read(`/notices/${noticeId}/word`);
  for (const words of ['2026年度党员评定结果公示', '丁守田', '不列入', '优秀']) expect(notice).toContain(words);
  for (const text of [card, register, notice]) expect(text).not.toMatch(/[{}]/);
});

test('a template edited by the department is used from then on, and each version stays with who and when', async () => {
  const edited = changed('card', inDocument('本人签名：', '青溪县统一式样　本人签名：'));
  expect((await bring('card', edited)).body).toMatchObject({ kind: 'card', revision: 1, isOwn: true });
  const card = async () => wordsOf((await branch.secretary.get(`/members/${member?.id}/card/word`)).raw);
  expect(await card()).toContain('青溪县统一式样');
  expect((await one('card'))?.versions).toEqual([
    { revision: 1, fileName: '告诫.docx', by: department.person.name, on: server.services.clock.today() },
  ]);
  expect(Buffer.from((await department.get('/paper-templates/card/1')).raw)).toEqual(Buffer.from(edited));
  const restore = (seen: number) =>
    department.post('/paper-templates/card/standard', { id: server.services.newId(), seen });
  expect((await restore(1)).body).toMatchObject({ revision: 2, isOwn: false });
  expect(await card()).not.toContain('青溪县统一式样');
  expect(codesOf(await restore(2))).toEqual(['template.standard-already']);
  expect(codesOf(await department.get('/paper-templates/card/9'))).toEqual(['template.unknown']);
  await expect(server.owner.query('delete from paper_template')).rejects.toThrow(/append|refused|change|only/i);
});

test('of two who change a template at once, the second is told', async () => {
  const { revision = 0 } = (await one('notice')) ?? {};
  const edited = changed('notice', inDocument('有不同意见', '如有不同意见'));
  const both = await Promise.all([bring('notice', edited, revision), bring('notice', edited, revision)]);
  expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 409]);
  expect(both.flatMap(codesOf)).toEqual(['template.changed-meanwhile']);
});

test('a place that nothing is known for is named, with what there is, also where Word has cut it into pieces and in a footer', async () => {
  const answer = await bring('card', changed('card', inDocument('{姓名}', '{手机号}')));
  expect(codesOf(answer)).toEqual(['template.unknown-place']);
  expect(JSON.stringify(answer.body)).toContain('{年度总积分}');
  const cut = changed('card', inDocument('{姓名}', '{手</w:t></w:r><w:r><w:t>机号}'));
  expect(codesOf(await bring('card', cut))).toEqual(['template.unknown-place']);
  const foot = changed('card', (parts) => {
    parts['word/footer1.xml'] = (parts['word/footer1.xml'] ?? '').replace('— ', '{身份证号}');
  });
  expect(codesOf(await bring('card', foot))).toEqual(['template.unknown-place']);
});

const unfit = [
  { what: 'a part that is not closed', code: 'template.part-open', change: inDocument('{/项目}', '') },
  {
    what: 'a macro',
    code: 'template.macros',
    change: (parts: Record<string, string>) => void (parts['word/vbaProject.bin'] = 'x'),
  },
  {
    what: 'a template that is fetched from elsewhere',
    code: 'template.outward',
    change: (parts: Record<string, string>) =>
      void (parts['word/_rels/settings.xml.rels'] =
        '<Relationships><Relationship Id="r" Type="x/attachedTemplate" Target="http://a.example/t.dotm" TargetMode="External"/></Relationships>'),
  },
  {
    what: 'a field that starts a program, cut into pieces',
    code: 'template.field',
    change: inDocument(
      '<w:t xml:space="preserve">{姓名}',
      '<w:fldChar w:fldCharType="begin"/><w:instrText>D</w:instrText><w:instrText>DE cmd</w:instrText><w:fldChar w:fldCharType="end"/><w:t xml:space="preserve">{姓名}',
    ),
  },
  {
    what: 'a type of its own, with entities that grow',
    code: 'template.not-word',
    change: inDocument('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document'),
  },
] as const;

test.each(unfit)('$what is refused and nothing is kept', async ({ code, change }) => {
  const before = await one('card');
  expect(codesOf(await bring('card', changed('card', change)))).toEqual([code]);
  expect(await one('card')).toEqual(before);
});

test('what is no Word document, and what grows a thousandfold, is refused', async () => {
  expect(codesOf(await bring('card', strToU8('not a document')))).toEqual(['template.not-word']);
  const bomb = changed('card', (parts) => void (parts['word/media.xml'] = ' '.repeat(60 * 1024 * 1024)));
  expect(codesOf(await bring('card', bomb))).toEqual(['template.unpacks-too-large']);
});

test('what somebody wrote stays text in a document: braces, marks of XML and formulas are printed as they stand', async () => {
  const note = '{姓名} <w:p/> & {#项目} =cmd|calc';
  const given = { 姓名: note, 支部: note, 项目: [], 加减分: [] };
  const filled = await server.services.press.fill(standardTemplate('card'), given);
  expect(wordsOf(filled)).toContain('{姓名} &lt;w:p/&gt; &amp; {#项目} =cmd|calc');
});

test('whoever is not of the department neither sees nor changes a template', async () => {
  const officer = await branch.committee.signedIn('committee-officer');
  for (const other of [branch.secretary, officer]) {
    expect(codesOf(await other.get('/paper-templates'))).toEqual(['access.denied']);
    expect(codesOf(await other.get('/paper-templates/card/0'))).toEqual(['access.denied']);
    const restored = await other.post('/paper-templates/card/standard', { id: server.services.newId(), seen: 0 });
    expect(codesOf(restored)).toEqual(['access.denied']);
  }
});
