// The eleven steps of one year: rules, recorder, declarations, register, first review, members' meeting, notice, filing,
// appraisal, rating, check. Each is done on its page, and before each somebody tries to go on without it: the page says
// what has to be done first and leads there, and the service refuses the same act. December and the year's end are walked
// on the page; the eleven months before are the same clicks over again and come in by the service's addresses.

import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { go, moveDay, signIn } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { hangOut, passOnPage, publishOnPage } from '../src/months.ts';
import { appoint, branchNamed } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { askService, readService, readSheet } from '../src/service.ts';

const branchName = '柳湾新村党支部';
const people = ['秦知夏', '丁望川', '史若禾', '白守石', '江念溪', '孟立舟'];
const scheme = '党员积分制（20/70/10）';
const today = '2026-12-31';
const december = '2026-12';

let demo: Installation;
let chromium: Chromium;
let secretary: Visitor;
let recorder: Visitor;
let branchId = '';
let branch = '';
const examiner = new Examiner();
const found: string[] = [];

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
});

afterAll(async () => {
  await chromium.close();
  await demo.stop();
});

async function visit(username: string): Promise<Visitor> {
  const visitor = await chromium.visit({ address: demo.address, screen: officeScreen });
  await signIn(visitor.page, username);
  return visitor;
}

interface Refusal {
  readonly code: string;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/** The service refuses the act, and says of which steps. */
async function refusedFor(page: Page, path: string, body: object): Promise<readonly string[]> {
  const answer = await askService(page, path, 'POST', body);
  expect(answer.status, path).toBe(422);
  const { problems } = answer.body as { readonly problems: readonly Refusal[] };
  return problems.map(
    ({ code, facts }) => `${code} ${String(facts?.['step'] ?? facts?.['name'])} ${String(facts?.['period'])}`,
  );
}

function minutesOf(words: string, meeting: object = {}) {
  return {
    ...{ minutesId: randomUUID(), on: today, document: null, words },
    ...{ due: null, present: null, ayes: null, ...meeting },
  };
}

const allForIt = { due: 6, present: 5, ayes: 5 };
const stepAt = (step: string, period: string) => `${branch}/steps/${step}/${period}`;

/** The step's page offers no form, and leads to what has to be done before it. */
async function waitsOnPage(visitor: Visitor, path: string, names: readonly string[]): Promise<void> {
  const { page } = visitor;
  await go(visitor, path);
  await page.getByText('不能跳过。要先办完：').waitFor();
  const awaited = page.getByRole('region').getByRole('listitem').getByRole('link');
  expect(await awaited.allInnerTexts()).toEqual(names);
  expect(await page.getByRole('button', { name: '记下来' }).count()).toBe(0);
}

interface Written {
  readonly words: string;
  readonly due?: string;
  readonly present?: string;
  readonly ayes?: string;
}

/** Writes down on the step's page, which is open, what it came to. */
async function writeDown(page: Page, { words, due, present, ayes }: Written): Promise<void> {
  for (const [label, value] of [
    ['应到几人', due],
    ['实到几人', present],
    ['赞成几人', ayes],
  ] as const) {
    if (value !== undefined) await page.getByLabel(label).fill(value);
  }
  await page.getByLabel('记录', { exact: true }).fill(words);
  await page.getByRole('button', { name: '记下来' }).click();
  await page.getByRole('button', { name: '撤回这份记录' }).waitFor();
}

test('the department brings the members in and begins the branch’s year under the rules with eleven steps', async () => {
  const department = await visit('department');
  const { page } = department;
  await moveDay(page, today);
  await page.getByRole('link', { name: '导入' }).first().click();
  await page.getByLabel(/选要导入的党员名册/).setInputFiles({
    ...{ name: '柳湾新村名册.csv', mimeType: 'text/csv', buffer: Buffer.from(rosterOf(people)) },
  });
  await page.getByText('导入好了：6人。').waitFor();
  branchId = (await branchNamed(page, branchName))?.id ?? '';
  branch = `/branches/${branchId}`;
  await go(department, '/schemes');
  await page.getByRole('button', { name: `给支部启用：${scheme} 1.0` }).click();
  const dialog = page.getByRole('dialog');
  await choose(dialog.getByLabel('年度'), '2026年');
  // Others without rules are offered as well; this year only one begins.
  const all = dialog.getByRole('checkbox', { name: /^全选/ });
  await all.check();
  await all.uncheck();
  await dialog.getByRole('checkbox', { name: new RegExp(branchName) }).check();
  await dialog.getByRole('button', { name: '2026年启用（1个支部）' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(department.faults).toEqual([]);
  await department.context.close();
  await appoint(chromium, { address: demo.address, name: '卢长河', role: '支部书记', branch: branchName });
});

test('1, 2: without rules there is no recorder, and without both nothing is declared', async () => {
  secretary = await visit('secretary');
  const { page } = secretary;
  await waitsOnPage(secretary, stepAt('recorder', '2026'), ['制定积分细则（2026年）']);
  await waitsOnPage(secretary, stepAt('declaration', '2026-01'), ['制定积分细则（2026年）', '确定记录员（2026年）']);
  found.push(...(await examiner.examine(secretary, 'step that waits')));
  await picture(page, 'eleven-waits');
  expect(await refusedFor(page, stepAt('declaration', '2026-01'), minutesOf('收到六份'))).toEqual([
    'step.waits-for rules 2026',
    'step.waits-for recorder 2026',
  ]);
  await page.getByRole('link', { name: '制定积分细则（2026年）' }).click();
  await writeDown(page, { words: '通过本支部积分细则，已逐户告知。', due: '6', present: '5', ayes: '5' });
  await picture(page, 'eleven-rules');

  await waitsOnPage(secretary, stepAt('declaration', '2026-01'), ['确定记录员（2026年）']);
  expect(await refusedFor(page, stepAt('declaration', '2026-01'), minutesOf('收到六份'))).toEqual([
    'step.waits-for recorder 2026',
  ]);
  await page.getByRole('link', { name: '确定记录员（2026年）' }).click();
  await page.getByText('由组织部授予记录员职责').waitFor();
  await appoint(chromium, { address: demo.address, name: '魏小满', role: '记录员', branch: branchName });
  await page.reload();
  await page.getByText('已办', { exact: true }).waitFor();
  recorder = await visit('recorder');
});

test('the months up to November, as the branch decided them', async () => {
  const post = async ({ page }: Visitor, path: string, body: object) => {
    const answer = await askService(page, path, 'POST', body);
    expect([answer.status, answer.body], path).toEqual([200, expect.anything()]);
  };
  for (let number = 1; number <= 11; number += 1) {
    const month = `2026-${String(number).padStart(2, '0')}`;
    await post(recorder, stepAt('declaration', month), minutesOf('收到六份申报表'));
    await post(recorder, stepAt('registration', month), minutesOf('六人的事项都已登记'));
    const { members } = await readSheet(recorder.page, branchId, month);
    const cells = members.map(({ id: memberId }) => ({
      ...{ memberId, item: 'tasks', points: '5', reason: null, revision: 0 },
    }));
    await post(recorder, `${branch}/sheets/${month}/cells`, { origin: 'keyed', cells });
    await post(secretary, `${branch}/sheets/${month}/pass`, { passedOn: today, membersDue: 3, membersPresent: 3 });
    await post(secretary, stepAt('members-meeting', month), minutesOf('同意初评', allForIt));
    await hangOut(secretary.page, recorder.page, `${branch}/notices/month/${month}`);
    if (number % 3 === 0) await post(secretary, stepAt('filing', `2026-Q${number / 3}`), minutesOf('已报党委备案'));
  }
});

test('3, 4: nothing is registered before it is declared, and no month is reviewed before it is registered', async () => {
  const { page } = recorder;
  await waitsOnPage(recorder, stepAt('registration', december), ['党员申请（2026年12月）']);
  expect(await refusedFor(page, stepAt('registration', december), minutesOf('登记'))).toEqual([
    'step.waits-for declaration 2026-12',
  ]);
  await page.getByRole('link', { name: '党员申请（2026年12月）' }).click();
  await writeDown(page, { words: '收到六份申报表，不缺。' });

  await go(recorder, `${branch}/sheets/${december}`);
  const grid = page.getByRole('grid');
  await grid.waitFor();
  for (const [at, name] of people.entries()) {
    await grid
      .getByRole('gridcell', { name: new RegExp(`^${name} `) })
      .first()
      .click();
    await page.keyboard.type(at % 2 === 0 ? '6' : '5.5');
    await page.keyboard.press('Enter');
  }
  await page.getByText('已自动保存').waitFor();
  await go(secretary, `${branch}/sheets/${december}`);
  await secretary.page.getByText('先办这一步').filter({ visible: true }).waitFor();
  found.push(...(await examiner.examine(secretary, 'sheet whose register is missing')));
  await picture(secretary.page, 'eleven-sheet-waits');
  const pass = secretary.page.getByRole('button', { name: '提交支委会通过' }).filter({ visible: true }).first();
  expect(await pass.getAttribute('aria-disabled')).toBe('true');
  const meeting = { passedOn: today, membersDue: 3, membersPresent: 3 };
  expect(await refusedFor(secretary.page, `${branch}/sheets/${december}/pass`, meeting)).toEqual([
    'step.waits-for registration 2026-12',
  ]);
  await secretary.page.getByRole('link', { name: '考核登记（2026年12月）' }).filter({ visible: true }).click();
  await writeDown(secretary.page, { words: '十二月的事项都已登记，没有要核对的。' });
});

test('5, 6, 7: review, members’ meeting and notice, none without the one before, and no filing without the notice', async () => {
  const { page } = secretary;
  await waitsOnPage(secretary, stepAt('members-meeting', december), ['支委会初评（2026年12月）']);
  expect(await refusedFor(page, stepAt('members-meeting', december), minutesOf('同意', allForIt))).toEqual([
    'step.waits-for monthly-review 2026-12',
  ]);
  await page.getByRole('link', { name: '支委会初评（2026年12月）' }).click();
  await page.getByRole('grid').waitFor();
  await passOnPage(page, today);

  await page.getByRole('link', { name: '去公示' }).click();
  await page.getByText('要先办“党员大会评定”').waitFor();
  found.push(...(await examiner.examine(secretary, 'notice before the meeting')));
  await picture(page, 'eleven-notice-waits');
  expect(await page.getByRole('list', { name: '公示前的四步' }).getByRole('button').count()).toBe(0);
  expect(await refusedFor(page, `${branch}/notices/month/${december}`, {})).toEqual([
    'step.waits-for members-meeting 2026-12',
  ]);
  await page.getByRole('link', { name: '去办这一步' }).click();
  await writeDown(page, { words: '逐人通过十二月初评结果。', due: '6', present: '5', ayes: '5' });

  await waitsOnPage(secretary, stepAt('filing', '2026-Q4'), ['公示登记（2026年12月）']);
  expect(await refusedFor(page, stepAt('filing', '2026-Q4'), minutesOf('已报'))).toEqual([
    'step.waits-for month-notice 2026-12',
  ]);
  await page.getByRole('link', { name: '公示登记（2026年12月）' }).click();
  await publishOnPage(page, recorder.page);
});

test('8, 9: filing, then the year-end appraisal, and without that no rating', async () => {
  const { page } = secretary;
  await waitsOnPage(secretary, stepAt('year-end-appraisal', '2026'), ['上报备案（2026年第四季度）']);
  const appraisal = minutesOf('逐人评议', { due: 6, present: 5 });
  expect(await refusedFor(page, stepAt('year-end-appraisal', '2026'), appraisal)).toEqual([
    'step.waits-for filing 2026-Q4',
  ]);
  await page.getByRole('link', { name: '上报备案（2026年第四季度）' }).click();
  await writeDown(page, { words: '第四季度积分已报党委备案。' });

  await go(secretary, `${branch}/year-end`);
  await page.getByText('先办“年底评议”（2026年）').waitFor();
  found.push(...(await examiner.examine(secretary, 'year end before the appraisal')));
  await picture(page, 'eleven-year-end-waits');
  expect(await page.getByRole('button', { name: '会议评定，定下结果' }).isDisabled()).toBe(true);
  const meeting = { confirmedOn: today, membersDue: 6, membersPresent: 5, ayes: 5, manner: 'hands' };
  expect(await refusedFor(page, `${branch}/year-end/confirm`, meeting)).toEqual([
    'step.waits-for year-end-appraisal 2026',
  ]);
  await page.getByRole('link', { name: '去办这一步' }).click();
  await writeDown(page, { words: '逐人评议，没有不同意见。', due: '6', present: '5' });
});

test('10, 11: no check before the rating, and the committee files no year it has not checked', async () => {
  const officer = await visit('committee');
  await waitsOnPage(officer, stepAt('points-check', '2026'), ['评定等次（2026年）']);
  expect(await refusedFor(officer.page, stepAt('points-check', '2026'), minutesOf('核查'))).toEqual([
    'step.waits-for year-end-rating 2026',
  ]);
  await go(secretary, `${branch}/year-end`);
  await secretary.page.getByRole('button', { name: '会议评定，定下结果' }).click();
  await fillDay(secretary.page.getByLabel('哪天开的会'), today);
  await secretary.page.getByLabel('实到多少人').fill('5');
  await secretary.page.getByLabel('赞成多少人').fill('5');
  await secretary.page.getByRole('button', { name: '评定完毕，记下' }).click();
  await secretary.page.getByRole('heading', { name: '评定结果' }).waitFor();

  const department = await visit('department');
  await go(department, '/filings');
  await department.page.getByText(`${branchName} · 积分核查（2026年）`).waitFor();
  found.push(...(await examiner.examine(department, 'filing before the check')));
  await picture(department.page, 'eleven-filing-waits');
  expect(await department.page.getByRole('button', { name: '上报第1版' }).count()).toBe(0);
  const { seen } = (await readService(department.page, '/filings/years/2026')).body as { readonly seen: string };
  expect(await refusedFor(department.page, '/filings', { id: randomUUID(), year: 2026, seen })).toEqual([
    'filing.check-left 积分核查 2026',
  ]);

  await officer.page.reload();
  await writeDown(officer.page, { words: '抽查六人的台账，与积分卡一致。' });
  await picture(officer.page, 'eleven-check');
  await department.page.reload();
  await department.page.getByRole('button', { name: '上报第1版' }).click();
  await department.page.getByRole('dialog').getByText('指纹').first().waitFor();
  expect([...officer.faults, ...department.faults]).toEqual([]);
});

test('the year shows every step done, on paper and on a phone', async () => {
  const { page } = secretary;
  await go(secretary, `${branch}/steps`);
  await page.getByText('已办69步，共69步').waitFor();
  found.push(...(await examiner.examine(secretary, 'steps all done')));
  await picture(page, 'eleven-done', { whole: true });
  await page.setViewportSize(phoneScreen);
  await go(secretary, stepAt('members-meeting', december));
  found.push(...(await examiner.examine(secretary, 'step done on a phone')));
  await picture(page, 'eleven-step-phone');
  expect([...found, ...secretary.faults, ...recorder.faults]).toEqual([]);
});

function rosterOf(names: readonly string[]): string {
  const head = '姓名,性别,民族,出生日期,入党日期,转正日期,所在党支部,党内职务,人员类别,手机号';
  const lines = names.map(
    (name, at) =>
      `${name},女,汉族,198${at}-03-0${at + 1},2008-07-01,2009-07-01,${branchName},,正式党员 机关,1390000000${at}`,
  );
  return `\ufeff${[head, ...lines].join('\n')}\n`;
}
