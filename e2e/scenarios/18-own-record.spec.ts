// A member is told what personal data are kept for, once; sees everything that is stored, takes a copy along and asks for a
// correction. The secretary answers, the department looks at what may be erased and prints the impact assessment, and
// whoever looks at others' data has the own name over it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
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

test('a member is told once, sees what is stored, copies it and asks for a correction', async () => {
  const visitor = await chromium.visit({ address: demo.address, isPhone: true, screen: phoneScreen });
  const { page, faults, context } = visitor;
  await page.goto('/sign-in');
  await page.getByLabel('用户名').fill('member');
  await page.getByLabel(/^密码/).fill('Xianfeng-2026');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  await page.getByRole('heading', { name: '个人信息处理告知书' }).waitFor();
  const examiner = new Examiner();
  const found = [...(await examiner.examine(visitor, '/statement'))];
  await picture(page, 'statement-phone');
  // There is no way around it, and it is shown once.
  await page.goto('/home');
  await page.getByRole('button', { name: '我已阅读' }).click();
  await page.waitForURL((address) => address.pathname === '/home');
  await context.clearCookies();
  await signIn(page, 'member');
  expect(new URL(page.url()).pathname).toBe('/home');

  await go(visitor, '/me/record');
  await page.getByText('存着的全部内容').waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '存一份（JSON）' }).click();
  expect((await download).suggestedFilename()).toBe('我的资料.json');
  const workbook = page.waitForEvent('download');
  await page.getByRole('button', { name: '存一份（Excel）' }).click();
  expect((await workbook).suggestedFilename()).toBe('我的资料.xlsx');
  await page.getByRole('button', { name: '申请更正' }).click();
  const dialog = page.getByRole('dialog', { name: '申请更正' });
  await dialog.getByLabel('哪里不对，应该是什么').fill('民族应为回族');
  await dialog.getByRole('button', { name: '提出申请' }).click();
  await page.getByText('第1号：民族应为回族').waitFor();
  found.push(...(await examiner.examine(visitor, '/me/record')));
  await picture(page, 'own-record-phone', { whole: true });
  expect([...found, ...faults]).toEqual([]);
  await context.close();
});

test('the secretary refuses with reasons, and has the own name over the data of others', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults } = visitor;
  await signIn(page, 'secretary');
  await page.getByRole('navigation').getByRole('link', { name: '更正申请' }).first().click();
  await page.getByText('民族应为回族').waitFor();
  expect(await page.getByRole('button', { name: '不同意', exact: true }).isDisabled()).toBe(true);
  await page.getByLabel('答复（不同意必须写理由）').fill('户口簿为准，请带来核对');
  const found = [...(await new Examiner().examine(visitor, '/corrections'))];
  await picture(page, 'corrections');
  await page.getByRole('button', { name: '不同意', exact: true }).click();
  await page.getByText('答复：户口簿为准，请带来核对').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: '党员', exact: true }).first().click();
  await page.getByRole('table').first().waitFor();
  const backgrounds = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-hidden]')].map((each) =>
      decodeURIComponent(getComputedStyle(each).backgroundImage),
    ),
  );
  expect(backgrounds.some((background) => background.includes('2026-11-20'))).toBe(true);
  await picture(page, 'members-watermark');
  expect([...found, ...faults]).toEqual([]);
});

test('the department sees what may be erased, and prints the impact assessment from its own figures', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults } = visitor;
  await signIn(page, 'department');
  const examiner = new Examiner();
  const found: string[] = [];
  for (const [path, heading] of [
    ['/privacy', '个人信息保护'],
    ['/retention', '到期清理'],
    ['/impact-assessment', '影响评估和备案材料'],
  ] as const) {
    await go(visitor, path);
    await page.getByRole('heading', { name: heading }).first().waitFor();
    await visitor.quiet();
    found.push(...(await examiner.examine(visitor, path)));
    await picture(page, path.slice(1), { whole: true });
  }
  await page.getByText('演示数据，不得用于备案。').waitFor();
  expect([...found, ...faults]).toEqual([]);
});
