// A member says on his telephone what he thinks of the rules and gets a receipt; the secretary replies, he is not satisfied and
// asks once the organization above. Somebody without an account complains about a person by the branch's letter box: the branch
// never hears of it, the committee replies, and the holder of the code says how he finds it. The recorder writes down what was
// handed in on paper. What is late stands on the desk and above.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, moveDay, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { readMe } from '../src/service.ts';

const examiner = new Examiner();
const found: string[] = [];
let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let member: Visitor;
let office: Visitor;
let branchId = '';
let at = '';
let code = '';

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(secretary.page, 'secretary');
  branchId = (await readMe(secretary.page)).branch?.id ?? '';
  member = await chromium.visit({ address: demo.address, screen: phoneScreen, isPhone: true });
  await signIn(member.page, 'member');
  office = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(office.page, 'committee');
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function look(visitor: Visitor, name: string): Promise<void> {
  found.push(...(await examiner.examine(visitor, name)));
  await picture(visitor.page, name, { whole: true });
}

test('what a member says gets a number and a day, a reply, and once the organization above', async () => {
  const { page } = member;
  await go(member, '/home');
  await page.getByText('有意见、有建议，随时可以提').waitFor();
  await page.getByRole('link', { name: '意见建议', exact: true }).click();
  await page.getByLabel('请说说是什么事、您的想法').fill('每月评分前，请先把当月的事实贴三天，大家看过再评。');
  await look(member, 'voice-form-phone');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByRole('heading', { name: '回执' }).waitFor();
  await look(member, 'voice-receipt-phone');
  await page.getByRole('link', { name: /^意见建议 2026-1$/ }).click();
  await page.getByRole('button', { name: '撤回' }).waitFor();
  at = new URL(page.url()).pathname;

  await secretary.page.reload();
  await secretary.page.getByText('有1件意见建议等答复').waitFor();
  await secretary.page.getByRole('link', { name: '意见建议', exact: true }).click();
  await secretary.page.getByText('本支部的意见箱').waitFor();
  await look(secretary, 'voice-register');
  await secretary.page.getByRole('link', { name: '意见建议 2026-1' }).click();
  const people = secretary.page.getByRole('group', { name: '可以指定的人' });
  await people.getByLabel(/支部书记/).check();
  await look(secretary, 'voice-assign');
  await secretary.page.getByRole('button', { name: '指定这1人' }).click();
  await secretary.page.getByLabel('查了什么、怎么办、为什么').fill('从下月起，评分前三天在公开栏贴出当月事实。');
  await look(secretary, 'voice-reply');
  await secretary.page.getByRole('button', { name: '答复', exact: true }).click();
  await secretary.page.getByText('已答复，请评价').waitFor();

  await page.reload();
  await page.getByLabel('不满意').check();
  await page.getByLabel('还有哪里没有解决').fill('贴在公开栏，外出的党员看不到。');
  await look(member, 'voice-judge-phone');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByRole('button', { name: '请上一级答复' }).click();
  await page.getByText('已请上一级答复').waitFor();

  await go(office, at);
  await office.page.getByLabel('上一级的答复和理由').fill('支部同时把事实发到手机页面上，外出的党员也能看到。');
  await look(office, 'voice-decide');
  await office.page.getByRole('button', { name: '答复', exact: true }).click();
  await office.page.getByText('上一级已答复').waitFor();
  await page.reload();
  await page.getByText('外出的党员也能看到').waitFor();
  await look(member, 'voice-decided-phone');
  expect(await page.getByRole('button', { name: '请上一级答复' }).count()).toBe(0);
});

test('a complaint left without a name goes past the branch; whoever holds the code reads the reply and judges it', async () => {
  const stranger = await chromium.visit({ address: demo.address, screen: phoneScreen, isPhone: true });
  const { page } = stranger;
  await page.goto(`/letter-box/${branchId}`);
  await page.getByLabel('反映支部书记').check();
  await page.getByText('不经过支部').waitFor();
  await page.getByLabel('请说说是什么事、您的想法').fill('分派任务总是照顾自己人，请上级来听听大家怎么说。');
  await look(stranger, 'voice-letter-box-phone');
  await page.getByRole('button', { name: '提交' }).click();
  await page.getByText('请先记下查询码').waitFor();
  code = (await page.locator('b', { hasText: /^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{2}$/ }).textContent()) ?? '';
  await look(stranger, 'voice-code-phone');

  await go(secretary, `/branches/${branchId}/suggestions`);
  await secretary.page.reload();
  await secretary.page.getByRole('link', { name: '意见建议 2026-1' }).waitFor();
  expect(await secretary.page.getByText('反映 2026-1').count()).toBe(0);

  await go(office, '/committee');
  await office.page.reload();
  await office.page.getByText('有1件意见建议等答复').waitFor();
  await go(office, '/suggestions');
  await office.page.getByRole('link', { name: '反映 2026-1' }).click();
  const people = office.page.getByRole('group', { name: '可以指定的人' }).getByRole('checkbox');
  await people.first().check();
  await look(office, 'voice-complaint');
  await office.page.getByRole('button', { name: '指定这1人' }).click();
  await office.page.getByLabel('查了什么、怎么办、为什么').fill('已到支部逐户听取意见，任务改由支委会公开分派。');
  await office.page.getByRole('button', { name: '答复', exact: true }).click();
  await office.page.getByText('已答复，请评价').waitFor();

  await page.goto(`/receipt#${code}`);
  await page.getByText('任务改由支委会公开分派').waitFor();
  await page.getByLabel('满意', { exact: true }).check();
  await look(stranger, 'voice-receipt-reply-phone');
  await page.getByRole('button', { name: '提交评价' }).click();
  await page.getByText('已评价').waitFor();
  await stranger.context.close();
});

test('what is handed in on paper is written down with the name, and the slip is printed', async () => {
  const recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  await go(recorder, `/branches/${branchId}/suggestions/new`);
  await recorder.page.getByLabel(/^是谁提的/).fill('群众 韩秋生');
  await recorder.page.getByLabel('对支部工作的建议').check();
  await recorder.page.getByLabel('请说说是什么事、您的想法').fill('主题党日改到周末，上班的人也能来。');
  await look(recorder, 'voice-record');
  await recorder.page.getByRole('button', { name: '提交' }).click();
  await recorder.page.getByText('请把回执打印出来').waitFor();
  await look(recorder, 'voice-slip');
  await recorder.page.emulateMedia({ media: 'print' });
  await picture(recorder.page, 'voice-slip-printed', { whole: true });
  expect(await recorder.page.getByRole('button', { name: '打印回执' }).isVisible()).toBe(false);
  await recorder.context.close();
});

test('what is late stands on the desk and above, by branch; the year is told in figures', async () => {
  await moveDay(secretary.page, '2026-12-28');
  await go(secretary, `/branches/${branchId}/desk`);
  await secretary.page.getByText('其中1件超过期限').waitFor();
  await picture(secretary.page, 'voice-desk');
  await go(office, '/suggestions');
  await office.page.reload();
  await office.page.getByText('超过期限', { exact: true }).waitFor();
  await look(office, 'voice-committee');
  await go(office, '/committee');
  await office.page.getByText('其中1件超过期限').waitFor();
  await picture(office.page, 'voice-overview');
  await go(member, '/me/suggestions');
  await member.page.getByRole('banner').getByRole('button', { name: 'English' }).click();
  await member.page.getByRole('heading', { name: 'Raised by me, and for me to reply to' }).waitFor();
  await look(member, 'voice-english-phone');
  expect(found).toEqual([]);
});
