// The pictures that people look at: the main pages of everybody, on an office screen, a phone, a tablet and a wide screen.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, tabletScreen, wideScreen } from '../src/browser.ts';
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

/** What is looked at on a tablet and a wide screen too. */
const mainPages = new Set(['desk', 'grid', 'ledger', 'members', 'year-end-obstacles', 'card-running', 'committee']);

/** Each page is opened once at the desk, whose window takes one size after the other, and once on the phone. */
const deskScreens = [
  ['', officeScreen],
  ['-tablet', tabletScreen],
  ['-wide', wideScreen],
] as const;

test('the pictures', async () => {
  const door = await chromium.visit({ address: demo.address, screen: officeScreen });
  await door.page.goto('/sign-in');
  await door.page.getByRole('button', { name: /卢长河/ }).waitFor();
  await picture(door.page, 'sign-in');
  await door.page.setViewportSize(phoneScreen);
  await picture(door.page, 'sign-in-phone', { whole: true });
  await door.context.close();
  const faults = door.faults;
  for (const [username, paths] of Object.entries(await pictured())) {
    faults.push(...(await picturesAtDesk(username, paths)), ...(await picturesOnPhone(username, paths)));
  }
  faults.push(...(await pictureOfReason()), ...(await picturesOfGrant()), ...(await pictureOfWholeRecord()));
  expect(faults).toEqual([]);
});

async function picturesAtDesk(username: string, paths: Paths): Promise<readonly string[]> {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(visitor.page, username);
  for (const [what, path] of Object.entries(paths)) {
    for (const [name, screen] of deskScreens) {
      if (name !== '' && !mainPages.has(what)) continue;
      await visitor.page.setViewportSize(screen);
      if (name === '') await go(visitor, path);
      await visitor.quiet();
      await picture(visitor.page, `${what}${name}`);
    }
  }
  await visitor.context.close();
  return visitor.faults;
}

async function picturesOnPhone(username: string, paths: Paths): Promise<readonly string[]> {
  const visitor = await chromium.visit({ address: demo.address, screen: phoneScreen, isPhone: true });
  await signIn(visitor.page, username);
  for (const [what, path] of Object.entries(paths)) {
    await go(visitor, path);
    await picture(visitor.page, `${what}-phone`, { whole: true });
  }
  await visitor.context.close();
  return visitor.faults;
}

/** The grid as it asks why a score is so far from last month's. */
async function pictureOfReason(): Promise<readonly string[]> {
  const secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, context, faults } = secretary;
  await signIn(page, 'secretary');
  await go(secretary, `/branches/${(await readMe(page)).branch?.id}/sheets/2026-11`);
  await page.getByRole('gridcell', { name: /^周岚 志愿服务 / }).click();
  for (const key of ['6', 'Enter', 'ArrowUp']) await page.keyboard.press(key);
  await page.getByRole('dialog', { name: '说明理由' }).waitFor();
  await page.getByText('已自动保存').waitFor();
  await picture(page, 'grid-unusual');
  await context.close();
  return faults;
}

/** A role is granted, and waits for a second person. */
async function picturesOfGrant(): Promise<readonly string[]> {
  const security = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, context, faults } = security;
  await signIn(page, 'security');
  await go(security, '/appointments');
  await page.getByLabel('找人').fill('周岚');
  await page.getByRole('button', { name: '授予职责：周岚' }).first().click();
  const dialog = page.getByRole('dialog');
  await choose(dialog.getByLabel('担任'), '组织委员');
  await choose(dialog.getByLabel('在哪个组织'), '青禾县水务局机关第二党支部');
  await fillDay(dialog.getByLabel('从哪天起'), '2026-12-01');
  await picture(page, 'grant');
  await dialog.getByRole('button', { name: '授予', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByLabel('找人').fill('');
  await security.quiet();
  await picture(page, 'grant-waits');
  await context.close();
  return faults;
}

/** The trail, read from its first entry. */
async function pictureOfWholeRecord(): Promise<readonly string[]> {
  const auditor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, context, faults } = auditor;
  await signIn(page, 'auditor');
  await go(auditor, '/audit');
  await page.getByRole('button', { name: '从头查一遍' }).click();
  await page.getByText(/^完整：/).waitFor();
  await picture(page, 'audit-whole');
  await context.close();
  return faults;
}

type Paths = Readonly<Record<string, string>>;

/** Whose pages stand for the product, and where they are. */
async function pictured(): Promise<Readonly<Record<string, Paths>>> {
  const { page, context } = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(page, 'member');
  const { branch, personId } = await readMe(page);
  await context.close();
  const at = `/branches/${branch?.id}`;
  return {
    secretary: {
      desk: `${at}/desk`,
      grid: `${at}/sheets/2026-11`,
      'grid-published': `${at}/sheets/2026-10`,
      quarter: `${at}/quarters/2026-Q3`,
      notices: `${at}/notices`,
      'notice-draft': `${at}/notices/month/2026-11`,
      'year-end-obstacles': `${at}/year-end`,
      'paper-ballot-empty': `${at}/paper-ballots/2026`,
      ledger: `${at}/ledger`,
      members: `${at}/members`,
      imports: '/imports',
      mine: '/me',
    },
    member: { home: '/home', 'card-running': `/members/${personId}/card`, record: '/me/record' },
    elder: { 'home-elder': '/home' },
    committee: { committee: '/committee' },
    system: { 'accounts-county': '/accounts' },
    security: { appointments: '/appointments' },
  };
}
