// The main pages are as whole in English as they are in Chinese, and so is what opens over a page: forms, the demo's day,
// what a refusal at the door says.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { Examiner, linksOn } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { readMe } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;
const examiner = new Examiner();

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('the main pages are whole in English', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(visitor.page, 'secretary');
  await visitor.page.getByRole('banner').getByRole('button', { name: 'English' }).click();
  await visitor.page.getByRole('banner').getByRole('button', { name: '中文' }).waitFor();
  const faults: string[] = [];
  const links = (await linksOn(visitor.page)).filter((path) => /branches|members|imports/.test(path));
  expect(links.length).toBeGreaterThanOrEqual(7);
  for (const path of links) {
    await go(visitor, path);
    for (const screen of [officeScreen, phoneScreen]) {
      await visitor.page.setViewportSize(screen);
      await visitor.quiet();
      faults.push(...(await examiner.examine(visitor, `English ${path} at ${screen.width} px`)));
    }
    await visitor.page.setViewportSize(officeScreen);
    await picture(visitor.page, `english${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replaceAll('/', '-')}`);
  }
  await visitor.context.close();
  expect(faults).toEqual([]);
});

test('what opens over a page, and a refusal at the door, are whole on both screens', async () => {
  const faults: string[] = [];
  for (const [name, screen] of [
    ['', officeScreen],
    ['-phone', phoneScreen],
  ] as const) {
    const visitor = await chromium.visit({ address: demo.address, screen });
    const { page } = visitor;
    const look = async (what: string): Promise<void> => {
      await picture(page, `${what}${name}`);
      faults.push(...(await examiner.examine(visitor, `${what} at ${screen.width} px`)));
    };
    await page.goto('/sign-in');
    await page.getByLabel('用户名').fill('secretary');
    await page.getByLabel(/^密码/).fill('Qinghe-0000');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await look('sign-in-refused');
    await signIn(page, 'secretary');
    const at = `/branches/${(await readMe(page)).branch?.id}`;
    await page.getByRole('button', { name: '换一天' }).click();
    await page.getByLabel('拨到').waitFor();
    await look('move-day');
    await page.keyboard.press('Escape');
    await go(visitor, `${at}/ledger`);
    await page.getByRole('button', { name: '登记一笔' }).click();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await look('entry-form-unfilled');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^更正/ }).first().click();
    await page.getByRole('dialog').waitFor();
    await look('reverse-form');
    await page.keyboard.press('Escape');
    await go(visitor, `${at}/members`);
    await page.getByRole('button', { name: '不列入积分' }).click();
    await page.getByRole('dialog').waitFor();
    await look('exemption-form');
    await visitor.context.close();
  }
  expect(faults).toEqual([]);
});
