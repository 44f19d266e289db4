// System 15 for one person: ten years as a line through time. The member looks on the phone, where it runs from today back to the
// source, finds what a stop rests on, and takes a sheet of A4 home. Nobody else is on it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
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

const examiner = new Examiner();

test('a member finds the own course on the phone and what each stop rests on', async () => {
  const visitor: Visitor = await chromium.visit({ address: demo.address, screen: phoneScreen });
  const { page, faults, quiet } = visitor;
  await signIn(page, 'member');
  await page.getByRole('link', { name: '成长线路图' }).click();
  await page.getByRole('heading', { name: '成长线路图' }).waitFor();
  await quiet();
  const found = [...(await examiner.examine(visitor, '/members/x/growth on the phone'))];
  await picture(page, 'growth-phone', { whole: true });
  await page.setViewportSize(officeScreen);
  await quiet();
  found.push(...(await examiner.examine(visitor, '/members/x/growth in the office')));
  await picture(page, 'growth-office', { whole: true });
  expect([...found, ...faults]).toEqual([]);
});
