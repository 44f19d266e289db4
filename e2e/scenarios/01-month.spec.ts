// A village branch joins in November. The administrator brings in its roster; the first file has faults, so nothing is
// imported and every fault is named. With the right file the branch stands, codes are printed, and one of its members
// is appointed secretary. The secretary brings in the months kept in Excel so far. November is typed in from the paper
// cards and pasted from a spreadsheet, a slip is undone, an unusual score gets its reason, and a second window that
// touches the same cell is told so. The branch committee passes the month, the notice is published and printed for the
// wall, and a member reads the card on the phone, where every number says how it came about.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { ClickCount, KeyCount, signIn, signInByCode } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { pasteAt } from '../src/clipboard.ts';
import { importEarlierMonth, importMonth, passEarlierMonths, passOnPage, publishOnPage } from '../src/months.ts';
import { appoint, beginYear, branchNamed, printSlips, type Slip } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { readMe, readService, readSheet, type Sheet } from '../src/service.ts';

const samples = join(import.meta.dirname, '../../server/samples');
const village = '青石村党支部';

/** What stands in where a slip is missing; it opens nothing. */
const nobody: Slip = { name: '', username: '-', code: '-' };

let demo: Installation;
let chromium: Chromium;
let office: Visitor;
let recorder: Visitor;
let slips: readonly Slip[] = [];
let branchId = '';

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('a roster with faults is refused whole, the right one makes a branch, and its people get codes', async () => {
  const { page, faults } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'department');
  await page.getByRole('link', { name: '导入' }).first().click();

  // The first file has five faults. Each is named by its row and column; nothing is imported.
  await page.getByLabel(/选要导入的党员名册/).setInputFiles(join(samples, 'roster-with-faults.xlsx'));
  const refusal = page.getByRole('alert').filter({ hasText: '没有导入，一行也没有改' });
  await refusal.getByText('处要改').waitFor();
  const rows = await refusal.getByRole('row').allInnerTexts();
  expect(rows.length - 1).toBeGreaterThanOrEqual(5);
  for (const words of ['入党日期', '出生日期', '手机号', '人员类别']) expect(rows.join('\n')).toContain(words);
  await picture(page, 'imports-faults');

  // The marked copy comes down as a spreadsheet of its own.
  const download = page.waitForEvent('download');
  await refusal.getByRole('button', { name: '下载标好错处的表' }).click();
  const marked = await readFile(await (await download).path());
  expect(marked.subarray(0, 2).toString()).toBe('PK');
  expect(await branchNamed(page, village)).toBeUndefined();
  // The demo's own are results of earlier years; no roster came in.
  const { rows: brought } = (await readService(page, '/imports')).body as {
    readonly rows: readonly { readonly kind: string }[];
  };
  expect(brought.filter(({ kind }) => kind === 'roster')).toEqual([]);

  // The right file: 24 people and one new branch.
  await page.getByLabel(/选要导入的党员名册/).setInputFiles(join(samples, 'roster.xlsx'));
  await page.getByText('《roster.xlsx》导入好了：24人。').waitFor();
  await page.getByText('新建支部1个。').waitFor();
  branchId = (await branchNamed(page, village))?.id ?? '';
  expect(branchId).not.toBe('');
  // The county has several schemes: somebody decides which the new branch keeps points under.
  await beginYear(page, branchId);

  // Their codes are printed on slips, once, by the system administrator.
  const system = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(system.page, 'system');
  slips = await printSlips(system.page, village);
  expect(slips).toHaveLength(24);
  await picture(system.page, 'code-slips');
  await system.page.getByRole('button', { name: '都打好了，回到账号' }).click();

  // One of them is appointed secretary, by two people; the recorder of another branch helps out.
  const { address } = demo;
  await appoint(chromium, { address, name: slips[0]?.name ?? '', role: '支部书记', branch: village });
  await appoint(chromium, { address, name: '魏小满', role: '记录员', branch: village });
  await system.page.reload();
  await system.page.getByLabel('找人').fill(village);
  await system.page.getByText(`支部书记 · ${village}`).waitFor();
  await picture(system.page, 'accounts');
  expect(system.faults).toEqual([]);
  await system.context.close();
  expect(faults).toEqual([]);
});

test('the secretary reaches the grid in three clicks, and the months kept in Excel come in', async () => {
  office = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = office;
  const [slip] = slips;
  await signInByCode(page, slip ?? nobody);
  await page.getByRole('heading', { name: '本月待办' }).waitFor();

  // From the desk to the score grid.
  const toGrid = new ClickCount();
  await toGrid.click(page.getByRole('navigation').getByRole('link', { name: '评分' }).first());
  await page.getByRole('grid').waitFor();
  console.info(`desk to score grid: ${toGrid.clicks} click`);
  expect(toGrid.clicks).toBeLessThanOrEqual(3);

  // The recorder belongs to another branch, so every row is open here; ten months come in from templates, two of them on the page.
  recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  await recorder.page.getByRole('link', { name: '导入' }).first().click();
  for (let month = 1; month <= 10; month += 1) {
    const points = (name: string, column: number) => 8 + ((name.length + month + column) % 4) / 2;
    const period = `2026-${String(month).padStart(2, '0')}`;
    if (month > 8) await importMonth(recorder.page, { month, branch: village, people: 24, points });
    else await importEarlierMonth(recorder.page, { branchId, period, points });
  }

  // What was decided and hung up before is entered quickly; October goes through the meeting on the page.
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09'].map((of) => `2026-${of}`);
  await passEarlierMonths(page, { branchId, months, checker: recorder.page });
  await page.goto(`/branches/${branchId}/sheets/2026-10`);
  await passOnPage(page, '2026-11-04');
  await page.getByRole('link', { name: '去公示' }).click();
  await publishOnPage(page, recorder.page);
  expect((await readSheet(page, branchId, '2026-10')).state).toBe('published');
});

test('November is keyed by keyboard and pasted, undone, explained, kept, and two windows do not overwrite each other', async () => {
  const { page } = office;
  await page.goto(`/branches/${branchId}/sheets/2026-11`);
  const grid = page.getByRole('grid');
  await grid.waitFor();
  const sheet = await readSheet(page, branchId, '2026-11');
  const open = sheet.members.filter(({ isOwn }) => !isOwn);
  const own = sheet.members.find(({ isOwn }) => isOwn);
  expect(own?.name).toBe(slips[0]?.name);

  // The own row takes no key: it is for others.
  const ownCell = cellOf(grid, own?.name ?? '', sheet.items[0]?.name ?? '');
  await ownCell.click();
  await page.keyboard.press('9');
  expect(await ownCell.innerText()).toContain('待评');
  expect(await ownCell.getAttribute('aria-readonly')).toBe('true');

  // The paper cards lie beside the keyboard: a digit, an arrow, a digit; Enter and Home go on to the next card.
  const keyed = sheet.members.slice(0, 15);
  const keys = new KeyCount(page);
  await page.keyboard.press('Control+Home');
  for (const [row, member] of keyed.entries()) {
    if (row > 0 && !keyed[row - 1]?.isOwn) for (const key of ['Enter', 'Home']) await keys.press(key);
    if (member.isOwn) {
      await keys.press('ArrowDown');
      continue;
    }
    for (const [column] of sheet.items.entries()) {
      if (column > 0) await keys.press('ArrowRight');
      await keys.press(digitFor(row, column));
    }
  }
  await page.keyboard.press('Enter');
  const cells = keyed.filter(({ isOwn }) => !isOwn).length * sheet.items.length;
  const for300 = Math.ceil((keys.others / cells) * 300);
  console.info(
    `${cells} cells: ${keys.digits} digits, ${keys.others} other keys; 30 cards × 10 items: ${for300} + digits`,
  );
  expect(for300).toBeLessThanOrEqual(330);
  await page.getByText('已自动保存').waitFor();

  // The rest is in a spreadsheet: copied there, pasted here from the first empty cell on.
  const rest = sheet.members.slice(15);
  await pasteAt(
    page,
    cellOf(grid, rest[0]?.name ?? '', sheet.items[0]?.name ?? ''),
    rest.map(() => sheet.items.map(() => '8.5')),
  );
  const pastedCells = rest.filter(({ isOwn }) => !isOwn).length * sheet.items.length;
  await page.getByText(`已粘贴${pastedCells}格`).waitFor();

  // Ctrl+Z takes the whole block back, Ctrl+Y puts it there again.
  await page.keyboard.press('Control+z');
  await expectCell(grid, rest[1]?.name ?? '', sheet.items[3]?.name ?? '', '待评');
  await page.keyboard.press('Control+y');
  await expectCell(grid, rest[1]?.name ?? '', sheet.items[3]?.name ?? '', '8.5');
  await page.getByText('已自动保存').waitFor();

  // A score far from last month's asks for its reason before the sheet can go to the meeting.
  const someone = open[2]?.name ?? '';
  const item = sheet.items[7]?.name ?? '';
  await cellOf(grid, someone, item).click();
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  const reason = page.getByRole('dialog', { name: '说明理由' });
  await reason.waitFor();
  await picture(page, 'grid-reason');
  await page.keyboard.press('Enter');
  await page.keyboard.type('外出务工，两次志愿服务都没有参加');
  await page.keyboard.press('Control+Enter');
  await expectCell(grid, someone, item, '3.*理由已写');
  await page.getByText('已自动保存').waitFor();

  // What is on the page is what is kept: after a reload the same scores stand.
  const before = await readSheet(page, branchId, '2026-11');
  await page.reload();
  await expectCell(grid, someone, item, '3.*理由已写');
  expect((await readSheet(page, branchId, '2026-11')).cells).toEqual(before.cells);

  // Two windows on one cell: the later one is told and chooses.
  const second = recorder.page;
  await second.goto(`/branches/${branchId}/sheets/2026-11`);
  await second.getByRole('grid').waitFor();
  await typeInto(page, cellOf(grid, someone, sheet.items[0]?.name ?? ''), '8.5');
  await page.getByText('已自动保存').waitFor();
  await typeInto(second, cellOf(second.getByRole('grid'), someone, sheet.items[0]?.name ?? ''), '7.5');
  const told = second.getByRole('gridcell', { name: /另一人也改了这一格/ });
  await told.waitFor();
  await told.click();
  await second.getByRole('dialog', { name: '两个人都改了这一格' }).waitFor();
  await picture(second, 'grid-conflict');
  await second.getByRole('button', { name: '用已存的（8.5）' }).click();
  await told.waitFor({ state: 'detached' });

  // The secretary's own row is scored by the recorder.
  for (const [column, { name }] of sheet.items.entries()) {
    await typeInto(second, cellOf(second.getByRole('grid'), own?.name ?? '', name), column % 2 === 0 ? '9' : '8.5');
  }
  await second.getByText('已自动保存').waitFor();
  expect(cellIn(await readSheet(page, branchId, '2026-11'), someone, 0)).toBe('8.5');
});

test('the meeting passes November, its notice is published and printed for the wall', async () => {
  const { page, faults } = office;
  await page.reload();
  await page
    .getByRole('button', { name: '提交支委会通过', disabled: false })
    .filter({ visible: true })
    .first()
    .waitFor();
  await picture(page, 'grid-village');
  await passOnPage(page, '2026-11-20');
  await page.getByText('支委会已通过，只能看').waitFor();
  await page.getByRole('link', { name: '去公示' }).click();
  await publishOnPage(page, recorder.page);
  await page.getByText('公示中', { exact: false }).first().waitFor();
  await picture(page, 'notice-village', { whole: true });
  const sheet = await page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });
  expect(sheet.subarray(0, 5).toString()).toBe('%PDF-');
  expect(sheet.toString('latin1').match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'notice-print', { whole: true });
  await page.emulateMedia({ media: null });
  expect(faults).toEqual([]);
  expect(recorder.faults).toEqual([]);
});

test('a member signs in on the phone with the printed slip, and every number on the card opens', async () => {
  const { page, faults, quiet } = await chromium.visit({ address: demo.address, screen: phoneScreen, isPhone: true });
  const slip = slips[5];
  await signInByCode(page, slip ?? nobody);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await quiet();
  await picture(page, 'home-member-phone');
  const taps = new ClickCount();
  await taps.click(page.getByRole('navigation').getByRole('link', { name: '积分卡' }));
  await page.getByRole('heading', { name: '2026年度积分卡' }).waitFor();
  const { personId } = await readMe(page);
  const card = (await readService(page, `/members/${personId}/card`)).body as {
    readonly months: readonly { readonly state: string }[];
    readonly items: readonly unknown[];
  };
  expect(card.months.filter(({ state }) => state === 'published')).toHaveLength(11);
  await picture(page, 'card-phone-running', { whole: true });

  // Every item's number opens in place.
  const numbers = page.locator('article').getByRole('button', { expanded: false });
  expect(await numbers.count()).toBeGreaterThanOrEqual(card.items.length);
  while ((await numbers.count()) > 0) await numbers.first().click();
  await picture(page, 'card-phone-opened-all', { whole: true });

  // From a number to its record in two taps: the meetings, then the notice on the wall.
  const record = new ClickCount();
  await record.click(page.getByRole('link', { name: /次支委会记录/ }).first());
  await record.click(page.getByRole('link', { name: '看公示：11月' }));
  await page.getByRole('heading', { name: '我的这一行' }).waitFor();
  expect(record.clicks).toBe(2);
  expect(faults).toEqual([]);
});

function cellOf(grid: Locator, member: string, item: string): Locator {
  return grid.getByRole('gridcell', { name: new RegExp(`^${member} ${item} `) });
}

async function expectCell(grid: Locator, member: string, item: string, shown: string): Promise<void> {
  await grid.getByRole('gridcell', { name: new RegExp(`^${member} ${item} ${shown}`) }).waitFor();
}

async function typeInto(page: Page, cell: Locator, points: string): Promise<void> {
  await cell.click();
  await page.keyboard.type(points);
  await page.keyboard.press('Enter');
}

function digitFor(row: number, column: number): string {
  return (row + column) % 3 === 0 ? '8' : '9';
}

function cellIn(sheet: Sheet, member: string, column: number): string | null | undefined {
  const id = sheet.members.find(({ name }) => name === member)?.id;
  return sheet.cells.find((cell) => cell.memberId === id && cell.item === sheet.items[column]?.id)?.points;
}
