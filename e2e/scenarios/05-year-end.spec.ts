// It is 24 December. A village branch has kept its year in Excel: twelve months, brought in and published. One member
// has a 9 for every item of every month, an award of the county and one of the bureau. At the year-end meeting ballots
// are filled in on paper and typed in twice, by two people; they differ in one place, are compared, mended and counted.
// The members' meeting confirms, the notice hangs for seven working days over the New Year, and the member reads on the
// phone: 94.00, nine stars, qualified; the county's award counted, the bureau's not. The service and the command line
// say the same. Eleven of the months are brought in, passed and hung up through the service's address: they are what the branch
// decided before it began here, and the page's way is walked with December, and with whole months in 02.

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { pasteAt } from '../src/clipboard.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { ClickCount, go, moveDay, signIn, signInByCode } from '../src/hands.ts';
import { type Installation, runCommand, startDemo } from '../src/installation.ts';
import { importEarlierMonth, importMonth, passEarlierMonths, passOnPage, publishOnPage } from '../src/months.ts';
import { appoint, beginYear, branchNamed, printSlips, type Slip } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { readMe, readService } from '../src/service.ts';

const village = '柳湾新村党支部';
const people = ['秦知夏', '丁望川', '史若禾', '白守石', '江念溪', '孟立舟'];
const [member = ''] = people;

/** What stands in where a slip is missing; it opens nothing. */
const nobody: Slip = { name: '', username: '-', code: '-' };

let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let recorder: Visitor;
let slips: readonly Slip[];
let branchId = '';

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

test('on 24 December a branch brings in its twelve months and publishes them', async () => {
  const department = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(department.page, 'department');
  await moveDay(department.page, '2026-12-24');
  await department.page.getByRole('link', { name: '导入' }).first().click();
  await department.page.getByLabel(/选要导入的党员名册/).setInputFiles({
    name: '柳湾新村名册.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rosterOf(people)),
  });
  await department.page.getByText('导入好了：6人。').waitFor();
  branchId = (await branchNamed(department.page, village))?.id ?? '';
  await beginYear(department.page, branchId);
  expect(department.faults).toEqual([]);
  await department.context.close();
  const system = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(system.page, 'system');
  slips = await printSlips(system.page, village);
  await system.page.getByRole('button', { name: '都打好了，回到账号' }).click();
  await system.context.close();
  const { address } = demo;
  await appoint(chromium, { address, name: '卢长河', role: '支部书记', branch: village });
  await appoint(chromium, { address, name: '魏小满', role: '记录员', branch: village });

  secretary = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(secretary.page, 'secretary');
  recorder = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(recorder.page, 'recorder');
  await recorder.page.getByRole('link', { name: '导入' }).first().click();
  for (let month = 1; month <= 12; month += 1) {
    const points = (name: string) => (name === member ? 9 : 7 + (people.indexOf(name) % 4) / 2);
    const period = `2026-${String(month).padStart(2, '0')}`;
    if (month === 12) await importMonth(recorder.page, { month, branch: village, people: 6, points });
    else await importEarlierMonth(recorder.page, { branchId, period, points });
  }
  const months = Array.from({ length: 11 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  await passEarlierMonths(secretary.page, { branchId, months, checker: recorder.page });

  // December goes through the meeting on the page: from the desk to the grid, to the notice, at most three clicks.
  const { page } = secretary;
  await page.goto(`/branches/${branchId}/desk`);
  const toGrid = new ClickCount();
  await toGrid.click(page.getByRole('navigation').getByRole('link', { name: '评分', exact: true }).first());
  await page.getByRole('grid').waitFor();
  await passOnPage(page, '2026-12-24');
  await page.getByRole('link', { name: '去公示' }).waitFor();
  await page.goto(`/branches/${branchId}/desk`);
  const toNotice = new ClickCount();
  await toNotice.click(page.getByRole('link', { name: '看公示稿：公示12月积分' }));
  await publishOnPage(page, recorder.page);
  console.info(`desk to grid ${toGrid.clicks}, desk to notice ${toNotice.clicks} clicks`);
  expect(Math.max(toGrid.clicks, toNotice.clicks)).toBeLessThanOrEqual(3);
});

test('awards are entered with level, day and document number', async () => {
  const { page } = secretary;
  await page.goto(`/branches/${branchId}/desk`);
  const toLedger = new ClickCount();
  await toLedger.click(page.getByRole('navigation').getByRole('link', { name: '台账' }).first());
  await toLedger.click(page.getByRole('button', { name: '登记一笔' }));
  expect(toLedger.clicks).toBeLessThanOrEqual(3);
  await enterAward(page, { level: '县级', on: '2026-07-01', document: '青委发〔2026〕12号' });
  await page.getByRole('button', { name: '登记一笔' }).click();
  await enterAward(page, { level: '本局', on: '2026-09-10', document: '青水发〔2026〕40号' });
  await page.getByText('2笔').waitFor();
  await picture(page, 'ledger-entered');
});

test('paper ballots are typed in twice; one difference is shown, mended and counted', async () => {
  const first = secretary.page;
  await first.goto(`/branches/${branchId}/desk`);
  const toBallot = new ClickCount();
  await toBallot.click(first.getByRole('navigation').getByRole('link', { name: '年终' }).first());
  // The list is fresh once it says the twelve months are published; before that its rows still move.
  await first.getByText(/12\s?月评分已公示/).waitFor();
  await toBallot.click(first.getByRole('link', { name: '去录票' }));
  expect(toBallot.clicks).toBeLessThanOrEqual(3);

  // The secretary types the sums of six members' papers and ten mass representatives' papers.
  await keyBallot(first, { name: '全体党员', papers: 6 }, { name: '群众代表', papers: 10 });
  await picture(first, 'paper-ballot');
  await first.getByRole('button', { name: '我这一遍录完了' }).click();
  await first.getByText('您的这一遍录完了').waitFor();

  // The recorder does not see them and types them again, with a slip in one cell.
  const second = recorder.page;
  await second.goto(new URL(first.url()).pathname);
  await second.getByText('卢长河已经录完一遍').waitFor();
  await keyBallot(second, { name: '全体党员', papers: 6 }, { name: '群众代表', papers: 10 });
  const slip = second.getByLabel(`${people[3]}，品德作风`);
  const right = await slip.inputValue();
  await slip.fill('61');
  await second.getByText('已自动保存').waitFor();
  await second.getByRole('button', { name: '我这一遍录完了' }).click();

  // Both are shown side by side; the paper says who is right.
  await second.getByText('两遍有1处不一样').waitFor();
  const differences = second.getByRole('table', { name: '不一样的地方' });
  const line = await differences.getByRole('row').nth(1).innerText();
  for (const words of [people[3] ?? '', '品德作风', '群众代表', '61', right]) expect(line).toContain(words);
  await picture(second, 'paper-ballot-differs');
  await second.getByRole('button', { name: '打开我的这一遍，改一改' }).click();
  await second.getByRole('button', { name: /^群众代表/ }).click();
  await second.getByLabel(`${people[3]}，品德作风`).fill(right);
  await second.getByText('已自动保存').waitFor();
  await second.getByRole('button', { name: '我这一遍录完了' }).click();
  await second.getByText('两个人录得一样，已经计入年终积分。').waitFor();
});

test('the meeting confirms, and the notice hangs for seven working days over the New Year', async () => {
  const { page, faults } = secretary;
  await confirmYear(page, branchId, 6);
  await picture(page, 'year-end-confirmed');
  const row = page.getByRole('row').filter({ hasText: member });
  expect(await row.innerText()).toMatch(/94\.00\s+九星\s+合格/);
  await page.getByRole('link', { name: '下一步：公示' }).click();
  await publishOnPage(page, recorder.page);
  await page.getByText('1月5日', { exact: false }).first().waitFor();
  const notice = await noticeOn(page);
  expect(notice).toMatchObject({ openedOn: '2026-12-24', closesOn: '2027-01-05' });
  const counted = notice.body.days.filter(({ day, isWorking }) => isWorking && day > '2026-12-24');
  expect(counted.map(({ day }) => day.slice(5))).toEqual([
    '12-25',
    '12-28',
    '12-29',
    '12-30',
    '12-31',
    '01-04',
    '01-05',
  ]);
  await picture(page, 'notice-year', { whole: true });
  expect(faults).toEqual([]);
});

test('the member reads 94.00, nine stars, qualified on the phone; the service and the command line say the same', async () => {
  const { page, faults } = await chromium.visit({ address: demo.address, screen: phoneScreen, isPhone: true });
  const slip = slips.find(({ name }) => name === member);
  await signInByCode(page, slip ?? nobody);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: '积分卡' }).click();
  const total = page.getByRole('button', { name: '94.00分，看怎么来的' });
  await total.waitFor();
  const head = page.locator('article');
  for (const words of ['九星', '合格', '公示中', '1月5日']) await head.getByText(words).first().waitFor();
  await picture(page, 'card-phone-top');

  // The number opens: what counted, what did not, and why.
  await total.click();
  await picture(page, 'card-phone-sum', { whole: true });
  await head.getByRole('button', { name: /表彰.*看怎么来的/ }).click();
  await head.getByText('只计最高一项，不累计。').first().waitFor();
  await picture(page, 'card-phone-total-opened', { whole: true });
  await total.click();
  const [item] = await head.getByRole('button', { expanded: false }).filter({ hasText: '9.20' }).all();
  await item?.click();
  await picture(page, 'card-phone');
  await picture(page, 'card-phone-item', { whole: true });
  const awards = head.locator('#adjustments').getByRole('listitem');
  expect(await awards.filter({ hasText: '县级' }).innerText()).toContain('2.00');
  expect(await awards.filter({ hasText: '青水发〔2026〕40号' }).innerText()).toContain('不计入');

  // The service says the same.
  const { personId } = await readMe(page);
  const card = await readService(page, `/members/${personId}/card`);
  expect(card.body).toMatchObject({ total: '94.00', stars: 9, grade: 'qualified', state: 'notice-open' });
  expect(faults).toEqual([]);

  // So does the command line, over the same evidence in a file.
  const folder = await mkdtemp(join(tmpdir(), 'xianfeng-evidence-'));
  const file = join(folder, 'evidence.json');
  await writeFile(file, JSON.stringify(workedExample()));
  const scored = await runCommand(['score', '--scheme', 'county-star', file]);
  await rm(folder, { recursive: true });
  expect(scored.code).toBe(0);
  const [branch] = (JSON.parse(scored.printed) as { branches: readonly { members: readonly unknown[] }[] }).branches;
  expect(branch?.members[0]).toMatchObject({ total: '94.00', stars: 9, grade: 'qualified' });
});

test('after the notice is closed a meeting decides on a letter; it is handed over, and the member reads why and what may be done', async () => {
  const { page, faults } = secretary;
  const examiner = new Examiner();
  const found: string[] = [];
  const [, warned = ''] = people;
  const way = `/branches/${branchId}/measures/2026`;
  await go(secretary, way);
  await page.getByText('才结束，结束以后才能办').first().waitFor();
  expect(await page.getByRole('checkbox').count()).toBe(0);
  await picture(page, 'measures-waiting', { whole: true });

  const department = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(department.page, 'department');
  await moveDay(department.page, '2027-01-08');
  await department.context.close();
  await page.goto(`/branches/${branchId}/desk`);
  const waiting = page.getByRole('paragraph').filter({ hasText: /项结果等会议决定/ });
  await waiting.getByRole('link', { name: '去看', exact: true }).click();
  const letters = page.getByRole('region', { name: '党员告诫通知书' });
  await letters.getByRole('checkbox', { name: warned }).check();
  await letters.getByRole('button', { name: '记下会议的决定' }).click();
  await fillDay(letters.getByLabel('开会日期'), '2027-01-08');
  for (const [label, value] of [
    ['应到人数', '6'],
    ['实到人数', '5'],
    ['赞成人数', '3'],
    ['期限（月）', '7'],
  ] as const)
    await letters.getByLabel(label).fill(value);
  await letters.getByLabel('理由').fill('全年党课到得少，连续几个月没有完成派的活。');
  await choose(letters.getByLabel('由谁去办'), '卢长河');
  await fillDay(letters.getByLabel('哪天之前办完'), '2027-01-20');
  await letters.getByRole('button', { name: '加一件要改的事' }).click();
  await letters.getByLabel('第1件要改的事').fill('补上欠下的学习笔记');
  await fillDay(letters.getByLabel('期限', { exact: true }), '2027-03-31');
  await letters.getByRole('button', { name: '记下决定' }).click();
  // Three of six due is not more than half, and the scheme allows half a year.
  await letters.getByText('办法规定期限最长 6 个月，写了 7 个月。').waitFor();
  await letters.getByLabel('赞成人数').fill('4');
  await letters.getByLabel('期限（月）').fill('6');
  found.push(...(await examiner.examine(secretary, 'deciding')));
  await picture(page, 'measures-decide', { whole: true });
  await letters.getByRole('button', { name: '记下决定' }).click();
  await letters.getByRole('link', { name: warned }).click();
  await page.getByText('已决定，待办').first().waitFor();
  await page.getByLabel('怎么交的，当面说明了什么').fill('支部书记和组织委员一起交给本人，逐条说明了问题和期限。');
  await page.getByLabel(/^本人说了什么/).fill('接受。家里有病人，请支部在时间上照顾。');
  await picture(page, 'measure-carry-out', { whole: true });
  await page.getByRole('button', { name: '记下', exact: true }).click();
  await page.getByText('正在执行').first().waitFor();
  found.push(...(await examiner.examine(secretary, 'in force')));
  await picture(page, 'measure-in-force', { whole: true });
  const at = new URL(page.url()).pathname;
  await page.getByRole('link', { name: '看通知书' }).click();
  await page.getByText('到2027年7月8日期满').waitFor();
  await picture(page, 'measure-letter', { whole: true });

  const phone = await chromium.visit({ address: demo.address, screen: phoneScreen, isPhone: true });
  await signInByCode(phone.page, slips.find(({ name }) => name === warned) ?? nobody);
  await phone.page.getByText('结果运用有1件和您有关').waitFor();
  await go(phone, at);
  await phone.page.getByRole('heading', { name: '您的权利' }).waitFor();
  found.push(...(await examiner.examine(phone, 'one’s own letter')));
  await picture(phone.page, 'measure-own-phone', { whole: true });
  found.push(...phone.faults);
  expect(found).toEqual([]);
  expect(faults).toEqual([]);
});

interface Award {
  readonly level: string;
  readonly on: string;
  readonly document: string;
}

async function enterAward(page: Page, { level, on, document }: Award): Promise<void> {
  const form = page.getByRole('dialog', { name: '登记表彰、处分或通报批评' });
  await choose(form.getByLabel('谁'), member);
  await choose(form.getByLabel('什么事'), '表彰奖励');
  await choose(form.getByLabel('哪一级'), level);
  await fillDay(form.getByLabel('文件日期'), on);
  await form.getByLabel('文号').fill(document);
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await form.waitFor({ state: 'hidden' });
}

interface Group {
  readonly name: string;
  readonly papers: number;
}

/** Types in one's own keying: full marks for the member of the example, eights for the others. */
async function keyBallot(page: Page, ...groups: readonly Group[]): Promise<void> {
  await fillDay(page.getByLabel('哪天测评的'), '2026-12-23');
  for (const { name, papers } of groups) await page.getByLabel(`${name}收回多少张`).fill(String(papers));
  for (const { name, papers } of groups) {
    await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    const table = page.getByRole('table', { name: `${name}的合计分` });
    const names = await table.getByRole('rowheader').allInnerTexts();
    const lines = names.map((of, row) => {
      const sum = of === member ? papers * 10 : papers * 8 + (row % papers);
      return Array.from({ length: 10 }, () => String(sum));
    });
    await pasteAt(page, table.getByRole('textbox').first(), lines);
  }
  await page.getByText('已自动保存').waitFor();
}

async function confirmYear(page: Page, branch: string, present: number): Promise<void> {
  await page.goto(`/branches/${branch}/year-end`);
  await page.getByRole('button', { name: '会议评定，定下结果' }).click();
  await fillDay(page.getByLabel('哪天开的会'), '2026-12-24');
  await page.getByLabel('实到多少人').fill(String(present));
  await page.getByLabel('赞成多少人').fill(String(present));
  await page.getByRole('button', { name: '评定完毕，记下' }).click();
  await page.getByRole('heading', { name: '评定结果' }).waitFor();
}

interface Notice {
  readonly openedOn: string;
  readonly closesOn: string;
  readonly body: { readonly days: readonly { readonly day: string; readonly isWorking: boolean }[] };
}

async function noticeOn(page: Page): Promise<Notice> {
  return (await readService(page, new URL(page.url()).pathname)).body as Notice;
}

function rosterOf(names: readonly string[]): string {
  const head = '姓名,性别,民族,出生日期,入党日期,转正日期,所在党支部,党内职务,人员类别,手机号';
  const lines = names.map(
    (name, at) =>
      `${name},女,汉族,198${at}-03-0${at + 1},2008-07-01,2009-07-01,${village},,正式党员 农村,1390000000${at}`,
  );
  return `\ufeff${[head, ...lines].join('\n')}\n`;
}

/** The same year as a file: every month every item 9, every paper 10, an award of the county and one of the bureau. */
function workedExample(): unknown {
  const items = Array.from({ length: 10 }, (_, at) => `item-${String(at + 1).padStart(2, '0')}`);
  const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, '0')}`);
  const groups = [
    { group: 'members', papers: 6 },
    { group: 'mass', papers: 10 },
  ];
  const example = {
    ...{ id: 'm1', name: member, category: 'rural', status: 'full', roles: [] },
    ...{ from: '2026-01-01', to: null, exempt: false, facts: {}, vetoes: [], history: [] },
    scores: items.flatMap((item) => months.map((period) => ({ item, by: 'branch', period, points: 9 }))),
    entries: [
      { item: 'awards', on: '2026-07-01', level: 'county' },
      { item: 'awards', on: '2026-09-10', level: 'bureau' },
    ],
    ballots: items.flatMap((item) =>
      groups.map(({ group, papers }) => ({
        ...{ ballot: 'year-end', period: '2026', group, item, papers, scored: papers },
        sum: String(papers * 10),
      })),
    ),
  };
  const nothing = { facts: {}, scores: [], entries: [], ballots: [], vetoes: [], history: [] };
  return { cycle: '2026', branches: [{ id: 'b1', name: village, kind: 'rural', ...nothing, members: [example] }] };
}
