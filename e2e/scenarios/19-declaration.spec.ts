// A member reports a deed on the phone: three taps and a few words after signing in. The panel finds it at the top of what
// waits, says that it is another one than the deed like it, and verifies it; the card shows the entry, and two taps on it
// stands where it comes from. Nobody verifies a deed of the own, and what the recorder types from paper waits a week.

import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, wideScreen } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose } from '../src/fields.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';

/** One white dot. */
const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
);
const deed = '在社区义务讲微党课';

let demo: Installation;
let chromium: Chromium;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

/** Taps on a phone, counted: everything but the typing of words. */
class Taps {
  count = 0;

  async tap(target: Locator): Promise<void> {
    this.count += 1;
    await target.tap();
  }
}

test('a member declares a deed in three taps after signing in', async () => {
  const visitor = await chromium.visit({ address: demo.address, isPhone: true, screen: phoneScreen });
  const { page, faults } = visitor;
  await signIn(page, 'member');
  await visitor.quiet();
  const examiner = new Examiner();
  const found = [...(await examiner.examine(visitor, '/home'))];
  await picture(page, 'declaration-home-phone');
  const taps = new Taps();
  await taps.tap(page.getByRole('link', { name: '报一件事' }));
  await page.getByRole('button', { name: '表彰奖励 · 本局' }).waitFor();
  found.push(...(await examiner.examine(visitor, '/me/declare')));
  await picture(page, 'declaration-kinds-phone');
  await taps.tap(page.getByRole('button', { name: '表彰奖励 · 本局' }));
  // The words can be typed at once.
  await expect.poll(() => page.getByLabel('做了什么').evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.type(deed);
  await picture(page, 'declaration-form-phone');
  found.push(...(await examiner.examine(visitor, '/me/declare, form')));
  await taps.tap(page.getByRole('button', { name: '交上去' }));
  // What is typed into a field is text of the page too.
  await page.waitForURL('**/me/declarations');
  await page.getByText(deed).waitFor();
  console.info(`a deed declared: ${taps.count} taps × 1.5 s = ${taps.count * 1.5} s beside typing the words`);
  expect(taps.count).toBeLessThanOrEqual(3);
  await visitor.quiet();
  found.push(...(await examiner.examine(visitor, '/me/declarations')));
  await picture(page, 'declarations-own-phone', { whole: true });
  // The same for eyes that need larger letters.
  await go(visitor, '/me');
  await page.getByRole('button', { name: '长辈版' }).first().tap();
  for (const path of ['/home', '/me/declare', '/me/declarations']) {
    await go(visitor, path);
    found.push(...(await new Examiner().examine(visitor, `${path} in large letters`)));
    await picture(page, `declaration-large-${path.split('/').at(-1)}`);
  }
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});

/** The dialog of one who waits. */
async function look(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

test('the panel verifies it, and the card leads from the entry to where it comes from', async () => {
  const panel = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = panel;
  await signIn(page, 'panel');
  await page.getByRole('heading', { name: '申报核实' }).waitFor();
  await page.getByRole('button', { name: new RegExp(`核实：周岚，${deed}`) }).waitFor();
  const found = [...(await new Examiner().examine(panel, '/branches/*/declarations'))];
  await picture(page, 'declarations-queue');
  for (const [screen, name] of [
    [wideScreen, 'wide'],
    [phoneScreen, 'phone'],
  ] as const) {
    await page.setViewportSize(screen);
    await panel.quiet();
    found.push(...(await new Examiner().examine(panel, `/branches/*/declarations at ${screen.width} px`)));
    await picture(page, `declarations-queue-${name}`);
  }
  await page.setViewportSize(officeScreen);

  // The same deed twice is refused until somebody says why it is another, or rejects it.
  const twin = await look(page, '核实：王砚耕，局优秀志愿者证书');
  await twin.getByText('同一天同一项').waitFor();
  await picture(page, 'declaration-twin');
  await choose(twin.getByLabel('核实还是不予认定'), '不予认定');
  await twin.getByLabel('为什么不予认定（本人会看到）').fill('与11月6日那份是同一件');
  await twin.getByRole('button', { name: '不予认定', exact: true }).click();
  await twin.waitFor({ state: 'hidden' });

  const dialog = await look(page, `核实：周岚，${deed}`);
  await dialog.getByText('加1分').first().waitFor();
  await picture(page, 'declaration-verify');
  await dialog.getByRole('button', { name: '核实', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });

  const member = await chromium.visit({ address: demo.address, isPhone: true, screen: phoneScreen });
  await signIn(member.page, 'member');
  await member.page.getByRole('navigation').getByRole('link', { name: '积分卡' }).last().tap();
  const line = member.page.getByRole('listitem').filter({ hasText: deed }).last();
  await line.waitFor();
  const taps = new Taps();
  await taps.tap(line.getByRole('link', { name: '看申报' }));
  await member.page.getByText('沈若汀核实').waitFor();
  await member.page.getByText('已计分').waitFor();
  expect(taps.count).toBeLessThanOrEqual(2);
  await picture(member.page, 'declaration-source-phone');
  expect([...found, ...panel.faults, ...member.faults]).toEqual([]);
});

test('nobody verifies a deed of the own, and whoever is tied says so once', async () => {
  const panel = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page, faults } = panel;
  await signIn(page, 'panel');
  await go(panel, '/me/declare');
  await page.getByRole('button', { name: '表彰奖励 · 本局' }).click();
  await page.getByLabel('做了什么').fill('自己的事');
  await page.getByLabel('加照片').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: photo });
  await page.getByRole('button', { name: '去掉现场.png' }).waitFor();
  await page.getByRole('button', { name: '交上去' }).click();
  await page.waitForURL('**/me/declarations');
  await page.getByRole('navigation').getByRole('link', { name: '申报核实' }).first().click();
  const own = await look(page, '查看：沈若汀，自己的事');
  await own.getByText('自己的申报不能自己核实').waitFor();
  const download = page.waitForEvent('download');
  await own.getByRole('button', { name: '看照片：现场.png' }).click();
  expect((await download).suggestedFilename()).toBe('现场.png');
  expect(await own.getByRole('button', { name: '核实', exact: true }).count()).toBe(0);
  await picture(page, 'declaration-own');
  await page.keyboard.press('Escape');
  await own.waitFor({ state: 'hidden' });
  const dialog = await look(page, '核实：高远帆，局里技能比武第二名');
  await dialog.getByRole('button', { name: '我与这位党员要回避' }).click();
  await dialog.getByRole('button', { name: '声明回避' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const tied = await look(page, '查看：高远帆，局里技能比武第二名');
  await tied.getByText('您已声明与这位党员回避').waitFor();
  await tied.getByText('已声明回避：沈若汀').waitFor();
  expect(faults).toEqual([]);
});

test('the recorder types a paper form, the secretary sees how many wait and has to let the week pass', async () => {
  const recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = recorder;
  await signIn(page, 'recorder');
  await page.getByRole('navigation').getByRole('link', { name: '申报核实' }).first().click();
  await page.getByRole('button', { name: '录入纸质申报' }).click();
  const typed = page.getByRole('dialog', { name: '录入纸质申报' });
  await typed.getByRole('button', { name: '通报批评 · 县' }).click();
  await choose(typed.getByLabel('谁的申报'), '梁济舟');
  await typed.getByLabel('做了什么').fill('县里点名批评');
  await picture(page, 'declaration-typed');
  await typed.getByRole('button', { name: '交上去' }).click();
  await typed.waitFor({ state: 'hidden' });
  const secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(secretary.page, 'secretary');
  await secretary.page.getByText(/^申报待核实\d+件$/).waitFor();
  await picture(secretary.page, 'declarations-desk');
  const found = [...(await new Examiner().examine(secretary, '/branches/*/desk'))];
  await secretary.page.getByRole('button', { name: 'English' }).first().click();
  await secretary.page.setViewportSize({ width: 1280, height: 800 });
  await secretary.quiet();
  found.push(...(await new Examiner().examine(secretary, '/branches/*/desk in English at 1280 px')));
  await picture(secretary.page, 'declarations-english-desk-1280');
  await secretary.page.getByRole('button', { name: '中文' }).first().click();
  await secretary.page.setViewportSize(officeScreen);
  await secretary.page.getByRole('link', { name: '去核实' }).click();
  const waiting = await look(secretary.page, '查看：梁济舟，县里点名批评');
  await waiting.getByText('过了这天才能核实').waitFor();
  await picture(secretary.page, 'declaration-undo');
  expect([...found, ...recorder.faults, ...secretary.faults]).toEqual([]);
});

test('all of it in English', async () => {
  const panel = await chromium.visit({ address: demo.address, screen: officeScreen });
  const { page } = panel;
  await signIn(page, 'panel');
  await go(panel, '/me');
  await page.getByRole('button', { name: 'English' }).first().click();
  const found: string[] = [];
  const queue = await page.getByRole('link', { name: 'Declarations', exact: true }).first().getAttribute('href');
  for (const [path, name] of [
    [queue ?? '', 'queue'],
    ['/me/declare', 'kinds'],
    ['/me/declarations', 'own'],
  ] as const) {
    await go(panel, path);
    for (const screen of [phoneScreen, { width: 1280, height: 800 }, wideScreen]) {
      await page.setViewportSize(screen);
      await panel.quiet();
      found.push(...(await new Examiner().examine(panel, `${name} at ${screen.width} px`)));
      await picture(page, `declarations-english-${name}-${screen.width}`);
    }
  }
  expect([...found, ...panel.faults]).toEqual([]);
});
