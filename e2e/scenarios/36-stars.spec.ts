// System 2 in a village branch: four stars of 2026 hang on the wall. On 10 May the discipline inspection finds something, the secretary
// puts it on record with its document, and the stars are gone the same day; the member reads on the telephone what, by whom and what
// may be done about it. On 20 June it is lifted by somebody else, and the register gives the stars back.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { moveDay, signIn, signInByCode } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { hangOut } from '../src/months.ts';
import { appoint, foundVillage, slipsOfBranch } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { askService, readService, readSheet } from '../src/service.ts';

const village = '柳湾新村党支部';
const scheme = '党员星级创建';
const people = ['秦知夏', '丁望川', '史若禾', '白守石'];
const member = '史若禾';

let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let branchId = '';

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const examiner = new Examiner();
const found: string[] = [];

test('the secretary states a finding with its document, and the stars are revoked the same day', async () => {
  branchId = await foundVillage(chromium, { address: demo.address, day: '2026-12-24', name: village, people, scheme });
  const { address } = demo;
  await appoint(chromium, { address, name: '卢长河', role: '支部书记', branch: village });
  await appoint(chromium, { address, name: '魏小满', role: '记录员', branch: village });
  secretary = await chromium.visit({ address, screen: officeScreen });
  const { page } = secretary;
  await signIn(page, 'secretary');
  const recorder = await chromium.visit({ address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  await scoreYear(recorder.page);
  await askFor(page, 'sheets/2026/pass', { passedOn: '2026-12-24', membersDue: 5, membersPresent: 4 });
  const counted = { ayes: 4, manner: 'hands' };
  await askFor(page, 'year-end/confirm', { confirmedOn: '2026-12-24', membersDue: 4, membersPresent: 4, ...counted });
  await hangOut(page, recorder.page, `/branches/${branchId}/notices/year/2026`);
  await moveDay(page, '2027-05-12');
  await openNextYear();

  await page.goto(`/branches/${branchId}/year-end`);
  await page.getByRole('link', { name: '一票否决' }).click();
  await page.getByRole('heading', { name: '2027年一票否决' }).waitFor();
  await page.getByRole('button', { name: '登记一票否决' }).click();
  const form = page.getByRole('form', { name: '登记一票否决' });
  await choose(form.getByLabel('哪一项'), '队伍违法违纪');
  await choose(form.getByLabel('关于谁'), member);
  await fillDay(form.getByLabel('哪天起'), '2027-05-10');
  await form.getByLabel('认定的机关').fill('青禾县纪委监委');
  await form.getByLabel('认定的文书').fill('青纪决〔2027〕18号');
  await form.getByLabel('认定的事由').fill('违反工作纪律，受到党内警告处分');
  found.push(...(await examiner.examine(secretary, 'stating a veto')));
  await picture(page, 'veto-stating', { whole: true });
  await form.getByRole('button', { name: '登记' }).click();
  await page.getByText('青禾县纪委监委，青纪决〔2027〕18号').waitFor();
  await picture(page, 'veto-stated', { whole: true });

  await page.getByRole('link', { name: '星级名册' }).click();
  const row = page.getByRole('row', { name: new RegExp(member) });
  await row.getByText('队伍违法违纪，2027年5月10日起撤星（青纪决〔2027〕18号）').waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['四星', expect.stringMatching(/^无星/)]);
  found.push(...(await examiner.examine(secretary, 'register of stars')));
  await picture(page, 'stars-revoked', { whole: true });
}, 180_000);

test('the member reads on the telephone what was found, by which document, and what may be done about it', async () => {
  const system = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(system.page, 'system');
  const slip = (await slipsOfBranch(system.page, branchId)).find(({ name }) => name === member);
  if (slip === undefined) throw new Error(`${member} has no account.`);
  const phone = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signInByCode(phone.page, slip);
  const line = phone.page.getByText('有1项一票否决登记和您有关');
  await line.waitFor();
  await picture(phone.page, 'veto-home-phone');
  await phone.page.goto('/me/vetoes');
  await phone.page.getByText('不服的，可以向上一级党组织申诉').waitFor();
  found.push(...(await examiner.examine(phone, 'vetoes about oneself')));
  await picture(phone.page, 'veto-own-phone', { whole: true });
  await phone.page.goto(`/members/${slip.personId}/card`);
  await phone.page.getByRole('region', { name: '一票否决' }).getByText('青纪决〔2027〕18号').waitFor();
  await phone.page.getByRole('region', { name: '一票否决' }).scrollIntoViewIfNeeded();
  await picture(phone.page, 'veto-card-phone');
  expect([...found, ...phone.faults]).toEqual([]);
}, 90_000);

test('lifted on 20 June by somebody else it gives the stars back, and both stay on record', async () => {
  await moveDay(secretary.page, '2027-06-20');
  await secretary.page.goto(`/branches/${branchId}/vetoes/2027`);
  await secretary.page.getByText('登记人：卢长河').waitFor();
  // Whoever stated it is not offered to lift it.
  expect(await secretary.page.getByRole('button', { name: '解除' }).count()).toBe(0);
  const officer = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = officer;
  await signIn(page, 'committee');
  await page.goto(`/branches/${branchId}/vetoes/2027`);
  await page.getByRole('button', { name: '解除' }).click();
  const form = page.getByRole('form', { name: `解除${member}的队伍违法违纪` });
  await form.getByLabel('解除的文书').fill('青纪复〔2027〕5号');
  await form.getByLabel('为什么解除').fill('复查以后撤销原处分');
  await picture(page, 'veto-lifting', { whole: true });
  await form.getByRole('button', { name: '解除' }).click();
  await page.getByText(/2027年6月20日解除：青纪复〔2027〕5号/).waitFor();
  found.push(...(await examiner.examine(officer, 'a lifted veto')));
  await page.getByRole('link', { name: '星级名册' }).click();
  const row = page.getByRole('row', { name: new RegExp(member) });
  await row.getByText('2027年6月20日解除、恢复').waitFor();
  expect(await row.getByRole('cell').allInnerTexts()).toEqual(['四星', expect.stringMatching(/^四星/)]);
  await picture(page, 'stars-restored', { whole: true });
  const phone = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(phone.page, 'committee');
  await phone.page.goto(`/branches/${branchId}/stars`);
  await phone.page.getByRole('row', { name: new RegExp(member) }).waitFor();
  found.push(...(await examiner.examine(phone, 'register of stars on a telephone')));
  await picture(phone.page, 'stars-restored-phone', { whole: true });
  for (const visitor of [secretary, officer, phone]) found.push(...visitor.faults);
  expect(found).toEqual([]);
}, 90_000);

async function openNextYear(): Promise<void> {
  const { page, context } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'department');
  const { body } = await readService(page, '/schemes');
  const version = (body as readonly { readonly id: string; readonly name: string }[]).find(
    ({ name }) => name === scheme,
  );
  const asked = { year: 2027, branches: [{ id: branchId, seen: null }] };
  const opened = await askService(page, `/schemes/${version?.id}/years`, 'POST', asked);
  expect(opened.status, JSON.stringify(opened.body)).toBe(200);
  await context.close();
}

/** Everybody gives everybody 18 or 19 points in each class on paper, and so does the branch: three or four stars. */
async function scoreYear(page: Page): Promise<void> {
  const { members, items } = await readSheet(page, branchId, '2026');
  const cellsFor = (ids: readonly string[]) =>
    ids.flatMap((memberId) =>
      items.map((item) => ({
        ...{ memberId, item: item.id, reason: null, revision: 0 },
        points: members.find(({ id }) => id === memberId)?.name === people[0] ? '17' : '19',
      })),
    );
  const ids = members.map(({ id }) => id);
  for (const giverId of ids) {
    const cells = cellsFor(ids.filter((id) => id !== giverId));
    await askFor(page, 'sheets/2026/cells', { origin: 'keyed', rater: 'peer', giverId, cells });
  }
  await askFor(page, 'sheets/2026/cells', { origin: 'keyed', cells: cellsFor(ids) });
}

async function askFor(page: Page, path: string, body: object): Promise<void> {
  const answer = await askService(page, `/branches/${branchId}/${path}`, 'POST', body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}
