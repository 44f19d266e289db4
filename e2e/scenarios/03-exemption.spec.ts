// Winter comes, and one of the branch can no longer take part. The secretary takes the member out of scoring on the
// members' page, with a reason and a day; the grid asks for no scores there and the year end for stars instead. A month
// later the member is back, and is scored like everybody.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { choose } from '../src/fields.ts';
import { ClickCount, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';

const member = '韩青松';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('the secretary takes a member out of scoring and, later, back in', async () => {
  const { page, faults } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'secretary');
  const count = new ClickCount();
  await count.click(page.getByRole('navigation').getByRole('link', { name: '党员', exact: true }).first());
  await count.click(page.getByRole('button', { name: '不列入积分' }));
  expect(count.clicks).toBeLessThanOrEqual(3);
  const dialog = page.getByRole('dialog', { name: '不列入积分' });
  await dialog.getByText('丁守田').waitFor();
  await choose(dialog.getByLabel('谁'), member);
  await choose(dialog.getByLabel('原因'), '长期患病');
  await picture(page, 'exemption');
  await dialog.getByRole('button', { name: '登记', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  const line = page.getByRole('row').filter({ hasText: member });
  await line.getByText('不列入 · 长期病').waitFor();

  // The grid asks for nothing there, the year end for stars.
  await page.getByRole('navigation').getByRole('link', { name: '评分', exact: true }).first().click();
  const row = page.getByRole('row').filter({ hasText: member });
  await row.getByText('不列入积分').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: '年终', exact: true }).first().click();
  await page.getByRole('combobox', { name: `${member}的星级` }).waitFor();

  // Back in: the exemption ends, and the row can be scored again.
  await page.getByRole('navigation').getByRole('link', { name: '党员', exact: true }).first().click();
  await page.setViewportSize(phoneScreen);
  await page.getByRole('button', { name: '不列入积分' }).click();
  await dialog.getByText(member).waitFor();
  await picture(page, 'exemption-phone');
  await dialog.getByRole('button', { name: `到这天止：${member}` }).click();
  await expect.poll(() => dialog.getByText(member).count(), { timeout: 20_000 }).toBe(0);
  await dialog.getByRole('button', { name: '关上' }).click();
  await page.setViewportSize(officeScreen);
  await line.getByText('看积分卡').waitFor();
  expect(faults).toEqual([]);
});
