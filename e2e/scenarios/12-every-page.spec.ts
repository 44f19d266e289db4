// Every named person of the demo opens every page they can reach, on an office screen and as narrow as a phone. Nothing
// sticks out of the window, no words are cut off, no page reports an error, and a reader who cannot see finds a name
// and a role on everything. The main pages do the same in English.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { accessibilityFaults, overflowsAndCuts } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { readMe } from '../src/service.ts';

let demo: Installation;
let chromium: Chromium;
/** Pages that have been read aloud already, by kind and width: sixty cards need not be. */
const readAloud = new Set<string>();

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const names = ['secretary', 'organization', 'recorder', 'panel', 'member', 'elder', 'committee', 'admin'] as const;

for (const username of names) {
  test(`every page that ${username} can reach is whole on both screens and can be read aloud`, async () => {
    const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
    await signIn(visitor.page, username);
    await visitor.quiet();
    const faults: string[] = [];
    const paths = new Set(['/me', ...(await linksOn(visitor.page))]);
    const opened = new Map<string, number>();
    // A set may grow while it is walked: links found on a page are opened too.
    for (const path of paths) {
      // Of addresses that differ by an id or a period only, two are opened: sixty cards look alike.
      const seen = opened.get(kindOf(path)) ?? 0;
      if (path === '/' || seen >= 2) continue;
      opened.set(kindOf(path), seen + 1);
      await go(visitor, path);
      for (const next of await linksOn(visitor.page)) paths.add(next);
      for (const screen of [phoneScreen, officeScreen]) {
        await visitor.page.setViewportSize(screen);
        await visitor.quiet();
        faults.push(...(await examined(visitor, `${path} at ${screen.width} px`)));
      }
    }
    const count = [...opened.values()].reduce((sum, each) => sum + each, 0);
    console.info(`${username}: ${count} pages`);
    expect(count).toBeGreaterThanOrEqual(3);
    await visitor.context.close();
    expect(faults).toEqual([]);
  });
}

test('the main pages are whole in English', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(visitor.page, 'secretary');
  await visitor.page.getByRole('banner').getByRole('button', { name: 'English' }).click();
  await visitor.page.getByRole('banner').getByRole('button', { name: '中文' }).waitFor();
  const faults: string[] = [];
  const links = (await linksOn(visitor.page)).filter((path) => /branches|members|imports/.test(path));
  expect(links.length).toBeGreaterThanOrEqual(7);
  for (const path of links) {
    await go(visitor, path);
    for (const screen of [officeScreen, phoneScreen]) {
      await visitor.page.setViewportSize(screen);
      await visitor.quiet();
      faults.push(...(await examined(visitor, `English ${path} at ${screen.width} px`)));
    }
    await visitor.page.setViewportSize(officeScreen);
    await picture(visitor.page, `english${path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '').replaceAll('/', '-')}`);
  }
  await visitor.context.close();
  expect(faults).toEqual([]);
});

test('what opens over a page, and a refusal at the door, are whole on both screens', async () => {
  const faults: string[] = [];
  for (const [name, screen] of [
    ['', officeScreen],
    ['-phone', phoneScreen],
  ] as const) {
    const visitor = await chromium.visit({ address: demo.address, screen });
    const { page } = visitor;
    const look = async (what: string): Promise<void> => {
      await picture(page, `${what}${name}`);
      faults.push(...(await examined(visitor, `${what} at ${screen.width} px`)));
    };
    await page.goto('/sign-in');
    await page.getByLabel('用户名').fill('secretary');
    await page.getByLabel(/^密码/).fill('Qinghe-0000');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await look('sign-in-refused');
    await signIn(page, 'secretary');
    const at = `/branches/${(await readMe(page)).branch?.id}`;
    await page.getByRole('button', { name: '换一天' }).click();
    await page.getByLabel('拨到').waitFor();
    await look('move-day');
    await page.keyboard.press('Escape');
    await go(visitor, `${at}/ledger`);
    await page.getByRole('button', { name: '登记一笔' }).click();
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await look('entry-form-unfilled');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^更正/ }).first().click();
    await page.getByRole('dialog').waitFor();
    await look('reverse-form');
    await page.keyboard.press('Escape');
    await go(visitor, `${at}/members`);
    await page.getByRole('button', { name: '不列入积分' }).click();
    await page.getByRole('dialog').waitFor();
    await look('exemption-form');
    await visitor.context.close();
  }
  expect(faults).toEqual([]);
});

async function linksOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll('a[href^="/"]')].map((link) => new URL((link as HTMLAnchorElement).href).pathname),
    ),
  ]);
}

function kindOf(path: string): string {
  return path.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*').replaceAll(/2026-\w+/g, '*');
}

async function examined({ page, faults }: Visitor, where: string): Promise<readonly string[]> {
  const found = [...(await overflowsAndCuts(page)), ...faults.splice(0).map((fault) => `console: ${fault}`)];
  const kind = kindOf(where);
  if (!readAloud.has(kind)) {
    readAloud.add(kind);
    found.push(...(await accessibilityFaults(page)));
  }
  return found.map((fault) => `${where}: ${fault}`);
}
