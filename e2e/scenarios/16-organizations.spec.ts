// An officer of the committee renames a branch by a document and looks at it as it was the day before; a merger is
// refused with what has to be done first. A secretary whose term ends makes the hand-over list and signs it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, startChromium } from '../src/browser.ts';
import { fillDay } from '../src/fields.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('a branch is renamed from a day on, and its former name is there on the day before', async () => {
  const { page, faults, context } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'committee');
  await page.getByRole('link', { name: '党组织' }).click();
  await page.getByRole('link', { name: '青禾县水文站党支部' }).click();
  await page.getByRole('button', { name: '更名' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('新名称').fill('青禾县水文局党支部');
  await fillDay(dialog.getByLabel('从哪天起'), '2026-11-10');
  await dialog.getByLabel('文件号').fill('青委组〔2026〕12号');
  await dialog.getByRole('button', { name: '更名' }).click();
  await page.getByRole('heading', { name: '青禾县水文局党支部', exact: true }).waitFor();
  await page.getByText('青委组〔2026〕12号').waitFor();
  await fillDay(page.getByLabel('看哪天的'), '2026-11-09');
  await page.getByRole('heading', { name: '青禾县水文站党支部', exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('?on=2026-11-09');
  await page.getByRole('button', { name: '回到今天' }).click();
  await page.getByRole('heading', { name: '青禾县水文局党支部', exact: true }).waitFor();
  await context.close();
  expect(faults).toEqual([]);
});

test('a merger says what has to be done first, and nothing has changed', async () => {
  const { page, faults, context } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'committee');
  await page.getByRole('link', { name: '党组织' }).click();
  await page.getByRole('link', { name: '青禾县水务局机关第二党支部' }).click();
  await page.getByRole('button', { name: '合并' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('并入', { exact: true }).fill('第一党支部');
  await page.getByTitle('青禾县水务局机关第一党支部').click();
  await dialog.getByLabel('文件号').fill('青委组〔2026〕13号');
  await dialog.getByRole('button', { name: '合并', exact: true }).click();
  await dialog.getByRole('alert').getByText('还有记录').waitFor();
  await dialog.getByRole('button', { name: '不办了' }).click();
  await page.getByRole('button', { name: '合并' }).waitFor();
  await context.close();
  expect(faults).toEqual([]);
});

test('a secretary whose term ends finds the hand-over among what is due, makes the list and signs it', async () => {
  const security = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(security.page, 'security');
  await go(security, '/appointments');
  await security.page.getByLabel('找人').fill('卢长河');
  await security.page.getByRole('button', { name: '授予职责：卢长河' }).first().click();
  const dialog = security.page.getByRole('dialog');
  const end = dialog.getByRole('button', { name: /^结束任期：支部书记/ });
  await fillDay(dialog.getByLabel('到哪天止', { exact: true }).first(), '2026-12-31');
  await end.click();
  await end.waitFor({ state: 'detached' });
  await security.context.close();
  const { page, faults, context } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'secretary');
  await page.getByRole('link', { name: '做交接清单' }).click();
  await page.getByRole('button', { name: '做清单' }).click();
  await page.getByText('等双方签字').waitFor();
  await page.getByRole('button', { name: '登记移交人签字' }).click();
  await page.getByText('2026年11月20日签字，卢长河登记').waitFor();
  await context.close();
  expect([...security.faults, ...faults]).toEqual([]);
});
