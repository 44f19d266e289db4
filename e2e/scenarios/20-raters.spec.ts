// A branch in which everybody scores the others once a year and the branch scores everybody: a member gives his scores on
// the phone, the recorder types in another's paper, the secretary scores, and nothing passes while something is missing.
// Elsewhere an item is not for everyone, and what one gave oneself stands beside what is agreed.

import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { go, ownPassword, signIn, signInByCode } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { type BranchSlip, branchUnder, slipsOfBranch } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { askService, readService, type Sheet } from '../src/service.ts';

interface Branch {
  readonly id: string;
  readonly name: string;
  readonly slips: readonly BranchSlip[];
}

interface PeerSheet extends Sheet {
  readonly givers: readonly { readonly id: string; readonly name: string; readonly isGiven: boolean }[];
}

let demo: Installation;
let chromium: Chromium;
let stars: Branch;
let months: Branch;
let layers: Branch;
const examiner = new Examiner();

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  const { address } = demo;
  const [committee, system] = await Promise.all([
    chromium.visit({ address, screen: officeScreen }),
    chromium.visit({ address, screen: officeScreen }),
  ]);
  await signIn(committee.page, 'committee');
  await signIn(system.page, 'system');
  const branches: Branch[] = [];
  for (const scheme of ['党员星级创建', '机关党员月积分', '农村党员分层量化积分']) {
    const branch = await branchUnder(committee.page, scheme);
    branches.push({ ...branch, slips: await slipsOfBranch(system.page, branch.id) });
  }
  [stars, months, layers] = branches as [Branch, Branch, Branch];
  await committee.context.close();
  await system.context.close();
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function enter(slip: BranchSlip | undefined, isPhone = false): Promise<Visitor> {
  if (slip === undefined) throw new Error('Nobody to sign in.');
  const screen = isPhone ? phoneScreen : officeScreen;
  const visitor = await chromium.visit({ address: demo.address, isPhone, screen });
  await signInByCode(visitor.page, slip);
  return visitor;
}

async function type(page: Page, points: string, key: string): Promise<void> {
  await page.keyboard.type(points);
  await page.keyboard.press(key);
}

const secretaryOf = ({ slips }: Branch) => slips.find(({ roles }) => roles.includes('branch-secretary'));
const branchSheet = ({ id }: Branch, period: string) => `/branches/${id}/sheets/${period}`;

/** Two members who have not scored the others yet: one does it on the phone, the other hands in a paper. */
async function twoGivers(): Promise<readonly [onPhone: BranchSlip, onPaper: BranchSlip]> {
  const { page, context } = await enter(secretaryOf(stars));
  const { body } = await readService(page, `${branchSheet(stars, '2026')}?rater=peer`);
  await context.close();
  const open = (body as PeerSheet).givers.filter(({ isGiven }) => !isGiven);
  const [first, second] = open.flatMap(({ id }) => stars.slips.filter(({ personId }) => personId === id));
  if (first === undefined || second === undefined) throw new Error('Two members have still to give their scores.');
  return [first, second];
}

test('a member scores the others on the phone, one after the other, and nobody else reads it', async () => {
  const [onPhone, onPaper] = await twoGivers();
  const visitor = await enter(onPhone, true);
  const { page, faults, quiet } = visitor;
  await page.getByText('请您给其他党员打分').waitFor();
  const found = [...(await examiner.examine(visitor, '/home'))];
  await picture(page, 'home-asked-phone');
  await page.getByRole('link', { name: '去打分' }).click();
  await page.getByText('只有您自己看得到').waitFor();
  const fields = page.getByRole('textbox');
  const items = await fields.count();
  expect(await fields.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value))).toEqual(
    Array.from({ length: items }, () => ''),
  );
  // What does not fit is said at the field, and stays there.
  await fields.first().fill('21');
  await fields.nth(1).focus();
  await page.getByText('在0至20分之间').waitFor();
  found.push(...(await examiner.examine(visitor, '/own/sheets/peer/2026')));
  // By keyboard: a number and Enter, field by field, and on to the next person.
  await fields.first().fill('');
  await fields.first().focus();
  for (let item = 0; item < items; item += 1) await type(page, '18', 'Enter');
  const people = await page.getByLabel('给谁打分').getByRole('option').count();
  await page.getByText(`第2人，共${people}人`).waitFor();
  await type(page, '17', 'Enter');
  await page.getByText(/已自动保存/).waitFor();
  await picture(page, 'own-peer-phone', { whole: true });
  for (let row = 1; row < people; row += 1) {
    for (let item = 0; item < items; item += 1) await fields.nth(item).fill('17');
    await fields.last().blur();
    if (row < people - 1) await page.getByRole('button', { name: /^下一位/ }).click();
  }
  await page.getByText('都打好了，谢谢您。').waitFor();
  await page.getByText(/已自动保存/).waitFor();
  await picture(page, 'own-peer-done-phone');
  // The same again sends nothing.
  let sent = 0;
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/own/sheets/')) sent += 1;
  });
  await fields.first().press('Enter');
  await fields.last().press('Enter');
  await quiet();
  expect(sent).toBe(0);
  // In large text nothing is cut.
  await page.evaluate(() => localStorage.setItem('xianfeng.elder', '20'));
  await page.reload();
  await page.getByText('只有您自己看得到').waitFor();
  found.push(...(await examiner.examine(visitor, '/own/sheets/peer/2026')));
  expect(await fields.first().inputValue()).toBe('18');
  await page.getByRole('link', { name: '回首页' }).click();
  await page.getByText('2026年，都打好了；会议通过前还能改').waitFor();
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
  await typePaper(onPhone, onPaper);
});

/** The recorder sees that the one has given, and not what; the other's paper is pasted in. */
async function typePaper(onPhone: BranchSlip, onPaper: BranchSlip): Promise<void> {
  const recorder = stars.slips.find(
    ({ roles, personId }) => roles.length === 0 && personId !== onPhone.personId && personId !== onPaper.personId,
  );
  await makeRecorder(recorder);
  const visitor = await enter(recorder);
  const { page, faults } = visitor;
  await page.getByRole('navigation').getByRole('link', { name: '评分', exact: true }).first().click();
  await page.waitForURL(/\/sheets\/2026$/);
  await page.getByRole('link', { name: '互评', exact: true }).click();
  await page.getByRole('heading', { name: '谁给别人打了分' }).waitFor();
  const line = page.getByRole('listitem').filter({ hasText: onPhone.name });
  expect(await line.first().innerText()).toMatch(/已交[\s\S]*内容不显示/);
  const found = [...(await examiner.examine(visitor, '/peers'))];
  await picture(page, 'peer-givers');
  await page.getByRole('link', { name: `代录纸质表：${onPaper.name}` }).click();
  await page.getByRole('heading', { name: `${onPaper.name}给其他党员打的分` }).waitFor();
  const paper = `${branchSheet(stars, '2026')}?rater=peer&giverId=${onPaper.personId}`;
  const { members, items } = (await readService(page, paper)).body as Sheet;
  const rows = members
    .filter(({ id }) => id !== onPaper.personId)
    .map(({ isDue, exemptReason }) => items.map(() => (isDue && exemptReason === null ? '16' : '')).join('\t'));
  await page.getByRole('button', { name: '从表格粘贴' }).click();
  await page.getByLabel('粘贴到这里').fill(rows.join('\n'));
  await page.getByRole('button', { name: '放进评分表' }).click();
  await page.getByText(/^已粘贴\d+格/).waitFor();
  await page.getByText(/已自动保存/).waitFor();
  found.push(...(await examiner.examine(visitor, '/peers/giver')));
  await picture(page, 'peer-paper');
  await page.getByRole('link', { name: '回到名单' }).click();
  await page.getByRole('link', { name: `看已录的：${onPaper.name}` }).waitFor();
  await go(visitor, `${branchSheet(stars, '2026')}?rater=peer&giver=${onPhone.personId}`);
  await page.getByText(`${onPhone.name}本人已交，内容不显示。`).waitFor();
  found.push(...(await examiner.examine(visitor, '/peers/hidden')));
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
}

/** The security administrator grants the role, which takes one person. */
async function makeRecorder(slip: BranchSlip | undefined): Promise<void> {
  const { page, context } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'security');
  const granted = await askService(page, '/appointments', 'POST', {
    ...{ id: randomUUID(), personId: slip?.personId, organizationId: stars.id, role: 'recorder' },
    ...{ fromOn: '2026-01-01', toOn: null },
  });
  expect(granted.status).toBe(200);
  await context.close();
}

test('the secretary scores, and the year does not pass while a score is missing', async () => {
  const { page, faults, quiet, context } = await enterAgain(secretaryOf(stars));
  const visitor = { page, faults, quiet, context };
  await go(visitor, branchSheet(stars, '2026'));
  const { members, items, cells } = (await readService(page, branchSheet(stars, '2026'))).body as Sheet;
  const given = new Set(cells.map(({ memberId }) => memberId));
  const open = members.filter(
    ({ id, isOwn, isDue, exemptReason }) => !given.has(id) && !isOwn && isDue && exemptReason === null,
  );
  const [first] = open;
  if (first === undefined) throw new Error('In the demo half of the branch is still to be scored.');
  const missing = open.length * items.length;
  await page.getByRole('link', { name: `支部评分 缺${missing}` }).waitFor();
  await page.getByRole('gridcell', { name: `${first.name} ${items[0]?.name} 待评` }).click();
  for (let item = 0; item < items.length; item += 1) await type(page, '15', 'Tab');
  await page.getByText(/已自动保存/).waitFor();
  await page.getByRole('link', { name: `支部评分 缺${missing - items.length}` }).waitFor();
  const pass = page.getByRole('button', { name: '提交会议通过' }).filter({ visible: true }).first();
  expect(await pass.getAttribute('aria-disabled')).toBe('true');
  await page
    .getByText(`待评${missing - items.length}格`)
    .first()
    .waitFor();
  const found = [...(await examiner.examine(visitor, branchSheet(stars, '2026')))];
  await picture(page, 'year-sheet');
  const meeting = { passedOn: '2026-11-20', membersDue: 15, membersPresent: 12 };
  const refused = await askService(page, `${branchSheet(stars, '2026')}/pass`, 'POST', meeting);
  expect(refused.status).toBe(422);
  for (const { name } of open.slice(1)) expect(JSON.stringify(refused.body)).toContain(name);
  expect(((await readService(page, branchSheet(stars, '2026'))).body as Sheet).state).toBe('open');
  expect([...found, ...faults]).toEqual([]);
  await context.close();
});

/** Whoever has been in before signs in with the password of his own. */
async function enterAgain(slip: BranchSlip | undefined): Promise<Visitor> {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(visitor.page, slip?.username ?? '', ownPassword);
  return visitor;
}

test('an item that is not for a member is a dash: keys go past it, and what is pasted there is refused in words', async () => {
  const visitor = await enter(secretaryOf(months));
  const { page, faults } = visitor;
  await go(visitor, branchSheet(months, '2026-11'));
  const { members, items } = (await readService(page, branchSheet(months, '2026-11'))).body as Sheet;
  const [member] = members;
  const last = items.at(-1)?.name;
  const before = items.at(-2)?.name;
  expect(await page.getByRole('gridcell', { name: `${member?.name} ${last}：不评这一项` }).innerText()).toBe('—');
  await page.getByRole('gridcell', { name: `${member?.name} ${before} 待评` }).click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await type(page, '9', 'Tab');
  await page.getByRole('gridcell', { name: `${member?.name} ${before} 9` }).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.getByRole('button', { name: '从表格粘贴' }).click();
  await page.getByLabel('粘贴到这里').fill('9\t8');
  await page.getByRole('button', { name: '放进评分表' }).click();
  await page.getByText('这一项不评这名党员，要空着').waitFor();
  const found = await examiner.examine(visitor, '/not-for');
  await picture(page, 'grid-not-for');
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});

test('where scores are agreed, what the member and the branch gave stands small under each', async () => {
  const visitor = await enter(secretaryOf(layers));
  const { page, faults } = visitor;
  const at = branchSheet(layers, '2026-11');
  const { members, items } = (await readService(page, at)).body as Sheet;
  const member = members.find(({ isOwn, isDue, exemptReason }) => !isOwn && isDue && exemptReason === null);
  for (const [rater, points] of [
    ['self', '12'],
    ['branch', '11'],
  ] as const) {
    const cells = items.map(({ id }) => ({ memberId: member?.id, item: id, points, reason: '据实', revision: 0 }));
    expect((await askService(page, `${at}/cells`, 'POST', { rater, origin: 'keyed', cells })).status).toBe(200);
  }
  await go(visitor, `${at}?rater=agreed`);
  const name = `${member?.name} ${items[0]?.name} 可以空着，自评12分，支部评分11分`;
  await page.getByRole('gridcell', { name }).click();
  await type(page, '11.5', 'Tab');
  await page.getByText(/已自动保存/).waitFor();
  const found = await examiner.examine(visitor, '/agreed');
  await picture(page, 'grid-agreed');
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});
