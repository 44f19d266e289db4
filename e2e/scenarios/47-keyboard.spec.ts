// A month of the branch without a mouse: tabulator, Enter, space, arrows and Escape alone. At each stop of the tabulator the
// focus shows, is within the window and is not covered; after each act it is still on the page.

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { moveDay, passStatement } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { Keyboard } from '../src/keyboard.ts';
import { repeatMonth } from '../src/months.ts';
import { picture } from '../src/pictures.ts';
import { readMe } from '../src/service.ts';

const deed = '清晨扫雪保通行';

let demo: Installation;
let chromium: Chromium;
const people = new Map<string, Visitor & { readonly keys: Keyboard }>();

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

/** Somebody who signs in by keys, once. */
async function enter(username: string): Promise<Visitor & { readonly keys: Keyboard }> {
  const known = people.get(username);
  if (known !== undefined) return known;
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = visitor;
  const keys = new Keyboard(page);
  await page.goto('/sign-in');
  await keys.type(page.getByLabel('用户名'), username);
  await keys.type(page.getByLabel(/^密码/), 'Xianfeng-2026');
  await page.keyboard.press('Enter');
  await page.waitForURL((address) => !['/', '/sign-in'].includes(address.pathname));
  await passStatement(page);
  const person = { ...visitor, keys };
  people.set(username, person);
  return person;
}

/** What went wrong for anybody so far. */
function faults(): readonly string[] {
  return [...people.values()].flatMap((each) => [...each.keys.faults.splice(0), ...each.faults.splice(0)]);
}

test('a member signs in, passes the head of the page and declares a deed', async () => {
  const { page, keys } = await enter('member');
  await keys.skips();
  await keys.goTo('报一件事');
  await page.waitForURL('**/me/declare');
  await keys.press(page.getByRole('button', { name: '表彰奖励 · 本局' }));
  await keys.type(page.getByLabel('做了什么'), deed);
  await picture(page, 'keyboard-declare');
  await keys.press(page.getByRole('button', { name: '交上去' }));
  await page.waitForURL('**/me/declarations');
  await page.getByText(deed).waitFor();
  await keys.isHeld('交上去');
  expect([...new Set(faults())]).toEqual([]);
});

test('the steps of the page open beside it and Escape gives the focus back, at the desk and on the phone', async () => {
  const { page, keys, context, quiet } = await enter('member');
  await keys.goTo('我的申报');
  await page.waitForURL('**/me/declarations');
  const help = page.getByRole('button', { name: '这页怎么用' });
  await keys.press(help);
  const steps = page.getByRole('dialog', { name: '这页怎么用' }).getByRole('listitem');
  await steps.first().waitFor();
  expect(await steps.count()).toBeGreaterThanOrEqual(3);
  expect(await steps.first().innerText()).toContain('报过的事');
  await picture(page, 'help-desk');
  const examined = await new Examiner().examine({ page, context, quiet, faults: [] }, 'the steps beside a page');
  await page.keyboard.press('Escape');
  await steps.first().waitFor({ state: 'detached' });
  expect(await help.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.setViewportSize(phoneScreen);
  await page.keyboard.press('Enter');
  await steps.first().waitFor();
  await picture(page, 'help-phone');
  await page.keyboard.press('Escape');
  await page.setViewportSize(officeScreen);
  expect([...new Set([...examined, ...faults()])]).toEqual([]);
});

test('the panel opens it, verifies it, and the focus is back in the queue', async () => {
  const { page, keys } = await enter('panel');
  await keys.skips();
  const open = page.getByRole('button', { name: new RegExp(`核实：周岚，${deed}`) });
  await keys.press(open);
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await keys.isHeld('opening the dialog');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await keys.isHeld('Escape');
  expect(await open.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await dialog.waitFor();
  await picture(page, 'keyboard-verify');
  await keys.press(dialog.getByRole('button', { name: '核实', exact: true }));
  await dialog.waitFor({ state: 'hidden' });
  await keys.isHeld('核实');
  expect([...new Set(faults())]).toEqual([]);
});

test('the recorder ticks a sheet: only who did not come', async () => {
  const { page, keys } = await enter('recorder');
  await keys.skips();
  await keys.goTo('活动出勤');
  await page.waitForURL('**/events');
  await keys.press(page.getByRole('link', { name: /记一次/ }).first());
  await page.waitForURL('**/events/new**');
  await page.getByRole('heading', { name: /只点例外/ }).waitFor();
  const title = page.getByLabel('叫什么');
  if ((await title.count()) > 0) await keys.type(title, '冬季安全学习');
  const line = page
    .getByRole('group')
    .filter({ has: page.getByRole('radio', { name: '缺席' }) })
    .nth(1);
  await keys.choose(line.getByRole('radio'), line.getByRole('radio', { name: '缺席' }));
  await page
    .getByText(/缺席 1/)
    .first()
    .waitFor();
  await picture(page, 'keyboard-sheet');
  await keys.press(page.getByRole('button', { name: /^(记分|记完|存下)/ }).first());
  await page.getByText('已记完').waitFor();
  await keys.isHeld('记分');
  expect([...new Set(faults())]).toEqual([]);
});

test('the grid of November is scored with digits and arrows, and the meeting passes it', async () => {
  const { page, keys } = await enter('secretary');
  await moveDay(page, '2026-11-30');
  const { branch } = await readMe(page);
  await keys.skips();
  await keys.goTo('评分');
  const grid = page.getByRole('grid');
  await grid.waitFor();
  const recorder = await enter('recorder');
  await repeatMonth(recorder.page, branch?.id ?? '', '2026-11');
  await page.reload();
  await keys.reach(grid.getByRole('gridcell'));
  await keys.move('Control+Home');
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowUp']) await keys.move(key);
  await scoreAndTakeBack(page, keys);

  await repeatMonth(page, branch?.id ?? '', '2026-11');
  await page.reload();
  // A grid of two hundred cells is left by Escape; the tabulator would read it to its end.
  await keys.reach(grid.getByRole('gridcell'));
  await page.keyboard.press('Escape');
  await keys.isHeld('Escape');
  await keys.press(
    page.getByRole('button', { name: '提交支委会通过', disabled: false }).filter({ visible: true }).first(),
  );
  const dialog = page.getByRole('dialog');
  await keys.type(dialog.getByLabel('开会日期'), '2026-11-30');
  // Digit by digit: «2026-11-3» on the way is not the day that is meant.
  await keys.type(dialog.getByLabel('应到'), '5');
  expect(await dialog.getByLabel('开会日期').inputValue()).toBe('2026-11-30');
  await keys.type(dialog.getByLabel('实到'), '4');
  await keys.press(dialog.getByRole('button', { name: '通过', exact: true }));
  await dialog.waitFor({ state: 'hidden' });
  await keys.isHeld('通过');
  expect([...new Set(faults())]).toEqual([]);
}, 240_000);

/** A digit is a score, Enter goes down, an arrow to its side; Control+Z takes one after the other back, Control+Y does it again. */
async function scoreAndTakeBack(page: Page, keys: Keyboard): Promise<void> {
  const typed: { readonly cell: Locator; readonly before: string; readonly score: string }[] = [];
  for (const key of ['Enter', 'Enter', 'ArrowRight', 'ArrowUp', 'ArrowLeft']) {
    const place = await page.evaluate(() => document.activeElement?.getAttribute('data-at'));
    const cell = page.getByRole('grid').locator(`[data-at="${place}"]`);
    const before = (await cell.innerText()).trim();
    const score = before.includes('7.5') ? '8.5' : '7.5';
    typed.push({ cell, before, score });
    await page.keyboard.type(score);
    await keys.move(key);
    await expect.poll(() => cell.innerText()).toContain(score);
  }
  await picture(page, 'keyboard-grid');
  // The newest first, and the focus goes to where something was taken back.
  for (const { cell, before } of typed.toReversed()) {
    await keys.move('Control+z');
    await expect.poll(() => cell.innerText()).toBe(before);
    expect(await cell.evaluate((element) => element === document.activeElement)).toBe(true);
  }
  const [first] = typed;
  await keys.move('Control+y');
  await expect.poll(() => first?.cell.innerText()).toContain(first?.score);
  await keys.move('Control+z');
  await expect.poll(() => first?.cell.innerText()).toBe(first?.before);
}

test('the notice is proposed, checked by another, approved and hung out', async () => {
  const { page, keys } = await enter('secretary');
  await keys.press(page.getByRole('link', { name: '去公示' }));
  await page.getByText('都齐了。今天公示').waitFor();
  await keys.isHeld('去公示');
  await keys.press(page.getByRole('button', { name: '提出公示稿' }));
  await page.getByText('由另一个人审核').waitFor();
  await keys.isHeld('提出公示稿');
  const draft = new URL(page.url()).pathname;
  const recorder = await enter('recorder');
  await recorder.page.goto(draft);
  await recorder.keys.press(recorder.page.getByRole('button', { name: '保密、必要、准确都没有问题' }));
  await recorder.keys.isHeld('no objection');
  await page.reload();
  await keys.press(page.getByRole('button', { name: '同意公示' }));
  await keys.isHeld('同意公示');
  await keys.press(page.getByRole('button', { name: '公示', exact: true }));
  await page.waitForURL(/\/notices\/[0-9a-f-]{36}$/);
  await page.getByText('校验码').waitFor();
  await keys.isHeld('公示');
  await picture(page, 'keyboard-notice');
  expect([...new Set(faults())]).toEqual([]);
});

test('a member objects to it, and the secretary has it looked into and answers', async () => {
  const { page: office, keys: officeKeys } = await enter('secretary');
  const notice = new URL(office.url()).pathname;
  const { page, keys } = await enter('member');
  await page.goto(notice);
  await keys.press(page.getByRole('link', { name: '提出异议' }));
  await keys.type(page.getByLabel('理由：哪里不对，有什么依据'), '十月带队抢修水渠三天，请核对出工记录。');
  await keys.press(page.getByRole('button', { name: '提交' }));
  await page.getByText('等着指定调查人').waitFor();
  await keys.isHeld('提交');
  const objection = new URL(page.url()).pathname;

  await office.goto(objection);
  const boxes = office.getByRole('group', { name: '可以指定的人' }).locator('input:enabled');
  await boxes.first().waitFor();
  for (const at of [0, 1]) await officeKeys.press(boxes.nth(at), 'Space');
  await officeKeys.press(office.getByRole('button', { name: '指定这2人' }));
  await office.getByText('正在调查').waitFor();
  await officeKeys.isHeld('指定');
  await officeKeys.type(office.getByLabel('查明的情况'), '查了出工记录，三天都有签名。');
  await officeKeys.choose(office.getByRole('radio'), office.getByLabel('部分成立'));
  await officeKeys.type(office.getByLabel('给提出人的答复和理由'), '出工属实，按一次志愿服务补记。');
  await officeKeys.press(office.getByRole('button', { name: '答复', exact: true }));
  await office.getByText('已答复').waitFor();
  await officeKeys.isHeld('答复');
  await picture(office, 'keyboard-answer');
  expect([...new Set(faults())]).toEqual([]);
});
