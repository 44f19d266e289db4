// A year of system 3 in a village branch of eight, from the county's own version of the rules to the review of a letter of
// admonition in the next year. January is walked wholly by hand, and its card read on the telephone; the other months pass by the
// service's addresses, as they are the same clicks again. The first quarter is summed up, its star picked and put on the board;
// in the discussion at half-year a member objects to May, and the committee scores again. In December everybody and ten people of
// the public give their marks without names, on telephones and by printed tickets. The meeting rates, the notice hangs over the New
// Year, an objection is answered; then follow the letter, the register of stars, the filing and the archive that a stranger checks.

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { count, doNext, holdCeremony, makeTickets } from '../src/ballot-leader.ts';
import { castTicket, claim, fillAndCast } from '../src/ballot-voter.ts';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { pasteAt } from '../src/clipboard.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { go } from '../src/hands.ts';
import { type Installation, runCommand, startDemo } from '../src/installation.ts';
import { hangOut, passOnPage } from '../src/months.ts';
import { appointAll } from '../src/office.ts';
import {
  type Adoption,
  fillAdoption,
  hangByHand,
  minutesOf,
  OwnVillage,
  passTime,
  post,
  recordAdoption,
  writeMinutes,
} from '../src/own-village.ts';
import { packedFile } from '../src/packed-file.ts';
import { picture } from '../src/pictures.ts';
import { saved } from '../src/saved.ts';
import { readService, readSheet } from '../src/service.ts';

const people = ['秦知夏', '丁望川', '史若禾', '白守石', '江念溪', '孟立舟', '乔远山', '鲁望舒'] as const;
const [secretaryName, recorderName, best, , objecting, warned, committeeName] = people;
/** What each is given for every item of every month; seven otherwise. */
const monthly: Readonly<Record<string, number>> = {
  秦知夏: 9,
  丁望川: 8.5,
  史若禾: 10,
  白守石: 8,
  江念溪: 8.5,
  孟立舟: 6.5,
  乔远山: 9,
  鲁望舒: 8,
};
const scrutineers = ['贺连生', '陶秀英', '蒋文斌'];

let demo: Installation;
let chromium: Chromium;
let village: OwnVillage;
let secretary: Visitor;
let recorder: Visitor;
let member: Visitor;
let folder = '';
const begun = Date.now();
const examiner = new Examiner();
const found: string[] = [];

beforeAll(async () => {
  [demo, chromium, folder] = await Promise.all([startDemo(), startChromium(), mkdtemp(join(tmpdir(), 'year-'))]);
});

afterAll(async () => {
  console.info(`a year of system 3: ${Math.round((Date.now() - begun) / 1000)} s`);
  await chromium.close();
  await demo.stop();
  await rm(folder, { recursive: true, force: true });
});

async function look(visitor: Visitor, name: string, options: { whole?: boolean } = { whole: true }): Promise<void> {
  await visitor.page.locator('h1').first().waitFor({ state: 'attached' });
  found.push(...(await examiner.examine(visitor, name)));
  await picture(visitor.page, `year-3-${name}`, options);
}

/** What was found since the last time. */
function faultsFound(): readonly string[] {
  for (const { faults } of [secretary, recorder, member]) found.push(...faults.splice(0));
  return found.splice(0);
}

test('the county adopts its own version of the rules, and the branch begins its year under it', async () => {
  village = await OwnVillage.found(chromium, {
    ...{ address: demo.address, day: '2027-01-04', name: '柳湾新村党支部', people },
  });
  const { department } = village;
  const body = await readFile(new URL('../../schemes/county-star/scheme.yaml', import.meta.url), 'utf8');
  const adoption: Adoption = {
    // Small villages shall have a star of the quarter as well.
    text: body
      .replace('version: "1.0"', 'version: "2.0"')
      .replace('inForceOn: 2026-01-01', 'inForceOn: 2027-01-01')
      .replace('share: { value: 5%, clause: quarter-star }', 'share: { value: 15%, clause: quarter-star }')
      .replace('不超过支部党员总数的百分之五；不足十人的支部可以不评', '不超过支部党员总数的百分之十五'),
    ...{ version: '评星定格 2.0', year: 2027 },
    ...{ meetingOn: '2026-12-28', toldOn: '2026-12-31', document: '青组发〔2026〕32号' },
  };
  await fillAdoption(department, adoption);
  await look(department, 'adoption');
  await recordAdoption(department, adoption, village.name);
  const branch = village.name;
  await appointAll(chromium, demo.address, [
    { name: secretaryName, role: '支部书记', branch },
    { name: committeeName, role: '支部委员', branch },
    { name: recorderName, role: '记录员', branch },
  ]);
  secretary = await village.member(secretaryName);
  recorder = await village.member(recorderName);
  member = await village.member(best, 'phone');
  await look(member, 'home-begin-phone');
  expect(faultsFound()).toEqual([]);
});

test('January by hand: scored by pasting from a sheet, passed by the committee, published, read on the card', async () => {
  const { page } = secretary;
  await passTime(page, '2027-02-01');
  await recorder.page.goto(village.at('sheets/2027-01'));
  await pasteMonth(
    recorder,
    people.filter((name) => name !== recorderName),
  );
  await look(recorder, 'sheet', {});
  await page.goto(village.at('sheets/2027-01'));
  await pasteMonth(secretary, [recorderName]);
  await passOnPage(page, '2027-02-01');
  await look(secretary, 'sheet-passed', {});
  const at = await hangByHand(village.at('notices/month/2027-01'), { by: secretary, with: recorder });
  await look(secretary, 'notice');
  await member.page.goto(at);
  await member.page.getByRole('heading', { name: '我的这一行' }).waitFor();
  await look(member, 'notice-phone');
  await member.page.goto(`/members/${village.personId(best)}/card`);
  await member.page.getByText('理想信念').first().waitFor();
  await look(member, 'card-january-phone');
  expect(faultsFound()).toEqual([]);
});

test('the first quarter is summed up and published; a meeting picks its star within the quota, and the star is put on the board', async () => {
  const { page } = secretary;
  for (const month of ['2027-02', '2027-03']) await passMonth(month);
  await page.goto(village.at('quarters/2027-Q1'));
  await page.getByText('季度之星').first().waitFor();
  await look(secretary, 'quarter');
  const at = await hangByHand(village.at('notices/quarter/2027-Q1'), { by: secretary, with: recorder });
  await look(secretary, 'quarter-notice');
  await member.page.goto(at);
  await member.page.getByRole('heading', { name: '我的这一行' }).waitFor();
  await look(member, 'quarter-notice-phone');
  await passTime(page, '2027-04-20');
  await page.goto(village.at('measures/2027'));
  const stars = page.getByRole('region', { name: '季度之星' });
  await stars.getByRole('checkbox', { name: best }).check();
  await decide(stars, { on: '2027-04-20', reasons: '三个月样样在前，会议一致推选。', dueOn: '2027-04-30' });
  await look(secretary, 'quarter-star-decide');
  await stars.getByRole('button', { name: '记下决定' }).click();
  await stars.getByRole('link', { name: best }).click();
  await page.getByLabel('怎么办的').fill('照片和事迹张贴在党务公开栏。');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByText('已办', { exact: true }).first().waitFor();
  await look(secretary, 'quarter-star-done');
  expect(faultsFound()).toEqual([]);
});

test('at half-year everybody is discussed; one objects to May, the committee scores again, and what changed hangs out again', async () => {
  const { page } = secretary;
  for (const month of ['2027-04', '2027-05', '2027-06']) await passMonth(month);
  // Before the quarter is summed up and closed.
  await passTime(page, '2027-07-05');
  await recorder.page.goto(village.at('sheets/2027-05'));
  const cell = recorder.page.getByRole('gridcell', { name: new RegExp(`^${objecting} 志愿服务`) });
  await cell.click();
  await recorder.page.getByRole('link', { name: '更正这一分' }).first().click();
  const form = recorder.page.getByRole('dialog');
  await form.getByLabel('应当是多少分').fill('9.5');
  await form.getByLabel('为什么更正').fill('半年评议时本人提出，五月抢修水渠漏记');
  await form.getByLabel('会议或依据').fill('7月5日支委会重新评议；出工记录');
  await look(recorder, 'correction', {});
  await form.getByRole('button', { name: '提出更正' }).click();
  await form.waitFor({ state: 'hidden' });
  const other = await village.member(committeeName);
  await go(other, village.at('score-corrections'));
  await other.page.getByRole('button', { name: new RegExp(`^通过：${objecting}`) }).click();
  await other.page.getByText('已更正').first().waitFor();
  await look(other, 'correction-passed');
  await other.context.close();
  await page.goto(village.at('steps/half-year-appraisal/2027-H1'));
  await writeMinutes(page, {
    words: `结合组织生活会逐个评议。${objecting}对五月志愿服务的分有异议，支委会重新讨论，改为9.5分。`,
    due: '8',
    present: '7',
  });
  await look(secretary, 'half-year');
  await page.goto(village.at('notices/month/2027-05'));
  await page.getByText(/公示后代替第\d+号/).waitFor();
  await look(secretary, 'notice-again-draft');
  await hangOut(page, recorder.page, village.at('notices/month/2027-05'));
  await hangOut(page, recorder.page, village.at('notices/quarter/2027-Q2'));
  expect(faultsFound()).toEqual([]);
});

test('the ballot without names: telephones and printed tickets, eight members and ten of the public', async () => {
  const { page } = secretary;
  page.on('dialog', (dialog) => void dialog.accept());
  for (const month of ['2027-07', '2027-08', '2027-09']) await passMonth(month);
  await hangOut(page, recorder.page, village.at('notices/quarter/2027-Q3'));
  for (const month of ['2027-10', '2027-11']) await passMonth(month);
  await post(village.department.page, '/calendar', {
    ...{ year: 2028, holidays: [{ from: '2028-01-01', to: '2028-01-03' }], workdays: [] },
    ...{ document: '国办发明电〔2027〕6号', seen: null },
  });
  await passTime(page, '2027-12-16');
  await page.goto(village.at('ballots'));
  await page.getByRole('link', { name: /^开始无记名测评$/ }).click();
  // Two come with their telephones, the other six of the branch draw a printed ticket as the public does.
  for (const name of people.filter((each) => each !== best && each !== objecting))
    await page.getByRole('checkbox', { name, exact: true }).check();
  await page.getByText('共8人：2人用自己的账号，6人用纸质票券').waitFor();
  await page.getByLabel(/打印多少张票券/).fill('10');
  for (const [at, name] of scrutineers.entries()) await page.getByLabel(`第${at + 1}位监票人`).fill(name);
  await look(secretary, 'ballot-prepare');
  await page.getByRole('button', { name: '开始准备' }).click();
  await page.waitForURL(/\/ballots\/[0-9a-f-]{36}$/);
  const at = new URL(page.url()).pathname;
  const shares = await holdCeremony(page, scrutineers.length);
  await doNext(secretary, at, '定稿，开始领票');
  const own = `/me${at}`;
  const voters = [member, await village.member(objecting, 'phone')];
  for (const voter of voters) {
    await voter.page.goto(own);
    await claim(voter.page);
  }
  const tickets = await makeTickets(page);
  expect(tickets).toHaveLength(people.length - voters.length + 10);
  await doNext(secretary, at, '结束领票，打开票箱');
  for (const [turn, voter] of voters.entries()) {
    await voter.page.goto(own);
    await voter.page.getByRole('button', { name: '投入票箱' }).waitFor();
    if (turn === 0) await look(voter, 'ballot-phone', {});
    await fillAndCast(voter.page, 9);
  }
  const stranger = await chromium.visit({ address: demo.address, screen: phoneScreen });
  for (const ticket of tickets) {
    await stranger.page.goto('about:blank');
    await castTicket(stranger.page, ticket, 9);
  }
  found.push(...stranger.faults, ...voters.flatMap(({ faults }) => faults.splice(0)));
  await stranger.context.close();
  await voters[1]?.context.close();
  await doNext(secretary, at, '关上票箱');
  await count(page, shares.slice(0, 2));
  await page.getByRole('link', { name: '看结果' }).click();
  await page.getByRole('heading', { name: '结果', exact: true }).waitFor();
  await page.getByRole('button', { name: '公布结果' }).click();
  await page.getByText(/结果已经公布/).waitFor();
  await look(secretary, 'ballot-results');
  expect(faultsFound()).toEqual([]);
});

test('what is left at the year’s end is named and done, the meeting rates, and the notice hangs over the New Year', async () => {
  const { page } = secretary;
  await passTime(page, '2027-12-31');
  await page.goto(village.at('year-end'));
  await page.getByText('12月评分缺8人').waitFor();
  await look(secretary, 'year-end-left');
  await passMonth('2027-12', '2027-12-31');
  await hangOut(page, recorder.page, village.at('notices/quarter/2027-Q4'));
  const discussed = minutesOf('2027-12-31', '结合年底组织生活会逐个评议，没有不同意见。', { due: 8, present: 7 });
  await post(page, village.at('steps/half-year-appraisal/2027-H2'), discussed);
  await page.goto(village.at('year-end'));
  await page.getByText('都齐了，可以开会评定').waitFor();
  await page.getByText('年底民主测评结果已公布').waitFor();
  await page.getByRole('button', { name: '会议评定，定下结果' }).click();
  await fillDay(page.getByLabel('哪天开的会'), '2027-12-31');
  await page.getByLabel('实到多少人').fill('7');
  await page.getByLabel('赞成多少人').fill('7');
  await look(secretary, 'year-end-confirm');
  await page.getByRole('button', { name: '评定完毕，记下' }).click();
  await page.getByRole('heading', { name: '评定结果' }).waitFor();
  await look(secretary, 'year-end-confirmed');
  const row = (name: string) => page.getByRole('row').filter({ hasText: name }).first();
  // Ten in every month and nine in the ballot: 10 × (8 + 1.8). Six and a half: 10 × (5.2 + 1.8).
  expect(await row(best).innerText()).toMatch(/98\.00\s+十星\s+优秀/);
  expect(await row(warned).innerText()).toMatch(/70\.00\s+七星\s+基本合格/);

  const at = await hangByHand(village.at('notices/year/2027'), { by: secretary, with: recorder });
  await look(secretary, 'year-notice');
  const { openedOn, closesOn } = (await readService(page, at)).body as Record<string, string>;
  // The last day of 2027 is a Friday; 4–7 and 10–12 January.
  expect([openedOn, closesOn]).toEqual(['2027-12-31', '2028-01-12']);
  const objector = await village.member(warned, 'phone');
  await objector.page.goto(at);
  await objector.page.getByRole('link', { name: '提出异议' }).click();
  await objector.page.getByLabel('星级', { exact: true }).check();
  await objector.page.getByLabel('理由：哪里不对，有什么依据').fill('下半年我照顾病人，任务分不该这么低。');
  await look(objector, 'objection-phone');
  await objector.page.getByRole('button', { name: '提交' }).click();
  await objector.page.getByText('等着指定调查人').waitFor();
  const objection = new URL(objector.page.url()).pathname;
  await page.goto(objection);
  const group = page.getByRole('group', { name: '可以指定的人' });
  await group.getByRole('checkbox').first().waitFor();
  for (const box of (await group.locator('input:enabled').all()).slice(0, 2)) await box.check();
  await page.getByRole('button', { name: '指定这2人' }).click();
  await page.getByText('正在调查').waitFor();
  await passTime(page, '2028-01-06');
  await page.goto(objection);
  await page.getByLabel('查明的情况').fill('逐月查了派工单，照顾病人的两个月已经减派，其余没有办。');
  await page.getByLabel('不成立').check();
  await page.getByLabel('给提出人的答复和理由').fill('减派的月份没有扣分，其余月份按派工单评的，不变。');
  await page.getByRole('button', { name: '答复', exact: true }).click();
  await page.getByText('已答复').waitFor();
  await look(secretary, 'objection-answered');
  found.push(...objector.faults);
  await objector.context.close();
  await member.page.goto(`/members/${village.personId(best)}/card`);
  await member.page.getByText('98.00').first().waitFor();
  await look(member, 'card-year-phone');
  expect(faultsFound()).toEqual([]);
});

test('the year is filed upward and archived, and a stranger verifies it; the stars go on the register', async () => {
  const { page } = secretary;
  await passTime(page, '2028-01-13');
  const { department } = village;
  await department.page.goto('/filings');
  await department.page.getByRole('button', { name: '上报第1版' }).click();
  await department.page.getByRole('dialog').getByText('指纹').first().waitFor();
  await look(department, 'filed', {});
  await page.goto(village.at('stars'));
  await page
    .getByRole('row', { name: new RegExp(best) })
    .first()
    .waitFor();
  await look(secretary, 'stars');
  await page.goto(village.at('year-end'));
  const part = page.getByRole('region', { name: '年度档案' });
  await part.getByRole('button', { name: '做2027年度档案' }).click();
  await part.getByText('2028年1月13日由秦知夏做成，第1版').waitFor();
  const coming = page.waitForEvent('download');
  await part.getByRole('button', { name: '下载2027年度档案第1版' }).click();
  const path = join(folder, 'year-3.zip');
  await (await coming).saveAs(path);
  const verified = await runCommand(['archive-verify', path]);
  expect(verified.code).toBe(0);
  expect(verified.printed).toContain('评定：8 人，从证据和积分办法重新计算，结果和得来的过程都相同。');
  await writeFile(join(folder, 'index.html'), packedFile(await readFile(path), 'index.html'));
  const stranger = await chromium.visit({ address: demo.address, screen: officeScreen });
  await stranger.page.goto(pathToFileURL(join(folder, 'index.html')).href);
  await stranger.page.getByRole('heading', { name: '柳湾新村党支部 2027 年度档案' }).waitFor();
  await picture(stranger.page, 'year-3-archive-page', { whole: true });
  await stranger.context.close();
  found.push(...department.faults.splice(0));
  expect(faultsFound()).toEqual([]);
});

test('a letter of admonition is decided and handed over, and half a year later the meeting finds that he has mended', async () => {
  const { page } = secretary;
  await page.goto(village.at('measures/2027'));
  const letters = page.getByRole('region', { name: '党员告诫通知书' });
  await letters.getByRole('checkbox', { name: warned }).check();
  await decide(letters, {
    ...{ on: '2028-01-13', reasons: '全年派工完成不到六成，组织生活缺得多。', dueOn: '2028-01-20', months: '6' },
  });
  await letters.getByRole('button', { name: '加一件要改的事' }).click();
  await letters.getByLabel('第1件要改的事').fill('补上欠下的学习笔记');
  await fillDay(letters.getByLabel('期限', { exact: true }), '2028-03-31');
  await look(secretary, 'letter-decide');
  await letters.getByRole('button', { name: '记下决定' }).click();
  await letters.getByRole('link', { name: warned }).click();
  await page.getByText('已决定，待办').first().waitFor();
  await page.getByLabel('怎么交的，当面说明了什么').fill('支部书记和支部委员一起交给本人，逐条说明了问题和期限。');
  await page.getByLabel(/^本人说了什么/).fill('接受，会补上。');
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByText('正在执行').first().waitFor();
  const at = new URL(page.url()).pathname;
  await page.getByRole('link', { name: '看通知书' }).click();
  await page.getByText('到2028年7月13日期满').waitFor();
  await look(secretary, 'letter');
  const letter = await saved(page, page.getByRole('button', { name: 'PDF' }));
  expect([letter.name, letter.bytes.subarray(0, 5).toString()]).toEqual([`党员告诫通知书-${warned}.pdf`, '%PDF-']);
  const phone = await village.member(warned, 'phone');
  await phone.page.goto(at);
  await phone.page.getByRole('heading', { name: '您的权利' }).waitFor();
  await look(phone, 'letter-own-phone');

  await passTime(page, '2028-03-28');
  await page.goto(at);
  await page.getByRole('button', { name: '办完了' }).click();
  await page.getByText('3月28日办完').waitFor();
  await passTime(page, '2028-07-13');
  await page.goto(village.at('desk'));
  await page.getByText(/2027年有1项要办或期满评议/).waitFor();
  // Nothing of the year that is over is left to do.
  expect(await page.getByText('逾期').count()).toBe(0);
  await look(secretary, 'desk-review');
  await page.goto(at);
  await page.getByLabel('已改正').check();
  await page.getByLabel('评议意见').fill('笔记补齐，上半年派工都完成了，会议同意解除告诫。');
  await look(secretary, 'letter-review');
  await page.getByRole('button', { name: '记下评议' }).click();
  await page.getByText('已结束').first().waitFor();
  await phone.page.reload();
  await phone.page.getByText('已结束').first().waitFor();
  await look(phone, 'letter-ended-phone');
  found.push(...phone.faults);
  expect(faultsFound()).toEqual([]);
});

/** On a month's sheet: pastes what each is given, one line after the other, as they stand in Excel. */
async function pasteMonth({ page }: Visitor, names: readonly string[]): Promise<void> {
  const grid = page.getByRole('grid');
  await grid.waitFor();
  for (const name of names) {
    const first = grid.getByRole('gridcell', { name: new RegExp(`^${name} `) }).first();
    await first.click();
    await pasteAt(page, first, [Array.from({ length: 10 }, () => String(monthly[name]))]);
  }
  await page.getByText('已自动保存').waitFor();
}

/** A month by the service's addresses: scored by two, so that nobody scores himself; passed and published. */
async function passMonth(month: string, day?: string): Promise<void> {
  const { page } = secretary;
  const [year, number] = month.split('-').map(Number) as [number, number];
  const on = day ?? `${number === 12 ? year + 1 : year}-${String((number % 12) + 1).padStart(2, '0')}-02`;
  await passTime(page, on);
  const { members, items } = await readSheet(recorder.page, village.id, month);
  for (const [by, isOwn] of [
    [recorder, false],
    [secretary, true],
  ] as const) {
    const cells = members
      .filter(({ name }) => (name === recorderName) === isOwn)
      .flatMap(({ id: memberId, name }) =>
        items.map(({ id: item }) => ({
          ...{ memberId, item, points: String(monthly[name]), reason: null, revision: 0 },
        })),
      );
    await post(by.page, village.at(`sheets/${month}/cells`), { origin: 'keyed', cells });
  }
  await post(page, village.at(`sheets/${month}/pass`), { passedOn: on, membersDue: 5, membersPresent: 4 });
  await hangOut(page, recorder.page, village.at(`notices/month/${month}`));
}

interface Decision {
  readonly on: string;
  readonly reasons: string;
  readonly dueOn: string;
  readonly months?: string;
}

/** In one kind's part of the page: fills in what the meeting decided on those who are ticked. */
async function decide(
  part: ReturnType<Visitor['page']['getByRole']>,
  { on, reasons, dueOn, months }: Decision,
): Promise<void> {
  await part.getByRole('button', { name: '记下会议的决定' }).click();
  await fillDay(part.getByLabel('开会日期'), on);
  for (const [label, value] of [
    ['应到人数', '8'],
    ['实到人数', '7'],
    ['赞成人数', '6'],
    ['期限（月）', months],
  ] as const)
    if (value !== undefined) await part.getByLabel(label).fill(value);
  await part.getByLabel('理由').fill(reasons);
  await choose(part.getByLabel('由谁去办'), secretaryName);
  await fillDay(part.getByLabel('哪天之前办完'), dueOn);
}
