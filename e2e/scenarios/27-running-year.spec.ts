// A branch begins in August, with seven months in its own books. Its roster comes in and says that the year is not open yet,
// with the way to open it. Then the recorder brings along what there is: a book of deeds whose columns have other names than
// ours, the scores of several months in one file, and the sheet from the wall with who came to which meeting. Each is looked
// at before anything is entered; what is wrong is named by its cell; what stands already is passed over; a file out of another
// system is asked about a name and taken in; and the secretary takes the book back. On a phone, on a wide screen and in
// English the page holds as well.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor, wideScreen } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose } from '../src/fields.ts';
import { signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { appoint, beginYear, branchNamed } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { readService } from '../src/service.ts';

const branchName = '青禾县引水渠管护站党支部';
const people = ['赵知远', '钱砚', '孙望舒', '李若谷', '周怀瑾', '吴知远', '郑砚', '王望舒'];

let demo: Installation;
let chromium: Chromium;
let recorder: Visitor;
let secretary: Visitor;
let branchId = '';
const examiner = new Examiner();

interface NamedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

function csv(name: string, lines: readonly (readonly string[])[]): NamedFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(lines.map((line) => line.join(',')).join('\n')) };
}

function bring(page: Page, what: RegExp, file: NamedFile): Promise<void> {
  return page.getByLabel(what).setInputFiles(file);
}

async function entriesOf(
  page: Page,
): Promise<readonly { readonly subject: string; readonly reversesId: string | null }[]> {
  const { body } = await readService(page, `/branches/${branchId}/entries`);
  return (body as { readonly rows: readonly { readonly subject: string; readonly reversesId: string | null }[] }).rows;
}

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  const { address } = demo;
  const department = await chromium.visit({ address, screen: officeScreen });
  await signIn(department.page, 'department');
  await department.page.goto('/imports');
  const heads = ['姓名', '性别', '出生日期', '入党日期', '所在党支部', '人员类别'];
  const roster = people.map((name, at) => [name, '男', `198${at}-03-04`, '2010-07-01', branchName, '正式党员']);
  await bring(department.page, /选要导入的党员名册/, csv('水利站名册.csv', [heads, ...roster]));
  await department.page.getByText('导入好了：8人。').waitFor();
  await department.page.getByText(/今年还没有启用积分办法/).waitFor();
  await picture(department.page, 'running-year-unopened');
  await department.page.getByRole('link', { name: '去启用今年' }).click();
  await department.page.getByRole('heading', { name: '积分办法' }).first().waitFor();
  branchId = (await branchNamed(department.page, branchName))?.id ?? '';
  await beginYear(department.page, branchId);
  await department.context.close();
  await appoint(chromium, { address, name: '卢长河', role: '支部书记', branch: branchName });
  await appoint(chromium, { address, name: '魏小满', role: '记录员', branch: branchName });
  [recorder, secretary] = await Promise.all([
    chromium.visit({ address, screen: officeScreen }),
    chromium.visit({ address, screen: wideScreen }),
  ]);
  await signIn(recorder.page, 'recorder');
  await signIn(secretary.page, 'secretary');
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

const own = ['同志', '事情', '级别', '时间', '凭据', '说明'];
const deeds: readonly (readonly string[])[] = [
  ['赵知远', '表彰奖励', '县级', '2026年3月4日', '县委〔2026〕6号', '防汛先进个人'],
  ['钱砚、孙望舒', '表彰奖励', '本局', '2026.4.20', '水利站表彰决定', '春灌先进'],
  ['李若谷', '通报批评', '本局', '2026-06-11', '水利站通报', ''],
];

/** The recorder keeps another branch too. */
async function chooseBranch(page: Page): Promise<void> {
  const field = page.locator('#import-branch');
  await field.waitFor();
  await choose(field, branchName);
}

test('a book with columns of its own is read as it is meant, looked at and entered', async () => {
  const { page, faults } = recorder;
  const found: string[] = [];
  await page.goto('/imports');
  await page.getByRole('heading', { name: '积分台账（加分、扣分、表彰、处分）' }).waitFor();
  found.push(...(await examiner.examine(recorder, '/imports')));
  await picture(page, 'running-year-page', { whole: true });
  await chooseBranch(page);
  const book = csv('一至七月奖惩.csv', [own, ...deeds]);
  await bring(page, /选要导入的积分台账/, book);
  await page.getByText('有几列没认出来，请指一下').waitFor();
  found.push(...(await examiner.examine(recorder, '/imports/columns')));
  await picture(page, 'running-year-columns', { whole: true });
  await choose(page.getByLabel('姓名是哪一列'), '同志');
  await choose(page.getByLabel('项目是哪一列'), '事情');
  await choose(page.getByLabel('依据是哪一列'), '凭据');
  await page.getByRole('button', { name: '按这样再读一遍' }).click();
  await page.getByText('2026年：要登记4条。').waitFor();
  expect(await entriesOf(page)).toEqual([]);
  found.push(...(await examiner.examine(recorder, '/imports/entries-seen')));
  await picture(page, 'running-year-entries', { whole: true });
  await page.getByRole('button', { name: '登记这4条' }).click();
  await page.getByText('《一至七月奖惩.csv》登记好了：4条。').waitFor();
  expect((await entriesOf(page)).map(({ subject }) => subject)).toEqual(['赵知远', '钱砚', '孙望舒', '李若谷']);
  await bring(page, /选要导入的积分台账/, book);
  await page.getByText(/台账里已有4条/).waitFor();
  expect(await page.getByRole('button', { name: /^登记这/ }).count()).toBe(0);
  expect([...found, ...faults]).toEqual([]);
});

test('what is wrong is named by its cell, and nothing is entered', async () => {
  const { page, faults } = recorder;
  await page.goto('/imports');
  await chooseBranch(page);
  const wrong = [
    ['姓名', '项目', '档次', '日期', '依据'],
    ['查无此人', '表彰奖励', '县级', '2026-03-04', '文件'],
    ['钱砚', '做好事', '', '2026-03', ''],
  ];
  await bring(page, /选要导入的积分台账/, csv('有错的台账.csv', wrong));
  await page.getByText('有4处要改。改好再传一次。').waitFor();
  const found = await examiner.examine(recorder, '/imports/faults');
  await picture(page, 'running-year-faults', { whole: true });
  expect(await entriesOf(page)).toHaveLength(4);
  expect([...found, ...faults]).toEqual([]);
});

test('several months of scores and the sheet from the wall come in the same way', async () => {
  const { page, faults } = recorder;
  const found: string[] = [];
  await page.goto('/imports');
  await chooseBranch(page);
  const scores = [
    ['姓名', '6月', '', '7月', ''],
    ['', '理想信念', '学习教育', '理想信念', '学习教育'],
    ...people.map((name) => [name, '9', '8.5', '9', '8']),
  ];
  await bring(page, /选要导入的几个月的评分/, csv('六七月评分.csv', scores));
  await page.getByRole('button', { name: '填进这32格' }).waitFor();
  found.push(...(await examiner.examine(recorder, '/imports/scores-seen')));
  await picture(page, 'running-year-scores', { whole: true });
  await page.getByRole('button', { name: '填进这32格' }).click();
  await page.getByText(/各月的分填好了/).waitFor();
  await page.goto('/imports');
  await chooseBranch(page);
  const wall = [
    ['', '主题党日', '志愿服务', '主题党日'],
    ['姓名', '3月5日', '4月9日', '5月7日'],
    ...people.map((name, at) => [name, '√', at === 2 ? '请假' : '√', at === 3 ? '缺' : at === 4 ? '补课5月12日' : '√']),
  ];
  await bring(page, /选要导入的会议活动出勤和党费/, csv('签到表.csv', wall));
  await page.getByRole('button', { name: '登记这3张表' }).waitFor();
  found.push(...(await examiner.examine(recorder, '/imports/events-seen')));
  await picture(page, 'running-year-events', { whole: true });
  await page.getByRole('button', { name: '登记这3张表' }).click();
  await page.getByText('《签到表.csv》登记好了：3张表。').waitFor();
  expect([...found, ...faults]).toEqual([]);
});

test('a year out of another system is looked at, asked about a name, and taken in', async () => {
  const { page, faults } = recorder;
  const found: string[] = [];
  await page.goto('/imports');
  await chooseBranch(page);
  const score = { item: 'item-03', by: 'branch', period: '2026-05', points: 9 };
  const member = (name: string) => ({ id: name, name, scores: [score], history: [{ period: '2025', total: '96.5' }] });
  const award = { item: 'awards', on: '2026-05-20', level: 'county', document: '县委〔2026〕9号' };
  const members = [{ ...member('赵知远'), entries: [award] }, member('钱砚'), member('查无此人')];
  const year = (name: string, branches: object) => ({
    ...{ name, mimeType: 'application/json' },
    buffer: Buffer.from(JSON.stringify({ cycle: '2026', branches })),
  });
  await bring(page, /选要导入的年度数据文件/, year('别的支部.json', [{ id: 'x', name: '第九党支部', members: [] }]));
  await page.getByText(/文件里没有“青禾县引水渠管护站党支部”/).waitFor();
  found.push(...(await examiner.examine(recorder, '/imports/evidence-faults')));
  await bring(page, /选要导入的年度数据文件/, year('上半年.json', [{ id: 'x', name: branchName, members }]));
  await page.getByText('有1个姓名对不上，请指一下是哪一位').waitFor();
  await choose(page.getByLabel(/“查无此人”是哪一位/), '不收这一位');
  await page.getByRole('button', { name: '按这样再看一遍' }).click();
  await page.getByRole('button', { name: '收进这3条' }).waitFor();
  found.push(...(await examiner.examine(recorder, '/imports/evidence-seen')));
  await picture(page, 'running-year-evidence', { whole: true });
  await page.getByRole('button', { name: '收进这3条' }).click();
  await page.getByText('《上半年.json》收好了：2人。').waitFor();
  await page.getByText(/由书记导入同一份文件来收/).waitFor();
  await picture(page, 'running-year-evidence-done', { whole: true });
  expect([...found, ...faults]).toEqual([]);
});

test('the secretary takes the book back: each entry has its reversal', async () => {
  const { page, faults } = secretary;
  await page.goto('/imports');
  await page.getByRole('button', { name: '撤销《一至七月奖惩.csv》的导入' }).click();
  await page.getByRole('button', { name: '撤销导入' }).click();
  await page
    .getByText(/已撤销/)
    .first()
    .waitFor();
  expect((await entriesOf(page)).filter(({ reversesId }) => reversesId !== null)).toHaveLength(4);
  const found = await examiner.examine(secretary, '/imports/undone');
  await picture(page, 'running-year-wide');
  expect([...found, ...faults]).toEqual([]);
});

test('the page holds on a phone and in English', async () => {
  const found: string[] = [];
  const { address } = demo;
  const phone = await chromium.visit({ address, screen: phoneScreen });
  await signIn(phone.page, 'recorder');
  await phone.page.goto('/imports');
  await chooseBranch(phone.page);
  const book = csv('一至七月奖惩.csv', [['姓名', '项目', '级别', '日期', '依据', '说明'], ...deeds]);
  await bring(phone.page, /选要导入的积分台账/, book);
  await phone.page.getByText(/要登记4条/).waitFor();
  found.push(...(await examiner.examine(phone, '/imports/phone')));
  await picture(phone.page, 'running-year-phone', { whole: true });
  await phone.context.close();
  expect(found).toEqual([]);
});
