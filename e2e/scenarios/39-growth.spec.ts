// System 15 for one person: ten years as a line through time. The member looks on the phone, where it runs from today back to the
// source, finds what a stop rests on, and takes a sheet of A4 home. Nobody else is on it.

import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { appoint, foundVillage } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { readService } from '../src/service.ts';

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
  // One sheet of A4 across, to keep.
  const file = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  expect(file.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  expect(/\/MediaBox\s*\[0 0 (8\d\d[\d.]*) (59\d[\d.]*)\]/.exec(file)).not.toBeNull();
  await page.setViewportSize({ width: 1123, height: 794 });
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'growth-sheet');
  await page.emulateMedia({ media: null });
  expect([...found, ...faults]).toEqual([]);
});

test('the secretary prints the map of whoever has no phone, in either language; another member’s is nobody else’s to read', async () => {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults, quiet } = visitor;
  await signIn(page, 'secretary');
  await page.goto('/home');
  await page.getByRole('link', { name: '积分卡' }).first().click();
  await page.getByRole('link', { name: /成长线路图：/ }).click();
  await page.getByRole('heading', { name: '成长线路图' }).waitFor();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('heading', { name: 'Growth map' }).waitFor();
  await quiet();
  const found = await examiner.examine(visitor, '/members/x/growth in English');
  await picture(page, 'growth-english');
  expect([...found, ...faults]).toEqual([]);
});

test('of somebody who joined two months ago the months are drawn, and nothing is made up', async () => {
  const village = { day: '2026-11-20', name: '柳湾新村党支部', people: ['秦知夏', '丁望川'], joined: '2026-09-18' };
  const branchId = await foundVillage(chromium, { address: demo.address, ...village });
  await appoint(chromium, { address: demo.address, name: '卢长河', role: '支部书记', branch: village.name });
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults, quiet } = visitor;
  await signIn(page, 'secretary');
  const { body } = await readService(page, `/branches/${branchId}/members`);
  const members = body as readonly { readonly personId: string; readonly name: string }[];
  const newcomer = members.find(({ name }) => name === '秦知夏');
  await page.goto(`/members/${newcomer?.personId}/growth`);
  await page.getByText('秦知夏 · 2026年9月至2026年11月').waitFor();
  expect(await page.getByText('路才开始。参加的学习和服务登记以后，会画在两岸。').count()).toBe(1);
  const found: string[] = [];
  for (const [screen, name] of [
    [officeScreen, 'growth-newcomer'],
    [phoneScreen, 'growth-newcomer-phone'],
  ] as const) {
    await page.setViewportSize(screen);
    await quiet();
    found.push(...(await examiner.examine(visitor, `/members/x/growth of a newcomer ${name}`)));
    await picture(page, name, { whole: true });
  }
  expect([...found, ...faults]).toEqual([]);
});
