// What a page looks like when it is not full: on its way, or without an answer. Each kind of page is opened in
// each of these, as usual and in the version for elders, and is held against the same rules as the full ones: nothing cut, nothing
// wider than the window, a heading, a name and a role on everything.

import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, phoneScreen, startChromium } from '../src/browser.ts';
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

const states = {
  'on its way': { name: 'waiting', answer: (): Promise<void> => new Promise(() => undefined) },
  'without an answer': { name: 'offline', answer: (route: Route) => route.abort('connectionfailed') },
} as const;

/** Whose states are looked at. */
const pictured = new Set(['desk', 'card', 'committee', 'home']);

test.each(names)(
  'pages of %s that wait or have no answer are whole and can be read aloud',
  async (username) => {
    const visitor = await chromium.visit({ address: demo.address, screen: phoneScreen });
    const { page } = visitor;
    await signIn(page, username);
    await visitor.quiet();
    const paths = await kindsOfPages(visitor, ['/me'], seen);
    const faults: string[] = [];
    for (const [state, { name, answer }] of Object.entries(states)) {
      await page.route('**/api/**', (route) => (isFrame(route.request().url()) ? route.continue() : answer(route)));
      for (const path of paths) {
        await page.goto(path);
        await page
          .getByRole('heading', { level: 1 })
          .first()
          .waitFor({ timeout: 10_000 })
          .catch(() => undefined);
        // What is awaited is shown after 300 ms.
        await page.waitForTimeout(450);
        faults.push(...(await examineAsItIs(page, `${path} ${state}`)));
        const last = path.split('/').at(-1) ?? '';
        if (pictured.has(last)) await picture(page, `state-${last}-${name}`, { asItIs: true });
      }
      await page.unroute('**/api/**');
    }
    console.info(`${username}: ${paths.length} kinds of pages`);
    await visitor.context.close();
    expect(faults).toEqual([]);
  },
  900_000,
);
