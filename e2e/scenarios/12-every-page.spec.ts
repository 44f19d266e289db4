// Every named person of the demo opens every page they can reach, on a phone, a tablet, an office screen and a wide one. Nothing
// sticks out of the window, no words are cut off, no page reports an error, and a reader who cannot see finds a name
// and a role on everything.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, tabletScreen, wideScreen } from '../src/browser.ts';
import { Examiner, kindOf, linksOn } from '../src/examine.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';

let demo: Installation;
let chromium: Chromium;
const examiner = new Examiner();
const mostAlike = process.env['XIANFENG_LONG'] === '1' ? 2 : 1;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const names = [
  'secretary',
  'organization',
  'recorder',
  'panel',
  'member',
  'elder',
  'committee',
  'department',
  'system',
  'security',
  'auditor',
] as const;

for (const username of names) {
  test(`every page that ${username} can reach is whole on four screens and can be read aloud`, async () => {
    const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
    await signIn(visitor.page, username);
    await visitor.quiet();
    const faults: string[] = [];
    const paths = new Set(['/me', ...(await linksOn(visitor.page))]);
    const opened = new Map<string, number>();
    // A set may grow while it is walked: links found on a page are opened too.
    for (const path of paths) {
      // Of addresses that differ by an id or a period only, one is opened, two in the long run: sixty cards look alike.
      const seen = opened.get(kindOf(path)) ?? 0;
      if (path === '/' || seen >= mostAlike) continue;
      opened.set(kindOf(path), seen + 1);
      await go(visitor, path);
      for (const next of await linksOn(visitor.page)) paths.add(next);
      for (const screen of [phoneScreen, tabletScreen, wideScreen, officeScreen]) {
        await visitor.page.setViewportSize(screen);
        await visitor.quiet();
        faults.push(...(await examiner.examine(visitor, `${path} at ${screen.width} px`)));
      }
    }
    const count = [...opened.values()].reduce((sum, each) => sum + each, 0);
    console.info(`${username}: ${count} pages`);
    expect(count).toBeGreaterThanOrEqual(3);
    await visitor.context.close();
    expect(faults).toEqual([]);
    // Some sixty kinds of pages, each at four widths.
  }, 900_000);
}
