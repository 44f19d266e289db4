// A member looks at ten years of her way on the telephone and tells one more; the secretary refuses one with why and confirms
// another, writes one down from the file and cannot confirm it: the organization officer does. The recorder reads no talks.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
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

test('what a member tells is confirmed or refused by a second person, and read with the reason', async () => {
  const examiner = new Examiner();
  const found: string[] = [];
  const member = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(member.page, 'member');
  await member.page.getByText('您的经历已核实29条').waitFor();
  await picture(member.page, 'experiences-home-phone', { whole: true });
  await member.page.getByRole('link', { name: '看我的经历' }).click();
  await member.page.getByText('县委党校轮训').waitFor();
  await member.page.getByText('外派谈话').waitFor();
  found.push(...(await examiner.examine(member, 'own way')));
  await picture(member.page, 'experiences-own-phone', { whole: true });
  await member.page.getByRole('button', { name: '提出一条' }).click();
  const form = member.page.getByRole('dialog');
  expect(await form.locator('input').count()).toBeLessThanOrEqual(6);
  await choose(form.getByLabel('种类'), '服务');
  await form.getByLabel('做了什么').fill('冬季供水管道巡查');
  await fillDay(form.getByLabel('哪一天（开始）'), '2026-11-14');
  await form.getByLabel('多少小时').fill('６.5');
  await form.getByLabel('依据').fill('巡查记录2026第9页');
  found.push(...(await examiner.examine(member, 'telling')));
  await picture(member.page, 'experiences-tell-phone', { whole: true });
  await form.getByRole('button', { name: '提交' }).click();
  await form.waitFor({ state: 'hidden' });
  await member.page.getByText('6.5小时').waitFor();

  const secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = secretary;
  await signIn(page, 'secretary');
  const { branch } = await readMe(page);
  await page.getByText('有2条经历等您核实').waitFor();
  await page.getByRole('link', { name: '看经历登记' }).click();
  const waiting = page.getByRole('region', { name: '待核实' }).first();
  await waiting.getByText('冬季供水管道巡查').waitFor();
  await page.getByText('任职谈话').waitFor();
  found.push(...(await examiner.examine(secretary, 'register')));
  await picture(page, 'experiences-register');
  await page.getByRole('banner').getByRole('button', { name: 'English' }).click();
  await page.getByText('2 wait to be confirmed').waitFor();
  found.push(...(await examiner.examine(secretary, 'register in English')));
  await picture(page, 'experiences-register-en');
  await page.getByRole('banner').getByRole('button', { name: '中文' }).click();
  await page
    .getByRole('row', { name: /县防汛抗旱先进个人/ })
    .getByRole('button', { name: '不予核实' })
    .click();
  const refusing = page.getByRole('dialog');
  await refusing.getByLabel('原因').fill('文件要到十二月才印发，印发以后请再提一次。');
  found.push(...(await examiner.examine(secretary, 'refusing')));
  await picture(page, 'experiences-refuse');
  await refusing.getByRole('button', { name: '不予核实' }).click();
  await refusing.waitFor({ state: 'hidden' });

  await page.getByRole('button', { name: '登记一条' }).click();
  const recording = page.getByRole('dialog');
  await choose(recording.getByLabel('谁的经历'), '高远帆');
  await recording.getByLabel('学了什么').fill('县委党校中青班');
  await fillDay(recording.getByLabel('从哪一天'), '2022-03-07');
  await fillDay(recording.getByLabel(/^到哪一天/), '2022-03-25');
  await recording.getByLabel('多少学时').fill('96');
  await recording.getByLabel('依据').fill('结业证书2022第013号');
  found.push(...(await examiner.examine(secretary, 'writing down')));
  await picture(page, 'experiences-record');
  await recording.getByRole('button', { name: '登记', exact: true }).click();
  await recording.waitFor({ state: 'hidden' });
  await page.getByText('县委党校中青班').waitFor();
  expect(await page.getByLabel('选中：县委党校中青班').isDisabled()).toBe(true);
  await page.getByLabel('选中：冬季供水管道巡查').check();
  await picture(page, 'experiences-confirm');
  await page.getByRole('button', { name: '核实选中的1条' }).click();
  await page.getByText('待核实1条').waitFor();

  const organizer = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(organizer.page, 'organization');
  await go(organizer, `/branches/${branch?.id}/experiences`);
  await organizer.page.getByText('县委党校中青班').waitFor();
  expect(await organizer.page.getByText('任职谈话').count()).toBe(0);
  await organizer.page.getByLabel('选中：县委党校中青班').check();
  found.push(...(await examiner.examine(organizer, 'confirming on the telephone')));
  await picture(organizer.page, 'experiences-confirm-phone');
  await organizer.page.getByRole('button', { name: '核实选中的1条' }).click();
  await organizer.page.getByText('待核实0条').waitFor();

  await member.page.reload();
  await member.page.getByText('文件要到十二月才印发，印发以后请再提一次。').waitFor();
  await member.page.getByText('已核实30条').waitFor();
  await picture(member.page, 'experiences-refused-phone');
  expect(found).toEqual([]);
}, 300_000);

test('the recorder brings hours out of a volunteer system in as a list, which waits for a second person', async () => {
  const examiner = new Examiner();
  const found: string[] = [];
  const recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = recorder;
  await signIn(page, 'recorder');
  const { branch } = await readMe(page);
  await page.goto('/imports');
  const lines = [
    '姓名,类别,活动名称,服务日期,服务时长,证书编号',
    '高远帆,志愿服务,秋季植树,2025-10-18,6,志愿证2025-0117',
    '万立川,志愿服务,秋季植树,2025-10-18,4.5小时,志愿证2025-0118',
    '周岚,服务,帮办改水23户,2025-05-24,40,改水户验收单2025',
  ];
  await page.getByLabel(/^选要导入的学时和服务小时/).setInputFiles({
    ...{ name: '志愿服务系统导出.csv', mimeType: 'text/csv' },
    buffer: Buffer.from(lines.join('\n')),
  });
  const intake = page.getByRole('region', { name: '学时和服务小时', exact: true });
  await intake.getByText('要登记2条。').waitFor();
  found.push(...(await examiner.examine(recorder, 'looking at a list of hours')));
  await picture(page, 'experiences-list', { part: intake });
  await intake.getByRole('button', { name: '登记这2条' }).click();
  await intake.getByText('《志愿服务系统导出.csv》登记好了：2条').waitFor();
  await go(recorder, `/branches/${branch?.id}/experiences`);
  await page.getByText('秋季植树').first().waitFor();
  expect(await page.getByText('任职谈话').count()).toBe(0);
  expect(await page.getByRole('button', { name: /^核实选中的/ }).count()).toBe(0);
  found.push(...(await examiner.examine(recorder, 'register of the recorder')));
  expect(found).toEqual([]);
}, 120_000);
