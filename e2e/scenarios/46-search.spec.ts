// One box finds a person, a deed, a notice, a sentence of the rules and a page, by the keyboard alone; at the desk and on the phone.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const field = (page: Page) => page.getByRole('combobox', { name: /搜索/ });
const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true }).getByRole('option');

/** Types into the open box and waits for the answer. */
async function look(page: Page, words: string): Promise<void> {
  await field(page).fill('');
  await page.keyboard.type(words);
  await page
    .getByRole('status')
    .filter({ hasText: /^(找到|没有找到)/ })
    .waitFor();
}

test('the secretary finds everything of the branch with / or Ctrl+K, arrows, Enter and Escape', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults, quiet } = visitor;
  await signIn(page, 'secretary');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('/');
  await field(page).waitFor();
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  const name = await firstMember(page);
  await look(page, name.slice(0, 1));
  await group(page, '人').first().waitFor();
  await picture(page, 'search-desk');
  expect(await new Examiner().examine(visitor, 'the box at the desk')).toEqual([]);
  await look(page, '10月');
  expect(await group(page, '公示').first().innerText()).toContain('10月');
  // The arrows go round: up from the first is the last.
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('option', { selected: true }).innerText()).toContain('10月');
  await page.keyboard.press('Escape');
  expect(await field(page).count()).toBe(0);

  await page.keyboard.press('Control+k');
  await look(page, name);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/members\/[^/]+\/card/);
  await page.getByText(name).first().waitFor();
  await quiet();

  await page.keyboard.press('/');
  await look(page, '导入');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/imports/);

  await page.keyboard.press('/');
  await look(page, '党费');
  const clause = group(page, '条款').first();
  const words = (await clause.innerText()).split('\n')[0] ?? '';
  while (!(await clause.evaluate((option) => option.getAttribute('aria-selected') === 'true')))
    await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/schemes\/.+#c\d+-\d+/);
  await page.locator('[aria-current=location]').waitFor();
  expect(await page.locator('[aria-current=location]').innerText()).toContain(words.slice(0, 12));
  expect(await page.locator('[aria-current=location]').evaluate((line) => line === document.activeElement)).toBe(true);
  await picture(page, 'search-clause');

  await page.keyboard.press('/');
  await look(page, '查无此人甲乙');
  await page.getByText('没有找到').waitFor();
  await picture(page, 'search-none');
  await page.route('**/api/searches', (route) => route.abort());
  await page.keyboard.type('丙');
  await page.getByRole('status').filter({ hasText: '网络断了' }).waitFor();
  await picture(page, 'search-offline');
  await page.keyboard.press('Escape');
  expect(faults).toEqual([]);
});

/** What pages are called, besides those of the head line. */
const pageNames = [
  ...[
    '一年的步骤',
    '公开栏大屏',
    '民主测评',
    '承诺台账',
    '流动党员',
    '经历核对',
    '异议办理',
    '意见建议办理',
    '随机抽查',
  ],
  ...[
    '评分更正',
    '星级上墙',
    '星级台账',
    '一票否决',
    '结果运用',
    '监督检查',
    '书记述职',
    '各支部述职',
    '更正申请',
    '成长线路图',
  ],
  ...[
    '报一件事',
    '我的出勤',
    '我的承诺',
    '我的测评',
    '本人确认',
    '和我有关的异议',
    '我的经历',
    '不列入',
    '我的意见',
    '账号和密码',
  ],
  ...['我的资料', '告知书', '校验码'],
];

test.each(['secretary', 'recorder', 'panel', 'committee', 'department', 'member'])(
  'every page that %s finds by its name may be opened',
  async (username) => {
    const { page, context, quiet } = await chromium.visit({ address: demo.address, screen: officeScreen });
    await signIn(page, username);
    const home = new URL(page.url()).pathname;
    const denied: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() === 403) denied.push(`${new URL(page.url()).pathname}: ${new URL(answer.url()).pathname}`);
    });
    let opened = 0;
    for (const name of pageNames) {
      const box = page.getByRole('button', { name: '搜索', exact: true });
      if (!(await box.isVisible())) await page.goto(home);
      await box.click();
      await field(page).fill(name);
      await page
        .getByRole('status')
        .filter({ hasText: /^(正在找|找到|没有找到)/ })
        .waitFor();
      const wanted = group(page, '页面').first();
      if ((await wanted.count()) === 0) {
        await page.keyboard.press('Escape');
        continue;
      }
      opened += 1;
      await wanted.click();
      await quiet();
    }
    expect(denied).toEqual([]);
    expect(opened).toBeGreaterThan(3);
    await context.close();
  },
);

test('a member finds his own deeds, the notices and the rules on the phone, and nobody else', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: phoneScreen, isPhone: true });
  const { page, faults } = visitor;
  await signIn(page, 'member');
  await page.getByRole('button', { name: '搜索', exact: true }).click();
  await look(page, '党费');
  await group(page, '条款').first().waitFor();
  await picture(page, 'search-phone');
  expect(await new Examiner().examine(visitor, 'the box on the phone')).toEqual([]);
  await look(page, '王');
  expect(await group(page, '人').count()).toBe(0);
  await page.getByRole('button', { name: '收起' }).click();
  expect(
    await page
      .getByRole('button', { name: '搜索', exact: true })
      .evaluate((button) => button === document.activeElement),
  ).toBe(true);
  expect(faults).toEqual([]);
});

/** Somebody of the branch, as the service names him. */
async function firstMember(page: Page): Promise<string> {
  const branchId = /branches\/([^/]+)/.exec(page.url())?.[1] ?? '';
  const answer = await page.request.get(`/api/branches/${branchId}/members`);
  const members = (await answer.json()) as readonly { readonly name: string }[];
  return members.at(3)?.name ?? '';
}
