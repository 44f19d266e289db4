// A general branch rates its branches once a year: each scores itself and the others through its secretary, the committee
// scores all, a meeting confirms, the result hangs out, and a branch sees where its points come from.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, wideScreen } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { fillDay } from '../src/fields.ts';
import { go, moveDay, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { publishOnPage } from '../src/months.ts';
import { picture } from '../src/pictures.ts';
import { askService, readMe, readService, type Sheet } from '../src/service.ts';

interface PeerSheet extends Sheet {
  readonly givers: readonly { readonly id: string; readonly name: string; readonly isGiven: boolean }[];
}

const rater = '青禾县水务局党总支';
const day = '2026-12-18';
const examiner = new Examiner();
let demo: Installation;
let chromium: Chromium;
let general = '';

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  const { page, context } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'committee');
  await moveDay(page, day);
  const organizations = (await readService(page, '/organizations')).body as { id: string; name: string }[];
  general = organizations.find(({ name }) => name === rater)?.id ?? '';
  await context.close();
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('the secretary scores the other branches and his own from his desk, on the phone as well', async () => {
  const visitor = await chromium.visit({ address: demo.address, isPhone: true, screen: phoneScreen });
  const { page, faults } = visitor;
  await signIn(page, 'secretary');
  const found: string[] = [];
  for (const [asked, told] of [
    ['代表支部给其他支部打分', '只有您看得到'],
    ['代表支部给本支部打分', '这是支部自评'],
  ] as const) {
    await page.getByRole('listitem').filter({ hasText: asked }).getByRole('link').click();
    await page.getByText(told).waitFor();
    found.push(...(await examiner.examine(visitor, `/branches/*/rated-by/*/sheets, ${asked}`)));
    await picture(page, asked.includes('其他') ? 'branch-gives-phone' : 'branch-self-phone', { whole: true });
    await scoreEverybody(page);
    await page.getByRole('link', { name: '回首页' }).click();
    await page.getByRole('heading', { name: '本月待办' }).waitFor();
  }
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});

async function scoreEverybody(page: Page): Promise<void> {
  const fields = page.getByRole('textbox');
  for (;;) {
    const count = await fields.count();
    for (let item = 0; item < count; item += 1) await fields.nth(item).fill('18');
    await fields.last().blur();
    const next = page.getByRole('button', { name: /^(下一个|还差)：/ });
    if ((await next.count()) === 0) break;
    await next.click();
  }
  await page.getByText('都打好了，谢谢您。').waitFor();
  await page.getByText(/已自动保存/).waitFor();
}

test('the committee scores the branches, types in what came on paper, and the meeting confirms', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults } = visitor;
  await signIn(page, 'committee');
  await page.getByRole('heading', { name: '党组织考评支部' }).waitFor();
  const found = [...(await examiner.examine(visitor, '/committee'))];
  await page.getByRole('region', { name: '党组织考评支部' }).scrollIntoViewIfNeeded();
  await picture(page, 'committee-branch-years');
  await page.getByRole('region', { name: '党组织考评支部' }).getByRole('link', { name: rater }).click();
  await page.getByRole('heading', { name: '本月待办' }).waitFor();
  found.push(...(await examiner.examine(visitor, '/branches/*/desk of whoever rates branches')));
  await picture(page, 'branch-year-desk');
  await page.getByRole('link', { name: '评分', exact: true }).click();
  await page.getByRole('columnheader', { name: '支部', exact: true }).waitFor();
  await page.getByText('按组织顺序').waitFor();
  found.push(...(await examiner.examine(visitor, '/branches/*/sheets of branches')));
  await picture(page, 'branch-year-sheet');
  await page.getByRole('link', { name: /^互评/ }).click();
  await page.getByRole('heading', { name: '谁给别人打了分' }).waitFor();
  await page.getByText(/每个支部给其他支部打一张/).waitFor();
  found.push(...(await examiner.examine(visitor, '/branches/*/sheets of branches, peers')));
  await picture(page, 'branch-year-peers');
  await fillRest(page);
  await go(visitor, `/branches/${general}/sheets/2026`);
  await page.reload();
  await page.getByRole('button', { name: '提交会议通过' }).filter({ visible: true }).first().click();
  await meeting(page, ['开会日期', '应到', '实到']);
  await page.getByRole('button', { name: '通过', exact: true }).click();
  await page.getByRole('link', { name: '去年终总评' }).click();
  await page.getByRole('heading', { name: '2026年度支部考评' }).waitFor();
  found.push(...(await examiner.examine(visitor, '/branches/*/year-end of branches')));
  await picture(page, 'branch-year-end');
  await page.getByRole('button', { name: '会议评定，定下结果' }).click();
  await meeting(page, ['哪天开的会', '应到多少人', '实到多少人']);
  await page.getByLabel('赞成多少人').fill('6');
  await page.getByRole('button', { name: '评定完毕，记下' }).click();
  await page.getByRole('heading', { name: '评定结果' }).waitFor();
  await picture(page, 'branch-year-results');
  await page.setViewportSize(wideScreen);
  await page.getByRole('link', { name: '下一步：公示' }).click();
  await page.getByText('将6个党支部的年度评定结果').waitFor();
  await picture(page, 'branch-year-notice', { whole: true });
  found.push(...(await examiner.examine(visitor, '/branches/*/notices of branches')));
  // The committee's officer proposes and publishes, the department's checks.
  const department = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(department.page, 'department');
  await publishOnPage(page, department.page);
  await department.context.close();
  await page.waitForURL(/\/notices\/[0-9a-f-]+$/);
  await page.getByText('二〇二六年度党支部考评结果公示').waitFor();
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});

/** The day, how many were due and how many came. */
async function meeting(page: Page, [on, due, present]: readonly [string, string, string]): Promise<void> {
  await fillDay(page.getByLabel(on), day);
  await page.getByLabel(due, { exact: true }).fill('7');
  await page.getByLabel(present, { exact: true }).fill('6');
}

/** What is still open: the committee's scores, what branches gave themselves and each other on paper. */
async function fillRest(page: Page): Promise<void> {
  const at = `/branches/${general}/sheets/2026`;
  const save = async (query: string, change: object, isFor: (id: string) => boolean, points: string) => {
    const sheet = (await readService(page, `${at}${query}`)).body as Sheet;
    const standing = new Set(sheet.cells.map(({ memberId }) => memberId));
    const cells = sheet.members
      .filter(({ id, isDue }) => isDue && isFor(id) && !standing.has(id))
      .flatMap(({ id }) =>
        sheet.items.map((item) => ({ memberId: id, item: item.id, points, reason: null, revision: 0 })),
      );
    if (cells.length === 0) return;
    const { status, body } = await askService(page, `${at}/cells`, 'POST', { origin: 'keyed', ...change, cells });
    expect([status, body]).toMatchObject([200, {}]);
  };
  await save('', {}, () => true, '19');
  await save('?rater=self', { rater: 'self' }, () => true, '19');
  const { givers } = (await readService(page, `${at}?rater=peer`)).body as PeerSheet;
  for (const { id: giverId } of givers.filter(({ isGiven }) => !isGiven))
    await save(`?rater=peer&giverId=${giverId}`, { rater: 'peer', giverId }, (id) => id !== giverId, '17');
}

test('the branch sees how its points came about: shares, scores, rounding and stars', async () => {
  const visitor = await chromium.visit({ address: demo.address, isPhone: true, screen: phoneScreen });
  const { page, faults } = visitor;
  await signIn(page, 'secretary');
  const { branch } = await readMe(page);
  await go(visitor, `/branches/${branch?.id}/rated-by/${general}`);
  await page.getByText('会议已评定').waitFor();
  await page.getByText(/由青禾县水务局党总支按《/).waitFor();
  await page
    .getByRole('heading', { name: /分是这样来的|怎么来的/ })
    .first()
    .waitFor();
  const found = [...(await examiner.examine(visitor, '/branches/*/rated-by/*'))];
  await picture(page, 'branch-card-phone', { whole: true });
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});
