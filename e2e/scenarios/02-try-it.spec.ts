// «Try it» of the README, to the letter, as somebody does who has just started the demo and has two browsers: a roster
// is brought in and taken back, November is typed and pasted, passed and published; the day is moved to 24 December,
// December is scored by two people, the ballot is typed in by both, the year is closed and hung up, and a member reads
// a card on the phone. Each piece of work is at most three clicks away from the page its person starts on.

import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { pasteAt } from '../src/clipboard.ts';
import { choose, fillDay } from '../src/fields.ts';
import { ClickCount, moveDay, passStatement } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { fillBox, passOnPage, publishOnPage } from '../src/months.ts';
import { picture } from '../src/pictures.ts';
import { readMe, readSheet } from '../src/service.ts';

const samples = join(import.meta.dirname, '../../server/samples');
const clicksMost = 3;

let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let recorder: Visitor;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  [secretary, recorder] = [await comeIn('卢长河'), await comeIn('魏小满')];
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

/** A click on a name of the sign-in page fills it in, another one signs in. */
async function comeIn(name: string, isPhone = false): Promise<Visitor> {
  const visitor = await chromium.visit({
    ...{ address: demo.address, isPhone },
    screen: isPhone ? phoneScreen : officeScreen,
  });
  const { page } = visitor;
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(name) }).click();
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.waitForURL((address) => !['/', '/sign-in'].includes(address.pathname));
  await passStatement(page);
  await page.getByRole('navigation').first().waitFor();
  return visitor;
}

/** Says how far a piece of work was from where its person starts. */
/** Prints how many clicks a piece of work took from the first page, and gives their number. */
function clicksTo(work: string, { clicks }: ClickCount): number {
  console.info(`${work}: ${clicks} clicks from the first page`);
  return clicks;
}

test('1. a roster with faults is refused in words, the right one comes in and is taken back whole', async () => {
  const { page, faults, context } = await comeIn('武知节');
  const count = new ClickCount();
  await count.click(page.getByRole('link', { name: '导入' }).first());
  // The second click is on the button that opens the computer's own list of files.
  const chooser = page.waitForEvent('filechooser');
  await count.click(page.getByText('选文件').first());
  await (await chooser).setFiles(join(samples, 'roster-with-faults.xlsx'));
  const refusal = page.getByRole('alert').filter({ hasText: '没有导入，一行也没有改' });
  await refusal.getByText('处要改').waitFor();
  expect((await refusal.getByRole('row').count()) - 1).toBe(5);
  const again = page.waitForEvent('filechooser');
  await page.getByText('选文件').first().click();
  await (await again).setFiles(join(samples, 'roster.xlsx'));
  await page.getByText('《roster.xlsx》导入好了：24人。').waitFor();
  await page.getByText('新建支部1个。').waitFor();
  expect(clicksTo('import the sample roster', count)).toBeLessThanOrEqual(clicksMost);
  await page.getByRole('button', { name: /^撤销/ }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^撤销/ }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('已撤销').first().waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('2 and 3. November is typed from the keyboard and pasted as a block, and the block is taken back', async () => {
  const { page } = secretary;
  const count = new ClickCount();
  await count.click(page.getByRole('navigation').getByRole('link', { name: '评分', exact: true }).first());
  const grid = page.getByRole('grid');
  await count.click(firstCellOf(grid, '方静姝'));
  for (const key of ['9', 'ArrowRight', '9', 'ArrowRight', 't']) await page.keyboard.press(key);
  for (let column = 3; column < 10; column += 1) await press(page, 'ArrowRight', '9');
  await page.keyboard.press('Enter');
  await page.getByText('已自动保存').waitFor();
  expect(clicksTo('score a month by keyboard', count)).toBeLessThanOrEqual(clicksMost);

  const block = Array.from({ length: 4 }, () => Array.from({ length: 10 }, () => '9'));
  await missing(page, 10);
  await pasteAt(page, firstCellOf(grid, '叶念秋'), block);
  await page.getByText(/^已粘贴/).waitFor();
  await missing(page, 6);
  await page.keyboard.press('Control+z');
  await missing(page, 10);
  await pasteAt(page, firstCellOf(grid, '叶念秋'), block);
  await missing(page, 6);
  for (const name of await missingRows(page)) {
    await firstCellOf(grid, name).click();
    for (let column = 0; column < 10; column += 1) await press(page, '9', 'ArrowRight');
  }
  await page.keyboard.press('Enter');
  await missing(page, 0);
});

test('the way to pasting is as short by the button', async () => {
  const { page } = secretary;
  const count = new ClickCount();
  await toFirstPage(page);
  await count.click(page.getByRole('navigation').getByRole('link', { name: '评分', exact: true }).first());
  await count.click(page.getByRole('button', { name: '从表格粘贴' }).first());
  expect(clicksTo('paste a block', count)).toBeLessThanOrEqual(clicksMost);
  await page.keyboard.press('Escape');
});

test('4. the meeting passes November, and its notice is hung up', async () => {
  const { page } = secretary;
  await passOnPage(page, '2026-11-20');
  await page.getByRole('link', { name: '去公示' }).waitFor();
  const count = new ClickCount();
  await toFirstPage(page);
  await count.click(page.getByRole('link', { name: '看公示稿：公示11月积分' }));
  await page.getByText('都齐了。今天公示').waitFor();
  // Another has proposed and checked it meanwhile: what is left to the secretary is one tap a box.
  const at = new URL(page.url()).pathname;
  await fillBox(recorder.page, at, 'propose');
  await fillBox(page, at, 'check');
  await page.reload();
  await count.click(page.getByRole('button', { name: '同意公示' }));
  await count.click(page.getByRole('button', { name: '公示', exact: true }));
  await page.getByText('校验码').waitFor();
  expect(clicksTo('publish', count)).toBeLessThanOrEqual(clicksMost);
  await page.getByRole('button', { name: '打印A4' }).waitFor();
});

test('5 and 6. on 24 December two people score December, because nobody scores his own row', async () => {
  const { page } = secretary;
  await moveDay(page, '2026-12-24');
  await page.getByRole('navigation').getByRole('link', { name: '年终', exact: true }).first().click();
  await page.getByRole('heading', { name: /件事，办完就能评定/ }).waitFor();
  await picture(page, 'year-end');
  await page.getByRole('navigation').getByRole('link', { name: '评分', exact: true }).first().click();
  const grid = page.getByRole('grid');
  await firstCellOf(grid, '万立川').click();
  for (const key of ['9', 'Enter', 'ArrowUp', 'Control+c', 'Control+a', 'Control+v']) await page.keyboard.press(key);
  await page.getByText(/^已粘贴/).waitFor();
  await missing(page, 1);
  expect(await missingRows(page)).toEqual(['卢长河']);
  const { page: other } = recorder;
  await other.reload();
  await other.getByRole('navigation').getByRole('link', { name: '评分', exact: true }).first().click();
  await firstCellOf(other.getByRole('grid'), '卢长河').click();
  for (let column = 0; column < 10; column += 1) await press(other, '9', 'ArrowRight');
  await other.keyboard.press('Enter');
  await missing(other, 0);
  await page.reload();
  await grid.waitFor();
  await passOnPage(page, '2026-12-24');
  await page.getByRole('link', { name: '去公示' }).click();
  await publishOnPage(page, recorder.page);
});

test('7. the ballot is typed in by both, and counts when they agree', async () => {
  for (const { page } of [secretary, recorder]) {
    const count = new ClickCount();
    await toFirstPage(page);
    await count.click(page.getByRole('navigation').getByRole('link', { name: '年终', exact: true }).first());
    await page.getByText(/12\s?月评分已公示/).waitFor();
    await count.click(page.getByRole('link', { name: '去录票' }));
    expect(clicksTo('type in the ballot', count)).toBeLessThanOrEqual(clicksMost);
    await fillDay(page.getByLabel('哪天测评的'), '2026-12-23');
    for (const [group, papers, sum] of [
      ['全体党员', 20, '180'],
      ['群众代表', 12, '108'],
    ] as const) {
      await page.getByLabel(`${group}收回多少张`).fill(String(papers));
      await page.getByRole('button', { name: new RegExp(`^${group}`) }).click();
      const table = page.getByRole('table', { name: `${group}的合计分` });
      const rows = await table.getByRole('rowheader').count();
      const sums = Array.from({ length: rows }, () => Array.from({ length: 10 }, () => sum));
      await pasteAt(page, table.getByRole('textbox').first(), sums);
    }
    await page.getByText('已自动保存').waitFor();
    if (page === secretary.page) await picture(page, 'paper-ballot-office');
    await page.getByRole('button', { name: '我这一遍录完了' }).click();
    await page
      .getByText(/您的这一遍录完了|两个人录得一样/)
      .first()
      .waitFor();
  }
});

test('8. the exempt get their stars, the meeting closes the year, and its notice is hung up', async () => {
  const { page, faults } = secretary;
  const count = new ClickCount();
  await toFirstPage(page);
  await count.click(page.getByRole('navigation').getByRole('link', { name: '年终', exact: true }).first());
  const exempt = page.getByRole('combobox', { name: /的星级$/ });
  await exempt.first().waitFor();
  await picture(page, 'year-end-trial');
  expect(await exempt.count()).toBe(2);
  await choose(exempt.nth(0), '十星');
  await choose(exempt.nth(1), '八星');
  await page.getByRole('heading', { name: '都齐了，可以开会评定' }).waitFor();
  await count.click(page.getByRole('button', { name: '会议评定，定下结果' }));
  await fillDay(page.getByLabel('哪天开的会'), '2026-12-24');
  await page.getByLabel('实到多少人').fill('22');
  await page.getByLabel('赞成多少人').fill('20');
  await count.click(page.getByRole('button', { name: '评定完毕，记下' }));
  await page.getByRole('heading', { name: '评定结果' }).waitFor();
  expect(clicksTo('close the year', count)).toBeLessThanOrEqual(clicksMost);
  expect(await page.getByRole('row').filter({ hasText: '丁守田' }).innerText()).toMatch(/不列入\s+十星\s+优秀/);
  await picture(page, 'year-end-results', { whole: true });
  await page.getByRole('link', { name: '下一步：公示' }).click();
  await publishOnPage(page, recorder.page);
  await picture(page, 'notice-wall', { part: page.getByRole('article') });
  expect(faults).toEqual([]);
  expect(recorder.faults).toEqual([]);
});

test('9. the member reads the card on the phone, and a number with a dotted line opens', async () => {
  const { page, faults } = await comeIn('周岚', true);
  const count = new ClickCount();
  await count.click(page.getByRole('navigation').getByRole('link', { name: '积分卡' }));
  await count.click(page.getByRole('button', { name: /分，看怎么来的/ }).first());
  await page
    .getByText(/是这样来的/)
    .first()
    .waitFor();
  expect(clicksTo('read a card', count)).toBeLessThanOrEqual(clicksMost);
  expect(faults).toEqual([]);
});

function firstCellOf(grid: Locator, name: string): Locator {
  return grid.getByRole('gridcell', { name: new RegExp(`^${name} `) }).first();
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** To the page a person starts on, as a click on the brand does. */
async function toFirstPage(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('navigation').first().waitFor();
}

/** Waits until what is kept lacks scores in so many rows. */
async function missing(page: Page, rows: number): Promise<void> {
  await expect.poll(() => missingRows(page), { timeout: 30_000 }).toHaveLength(rows);
}

/** Whose rows say that a score is missing, as the service has them. */
async function missingRows(page: Page): Promise<readonly string[]> {
  const { branch } = await readMe(page);
  const period = /sheets\/(\d{4}-\d\d)/.exec(page.url())?.[1] ?? '';
  const { members, items, cells } = await readSheet(page, branch?.id ?? '', period);
  const given = Map.groupBy(
    cells.filter(({ points }) => points !== null),
    ({ memberId }) => memberId,
  );
  return members.flatMap(({ id, name, isDue, exemptReason }) =>
    isDue && exemptReason === null && (given.get(id)?.length ?? 0) < items.length ? [name] : [],
  );
}
