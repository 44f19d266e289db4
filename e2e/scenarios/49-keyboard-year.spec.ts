// What decides a year, without a mouse: a paper is tried, claimed, filled in and cast page by page, a ticket at the desk, and a
// committee confirms how its branches are rated and hangs it out. What comes before is prepared by hand or by the service.

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { beginBallot, doNext, findBallotPeople, makeTickets, readBallot } from '../src/ballot-leader.ts';
import { type Chromium, officeScreen, phoneScreen, startChromium, tabletScreen, type Visitor } from '../src/browser.ts';
import { moveDay, signIn, signInByCode } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { Keyboard } from '../src/keyboard.ts';
import { fillBox } from '../src/months.ts';
import type { Slip } from '../src/office.ts';
import { post } from '../src/own-village.ts';
import { picture } from '../src/pictures.ts';
import { readService, type Sheet } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

type Typist = Visitor & { readonly keys: Keyboard };

async function enter(
  slip: Slip | undefined,
  screen: typeof officeScreen | typeof phoneScreen = officeScreen,
): Promise<Typist> {
  if (slip === undefined) throw new Error('The branch has no such person.');
  const visitor = await chromium.visit({ address: demo.address, screen });
  await signInByCode(visitor.page, slip);
  return { ...visitor, keys: new Keyboard(visitor.page) };
}

function faultsOf(...people: readonly Typist[]): readonly string[] {
  return [...new Set(people.flatMap(({ keys, faults }) => [...keys.faults, ...faults]))];
}

test('a paper is tried, claimed, filled in and cast by keys, at the desk and page by page', async () => {
  const { branchId, slips } = await findBallotPeople(chromium, demo.address);
  const leader = await enter(slips[0]);
  leader.page.on('dialog', (dialog) => void dialog.accept());
  const { id } = await beginBallot(leader, branchId);
  const atPages = await enter(slips[1], phoneScreen);
  await atPages.page.goto(`/me/ballots/${id}`);
  await atPages.keys.press(atPages.page.getByRole('button', { name: '一致，领票' }));
  await atPages.page.getByText('票已领到').waitFor();
  await atPages.keys.isHeld('领票');
  await tryPaper(atPages);
  const [ticket = ''] = await makeTickets(leader.page);
  await doNext(leader, `/ballots/${id}`, '结束领票，打开票箱');

  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const atDesk = { ...visitor, keys: new Keyboard(visitor.page) };
  await atDesk.page.goto(ticket);
  await atDesk.keys.press(atDesk.page.getByRole('button', { name: '一致，开始打分' }));
  await atDesk.keys.isHeld('开始打分');
  // On a narrow window the foot with the button lies across the whole page.
  await atDesk.page.setViewportSize(phoneScreen);
  await atDesk.keys.reach(atDesk.page.getByRole('button', { name: '这页怎么用' }));
  await picture(atDesk.page, 'keyboard-ticket-phone');
  await atDesk.page.setViewportSize(officeScreen);
  await fillGrid(atDesk);
  await castByKeys(atDesk);
  await atPages.page.goto(`/me/ballots/${id}`);
  await fillPages(atPages);
  await castByKeys(atPages);
  expect((await readBallot(leader.page, id)).groups).toMatchObject([{ cast: 2 }]);
  expect(faultsOf(atDesk, atPages)).toEqual([]);
});

/** A made-up paper, whose points have a key each: arrows choose among them. */
async function tryPaper({ page, keys }: Typist): Promise<void> {
  await keys.press(page.getByRole('button', { name: '练习一次' }));
  await page.getByText('这是练习').waitFor();
  await keys.isHeld('练习一次');
  const next = page.getByRole('button', { name: /^下一位：/ });
  for (;;) {
    for (const place of await page.getByRole('group', { name: /^(赵一|钱二|孙三)/ }).all())
      await keys.choose(place.getByRole('radio'), place.getByRole('radio', { name: '3', exact: true }));
    if (!(await next.isVisible())) break;
    await keys.press(next);
    await keys.isHeld('下一位');
    expect(await isAtPage(page)).toBe(true);
  }
  await picture(page, 'keyboard-practice-phone');
  await keys.press(page.getByRole('button', { name: '投出练习票' }));
  await page.getByText('练习做完了').waitFor();
  await keys.isHeld('投出练习票');
  await keys.press(page.getByRole('button', { name: '结束练习' }));
  await page.getByText('票已领到').waitFor();
  await keys.isHeld('结束练习');
}

/** Once a page is turned the keys begin at its top as well, where it says whose page it is. */
function isAtPage(page: Page): Promise<boolean> {
  return page.getByRole('combobox', { name: '给谁打分' }).evaluate((choice) => choice === document.activeElement);
}

/** Cell by cell with digits, Enter and arrows; the last column at once, out of its list. */
async function fillGrid({ page, keys }: Typist): Promise<void> {
  const grid = page.getByRole('grid', { name: '打分表' });
  await keys.reach(grid.getByRole('gridcell'));
  const rows = (await grid.getByRole('row').count()) - 2;
  const [last] = (await page.getByRole('combobox', { name: /所有人同分$/ }).all()).slice(-1);
  const columns = await page.getByRole('combobox', { name: /所有人同分$/ }).count();
  for (let column = 0; column < Math.max(1, columns - 1); column += 1) {
    for (let row = 0; row < rows; row += 1) {
      await page.keyboard.type('92');
      await keys.move('Enter');
    }
    for (let row = 1; row < rows; row += 1) await keys.move('ArrowUp');
    await keys.move('ArrowRight');
  }
  // A blank, taken away again.
  const focused = grid.locator(':focus');
  await page.keyboard.press('-');
  await expect.poll(() => focused.innerText()).toBe('弃权');
  await page.keyboard.press('Backspace');
  await expect.poll(() => focused.innerText()).toBe('');
  await picture(page, 'keyboard-paper');
  if (last === undefined) throw new Error('A paper has a list for each of its columns.');
  await chooseInList({ page, keys }, last, '3', 3);
  await page.getByText('都打完了').waitFor();
}

/** A list that is closed goes on by the arrow, and shows where it is. */
async function chooseInList(
  { page, keys }: Pick<Typist, 'page' | 'keys'>,
  list: Locator,
  wanted: string,
  arrows: number,
): Promise<void> {
  await keys.reach(list);
  for (let turn = 0; turn <= arrows; turn += 1) {
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => list.inputValue()).toBe(String(turn));
  }
  expect(await list.inputValue()).toBe(wanted);
}

async function fillPages({ page, keys }: Typist): Promise<void> {
  const next = page.getByRole('button', { name: /^下一(位|项)：/ });
  await page.getByRole('button', { name: '投入票箱' }).waitFor();
  for (;;) {
    const line = page.getByRole('button', { name: '整列同分' });
    await keys.press(line);
    const list = page.getByRole('combobox', { name: /同分$/ });
    await chooseInList({ page, keys }, list, '2', 2);
    await keys.press(page.getByRole('button', { name: '撤回' }));
    await expect.poll(() => list.inputValue()).toBe('');
    for (const field of await page.getByRole('textbox').all()) await keys.type(field, '92');
    await expect.poll(() => list.inputValue()).toBe('92');
    if (!(await next.isVisible())) return;
    await keys.press(next);
    await keys.isHeld('下一位');
  }
}

test('a paper of many people and ten items is filled in by keys: lines at once, then cell by cell, on a tablet too', async () => {
  const { branchId, slips } = await findBallotPeople(chromium, demo.address, '评星定格');
  const leader = await enter(slips[0]);
  leader.page.on('dialog', (dialog) => void dialog.accept());
  const { id } = await beginBallot(leader, branchId);
  const [ticket = ''] = await makeTickets(leader.page);
  await doNext(leader, `/ballots/${id}`, '结束领票，打开票箱');
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = visitor;
  const keys = new Keyboard(page);
  await page.goto(ticket);
  await keys.press(page.getByRole('button', { name: '一致，开始打分' }));
  const grid = page.getByRole('grid', { name: '打分表' });
  const [people, items] = [(await grid.getByRole('row').count()) - 2, 10];

  // Along the first line and back, to both edges; what a digit gives is there at once.
  await keys.reach(grid.getByRole('gridcell'));
  const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-at'));
  for (let item = 0; item < items; item += 1) {
    await page.keyboard.type(String(item % 8));
    await expect.poll(() => grid.locator(':focus').innerText()).toBe(String(item % 8));
    await keys.move('ArrowRight');
  }
  expect(await at()).toBe(`0 ${items - 1}`);
  // In large letters the table is wider than the tablet, and the names stand still over it.
  await page.setViewportSize({ ...tabletScreen, width: 730 });
  await keys.reach(page.getByRole('button', { name: '长辈版' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await keys.isHeld('长辈版');
  await keys.reach(grid.getByRole('gridcell'));
  for (let item = 1; item < items; item += 1) {
    await keys.move('ArrowLeft');
    expect(await isBesideName(page)).toBe(true);
  }
  await picture(page, 'keyboard-paper-tablet');
  for (let item = 1; item < items; item += 1) await keys.move('ArrowRight');
  for (let row = 1; row < people; row += 1) await keys.move('Enter');
  expect(await at()).toBe(`${people - 1} ${items - 1}`);
  await page.keyboard.type('10');
  await expect.poll(() => grid.locator(':focus').innerText()).toBe('10');
  await keys.reach(page.getByRole('button', { name: '标准版' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.setViewportSize(officeScreen);

  // Lines at once: everybody's item after item, then everything of one person, then one cell otherwise.
  for (const list of await page.getByRole('combobox', { name: /所有人同分$/ }).all()) {
    await chooseInList({ page, keys }, list, '8', 8);
  }
  await page.getByText('都打完了').waitFor();
  const own = page.getByRole('combobox', { name: /各项同分$/ }).nth(1);
  await keys.reach(own, 'Shift+Tab');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => own.inputValue()).toBe('7');
  await keys.reach(grid.getByRole('gridcell'), 'Shift+Tab');
  for (const key of ['ArrowUp', 'ArrowLeft']) await keys.move(key);
  await page.keyboard.press('-');
  await expect.poll(() => grid.locator(':focus').innerText()).toBe('弃权');
  await picture(page, 'keyboard-paper-items');
  await castByKeys({ ...visitor, keys });
  expect(faultsOf({ ...visitor, keys })).toEqual([]);
}, 240_000);

function isBesideName(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [cell] = document.activeElement?.getClientRects() ?? [];
    const [name] = document.activeElement?.closest('tr')?.querySelector('th')?.getClientRects() ?? [];
    return cell !== undefined && name !== undefined && cell.left >= name.right - 1;
  });
}

/** Up to «已投入票箱»; the wait, drawn by chance, is left out where it is still going on. */
async function castByKeys({ page, keys }: Typist): Promise<void> {
  await keys.press(page.getByRole('button', { name: '投入票箱' }));
  const done = page.getByText('已投入票箱');
  const now = page.getByRole('button', { name: '在会场，立即投' });
  await done.or(now).first().waitFor();
  if (await now.isVisible()) await keys.press(now).catch(() => undefined);
  await done.waitFor();
  await keys.isHeld('投入票箱');
  await picture(page, `keyboard-cast-${page.viewportSize()?.width}`);
}

const day = '2026-12-18';

test('the committee confirms the year of its branches by keys, and the notice hangs out', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = visitor;
  const keys = new Keyboard(page);
  await signIn(page, 'committee');
  await moveDay(page, day);
  const organizations = (await readService(page, '/organizations')).body as readonly { id: string; name: string }[];
  const general = `/branches/${organizations.find(({ name }) => name === '青禾县水务局党总支')?.id}`;
  await scoreBranches(page, `${general}/sheets/2026`);
  await post(page, `${general}/sheets/2026/pass`, { passedOn: day, membersDue: 7, membersPresent: 6 });

  await page.goto(`${general}/year-end`);
  await keys.press(page.getByRole('button', { name: '会议评定，定下结果' }));
  await keys.isHeld('会议评定');
  await keys.type(page.getByLabel('哪天开的会'), day);
  for (const [label, count] of [
    ['应到多少人', '7'],
    ['实到多少人', '6'],
    ['赞成多少人', '6'],
  ] as const)
    await keys.type(page.getByLabel(label), count);
  expect(await page.getByLabel('哪天开的会').inputValue()).toBe(day);
  await keys.press(page.getByLabel('怎么表决的'));
  await page.getByRole('option', { name: '无记名投票' }).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const form = page.getByRole('form', { name: '记下会议的评定' });
  await form.getByTitle('无记名投票').waitFor();
  await rateOtherwise({ page, keys });
  await picture(page, 'keyboard-confirm');
  await keys.press(page.getByRole('button', { name: '评定完毕，记下' }));
  await page.getByRole('heading', { name: '评定结果' }).waitFor();
  await page.getByText('无记名投票表决，赞成6人').first().waitFor();
  await page
    .getByText(/会议评定（积分为.星）：会议认为/)
    .first()
    .waitFor();
  await keys.isHeld('评定完毕');

  await keys.press(page.getByRole('link', { name: '下一步：公示' }));
  await page.getByText('都齐了。今天公示').waitFor();
  await keys.press(page.getByRole('button', { name: '提出公示稿' }));
  await page.getByText('由另一个人审核').waitFor();
  await keys.isHeld('提出公示稿');
  const department = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(department.page, 'department');
  await fillBox(department.page, new URL(page.url()).pathname, 'check');
  await page.reload();
  await keys.press(page.getByRole('button', { name: '同意公示' }));
  await keys.isHeld('同意公示');
  await keys.press(page.getByRole('button', { name: '公示', exact: true }));
  await page.waitForURL(/\/notices\/[0-9a-f-]{36}$/);
  await page.getByText('校验码').waitFor();
  await keys.isHeld('公示');
  await picture(page, 'keyboard-year-notice');
  expect(faultsOf({ ...visitor, keys })).toEqual([]);
});

/** Where the meeting rates otherwise than the points: one line too many, taken away again, and one with its stars and its reason. */
async function rateOtherwise({ page, keys }: Pick<Typist, 'page' | 'keys'>): Promise<void> {
  const add = page.getByRole('button', { name: '加一个' });
  const hasFocus = (field: Locator) => field.evaluate((element) => element === document.activeElement);
  await keys.press(add);
  const who = page.getByLabel('第1个：哪个支部');
  await expect.poll(() => hasFocus(who)).toBe(true);
  await keys.press(page.getByRole('button', { name: '去掉' }));
  await who.waitFor({ state: 'detached' });
  await keys.isHeld('去掉');
  expect(await hasFocus(add)).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => hasFocus(who)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  const stars = page.getByLabel('第1个：定几星');
  await keys.press(stars);
  await page.getByRole('option', { name: '五星' }).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await keys.type(page.getByLabel('第1个：理由'), '会议认为防汛中的表现积分没有算足。');
}

interface PeerSheet extends Sheet {
  readonly givers: readonly { readonly id: string; readonly isGiven: boolean }[];
}

/** By the service: the committee's own scores, and what branches gave themselves and each other on paper. */
async function scoreBranches(page: Page, at: string): Promise<void> {
  const save = async (query: string, change: object, isFor: (id: string) => boolean, points: string) => {
    const sheet = (await readService(page, `${at}${query}`)).body as Sheet;
    const standing = new Set(sheet.cells.map(({ memberId }) => memberId));
    const due = sheet.members.filter(({ id, isDue }) => isDue && isFor(id) && !standing.has(id));
    if (due.length === 0) return;
    const cells = due.flatMap(({ id }) =>
      sheet.items.map((item) => ({ memberId: id, item: item.id, points, reason: null, revision: 0 })),
    );
    await post(page, `${at}/cells`, { origin: 'keyed', ...change, cells });
  };
  await save('', {}, () => true, '19');
  await save('?rater=self', { rater: 'self' }, () => true, '19');
  const { givers } = (await readService(page, `${at}?rater=peer`)).body as PeerSheet;
  for (const { id: giverId } of givers.filter(({ isGiven }) => !isGiven))
    await save(`?rater=peer&giverId=${giverId}`, { rater: 'peer', giverId }, (id) => id !== giverId, '17');
}
