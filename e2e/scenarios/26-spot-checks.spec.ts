// What a committee looks into is drawn by lot. An officer sees the check that is under way, repeats its draw in the browser,
// takes it back because somebody was not there, freezes the list anew, types the numbers that those present wrote on paper,
// and finds what a stranger finds with a hash and a sorted list. Each one drawn is looked into; one is wrong and left with
// what was done about it; then the check is over, hangs in the file as a printed record, and its step is done.
// A score that was typed wrong is corrected after its meeting: the recorder proposes it, the secretary passes it, and the
// member and the notice on the wall read what was corrected.

import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor, wideScreen } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose } from '../src/fields.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { branchUnder } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { readService } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const present = [
  ['贺连生', '482913'],
  ['陶秀英', '7705'],
  ['蒋文斌', '316048'],
] as const;

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

/** The draw as a stranger repeats it. */
function drawn(list: string, count: number): readonly string[] {
  const seed = hash([hash(list), ...present.map(([, number]) => number), ''].join('\n'));
  const places = list.split('\n').filter((line) => line !== '');
  const sorted = places.map((line) => `${hash(`${seed} ${line}\n`)} ${line}`).sort();
  return sorted.slice(0, count).map((line) => line.slice(65));
}

async function look(visitor: Visitor, at: string, name: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [screen, width] of [
    [officeScreen, 'office'],
    [wideScreen, 'wide'],
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

test('a check is drawn by lot so that a stranger draws the same, looked into to the end, and printed', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults } = visitor;
  await signIn(page, 'committee');
  await visitor.quiet();
  const found: string[] = [];
  await page.getByText('抽查在办1次').waitFor();
  await picture(page, 'spot-checks-committee');
  await page.getByRole('link', { name: '看抽查' }).click();
  await page.waitForURL('**/spot-checks');
  await visitor.quiet();
  found.push(...(await look(visitor, '/spot-checks', 'spot-checks-register')));

  await page.getByRole('link', { name: /第三季度/ }).click();
  await page.getByRole('button', { name: '在这台设备上重算一遍' }).click();
  await page.getByText('重算的结果与公布的一致').waitFor();
  found.push(...(await look(visitor, '/spot-checks/…', 'spot-check-open')));

  // Somebody was not there: it is taken back, and stays to be read.
  await page.getByRole('button', { name: '撤销抽查' }).click();
  await page.getByRole('dialog').getByLabel('撤销的理由').fill('蒋文斌没有到场');
  await page.getByRole('dialog').getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByText(/撤销：蒋文斌没有到场/).waitFor();

  await go(visitor, '/spot-checks');
  await page.getByRole('button', { name: '固定名单' }).waitFor();
  found.push(...(await look(visitor, '/spot-checks with one due', 'spot-checks-due')));
  await page.getByRole('button', { name: '固定名单' }).click();
  await page.getByRole('heading', { name: '抽签', exact: true }).waitFor();
  for (const [at, [name, number]] of present.entries()) {
    await page.getByLabel(`第${at + 1}人的姓名`).fill(name);
    await page.getByLabel(`第${at + 1}人写的数`).fill(number);
  }
  found.push(...(await look(visitor, '/spot-checks/… frozen', 'spot-check-frozen')));
  await page.getByRole('button', { name: '抽签', exact: true }).click();
  const items = page.getByRole('button', { name: /^填核对结果/ });
  await items.first().waitFor();
  const count = await items.count();

  const id = page.url().split('/').at(-1) ?? '';
  const { list } = (await readService(page, `/spot-checks/${id}/list`)).body as { readonly list: string };
  const check = (await readService(page, `/spot-checks/${id}`)).body as { readonly items: { readonly line: string }[] };
  expect(check.items.map(({ line }) => line)).toEqual(drawn(list, count));

  for (let left = count; left > 0; left -= 1) {
    await items.first().click();
    const dialog = page.getByRole('dialog');
    await choose(dialog.getByLabel('核对结果'), left === 2 ? '有误' : '属实');
    await dialog.getByLabel('依据、理由').fill(left === 2 ? '请假一次没有扣' : '查了签到簿，与评分相符');
    if (left === 2) {
      await dialog.getByLabel('应当是多少').fill('组织生活少一分');
      await dialog.getByLabel('怎样处理').fill('在支部党员大会上说明');
      await picture(page, 'spot-check-finding');
    }
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => items.count()).toBe(left - 1);
  }
  await page.getByText('可以办结').waitFor();
  found.push(...(await look(visitor, '/spot-checks/… looked into', 'spot-check-found')));
  await page.getByRole('button', { name: '办结抽查' }).click();
  await page.getByText(/办结。$/).waitFor();
  await page.getByRole('link', { name: '打印抽查记录' }).click();
  await page.waitForURL('**/record');
  await visitor.quiet();
  found.push(...(await look(visitor, '/spot-checks/…/record', 'spot-check-record')));

  const branch = await branchUnder(page, '机关党员月积分');
  const { body } = await readService(page, `/branches/${branch.id}/steps/spot-check/2026-Q3`);
  expect(body).toMatchObject({ state: 'done', isByLot: true });
  // From the branch's desk an officer reaches what waits in it.
  await go(visitor, `/branches/${branch.id}/desk`);
  await page.getByRole('link', { name: '申报核实' }).waitFor();
  await picture(page, 'desk-of-officer');
  expect([...found, ...faults]).toEqual([]);
});

test('a score of a published month is corrected by two people, and the card and the notice say so', async () => {
  const recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  await recorder.page.waitForURL('**/desk');
  const branchId = recorder.page.url().split('/').at(-2) ?? '';
  const found: string[] = [];
  await go(recorder, `/branches/${branchId}/sheets/2026-10`);
  await recorder.quiet();
  await recorder.page.getByRole('row', { name: /周岚/ }).getByRole('gridcell').nth(1).click();
  await recorder.page.getByRole('link', { name: '更正这一分' }).click();
  const dialog = recorder.page.getByRole('dialog');
  await dialog.getByText('周岚').waitFor();
  const stood =
    /现在([\d.]+)/.exec(
      (await dialog
        .getByText(/（现在[\d.]+）/)
        .first()
        .textContent()) ?? '',
    )?.[1] ?? '';
  const corrected = String(Number(stood) - 1);
  await dialog.getByLabel('应当是多少分').fill(corrected);
  await dialog.getByLabel('为什么更正').fill('漏扣一次缺席');
  await dialog.getByLabel('会议或依据').fill('签到簿；10月28日支委会');
  await recorder.quiet();
  found.push(...(await new Examiner().examine(recorder, 'the form of a correction')));
  await picture(recorder.page, 'score-correction-form');
  await dialog.getByRole('button', { name: '提出更正' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await recorder.page.getByText('等待通过').waitFor();
  found.push(...(await look(recorder, '/score-corrections, proposed', 'score-corrections-proposed')));

  const secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(secretary.page, 'secretary');
  await secretary.page.getByText('1条评分更正等待通过').waitFor();
  await secretary.page.getByRole('link', { name: '去办', exact: true }).click();
  await secretary.page.getByRole('button', { name: /^通过：周岚/ }).click();
  await secretary.page.getByText('已更正').waitFor();
  found.push(...(await look(secretary, '/score-corrections, passed', 'score-corrections-passed')));
  await go(secretary, `/branches/${branchId}/notices`);
  await secretary.page.getByRole('link', { name: /10月/ }).first().click();
  await secretary.page.getByRole('heading', { name: '公示以后更正了1处' }).waitFor();
  found.push(...(await look(secretary, '/notices/… corrected since', 'notice-corrected-since')));

  const member = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(member.page, 'member');
  const { personId } = (await readService(member.page, '/session')).body as { readonly personId: string };
  await go(member, `/members/${personId}/card`);
  await member.page.getByRole('heading', { name: '评分更正' }).waitFor();
  await member.page.locator('#items').getByRole('button').first().click();
  await member.page
    .locator('#items')
    .getByText(/漏扣一次缺席/)
    .waitFor();
  await member.page.locator('#items').locator('del', { hasText: stood }).waitFor();
  found.push(...(await new Examiner().examine(member, 'the card with a correction')));
  await picture(member.page, 'card-corrected', { whole: true });
  expect([...found, ...recorder.faults, ...secretary.faults, ...member.faults]).toEqual([]);
});
