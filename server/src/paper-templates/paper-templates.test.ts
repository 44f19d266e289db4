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
  const { rows: months } = await server.owner.query<{ id: string }>("select id from notice where kind = 'month'");
  const month = await read(`/notices/${months[0]?.id}/word`);
  for (const words of ['2026年1月党员积分公示', '各项得分', '理想信念 ']) expect(month).toContain(words);
  for (const text of [card, register, notice, month]) expect(text).not.toMatch(/[{}]/);
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
  // Whoever was told looks again and brings his own; both stay.
  const before = (await one('notice'))?.versions.length ?? 0;
  expect((await bring('notice', edited)).status).toBe(200);
  const { versions = [] } = (await one('notice')) ?? {};
  expect([before, versions.map((version) => version.revision)]).toEqual([1, [2, 1]]);
  const restoring = department.post('/paper-templates/notice/standard', { id: server.services.newId(), seen: 2 });
  const bothWays = await Promise.all([bring('notice', edited, 2), restoring]);
  expect(bothWays.flatMap(codesOf)).toEqual(['template.changed-meanwhile']);
  for (const each of [1, 2])
    expect(Buffer.from((await department.get(`/paper-templates/notice/${each}`)).raw)).toEqual(Buffer.from(edited));
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
    what: 'the same in the other quotation marks and by another name of the namespace',
    code: 'template.field',
    change: inDocument(
      '<w:t xml:space="preserve">{姓名}',
      "<x:fldChar xmlns:x='http://schemas.openxmlformats.org/wordprocessingml/2006/main' x:fldCharType = 'begin'/><w:instrText>DDE cmd</w:instrText><w:fldChar w:fldCharType='end'/><w:t xml:space=\"preserve\">{姓名}",
    ),
  },
  {
    what: 'a page of the web taken in whole',
    code: 'template.macros',
    change: inDocument('<w:body>', '<w:body><w:altChunk/>'),
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

const whole = standardTemplate('card');
const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const part = (name: string) => strFromU8(unzipSync(whole)[name] ?? new Uint8Array());

const noDocument = [
  ['nothing', new Uint8Array()],
  ['a text with the name of a document', strToU8('not a document')],
  ['a document of Word 97 or one with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)],
  ['a PDF', strToU8('%PDF-1.7\n%%EOF')],
  ['a document without its second half', whole.slice(0, whole.length / 2)],
  ['a document without its last byte', whole.slice(0, -1)],
  ['a document without its beginning', whole.slice(100)],
  ['a document in which a byte of the text is another', whole.with(120, (whole[120] ?? 0) ^ 255)],
  ['an empty archive', zipped({})],
  ['an archive of photos', zipped({ 'IMG_0001.jpg': 'x', 'IMG_0002.jpg': 'y' })],
  [
    'a workbook',
    zipped({
      '[Content_Types].xml':
        '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
      'xl/workbook.xml': '<workbook/>',
    }),
  ],
  ['the types of a document alone', zipped({ '[Content_Types].xml': part('[Content_Types].xml') })],
  [
    'a text that ends in the middle',
    changed('card', (parts) => {
      const text = parts['word/document.xml'] ?? '';
      parts['word/document.xml'] = text.slice(0, text.length / 2);
    }),
  ],
  ['an empty text', changed('card', (parts) => void (parts['word/document.xml'] = ''))],
  ['a text that is no XML', changed('card', (parts) => void (parts['word/document.xml'] = 'hello'))],
  [
    'a text without paragraphs of Word',
    changed('card', (parts) => void (parts['word/document.xml'] = '<html><body/></html>')),
  ],
  [
    'a footer that ends in the middle',
    changed('card', (parts) => {
      parts['word/footer1.xml'] = (parts['word/footer1.xml'] ?? '').slice(0, -20);
    }),
  ],
] as const;

test.each(noDocument)('%s is refused as no Word document, and nothing is changed', async (_, bytes) => {
  const before = await list();
  const answer = await bring('card', bytes);
  expect([answer.status, codesOf(answer)]).toEqual([422, ['template.not-word']]);
  expect(await list()).toEqual(before);
});

test('a document that is cut off anywhere is refused, and nothing is changed', async () => {
  const before = await list();
  for (let piece = 1; piece < 30; piece += 1) {
    const cut = whole.slice(0, (whole.length * piece) / 30);
    expect(codesOf(await bring('card', cut)), `the first ${cut.length} bytes`).toEqual(['template.not-word']);
  }
  expect(await list()).toEqual(before);
});

test('what grows a thousandfold is refused', async () => {
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
