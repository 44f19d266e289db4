// Whoever leads looks at charts: bands of a year and the one before, whether points are fair to each kind of member, duties, turnout,
// objections, branches' quarters and the time it all takes. Every chart has its table, both are taken along, and nobody is named.

import { readFile } from 'node:fs/promises';
import type { Page, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type Chromium,
  officeScreen,
  phoneScreen,
  startChromium,
  tabletScreen,
  type Visitor,
  wideScreen,
} from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose } from '../src/fields.ts';
import { go, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { picture } from '../src/pictures.ts';
import { readMe } from '../src/service.ts';

const screens = [
  [officeScreen, 'office'],
  [phoneScreen, 'phone'],
  [tabletScreen, 'tablet'],
  [wideScreen, 'wide'],
] as const;

const found: string[] = [];
let demo: Installation;
let chromium: Chromium;
let officer: Visitor;
let secretary: Visitor;

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  officer = await chromium.visit({ address: demo.address, screen: officeScreen });
  secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(officer.page, 'committee');
  await signIn(secretary.page, 'secretary');
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function drawn(page: Page, title: string): Promise<void> {
  await page
    .getByRole('img', { name: `${title}的图。同样的数字在表格里。` })
    .locator('svg')
    .waitFor();
}

/** The page at four widths, each looked at and read aloud. */
async function look(visitor: Visitor, at: string, name: string): Promise<void> {
  const examiner = new Examiner();
  for (const [screen, width] of screens) {
    await visitor.page.setViewportSize(screen);
    await visitor.quiet();
    found.push(...(await examiner.examine(visitor, `${at} at ${screen.width} px`)));
    await picture(visitor.page, `${name}-${width}`, { whole: true });
  }
  await visitor.page.setViewportSize(officeScreen);
}

test('the committee looks at the year: last year’s bands first, as no meeting has confirmed this one', async () => {
  const { page } = officer;
  await page.getByRole('link', { name: '看图' }).first().click();
  await page.getByRole('heading', { name: '看图', level: 1 }).waitFor();
  const bands = page.getByRole('region', { name: '评定结果分布', exact: true });
  await bands.getByText('2026年还没有支部评定，先看上一年的。').waitFor();
  // A chart says what it is, and the table has its figures.
  await drawn(page, '评定结果分布');
  expect(await bands.getByRole('row').count()).toBeGreaterThan(3);
  await look(officer, 'charts', 'statistics');
}, 240_000);

test('of last year it looks at each kind of member, in groups of five or more', async () => {
  const { page } = officer;
  await choose(page.getByLabel('年度', { exact: true }), '2025年');
  const spread = page.getByRole('region', { name: '各类党员的得分是否公平', exact: true });
  await drawn(page, '各类党员的得分是否公平');
  await choose(page.getByLabel('按什么分'), '年龄');
  await spread.getByRole('rowheader', { name: '46至60岁' }).waitFor();
  const people = await spread.getByRole('row').getByRole('cell').allInnerTexts();
  expect(people.length).toBeGreaterThan(10);
  await spread.scrollIntoViewIfNeeded();
  await picture(page, 'statistics-spread', { part: spread });
}, 120_000);

test('chart and table are taken along under a Chinese name', async () => {
  const { page } = officer;
  await choose(page.getByLabel('年度', { exact: true }), '2026年');
  await page.getByText('2026年还没有支部评定，先看上一年的。').waitFor();
  const names: string[] = [];
  for (const kind of ['PNG', 'SVG', 'Excel']) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: new RegExp(`^${kind} 下载各支部职责办理`) }).click(),
    ]);
    names.push(file.suggestedFilename());
    const bytes = await readFile(await file.path());
    const head = bytes.subarray(0, 4).toString('latin1');
    expect([kind, head]).toEqual([kind, { PNG: '\x89PNG', SVG: '<svg', Excel: 'PK\x03\x04' }[kind]]);
    expect(bytes.length).toBeGreaterThan(2000);
  }
  expect(names.every((name) => /^各支部职责办理.*2026年\.(png|svg|xlsx)$/.test(name))).toBe(true);
}, 120_000);

test('the index of each branch stands over the quarters with what was to be put right of each', async () => {
  const { page } = officer;
  const title = '堡垒指数各期和整改';
  const figure = page.getByRole('region', { name: title, exact: true });
  await drawn(page, title);
  await figure.getByText('本年要整改9项：已整改6项，在限期内或等复查2项，逾期未改1项。').waitFor();
  // A row for each of eight branches in each of three quarters below the head.
  expect(await figure.getByRole('row').count()).toBe(1 + 8 * 3);
  const late = figure.getByRole('row').filter({ hasText: '北桥社区党支部' }).filter({ hasText: '二季度' });
  expect((await late.getByRole('cell').allInnerTexts()).slice(-4)).toEqual(['2', '1', '0', '1']);
  for (const [screen, width] of [
    [officeScreen, 'office'],
    [phoneScreen, 'phone'],
  ] as const) {
    await page.setViewportSize(screen);
    await officer.quiet();
    found.push(...(await new Examiner().examine(officer, `the index at ${screen.width} px`)));
    await picture(page, `statistics-rectification-${width}`, { part: figure, whole: true });
  }
  await page.setViewportSize(officeScreen);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: new RegExp(`^PNG 下载${title}`) }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${title} 城关街道党总支 2026年.png`);
  const bytes = await readFile(await file.path());
  expect([bytes.subarray(0, 4).toString('latin1'), bytes.length > 20_000]).toEqual(['\x89PNG', true]);
}, 120_000);

test('what a month costs is told by duty, in words and beside the ten minutes promised', async () => {
  const { page } = officer;
  await page.getByRole('link', { name: '看用时' }).click();
  await page.getByText(/^一个支部书记11月平均\d+分钟、\d+次点按$/).waitFor();
  await drawn(page, '支部书记每月用时');
  // A row for each of twelve months below the head.
  expect(await page.getByRole('row').count()).toBe(13);
  await look(officer, 'use', 'use');
}, 180_000);

test('a secretary sees the own branch’s charts and no other’s; what is not there yet is said', async () => {
  const { page } = secretary;
  await page.getByRole('link', { name: '看本支部的图' }).click();
  await page.getByText('2026年还没有支部评定。年终会议评定以后，这里才有图。').waitFor();
  await drawn(page, '职责办理');
  await look(secretary, 'charts of a branch', 'statistics-branch');
  expect((await page.request.get('/api/statistics')).status()).toBe(403);
}, 180_000);

test('the screen in the hall has the month’s duties and deeds in big numbers, whole on its screen', async () => {
  const { page } = secretary;
  const branchId = (await readMe(page)).branch?.id ?? '';
  await page.setViewportSize(wideScreen);
  await go(secretary, `/branches/${branchId}/hall`);
  const work = page.getByRole('region', { name: '这个月的工作' });
  await work.getByText('本月职责已办').waitFor();
  // The demo's own line above it is not there in an installation.
  const { height = 0 } = (await page.getByRole('main').boundingBox()) ?? {};
  expect(height).toBeLessThanOrEqual(wideScreen.height);
  expect(await page.getByRole('main').innerText()).not.toMatch(/名次|第\d+名|排名/);
  await secretary.quiet();
  found.push(...(await new Examiner().examine(secretary, 'hall')));
  await picture(page, 'statistics-hall');
  await page.setViewportSize(phoneScreen);
  found.push(...(await new Examiner().examine(secretary, 'hall on a phone')));
  await picture(page, 'statistics-hall-phone', { whole: true });
}, 120_000);

test('with four notices, three stars and sixty members the screen in the hall is whole: nothing is cut, nothing scrolls', async () => {
  const { page } = secretary;
  const branchId = (await readMe(page)).branch?.id ?? '';
  await page.setViewportSize(wideScreen);
  await page.route(`**/api/branches/${branchId}/hall`, (route) => answerWith(route, { notices: hanging() }));
  await page.route(`**/api/branches/${branchId}/star-wall`, (route) => answerWith(route, { groups: [starGroup()] }));
  await page.route('**/api/star-wall/*/photos/*', (route) =>
    route.fulfill({ contentType: 'image/svg+xml', body: portrait }),
  );
  await go(secretary, `/branches/${branchId}/hall`);
  await page.reload();
  await page.getByText('方静姝').waitFor();
  await page.getByText('4', { exact: true }).waitFor();
  await secretary.quiet();
  await picture(page, 'statistics-hall-full');
  expect(await cutOff(page)).toEqual([]);
  found.push(...(await new Examiner().examine(secretary, 'a full hall')));
  // With less on it, it is as large as it was.
  await page.unrouteAll();
  await page.reload();
  await page.getByText('今年好人好事').waitFor();
  await secretary.quiet();
  expect(await cutOff(page)).toEqual([]);
}, 120_000);

/** What the service answers, with something of it in place of its own. */
async function answerWith(route: Route, change: object): Promise<void> {
  const response = await route.fetch();
  await route.fulfill({ response, json: { ...((await response.json()) as object), ...change } });
}

/** What leaves the screen or its own place, or has no room for its words. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const main = document.querySelector('main');
    if (main === null) return ['no main'];
    const { top, height } = main.getBoundingClientRect();
    const said = (element: Element, what: string) => `${what}: ${(element.textContent ?? '').slice(0, 40)}`;
    const isSideways = document.documentElement.scrollWidth > window.innerWidth;
    return [
      ...(isSideways ? ['scrolls sideways'] : []),
      ...(height > window.innerHeight + 1 ? [`${height} px are higher than the screen`] : []),
      ...[...main.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
        const box = element.getBoundingClientRect();
        const place = element.closest('li, section, main > div')?.getBoundingClientRect() ?? box;
        const isOut = box.right > window.innerWidth + 1 || box.left < -1 || box.bottom > top + window.innerHeight + 1;
        const isOver = box.right > place.right + 1 || box.bottom > place.bottom + 1;
        const isNarrow = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
        return [
          ...(isOut ? [said(element, 'off the screen')] : []),
          ...(isOver ? [said(element, 'over its edge')] : []),
          ...(isNarrow && getComputedStyle(element).display !== 'inline' ? [said(element, 'too wide')] : []),
        ];
      }),
    ];
  });
}

const portrait =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 4"><rect width="3" height="4" fill="#8aa"/></svg>';

/** A month, its quarter, its half and a second notice, each of sixty members, as they hang in January. */
function hanging(): object[] {
  const groups = [10, 9, 8, 7, 6, 0].map((stars) => ({ best: String(stars), least: String(stars), count: 10 }));
  return (
    [
      ['month', '2026-12'],
      ['quarter', '2026-Q4'],
      ['half', '2026-H2'],
      ['year', '2026'],
    ] as const
  ).map(([kind, period], at) => ({
    ...{ id: `019a0000-0000-7000-8000-00000000000${at}`, kind, period, number: 21 + at, state: 'open' },
    ...{ openedOn: '2026-11-18', closesOn: '2026-11-27', checkCode: 'ABCD-2345-EF', subject: 'member' },
    ...{ grades: [], people: 60, exempt: 3, bands: { by: 'stars', groups }, days: [] },
    contact: '组织委员徐望舒，党员活动室，电话 0912-5550143',
  }));
}

/** Of sixty members five in a hundred; one of them with as many words as may hang. */
function starGroup(): object {
  const deed = '七月暴雨夜带三名党员抢修青石渠决口，守到天亮，下游四十户没有进水。';
  return {
    ...{ period: '2026-Q3', honor: '季度之星' },
    stars: ['方静姝', '黄素琴', '周岚'].map((name, at) => ({
      ...{ id: `019a0000-0000-7000-8000-00000000001${at}`, name, isReaders: false },
      ...{ post: '青石渠管护员、第三网格联络人、党员志愿服务队队长', photo: 1 },
      deed: at === 0 ? deed.repeat(9).slice(0, 300) : deed.repeat(3),
    })),
  };
}

test('nothing on these pages is at fault', () => {
  expect([...found, ...officer.faults, ...secretary.faults]).toEqual([]);
});
