import { expect, test } from 'vitest';
import { finishedYear } from '../archives/testing/finished-year.ts';
import { readWorkbook } from '../spreadsheets/read-workbook.ts';
import { codesOf, testServer } from '../testing/builders.ts';
import { learnCalendar, schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { readPages, wholeText } from './testing/text-boxes.ts';

const server = await testServer();
await learnCalendar(server);
const { branch, noticeId } = await finishedYear(server);
const [, , member] = branch.members;
const other = await branch.committee.signedIn('branch-secretary', await branch.committee.branch('第九党支部'));
const { rows: months } = await server.owner.query<{ id: string }>("select id from notice where kind = 'month'");

async function textAt(path: string): Promise<string> {
  const { status, headers, raw, body } = await branch.secretary.get(path);
  if (status !== 200) throw new Error(`${path} answered ${status}: ${JSON.stringify(body)}`);
  expect(headers['content-type']).toBe('application/pdf');
  return wholeText(await readPages(raw));
}

const papers = [
  { name: 'a notice of the year', path: `/notices/${noticeId}/pdf`, holds: ['党员评定结果公示', '公示〔2026〕13号'] },
  { name: 'a notice of a month', path: `/notices/${months[0]?.id}/pdf`, holds: ['2026年1月党员积分公示', '不列入'] },
  { name: 'a card', path: `/members/${member?.id}/card/pdf`, holds: ['2026年度党员积分卡', '周岚', '防汛'] },
  { name: 'a register', path: `/members/${member?.id}/register/pdf`, holds: ['积分登记表', '防汛'] },
  { name: 'the table of the year', path: `/branches/${branch.id}/year-end/pdf`, holds: ['综合得分登记表', '丁守田'] },
  { name: 'the list of stars', path: `/branches/${branch.id}/stars/pdf`, holds: ['2026年度星级名单', '十星'] },
];

test.each(papers)('$name comes as a PDF that says what the page says', async ({ path, holds }) => {
  const text = await textAt(path);
  for (const words of holds) expect(text).toContain(words);
});

test.each(papers)('$name is refused whoever may not read the page', async ({ path }) => {
  expect(codesOf(await other.get(path))).toEqual(['access.denied']);
});

test('a member who sees only his own line of a notice on the screen gets no paper with all of them', async () => {
  const reader = server.client();
  await reader.signIn(await branch.committee.account(member?.id ?? ''), 'Right-Horse-7');
  expect((await reader.get(`/notices/${noticeId}`)).status).toBe(200);
  expect(codesOf(await reader.get(`/notices/${noticeId}/pdf`))).toEqual(['access.denied']);
  expect((await reader.get(`/members/${member?.id}/card/pdf`)).status).toBe(200);
});

test('no paper holds a telephone or an ID number', async () => {
  const { phone, idNumber } = server.services.secrets;
  await server.owner.query('update person set phone_sealed = $2, id_number_sealed = $3 where id = $1', [
    ...[member?.id, phone.seal('13900001234'), idNumber.seal('990000198003150019')],
  ]);
  for (const { path } of papers) expect(await textAt(path)).not.toMatch(/1390000|9900001980/);
});

test('the register says by quarter what was deducted from the base, under the names of the scheme', async () => {
  setToday(server, '2026-11-20');
  const book = await scoredBranch(server, { scheme: schemeText('record-book-register') });
  const [, , person] = book.members;
  const enter = (item: string, points: string, occurredOn: string, note: string) =>
    book.recorder.post(`/branches/${book.id}/entries`, {
      ...{ id: server.services.newId(), subjectId: person?.id, item, points, occurredOn, document: '支部记录', note },
    });
  for (const [item, points, on, note] of [
    ['deduction', '5', '2026-02-03', '无故不参加党员大会'],
    ['deduction', '2.5', '2026-08-09', '迟交党费'],
    ['bonus', '3', '2026-08-20', '参加防汛'],
  ] as const)
    expect((await enter(item, points, on, note)).status).toBe(200);
  await server.owner.query("update membership set category = 'rural' where person_id = $1", [person?.id]);
  const { raw } = await book.secretary.get(`/members/${person?.id}/register/pdf`);
  const pages = await readPages(raw);
  const text = wholeText(pages);
  expect(text).toContain('党员积分制管理积分登记表（农村党员）');
  // Sixty less what was deducted so far, at the end of each quarter.
  const cells = pages.flatMap(({ boxes }) => boxes.map((box) => box.text));
  expect(cells.filter((cell) => /^5\d(\.\d)?$/.test(cell))).toEqual(['55', '55', '52.5', '52.5']);
  for (const words of ['扣分小计', '加分小计', '迟交党费', '参加防汛']) expect(text).toContain(words);
});

test('table, list and notice come as workbooks under the headings of the papers, texts inert and numbers as numbers', async () => {
  await server.owner.query('update person set name = $2 where id = $1', [member?.id, '=1+1|周岚']);
  for (const [path, heads] of [
    [`/branches/${branch.id}/year-end/excel`, ['序号', '姓名', '年度得分', '备注']],
    [`/branches/${branch.id}/stars/excel`, ['序号', '姓名', '评定', '现有']],
    [`/notices/${noticeId}/excel`, ['姓名', '年度总积分', '星级', '格次']],
  ] as const) {
    const { status, raw } = await branch.secretary.get(path);
    expect(status).toBe(200);
    const read = await readWorkbook(new Uint8Array(raw));
    const rows = read.ok ? (read.value.sheets[0]?.rows ?? []) : [];
    const textsIn = (at: number) => rows[at]?.cells.map((cell) => (cell.kind === 'text' ? cell.text : cell.kind)) ?? [];
    expect(textsIn(1)).toEqual(expect.arrayContaining([...heads]));
    expect(rows.slice(2).flatMap(({ cells }) => cells.map(({ kind }) => kind))).toContain('number');
    expect(rows.flatMap(({ cells }) => cells.map(({ kind }) => kind as string))).not.toContain('formula');
  }
  await server.owner.query('update person set name = $2 where id = $1', [member?.id, '周岚']);
});

test('minutes come as a PDF and in Word once they are written, and not before', async () => {
  setToday(server, '2026-02-06');
  const stepped = await scoredBranch(server, { scheme: schemeText('fengxian') });
  const at = `/branches/${stepped.id}/steps/rules/2026`;
  for (const form of ['pdf', 'word'])
    expect(codesOf(await stepped.secretary.get(`${at}/${form}`))).toEqual(['paper.not-written']);
  const meeting = { on: '2026-01-10', due: 3, present: 3, ayes: 2, document: null };
  const written = await stepped.secretary.post(at, {
    ...{ minutesId: server.services.newId(), words: '逐条讨论。\n没有不同意见。', ...meeting },
  });
  expect(written.status).toBe(200);
  const text = wholeText(await readPages((await stepped.secretary.get(`${at}/pdf`)).raw));
  for (const words of ['应到3人，实到3人，赞成2人', '逐条讨论。', '时间：2026年1月10日']) expect(text).toContain(words);
  expect((await stepped.secretary.get(`${at}/word`)).status).toBe(200);
});

test('what no meeting has confirmed or written down is not printed', async () => {
  const young = await scoredBranch(server);
  expect(codesOf(await young.secretary.get(`/branches/${young.id}/year-end/pdf`))).toEqual(['paper.not-confirmed']);
  expect(codesOf(await young.secretary.get(`/branches/${young.id}/stars/pdf`))).toEqual(['paper.not-confirmed']);
});
