// Winter comes, and one of the branch can no longer take part. The recorder types the member's wish, who sees it and lets
// it stand; the branch's meeting passes it, the committee reviews it, the organization department approves it, and only
// then the grid asks for no scores there and the year end for stars instead. A month later the member is back, and is
// scored like everybody.

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { choose } from '../src/fields.ts';
import { ClickCount, moveDay, signIn } from '../src/hands.ts';
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

/** Somebody's own look at the requests, ready to act on that of the member. */
async function turnOf(username: string): Promise<{ page: Page; faults: string[]; dialog: Locator }> {
  const { page, faults } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, username);
  await page.goto('/exemptions');
  await page.getByRole('button', { name: `办理：${member}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return { page, faults, dialog };
}

test('from the wish to the approval, each step by its own; and later, back in', async () => {
  const recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  const count = new ClickCount();
  await count.click(recorder.page.getByRole('navigation').getByRole('link', { name: '党员', exact: true }).first());
  await count.click(recorder.page.getByRole('button', { name: '不列入积分' }));
  await count.click(recorder.page.getByRole('link', { name: '申请和办理' }));
  await count.click(recorder.page.getByRole('button', { name: '代办提出' }));
  expect(count.clicks).toBeLessThanOrEqual(4);
  const typed = recorder.page.getByRole('dialog', { name: '代办提出' });
  await choose(typed.getByLabel('谁'), member);
  await choose(typed.getByLabel('原因'), '长期患病');
  await picture(recorder.page, 'exemption');
  await typed.getByRole('button', { name: '提出', exact: true }).click();
  await typed.waitFor({ state: 'hidden' });
  await recorder.page.getByRole('button', { name: `打印签字单：${member}` }).waitFor();

  const branch = await turnOf('secretary');
  await branch.dialog.getByLabel('应到人数').fill('20');
  await branch.dialog.getByLabel('实到人数').fill('15');
  await branch.dialog.getByRole('button', { name: '支部通过' }).click();
  await branch.dialog.waitFor({ state: 'hidden' });

  const committee = await turnOf('committee');
  await committee.dialog.getByLabel('文号').fill('青委〔2026〕41号');
  await committee.dialog.getByRole('button', { name: '审核同意' }).click();
  await committee.dialog.waitFor({ state: 'hidden' });

  // What the member can still undo is not approved yet; a week later it is.
  const early = await turnOf('department');
  await early.dialog.getByLabel('文号').fill('青组〔2026〕88号');
  await early.dialog.getByRole('button', { name: '批准', exact: true }).click();
  await early.dialog.getByText('过了这天才能批准').waitFor();
  await early.dialog.getByRole('button', { name: '关上', exact: true }).last().click();
  await moveDay(early.page, '2026-11-27');
  const department = await turnOf('department');
  await department.dialog.getByLabel('文号').fill('青组〔2026〕88号');
  await department.dialog.getByRole('button', { name: '批准', exact: true }).click();
  await department.dialog.waitFor({ state: 'hidden' });

  const { page } = branch;
  const dialog = page.getByRole('dialog', { name: '不列入积分' });
  await page.goto('/exemptions');
  await page.getByRole('navigation').getByRole('link', { name: '党员', exact: true }).first().click();
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
  for (const { faults } of [recorder, branch, committee, department]) expect(faults).toEqual([]);
});
