// What a page looks like when it is not full: on its way, or without an answer. Each kind of page is opened in
// each of these, as usual and in the version for elders, and is held against the same rules as the full ones: nothing cut, nothing
// wider than the window, a heading, a name and a role on everything.

import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { examineAsItIs } from '../src/examine.ts';
import { signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { kindsOfPages } from '../src/kinds-of-pages.ts';
import { picture } from '../src/pictures.ts';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const names = ['secretary', 'member', 'committee', 'department', 'system', 'security', 'auditor'];
/** Of all kinds of pages each is looked at once, by the first who reaches it. */
const seen = new Set<string>();

/** Who one is must be answered, or there is no page at all. */
const isFrame = (url: string): boolean => /\/api\/(me|session|setup|statements)(\?|$)/.test(url);

/** Whose states are looked at. */
const pictured = new Set(['desk', 'card', 'committee', 'home']);

/** Looks at pages as they wait, and as they are told that no answer will come. */
async function lookAtStates(page: Page, paths: readonly string[], version: string): Promise<readonly string[]> {
  const faults: string[] = [];
  const held = new Set<Route>();
  let isLost = false;
  await page.route('**/api/**', (route) => {
    if (isFrame(route.request().url())) return route.continue();
    if (isLost) return route.abort('connectionfailed');
    held.add(route);
    return undefined;
  });
  for (const path of paths) {
    isLost = false;
    held.clear();
    await page.goto(path);
    await page
      .getByRole('heading', { level: 1 })
      .first()
      .waitFor({ timeout: 10_000 })
      .catch(() => undefined);
    // What is awaited is shown after 300 ms.
    await page.waitForTimeout(450);
    faults.push(...(await lookAt(page, path, 'waiting', version)));
    isLost = true;
    await Promise.all([...held].map((route) => route.abort('connectionfailed').catch(() => undefined)));
    await page.waitForTimeout(150);
    faults.push(...(await lookAt(page, path, 'offline', version)));
  }
  await page.unroute('**/api/**');
  return faults;
}

async function lookAt(page: Page, path: string, state: string, version: string): Promise<readonly string[]> {
  const faults = await examineAsItIs(page, `${path} ${state}${version}`);
  const last = path.split('/').at(-1) ?? '';
  if (pictured.has(last)) await picture(page, `state-${last}-${state}${version}`, { asItIs: true });
  return faults;
}

async function enter(username: string): Promise<Visitor> {
  const visitor = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(visitor.page, username);
  await visitor.quiet();
  return visitor;
}

test.each(names)(
  'pages of %s that wait or have no answer are whole and can be read aloud',
  async (username) => {
    const visitor = await enter(username);
    const paths = await kindsOfPages(visitor, ['/me'], seen);
    const faults = await lookAtStates(visitor.page, paths, '');
    console.info(`${username}: ${paths.length} kinds of pages`);
    await visitor.context.close();
    expect(faults).toEqual([]);
  },
  900_000,
);

test('so are the pages of a member in the version for elders, at 24 px', async () => {
  const visitor = await enter('member');
  const paths = await kindsOfPages(visitor, ['/home', '/me', '/me/declare']);
  await visitor.page.evaluate(() => localStorage.setItem('xianfeng.elder', '24'));
  const faults = await lookAtStates(visitor.page, paths, '-elder');
  console.info(`${paths.length} kinds of pages`);
  await visitor.context.close();
  expect(faults).toEqual([]);
}, 900_000);
