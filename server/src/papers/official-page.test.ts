import type { Measure } from '@xianfeng/contract';
import { afterAll, expect, test } from 'vitest';
import { letterPaper } from './letter.ts';
import { officialPage } from './official-page.ts';
import type { Paper } from './paper.ts';
import { openPress } from './press.ts';
import { linesOf, readPages } from './testing/text-boxes.ts';

const press = openPress();
afterAll(() => press.end());

const at = new Date('2026-11-29T08:00:00Z');

async function pagesOf(paper: Paper) {
  const printed = await press.print(paper, at);
  if (!printed.ok) throw new Error(JSON.stringify(printed.problems));
  return readPages(printed.value);
}

const sentence = '经查全年三次无故不参加支部党员大会承诺的事项一件也没有办成群众反映的问题没有答复';

/** Two pages: the reasons fill the first one. */
const letter = letterPaper({
  branch: { id: '1', name: '中共青溪镇柳湾村支部委员会' },
  kind: { name: '党员告诫通知书', form: 'letter', clause: { cite: '评星定格办法第十二条', words: '' } },
  ...{ concerns: { id: '2', name: '韩冰㛃' }, year: 2026, carriedOutOn: '2027-01-20' },
  ...{ reasons: `${sentence.repeat(8)}。`, months: 6, termEndsOn: '2027-07-20', mentor: { id: '3', name: '周正' } },
  meeting: { on: '2027-01-14', due: 5, present: 5, ayes: 5 },
  steps: [{ act: 'carry-out', document: '青柳支〔2027〕2号' }],
  tasks: [{ words: '补交第三、四季度党费', dueOn: '2027-02-01', doneOn: null }],
} as unknown as Measure);
const pages = await pagesOf(letter);
const lines = pages.map(linesOf);

/** mm */
const pitch = officialPage.textHeight / officialPage.lines;
const cell = officialPage.textWidth / officialPage.characters;
const rightEdge = officialPage.binding + officialPage.textWidth;
/** Of a line of the text on the page: where its letters stand. */
const baselineOf = (line: number) => officialPage.head + line * pitch + 0.88 * officialPage.body * (25.4 / 72);

const body = () => lines.flat().filter(({ size, text }) => Math.abs(size - officialPage.body) < 0.01 && text !== '');
const full = () => body().filter(({ text }) => /^[\u4e00-\u9fff]{28}$/u.test(text));

test('the paper is A4, and its text stands 37 mm below the head and 28 mm from the binding edge, 156 mm wide and 225 mm high', () => {
  expect(pages.length).toBe(2);
  for (const { width, height, boxes } of pages) {
    expect([Math.round(width), Math.round(height)]).toEqual([210, 297]);
    const text = boxes.filter(({ text: words, baseline }) => !/^—? ?\d/.test(words) && baseline < 262);
    for (const box of text) {
      // A sign at an end of a line reaches over the edge with its empty half.
      const before = /^[（《“]/.test(box.text) ? cell / 2 : 0;
      expect(box.left + before).toBeGreaterThanOrEqual(officialPage.binding - 0.1);
      const empty = /[，。；：、）》]$/.test(box.text) ? cell / 2 : 0;
      expect(box.right - empty).toBeLessThanOrEqual(rightEdge + 0.2);
      expect(box.baseline).toBeGreaterThan(officialPage.head);
    }
  }
  expect(full()[0]?.left).toBeCloseTo(28, 1);
  expect(full()[0]?.right ?? 0).toBeCloseTo(rightEdge, 0);
});

test('every line of the text stands on one of the 22 of its page, and a page that goes on has its last one', () => {
  for (const page of lines)
    for (const { baseline, size } of page) {
      if (Math.abs(size - officialPage.body) > 0.01 || baseline < officialPage.head + 9 * pitch) continue;
      const line = (baseline - baselineOf(0)) / pitch;
      expect(Math.abs(line - Math.round(line))).toBeLessThan(0.02);
      expect(Math.round(line)).toBeLessThan(officialPage.lines);
    }
  const last = lines[0]?.filter(({ size }) => Math.abs(size - officialPage.body) < 0.01).at(-1);
  expect(last?.baseline).toBeCloseTo(baselineOf(officialPage.lines - 1), 1);
  expect(lines[1]?.[0]?.baseline).toBeCloseTo(baselineOf(0), 1);
});

test('a full line has 28 characters of size 3, and a paragraph begins two characters in', () => {
  expect(full().length).toBeGreaterThan(5);
  for (const { right, left } of full()) expect((right - left) / cell).toBeCloseTo(28, 0);
  const first = body().find(({ text }) => text.startsWith('根据2026年度'));
  expect(first?.left).toBeCloseTo(officialPage.binding + 2 * cell, 1);
  expect(body().find(({ text }) => text.startsWith('韩冰㛃同志：'))?.left).toBeCloseTo(officialPage.binding, 1);
});

test('mark, number and title are centred, the mark 35 mm below the edge of the text and the title in size 2', () => {
  const [mark, number, title] = lines[0] ?? [];
  const middle = officialPage.binding + officialPage.textWidth / 2;
  expect(mark?.text).toBe('中共青溪镇柳湾村支部委员会');
  expect(number?.text).toBe('青柳支〔2027〕2号');
  expect(title).toMatchObject({ text: '党员告诫通知书', size: officialPage.title });
  for (const line of [mark, number, title]) expect(((line?.left ?? 0) + (line?.right ?? 0)) / 2).toBeCloseTo(middle, 0);
  const top = (mark?.baseline ?? 0) - 0.88 * ((mark?.size ?? 0) * (25.4 / 72));
  expect(Math.abs(top - (officialPage.head + officialPage.markDown))).toBeLessThan(1);
  expect(((mark?.size ?? 0) * 25.4) / 72).toBeLessThanOrEqual(officialPage.markHeight + 0.01);
});

test('headings are numbered 一、 and 1., and the body stands over the day, which ends four characters before the edge', () => {
  const texts = body().map(({ text }) => text);
  expect(texts.filter((text) => /^[一二三四]、/.test(text))).toEqual([
    ...['一、主要问题', '二、改正期限', '三、要改的事', '四、你的权利'],
  ]);
  expect(texts.some((text) => text.startsWith('1.补交第三、四季度党费'))).toBe(true);
  const day = body().find(({ text }) => text === '2027年1月20日');
  const by = body().find(({ text, left }) => text === '中共青溪镇柳湾村支部委员会' && left > 60);
  const centre = (box = day) => ((box?.left ?? 0) + (box?.right ?? 0)) / 2;
  expect(centre(by)).toBeCloseTo(centre(), 0);
  expect(by?.right ?? 0).toBeLessThanOrEqual(rightEdge - 2 * cell + 0.5);
  const short = letterPaper({ ...(letter as object), ...shortNamed } as unknown as Measure);
  expect(short.signed?.by).toBe('柳湾支部');
});

const shortNamed = {
  branch: { id: '1', name: '柳湾支部' },
  kind: { name: '党员告诫通知书', clause: { cite: '' } },
  ...{ concerns: { id: '2', name: '韩冰' }, year: 2026, carriedOutOn: '2027-01-20', steps: [], reasons: '', tasks: [] },
  ...{ months: null, mentor: null, meeting: { on: '2027-01-14' } },
};

test('under a short name the day ends four characters before the right edge', async () => {
  const [page] = await pagesOf(letterPaper(shortNamed as unknown as Measure));
  const day = page === undefined ? undefined : linesOf(page).find(({ text }) => text === '2027年1月20日');
  expect((rightEdge - (day?.right ?? 0)) / cell).toBeCloseTo(4, 0);
});

test('page numbers stand 7 mm below the text in size 4 between dashes, to the right on odd pages and to the left on even ones', () => {
  const bottom = officialPage.head + officialPage.textHeight;
  const one = (officialPage.pageNumber * 25.4) / 72;
  for (const [at_, page] of lines.entries()) {
    const number = page.at(-1);
    expect(number).toMatchObject({ text: `— ${at_ + 1} —`, size: officialPage.pageNumber });
    // A dash stands at some four tenths of the height of a letter.
    expect(Math.abs((number?.baseline ?? 0) - 0.38 * one - (bottom + officialPage.pageNumberDown))).toBeLessThan(0.5);
    if (at_ % 2 === 0) expect(Math.abs(rightEdge - (number?.right ?? 0) - one)).toBeLessThan(1);
    else expect(Math.abs((number?.left ?? 0) - officialPage.binding - one)).toBeLessThan(1);
  }
});

test('the same paper of the same moment is the same file, byte for byte', async () => {
  const [one, other] = [await press.print(letter, at), await press.print(letter, at)];
  expect(one).toEqual(other);
});

test('a character without a glyph is refused with its place, and a rare one that has a glyph is printed', async () => {
  const named = (name: string) => press.print({ ...letter, to: `${name}同志` }, at);
  expect(await named('𠮷野')).toEqual({
    ok: false,
    problems: [{ code: 'paper.glyph-missing', facts: { character: '𠮷', code: 'U+20BB7', place: '𠮷野同志' } }],
  });
  for (const name of ['韩冰㛃', '𬭎', '𫍽', '囍']) expect((await named(name)).ok).toBe(true);
  const both = await named('𠮷\u{2F00}\u{10FFFD}');
  expect(both.ok ? [] : both.problems.map(({ facts }) => facts?.['code'])).toContain('U+10FFFD');
});

test('what somebody wrote stays text: the commands of the layout are printed as they stand', async () => {
  const words = '#read("/etc/passwd") *粗* $x$ \\ = 标题';
  const read = await pagesOf({ ...letter, blocks: [{ kind: 'paragraph', text: words }] });
  expect(read.flatMap((page) => linesOf(page).map(({ text }) => text)).join('')).toContain(
    '#read("/etc/passwd") *粗* $x$',
  );
});

test('papers asked for at once come out each as its own', async () => {
  const titles = ['甲', '乙', '丙', '丁'];
  const printed = await Promise.all(titles.map((title) => pagesOf({ ...letter, title })));
  expect(printed.map(([page]) => (page === undefined ? '' : linesOf(page)[2]?.text))).toEqual(titles);
});
