// The committee looks at its branches by a plan that a meeting adopts. An officer who is named to go visits the secretary's branch and
// finds something lacking; the branch answers and names who puts it right; it is said to be put right, looked at again and settled. A
// meeting criticises the branch, which objects, and decides again. The secretary's report is written, handed in, heard and commented.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { readService } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;
let officer: Visitor;
let secretary: Visitor;
let branch = { id: '', name: '' };
let planAt = '';

interface Me {
  readonly name: string;
  readonly appointments: readonly { readonly organization: { readonly id: string; readonly name: string } }[];
}

async function meOf({ page }: Visitor): Promise<Me> {
  return (await readService(page, '/session')).body as Me;
}

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  officer = await chromium.visit({ address: demo.address, screen: officeScreen });
  secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(officer.page, 'committee');
  await signIn(secretary.page, 'secretary');
  const [own] = (await meOf(secretary)).appointments;
  if (own === undefined) throw new Error('The secretary works for a branch.');
  branch = own.organization;
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function look(visitor: Visitor, at: string, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [screen, width] of [
    [officeScreen, 'office'],
    [phoneScreen, 'phone'],
  ] as const) {
    await visitor.page.setViewportSize(screen);
    await visitor.quiet();
    found.push(...(await new Examiner().examine(visitor, `${at} at ${screen.width} px`)));
    await picture(visitor.page, `${name}-${width}`, { whole: true });
  }
  await visitor.page.setViewportSize(officeScreen);
  return found;
}

async function fillMeeting(visitor: Visitor): Promise<void> {
  await visitor.page.getByLabel('应到人数').fill('7');
  await visitor.page.getByLabel('实到人数').fill('6');
  await visitor.page.getByLabel('赞成人数').fill('6');
}

test('a plan says what is looked at, who goes and by when, and a meeting adopts it', async () => {
  const { page } = officer;
  const me = await meOf(officer);
  const [place] = me.appointments;
  await page.getByRole('region', { name: '监督检查' }).getByRole('link').first().click();
  await page.getByRole('button', { name: '拟今年的计划' }).click();
  await page.getByLabel('看什么').fill('三会一课按时召开，记录齐全');
  await page.getByLabel('依据哪一条').fill('评星定格办法第三条');
  await page.getByRole('button', { name: '加一项' }).click();
  await page.getByLabel('看什么').nth(1).fill('每月积分按时公示');
  await choose(page.getByLabel('加一个人'), me.name);
  await choose(page.getByLabel('加一个支部'), branch.name);
  const own = page.getByRole('group', { name: branch.name, exact: true });
  await fillDay(own.getByLabel('年中检查，最晚'), '2026-11-25');
  await fillDay(own.getByLabel('年终检查，最晚'), '2026-12-31');
  const found = [...(await look(officer, 'writing a plan', 'supervision-writing'))];
  await page.getByRole('button', { name: '保存草稿' }).click();
  await page.getByText('草稿，还没有开会通过').waitFor();
  await fillMeeting(officer);
  await page.getByRole('button', { name: '记下通过' }).click();
  await page.getByText('开会通过，应到7人').waitFor();
  planAt = new URL(page.url()).pathname;
  expect(planAt).toContain(place?.organization.id ?? '');
  found.push(...(await look(officer, 'a plan', 'supervision-plan')));
  expect(found).toEqual([]);
}, 120_000);

test('what lacks is answered, put right by somebody of the branch, looked at again and settled', async () => {
  const { page } = officer;
  const me = await meOf(officer);
  await page.getByRole('link', { name: `${branch.name}：年中检查` }).click();
  await page.getByRole('heading', { name: '记录这次检查' }).waitFor();
  await page.getByRole('checkbox', { name: me.name }).check();
  await page.getByRole('textbox', { name: '看了什么' }).fill('看了会议记录本、公示栏和八到十月的积分');
  const first = page.getByRole('group', { name: '第1项' });
  await first.getByRole('radio', { name: '不到位' }).check();
  await first.getByLabel('说明').fill('九月没有党课记录');
  await fillDay(first.getByLabel('整改期限'), '2026-11-30');
  await page.getByRole('group', { name: '第2项' }).getByRole('radio', { name: '到位', exact: true }).check();
  const found = [...(await look(officer, 'writing a visit down', 'supervision-recording'))];
  await page.getByRole('button', { name: '记下来' }).click();
  await page.getByText('等支部答复').waitFor();

  const desk = secretary.page;
  await desk.reload();
  await desk.getByText('有 1 次检查等支部答复').waitFor();
  await go(secretary, `/branches/${branch.id}/supervision/2026`);
  await desk.getByRole('link', { name: /年中检查/ }).click();
  await desk.getByLabel('怎么看、怎么改').fill('确实漏了，十一月补上，以后由组织委员记');
  await desk.getByLabel('第1项由谁整改').click();
  await desk.locator('.ant-select-item-option').first().click();
  found.push(...(await look(secretary, 'answering a visit', 'supervision-answering')));
  await desk.getByRole('button', { name: '答复' }).click();
  await desk.getByLabel('怎么改的').fill('十一月十九日补上了党课，记录在册');
  await desk.getByRole('button', { name: '报已改好' }).click();
  await desk.getByText('说已改好，等复查').waitFor();

  await page.reload();
  await page.getByLabel('看到的情况').fill('看了补的记录，到场人数对得上');
  await page.getByRole('button', { name: '改好了', exact: true }).click();
  await page.getByText('复查已通过').waitFor();
  found.push(...(await look(officer, 'a visit that is closed', 'supervision-visit')));
  expect(found).toEqual([]);
}, 150_000);

test('which branches are visited besides is drawn by lot', async () => {
  const { page } = officer;
  await go(officer, planAt);
  await fillDay(page.getByLabel('最晚哪天去'), '2026-12-20');
  await page.getByRole('button', { name: '定名单' }).click();
  await page.getByRole('link', { name: /定的名单/ }).click();
  await page.getByRole('button', { name: '去掉最后一人' }).click();
  for (const [name, number, place] of [
    ['贺连生', '482913', 1],
    ['陶秀英', '7705', 2],
  ] as const) {
    await page.getByLabel(`第${place}人的姓名`).fill(name);
    await page.getByLabel(`第${place}人写的数`).fill(number);
  }
  await page.getByRole('button', { name: '抽签' }).click();
  await page.getByRole('heading', { name: '抽到的支部' }).waitFor();
  await page.getByRole('button', { name: '在这台设备上重算一遍' }).click();
  await page.getByText('重算的结果与公布的一致').waitFor();
  expect(await look(officer, 'a draw of branches', 'supervision-draw')).toEqual([]);
}, 90_000);

test('a criticism is told and objected to, and a meeting decides again', async () => {
  const { page } = officer;
  await go(officer, planAt);
  await page.getByRole('button', { name: '记下对一个支部的评价' }).click();
  await choose(page.getByLabel('支部', { exact: true }), branch.name);
  await page.getByRole('radio', { name: /批评/ }).check();
  await page.getByLabel('评价和理由').fill('全年两次漏开党课，检查前才补');
  await fillMeeting(officer);
  await page.getByRole('button', { name: '记下评价' }).click();
  await page.getByText('已告知支部').waitFor();
  const desk = secretary.page;
  await go(secretary, `/branches/${branch.id}/supervision/2026`);
  await desk.getByLabel('支部的意见').fill('只漏了一次，九月因防汛改期');
  await desk.getByRole('button', { name: '提出异议' }).click();
  await desk.getByText('支部有异议，等会议决定').waitFor();
  const found = [...(await look(secretary, 'visits to a branch', 'supervision-branch'))];
  await page.reload();
  await page.getByRole('radio', { name: '正常' }).check();
  await page.getByLabel('理由', { exact: true }).fill('防汛属实，改为正常');
  await page.getByRole('button', { name: '记下决定' }).click();
  await page.getByText('已重新决定').waitFor();
  found.push(...(await look(officer, 'a plan at the end of the year', 'supervision-assessed')));
  expect(found).toEqual([]);
}, 120_000);

test('a secretary’s report is written, handed in, heard with the meeting’s figures, commented and printed', async () => {
  const desk = secretary.page;
  await desk.getByRole('link', { name: '书记述职' }).click();
  await desk.getByRole('button', { name: '写述职报告' }).click();
  await desk.getByLabel('做了什么').fill('开了十一次主题党日，走访困难党员二十六户。');
  await desk.getByLabel('存在的问题').fill('九月漏了一次党课；公示栏更新慢。');
  await desk.getByLabel('明年打算').fill('每月五日前公示；党课由支委轮流讲。');
  const found = [...(await look(secretary, 'writing a report', 'work-report-writing'))];
  await desk.getByRole('button', { name: '保存' }).click();
  await desk.getByRole('button', { name: '提交' }).click();
  await desk.getByText('已提交').waitFor();
  const { page } = officer;
  await go(officer, `/branches/${branch.id}/work-reports/2026`);
  const numbers = { 应到人数: '31', 实到人数: '27', 好: '18', 较好: '6', 一般: '2', 差: '0' };
  for (const [name, number] of Object.entries(numbers)) await page.getByLabel(name, { exact: true }).fill(number);
  await page.getByLabel('会议的意见').fill('总体好，公示要按时');
  found.push(...(await look(officer, 'writing a hearing down', 'work-report-hearing')));
  await page.getByRole('button', { name: '记下来' }).click();
  await page.getByLabel('点评', { exact: true }).fill('问题找得准，明年盯住公示和党课。');
  await page.getByRole('button', { name: '记下点评' }).click();
  await page.getByText('已点评').waitFor();
  found.push(...(await look(officer, 'a report', 'work-report')));
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'work-report-paper', { whole: true });
  await page.emulateMedia({ media: 'screen' });
  await go(officer, '/work-reports/2026');
  await page.getByRole('link', { name: branch.name }).waitFor();
  found.push(...(await look(officer, 'reports of a year', 'work-reports')));
  expect([...found, ...officer.faults, ...secretary.faults]).toEqual([]);
}, 150_000);
