// A step of the procedure that leaves words: the year's steps, what has to be done first, minutes withdrawn with a reason
// and written anew. A step that waits offers the way to what it waits for and no form.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { readMe } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('the secretary takes the half year’s minutes back, writes them anew, and cannot pass over what comes before the next', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults, quiet } = visitor;
  await signIn(page, 'secretary');
  const branch = `/branches/${(await readMe(page)).branch?.id}`;
  await page.getByRole('link', { name: '全年步骤' }).click();
  await page.getByText('已办24步，共33步').waitFor();
  const examiner = new Examiner();
  const found = [...(await examiner.examine(visitor, 'steps'))];
  await picture(page, 'steps', { whole: true });

  await page.getByRole('link', { name: '半年评议（2026年上半年）' }).click();
  await page.getByRole('button', { name: '撤回这份记录' }).click();
  await page.getByLabel('为什么撤回').fill('人数写错');
  await page.getByRole('button', { name: '撤回', exact: true }).click();
  await page.getByRole('button', { name: '记下来' }).waitFor();
  found.push(...(await examiner.examine(visitor, 'step to write down')));

  // Half of those due are no meeting; what was typed stays.
  await page.getByLabel('应到几人').fill('24');
  await page.getByLabel('实到几人').fill('12');
  await page.getByLabel('记录', { exact: true }).fill('逐人讨论，没有不同意见。');
  await page.getByRole('button', { name: '记下来' }).click();
  await page.getByText('没有过半；至少要到 13 人').waitFor();
  await page.getByLabel('实到几人').fill('22');
  await page.getByRole('button', { name: '记下来' }).click();
  await page.getByText('应到24人，实到22人').waitFor();
  await page.getByText('撤回过的记录1份').click();
  await page.getByText('撤回：人数写错').waitFor();
  found.push(...(await examiner.examine(visitor, 'step done')));
  await picture(page, 'step-done');

  await go(visitor, `${branch}/steps/half-year-appraisal/2026-H2`);
  await page.getByRole('link', { name: '每月评分（2026年11月）' }).waitFor();
  expect(await page.getByRole('button', { name: '记下来' }).count()).toBe(0);
  await picture(page, 'step-waits');
  await page.getByRole('link', { name: '每月评分（2026年11月）' }).click();
  await page.getByRole('grid').waitFor();
  await quiet();
  // The one refusal is the meeting that was none.
  expect([...found, ...faults]).toEqual([]);
});

test('on a phone the year’s steps and a step fit', async () => {
  const visitor = await chromium.visit({ address: demo.address, isPhone: true, screen: phoneScreen });
  await signIn(visitor.page, 'recorder');
  const branch = `/branches/${(await readMe(visitor.page)).branch?.id}`;
  const examiner = new Examiner();
  const found: string[] = [];
  for (const path of ['/steps', '/steps/half-year-appraisal/2026-H1', '/steps/half-year-appraisal/2026-H2']) {
    await go(visitor, `${branch}${path}`);
    await visitor.quiet();
    found.push(...(await examiner.examine(visitor, path)));
  }
  await picture(visitor.page, 'step-waits-phone');
  expect([...found, ...visitor.faults]).toEqual([]);
});
