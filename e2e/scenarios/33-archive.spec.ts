// A branch's year is over: scored, balloted, confirmed and published. While the notice hangs out there is no archive; the day after
// it closes the secretary makes one, and the committee's officer downloads the same file. Whoever has it reads it in a browser
// that is not signed in anywhere, and checks it with the command line, offline; one byte changed, and it says so.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { moveDay, signIn } from '../src/hands.ts';
import { type Installation, runCommand, startDemo } from '../src/installation.ts';
import { hangOut, importEarlierMonth, passEarlierMonths } from '../src/months.ts';
import { appoint, foundVillage } from '../src/office.ts';
import { packedFile } from '../src/packed-file.ts';
import { picture } from '../src/pictures.ts';
import { askService, readService, readSheet } from '../src/service.ts';

const village = '柳湾新村党支部';
const people = ['秦知夏', '丁望川', '史若禾', '白守石', '江念溪', '孟立舟'];
const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);

let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let branchId = '';
let folder = '';

beforeAll(async () => {
  [demo, chromium, folder] = await Promise.all([
    startDemo(),
    startChromium(),
    mkdtemp(join(tmpdir(), 'xianfeng-archive-')),
  ]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
  await rm(folder, { recursive: true });
});

const examiner = new Examiner();
const found: string[] = [];

test('a branch has its year behind it; while the notice hangs out there is no archive', async () => {
  branchId = await foundVillage(chromium, { address: demo.address, day: '2026-12-24', name: village, people });
  const { address } = demo;
  await appoint(chromium, { address, name: '卢长河', role: '支部书记', branch: village });
  await appoint(chromium, { address, name: '魏小满', role: '记录员', branch: village });
  secretary = await chromium.visit({ address, screen: officeScreen });
  await signIn(secretary.page, 'secretary');
  const recorder = await chromium.visit({ address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  for (const period of months)
    await importEarlierMonth(recorder.page, { branchId, period, points: (name) => 7 + (people.indexOf(name) % 4) / 2 });
  await passEarlierMonths(secretary.page, { branchId, months: months.slice(0, 11), checker: recorder.page });
  await askFor(secretary.page, 'sheets/2026-12/pass', { passedOn: '2026-12-24', membersDue: 5, membersPresent: 4 });
  await hangOut(secretary.page, recorder.page, `/branches/${branchId}/notices/month/2026-12`);
  for (const { page } of [recorder, secretary]) await keyBallot(page);
  await askFor(secretary.page, 'year-end/confirm', {
    ...{ confirmedOn: '2026-12-24', membersDue: 6, membersPresent: 6, ayes: 6, manner: 'hands' },
  });
  await hangOut(secretary.page, recorder.page, `/branches/${branchId}/notices/year/2026`);

  const { page } = secretary;
  await page.goto(`/branches/${branchId}/year-end`);
  const part = page.getByRole('region', { name: '年度档案' });
  await part.getByText('还有 13 份公示没有期满，最晚的到 2027年1月5日 为止，期满以后再做档案。').waitFor();
  expect(await part.getByRole('button', { name: /做/ }).count()).toBe(0);
  await picture(page, 'archive-waits', { whole: true });
}, 120_000);

test('the day after it closes the secretary makes it; the officer above downloads the very same file', async () => {
  const { page } = secretary;
  await moveDay(page, '2027-01-06');
  await page.goto(`/branches/${branchId}/year-end`);
  const part = page.getByRole('region', { name: '年度档案' });
  await part.getByRole('button', { name: '做2026年度档案' }).click();
  await part.getByText('2027年1月6日由卢长河做成，第1版').waitFor();
  found.push(...(await examiner.examine(secretary, 'archive on the year end')));
  await picture(page, 'archive-made', { whole: true });
  await part.getByRole('button', { name: '重新做2026年度档案' }).click();
  await page.waitForLoadState('networkidle');
  expect(await part.getByRole('button', { name: /^下载/ }).count()).toBe(1);
  await download(page, '下载2026年度档案第1版', 'secretary.zip');

  const officer = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(officer.page, 'committee');
  await officer.page.getByRole('link', { name: '年度档案' }).first().click();
  await officer.page.getByText(/已做1个，可以做\d+个，共\d+个支部/).waitFor();
  found.push(...(await examiner.examine(officer, 'archives by branch')));
  await picture(officer.page, 'archive-branches');
  await download(officer.page, `下载${village}2026年度档案`, 'officer.zip');
  expect((await saved('officer.zip')).equals(await saved('secretary.zip'))).toBe(true);

  const phone = await chromium.visit({ address: demo.address, screen: phoneScreen });
  await signIn(phone.page, 'committee');
  await phone.page.goto('/archives');
  await phone.page.getByText(village).waitFor();
  found.push(...(await examiner.examine(phone, 'archives on a telephone')));
  await picture(phone.page, 'archive-branches-phone');
  await phone.page.goto(`/branches/${branchId}/year-end`);
  await phone.page.getByRole('region', { name: '年度档案' }).scrollIntoViewIfNeeded();
  await picture(phone.page, 'archive-made-phone');
  for (const visitor of [secretary, officer, phone]) found.push(...visitor.faults);
  expect(found).toEqual([]);
}, 60_000);

test('a browser shows it without the program, and the command line checks it; one changed byte is found', async () => {
  const bytes = await saved('officer.zip');
  const file = join(folder, 'index.html');
  await writeFile(file, packedFile(bytes, 'index.html'));
  for (const [screen, name] of [
    [officeScreen, 'archive-page'],
    [phoneScreen, 'archive-page-phone'],
  ] as const) {
    const stranger = await chromium.visit({ address: demo.address, screen });
    await stranger.page.goto(pathToFileURL(file).href);
    await stranger.page.getByRole('heading', { name: `${village} 2026 年度档案` }).waitFor();
    await stranger.page.getByRole('table').first().getByText('秦知夏').waitFor();
    await picture(stranger.page, name);
    expect(await widerThanScreen(stranger.page)).toBe(false);
    await stranger.context.close();
  }

  const [, fingerprint = ''] = /"fingerprint":"([^"]+)"/.exec(packedFile(bytes, 'manifest.json').toString()) ?? [];
  const path = join(folder, 'officer.zip');
  const verified = await runCommand(['archive-verify', path, '--key', fingerprint]);
  console.info(verified.printed);
  expect(verified.code).toBe(0);
  expect(verified.printed).toContain(`“${village}” 2026 年度档案（第 1 版，2027-01-06 做成）核对无误。`);
  expect(verified.printed).toContain('评定：6 人，从证据和积分办法重新计算，结果和得来的过程都相同。');
  for (const at of [0, Math.floor(bytes.length / 2), bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 1;
    await writeFile(path, changed);
    const refused = await runCommand(['archive-verify', path]);
    expect(refused.code).toBe(2);
    expect(refused.printed).toMatch(/档案被改动过|这不是年度档案/);
  }
}, 60_000);

async function askFor(page: Page, path: string, body: object): Promise<void> {
  const answer = await askService(page, `/branches/${branchId}/${path}`, 'POST', body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}

/** One's own keying of six members' papers and ten representatives': nine for every item of everybody. */
async function keyBallot(page: Page): Promise<void> {
  const at = `paper-ballots/2026`;
  const { items } = await readSheet(page, branchId, '2026-12');
  const { members } = (await readService(page, `/branches/${branchId}/${at}`)).body as {
    readonly members: readonly { readonly id: string }[];
  };
  const totals = members.flatMap(({ id }) =>
    items.flatMap((item) => [
      { group: 'members', memberId: id, item: item.id, papers: 6, scored: 6, sum: '54' },
      { group: 'mass', memberId: id, item: item.id, papers: 10, scored: 10, sum: '90' },
    ]),
  );
  await askFor(page, `${at}/totals`, { heldOn: '2026-12-23', totals });
  await askFor(page, `${at}/finish`, {});
}

async function download(page: Page, name: string, as: string): Promise<void> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name }).filter({ visible: true }).first().click();
  const came = await coming;
  expect(came.suggestedFilename()).toBe(`${village}-2026年度档案.zip`);
  await came.saveAs(join(folder, as));
}

function saved(name: string): Promise<Buffer> {
  return readFile(join(folder, name));
}

function widerThanScreen(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
