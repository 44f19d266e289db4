// A member of eighty-one on the phone: the version for elders, from twenty pixels of text up to thirty. Fewer things stand on the
// first page, everything that is tapped is sixty pixels high, nothing is cut and nothing runs out of the window.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner, kindOf } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { kindsOfPages } from '../src/kinds-of-pages.ts';
import { picture } from '../src/pictures.ts';

let demo: Installation;
let chromium: Chromium;
let visitor: Visitor;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

/** What is lower than sixty pixels among what is tapped on the page; words within a sentence are not counted. */
async function lowTargets(page: Page): Promise<readonly string[]> {
  const low: string[] = [];
  for (const target of await page.locator('#main .btn, #main .input').all()) {
    const box = await target.boundingBox();
    if (box !== null && box.height < 59.5) low.push(`${await target.innerText()}: ${box.height.toFixed(1)} px`);
  }
  return low;
}

test('the first page of an elder has what is to be done, the card and four ways, all large', async () => {
  visitor = await chromium.visit({ address: demo.address, screen: phoneScreen });
  const { page, quiet, faults } = visitor;
  await signIn(page, 'elder');
  await go(visitor, '/me');
  await page.getByRole('button', { name: '长辈版' }).click();
  await page.getByRole('group', { name: '字有多大' }).waitFor();
  await go(visitor, '/home');
  await page.getByRole('link', { name: '报一件事' }).waitFor();
  await quiet();
  expect(await page.getByRole('button', { name: '念给我听' }).count()).toBe(1);
  expect(await page.getByRole('navigation', { name: '要去哪里' }).getByRole('link').count()).toBe(4);
  await picture(page, 'elder-home', { whole: true });
  expect(await lowTargets(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test.each([
  ['更大', 'larger'],
  ['最大', 'largest'],
] as const)(
  'at «%s» no page of a member is cut, runs out of the window or cannot be read aloud',
  async (size, name) => {
    const { page, quiet, faults } = visitor;
    await go(visitor, '/me');
    await page.getByRole('radio', { name: size, exact: true }).check();
    const found: string[] = [];
    const paths = await kindsOfPages(visitor, ['/home', '/me', '/me/declare']);
    for (const path of paths) {
      await go(visitor, path);
      await quiet();
      found.push(...(await new Examiner().examine(visitor, `${path} at «${size}»`)));
      await picture(page, `elder-${name}${kindOf(path).replaceAll('/', '-').replaceAll('*', 'x')}`, { whole: true });
    }
    console.info(`${paths.length} kinds of pages`);
    expect(paths.length).toBeGreaterThan(12);
    expect([...found, ...faults]).toEqual([]);
  },
);
