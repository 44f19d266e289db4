// Somebody tries what is not theirs, or what has been decided: a member nobody knows, another branch's grid, a month
// already published, a notice whose number is guessed, a page without signing in. Each time the page says in a sentence
// why not, the service answers with a code, and nothing has changed.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, startChromium, type Visitor } from '../src/browser.ts';
import { signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { askService, readMe, readService, readSheet, type Sheet } from '../src/service.ts';

const nobody = '0198f0aa-1234-7abc-8def-0123456789ab';

let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let stranger: Visitor;
let branchId = '';
let october: Sheet;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(secretary.page, 'secretary');
  stranger = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(stranger.page, 'secretary2');
  branchId = (await readMe(secretary.page)).branch?.id ?? '';
  october = await readSheet(secretary.page, branchId, '2026-10');
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('an unknown member has no card, and no score can be given to one', async () => {
  const { page } = secretary;
  await page.goto(`/members/${nobody}/card`);
  await saysWhyNot(page);
  const before = await everything(page);
  const answer = await saveCell(page, '2026-11', { memberId: nobody, item: october.items[0]?.id ?? '' });
  expect(refusalOf(answer)).toContain('member.unknown');
  expect(await everything(page)).toEqual(before);
});

test("another branch's grid can be neither read nor written", async () => {
  const before = await everything(secretary.page);
  const { page } = stranger;
  await page.goto(`/branches/${branchId}/sheets/2026-11`);
  await saysWhyNot(page);
  expect(await page.getByRole('grid').count()).toBe(0);
  const [member] = october.members;
  const answer = await saveCell(page, '2026-11', { memberId: member?.id ?? '', item: october.items[0]?.id ?? '' });
  expect(answer.status).toBe(403);
  expect((await askService(page, `/branches/${branchId}/notices/month/2026-11`, 'POST', {})).status).toBe(403);
  expect(await everything(secretary.page)).toEqual(before);
});

test('a month already published takes no key, no paste and no second publication', async () => {
  const { page } = secretary;
  const before = await everything(page);
  await page.goto(`/branches/${branchId}/sheets/2026-10`);
  await page.getByText('已公示，只能看').waitFor();
  const cell = page.getByRole('gridcell').filter({ hasText: /^\d/ }).first();
  const shown = await cell.innerText();
  await cell.click();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  expect(await cell.innerText()).toBe(shown);
  const [member] = october.members;
  const answer = await saveCell(page, '2026-10', { memberId: member?.id ?? '', item: october.items[0]?.id ?? '' });
  expect(refusalOf(answer)).toMatch(/sheet\.(passed|published)/);
  await page.goto(`/branches/${branchId}/notices/month/2026-10`);
  await page.getByText('已经公示').first().waitFor();
  expect(await page.getByRole('list', { name: '公示前的四步' }).getByRole('button').count()).toBe(0);
  expect(await everything(page)).toEqual(before);
});

test('a guessed notice is refused, and one of another branch in the same way', async () => {
  const { page } = stranger;
  await page.goto(`/notices/${nobody}`);
  await saysWhyNot(page);
  const notices = (await readService(secretary.page, `/branches/${branchId}/notices`)).body as readonly {
    id: string;
  }[];
  const guessed = await readService(page, `/notices/${nobody}`);
  const foreign = await readService(page, `/notices/${notices[0]?.id}`);
  // Both are refused alike, so that guessing tells nothing.
  expect(guessed.status).toBe(403);
  expect(foreign.status).toBe(403);
});

test('without a session every page leads to the door and the service says so', async () => {
  const before = await everything(secretary.page);
  const { page, context, faults } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await page.goto(`/branches/${branchId}/sheets/2026-11`);
  await page.getByRole('heading', { name: '登录' }).waitFor();
  const answer = await readService(page, `/branches/${branchId}/sheets/2026-11`);
  expect(answer.status).toBe(401);
  expect(refusalOf(answer)).not.toBe('');
  await context.close();
  expect(faults).toEqual([]);
  expect(await everything(secretary.page)).toEqual(before);
});

/** What the page shows instead: a heading and a sentence, in Chinese, without a code. */
async function saysWhyNot(page: Visitor['page']): Promise<void> {
  const alert = page.getByRole('alert').first();
  await alert.waitFor();
  const words = await alert.innerText();
  expect(words).toMatch(/[一-鿿]{6}/);
  expect(words).not.toMatch(/[a-z]+\.[a-z-]+/);
}

async function saveCell(
  page: Visitor['page'],
  period: string,
  at: { readonly memberId: string; readonly item: string },
) {
  const cell = { ...at, points: '9', reason: null, revision: 0 };
  const body = { origin: 'keyed', cells: [cell] };
  return askService(page, `/branches/${branchId}/sheets/${period}/cells`, 'POST', body);
}

function refusalOf({ body }: { readonly body: unknown }): string {
  return JSON.stringify(body);
}

/** Everything of the branch that these attempts could have changed. */
async function everything(page: Visitor['page']): Promise<unknown> {
  const paths = ['sheets/2026-10', 'sheets/2026-11', 'notices', 'entries', 'year-end'];
  return Promise.all(paths.map(async (path) => (await readService(page, `/branches/${branchId}/${path}`)).body));
}
