// A member objects on his telephone to a score that hangs out. The secretary names two people to look into it, one of whom is
// barred, writes what they found and answers; the member appeals, and the committee decides. Each sees what is his to see.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, moveDay, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { passEarlierMonths, repeatMonth } from '../src/months.ts';
import { picture } from '../src/pictures.ts';
import { readMe, readService } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('an objection is raised, looked into, answered with reasons, appealed and decided', async () => {
  const examiner = new Examiner();
  const found: string[] = [];
  const secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = secretary;
  await signIn(page, 'secretary');
  const { branch } = await readMe(page);
  await moveDay(page, '2026-11-30');
  const recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  for (const each of [recorder.page, page]) await repeatMonth(each, branch?.id ?? '', '2026-11');
  await passEarlierMonths(page, { branchId: branch?.id ?? '', months: ['2026-11'], checker: recorder.page });
  await recorder.context.close();
  const member = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(member.page, 'member');
  const notices = (await readService(member.page, `/branches/${branch?.id}/notices`)).body as readonly {
    readonly id: string;
    readonly state: string;
  }[];
  const notice = notices.find(({ state }) => state === 'open');
  if (notice === undefined) throw new Error('Nothing hangs out in the demo.');
  await go(member, `/notices/${notice.id}`);
  await member.page.getByRole('link', { name: '提出异议' }).click();
  await member.page
    .getByLabel('理由：哪里不对，有什么依据')
    .fill('十月我带队抢修水渠三天，这一项只打了6分，请核对出工记录。');
  found.push(...(await examiner.examine(member, 'raising')));
  await picture(member.page, 'objection-raise-phone', { whole: true });
  await member.page.getByRole('button', { name: '提交' }).click();
  await member.page.getByText('等着指定调查人').waitFor();
  const at = new URL(member.page.url()).pathname;
  found.push(...(await examiner.examine(member, at)));
  await picture(member.page, 'objection-raised-phone', { whole: true });

  await page.reload();
  await page.getByText('有1件异议等着办').waitFor();
  await page.getByRole('link', { name: '去办', exact: true }).first().click();
  await page.getByRole('heading', { name: '异议登记' }).waitFor();
  found.push(...(await examiner.examine(secretary, 'register')));
  await picture(page, 'objection-register');
  await page.getByRole('link', { name: /^异议 2026-/ }).click();
  const boxes = page.getByRole('group', { name: '可以指定的人' }).getByRole('checkbox');
  await boxes.first().waitFor();
  expect(
    await page
      .getByLabel(/（要回避）$/)
      .first()
      .isDisabled(),
  ).toBe(true);
  const free = await page.getByRole('group', { name: '可以指定的人' }).locator('input:enabled').all();
  for (const box of free.slice(0, 2)) await box.check();
  await picture(page, 'objection-assign', { whole: true });
  await page.getByRole('button', { name: '指定这2人' }).click();
  await page.getByText('正在调查').waitFor();
  await page.getByLabel('查明的情况').fill('查了出工记录和工程日志，三天都有签名。');
  await page.getByLabel('部分成立').check();
  await page.getByLabel('给提出人的答复和理由').fill('出工属实，按一次志愿服务补记；六分是按十月整体表现评的，不变。');
  found.push(...(await examiner.examine(secretary, 'answering')));
  await picture(page, 'objection-answer', { whole: true });
  await page.getByRole('button', { name: '答复', exact: true }).click();
  await page.getByText('已答复').waitFor();
  await page.getByRole('link', { name: '去更正这一项的分' }).click();
  await page.getByRole('heading', { name: '评分更正' }).waitFor();
  await go(secretary, at);

  await member.page.reload();
  await member.page.getByRole('button', { name: '不服答复，向上级申诉' }).click();
  await member.page.getByLabel('申诉的理由').fill('补记没有写补几分，请上级明确。');
  await member.page.getByRole('button', { name: '申诉', exact: true }).click();
  await member.page.getByText('已申诉，等上级决定').waitFor();
  await picture(member.page, 'objection-appealed-phone', { whole: true });

  const office = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(office.page, 'committee');
  await go(office, at);
  await office.page.getByLabel('改变答复').check();
  await office.page.getByLabel('理由', { exact: true }).fill('按办法第四条补记三分，支部本月内办完。');
  await office.page.getByRole('button', { name: '作出决定' }).click();
  await office.page.getByText('上级已决定').waitFor();
  found.push(...(await examiner.examine(office, 'decided')));
  await picture(office.page, 'objection-decided', { whole: true });
  await go(member, '/home');
  await member.page.getByText('和您有关的异议有1件').waitFor();
  await go(member, '/me/objections');
  found.push(...(await examiner.examine(member, 'own objections')));
  await picture(member.page, 'objection-own-phone', { whole: true });
  for (const visitor of [member, secretary, office]) found.push(...visitor.faults);
  expect(found).toEqual([]);
}, 120_000);
