// In a village branch every member plans four kinds of pledges a month. One notes progress on the phone in three taps and
// pledges something more; another's plan lacks a kind, so the month's scores are not passed. The recorder types what he has
// signed on paper, the secretary signs for the branch, and now they are. The register hangs on the wall. A branch elsewhere
// pledges to its committee, whose officer signs.

import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, officeScreen, phoneScreen, startChromium, type Visitor, wideScreen } from '../src/browser.ts';
import { Examiner } from '../src/examine.ts';
import { choose, fillDay } from '../src/fields.ts';
import { go, ownPassword, signIn, signInByCode } from '../src/hands.ts';
import { type Installation, startDemo } from '../src/installation.ts';
import { passOnPage } from '../src/months.ts';
import { type BranchSlip, branchUnder, slipsOfBranch } from '../src/office.ts';
import { picture } from '../src/pictures.ts';
import { askService, readService, readSheet } from '../src/service.ts';

interface Plan {
  readonly rows: readonly {
    readonly memberId: string | null;
    readonly who: string;
    readonly lacks: readonly { readonly name: string }[];
    readonly pledges: readonly { readonly words: string; readonly isPlanned: boolean }[];
  }[];
}

let demo: Installation;
let chromium: Chromium;
let branch: { readonly id: string; readonly name: string };
let slips: readonly BranchSlip[];
let plan: Plan;
const period = '2026-11';
const examiner = new Examiner();

beforeAll(async () => {
  [demo, chromium] = await Promise.all([startDemo(), startChromium()]);
  const committee = await visit('committee');
  branch = await branchUnder(committee.page, '党员积分制（20/70/10）');
  plan = (await readService(committee.page, `/branches/${branch.id}/pledge-plans/${period}`)).body as Plan;
  await committee.context.close();
  const system = await visit('system');
  slips = await slipsOfBranch(system.page, branch.id);
  await system.context.close();
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

const holder = (role: string) => slips.find(({ roles }) => roles.includes(role));
const lacking = () => plan.rows.find(({ lacks }) => lacks.length > 0);

/** The first time with the printed code, then with the password of one's own. */
const known = new Set<string>();
async function enter(
  slip: BranchSlip | undefined,
  screen: { readonly width: number; readonly height: number } = officeScreen,
  isPhone = false,
): Promise<Visitor> {
  if (slip === undefined) throw new Error('Nobody to sign in.');
  const visitor = await chromium.visit({ address: demo.address, isPhone, screen });
  if (known.has(slip.username)) await signIn(visitor.page, slip.username, ownPassword);
  else await signInByCode(visitor.page, slip);
  known.add(slip.username);
  return visitor;
}

test('a member notes progress in three taps, and pledges something more', async () => {
  const own = plan.rows.find(({ memberId, lacks, pledges }) => {
    const slip = slips.find(({ personId }) => personId === memberId);
    return slip?.roles.length === 0 && lacks.length === 0 && pledges.length > 1;
  });
  const visitor = await enter(
    slips.find(({ personId }) => personId === own?.memberId),
    phoneScreen,
    true,
  );
  const { page, faults } = visitor;
  await page.getByRole('link', { name: '我的承诺' }).waitFor();
  const found = [...(await examiner.examine(visitor, '/home with pledges'))];
  await picture(page, 'pledges-home-phone');
  let taps = 0;
  const tap = async (target: Locator): Promise<void> => {
    taps += 1;
    await target.tap();
  };
  await tap(page.getByRole('link', { name: '我的承诺' }));
  await page.getByText('本期的承诺各类都齐').waitFor();
  found.push(...(await examiner.examine(visitor, '/me/pledges')));
  await picture(page, 'pledges-own-phone', { whole: true });
  await tap(page.getByRole('button', { name: '记进展' }).first());
  await page.keyboard.type('这个星期又巡了一遍');
  await picture(page, 'pledges-note-phone');
  await tap(page.getByRole('button', { name: '记下' }));
  await page.getByText('这个星期又巡了一遍').waitFor();
  expect(taps).toBe(3);
  console.info(`progress noted: ${taps} taps × 1.5 s = ${taps * 1.5} s beside typing the words`);
  await page.getByRole('button', { name: '作一项承诺' }).tap();
  const dialog = page.getByRole('dialog');
  await choose(dialog.getByLabel('哪一类'), '实事承诺');
  await dialog.getByLabel('承诺做什么').fill('入冬前帮三户独居老人修好烟囱');
  await fillDay(dialog.getByLabel('什么时候完成'), '2026-11-30');
  found.push(...(await examiner.examine(visitor, '/me/pledges, form')));
  await picture(page, 'pledges-form-phone');
  await dialog.getByRole('button', { name: '签名并交上去' }).tap();
  await dialog.waitFor({ state: 'hidden' });
  const made = page.getByRole('listitem').filter({ hasText: '修好烟囱' });
  await made.getByText('等对方签字').waitFor();
  // The same for eyes that need larger letters.
  await page.evaluate(() => localStorage.setItem('xianfeng.elder', '20'));
  await page.reload();
  await page.getByText('修好烟囱').waitFor();
  found.push(...(await examiner.examine(visitor, '/me/pledges in large letters')));
  await picture(page, 'pledges-own-large');
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});

test('while a plan lacks a kind the month is not passed', async () => {
  await scoreMonth();
  const visitor = await enter(holder('branch-secretary'), wideScreen);
  const { page, faults } = visitor;
  await page.getByText('2026年11月承诺计划缺类1人').waitFor();
  const found = [...(await examiner.examine(visitor, '/desk with pledges'))];
  await picture(page, 'pledges-desk');
  await page.getByRole('link', { name: '看承诺台账' }).click();
  const { who, lacks } = lacking() ?? { who: '', lacks: [] };
  const kinds = lacks.map(({ name }) => name).join('、');
  await page.getByText(`${who}缺${kinds}`).waitFor();
  found.push(...(await examiner.examine(visitor, '/pledges, lacking')));
  await picture(page, 'pledges-register-lacking');
  await go(visitor, `/branches/${branch.id}/sheets/${period}`);
  await page.getByRole('link', { name: `${who}缺${kinds}` }).waitFor();
  await page
    .getByRole('gridcell', { name: new RegExp(`^${who} `) })
    .first()
    .click();
  await page.getByText('这一期承诺：').waitFor();
  found.push(...(await examiner.examine(visitor, '/sheets with pledges')));
  await picture(page, 'pledges-sheet');
  const pass = page.getByRole('button', { name: '提交支委会通过' }).filter({ visible: true }).first();
  expect(await pass.getAttribute('aria-disabled')).toBe('true');
  const meeting = { passedOn: '2026-11-20', membersDue: 16, membersPresent: 12 };
  const refused = await askService(page, `/branches/${branch.id}/sheets/${period}/pass`, 'POST', meeting);
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([
    422,
    expect.stringContaining('sheet.pledges-lacking') as string,
  ]);
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});

/** Every cell that is missing, and what the steps before it leave in words. */
async function scoreMonth(): Promise<void> {
  for (const role of ['recorder', 'branch-secretary']) {
    const { page, context } = await enter(holder(role));
    const sheet = await readSheet(page, branch.id, period);
    const given = new Map(sheet.cells.map((cell) => [cell.memberId, cell]));
    const cells = sheet.members
      .filter(({ id, isOwn, isDue }) => !isOwn && isDue && (given.get(id)?.points ?? null) === null)
      .map(({ id, previous }) => ({
        ...{ memberId: id, item: 'tasks', points: previous['tasks'] ?? '5', reason: null },
        revision: given.get(id)?.revision ?? 0,
      }));
    const at = `/branches/${branch.id}/sheets/${period}/cells`;
    if (cells.length > 0) expect((await askService(page, at, 'POST', { origin: 'keyed', cells })).status).toBe(200);
    if (role === 'branch-secretary') {
      for (const step of ['declaration', 'registration']) {
        const minutes = { minutesId: randomUUID(), on: '2026-11-20', words: '已收齐、登记', document: null };
        await askService(page, `/branches/${branch.id}/steps/${step}/${period}`, 'POST', {
          ...{ ...minutes, due: null, present: null, ayes: null },
        });
      }
    }
    await context.close();
  }
}

test('the recorder types what was signed on paper, the secretary signs, and the month passes', async () => {
  const { who } = lacking() ?? { who: '' };
  const recorder = await enter(holder('recorder'));
  const found: unknown[] = [];
  await recorder.page.getByRole('link', { name: '看承诺台账' }).click();
  await recorder.page.getByRole('button', { name: `给${who}补录承诺` }).click();
  const dialog = recorder.page.getByRole('dialog');
  await dialog.getByLabel('承诺做什么').fill('喜事新办，不收彩礼');
  await fillDay(dialog.getByLabel('纸上签字的日期'), '2026-11-18');
  found.push(...(await examiner.examine(recorder, '/pledges, typed')));
  await picture(recorder.page, 'pledges-typed');
  await dialog.getByRole('button', { name: '录入', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
  await recorder.page.getByText('等支部签字2项').waitFor();
  found.push(...recorder.faults);
  await recorder.context.close();
  const visitor = await enter(holder('branch-secretary'));
  const { page, faults } = visitor;
  await go(visitor, `/branches/${branch.id}/pledges/${period}`);
  await page.getByRole('button', { name: '全部签字' }).click();
  await page.getByText('各类都齐，可以评分了').waitFor();
  found.push(...(await examiner.examine(visitor, '/pledges, whole')));
  await picture(page, 'pledges-register-whole', { whole: true });
  await page
    .getByRole('button', { name: new RegExp(`^查看：${who}，`) })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('button', { name: '记进展' }).waitFor();
  found.push(...(await examiner.examine(visitor, '/pledges, one')));
  await picture(page, 'pledges-one');
  await page.keyboard.press('Escape');
  await go(visitor, `/branches/${branch.id}/sheets/${period}`);
  await passOnPage(page, '2026-11-20');
  await page.getByText('支委会已通过，只能看').waitFor();
  await go(visitor, `/branches/${branch.id}/pledges/${period}`);
  await page.getByText('这一期的评分已经通过').waitFor();
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});

test('the register is printed for the wall, and reads in English', async () => {
  const visitor = await enter(holder('branch-secretary'));
  const { page, faults } = visitor;
  await go(visitor, `/branches/${branch.id}/pledges`);
  await page.getByRole('link', { name: '打印台账' }).click();
  await page.getByRole('heading', { name: '2026年承诺台账' }).waitFor();
  await page.getByText('喜事新办，不收彩礼').waitFor();
  const found = [...(await examiner.examine(visitor, '/pledge-register'))];
  await picture(page, 'pledges-paper', { whole: true });
  await page.emulateMedia({ media: 'print' });
  await picture(page, 'pledges-paper-print', { whole: true });
  await page.emulateMedia({ media: 'screen' });
  await page.evaluate(() => localStorage.setItem('xianfeng.language', 'en'));
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const path of [`/branches/${branch.id}/pledges/${period}`, `/branches/${branch.id}/pledge-register`]) {
    await page.goto(path);
    await page.getByRole('heading').first().waitFor();
    await visitor.quiet();
    found.push(...(await examiner.examine(visitor, `${path} in English`)));
  }
  await go(visitor, `/branches/${branch.id}/pledges/${period}`);
  await picture(page, 'pledges-register-english');
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});

test('what a branch pledges to the committee its officer signs', async () => {
  const visitor = await visit('committee');
  const { page, faults } = visitor;
  await go(visitor, '/branch-pledges');
  const waiting = page.getByRole('row').filter({ hasText: '等对方签字' });
  await waiting.first().waitFor();
  const found = [...(await examiner.examine(visitor, '/branch-pledges'))];
  await picture(page, 'pledges-branches');
  const count = await waiting.count();
  await waiting.first().getByRole('button', { name: /^查看/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '签字', exact: true }).click();
  await dialog.getByLabel('签字日期').waitFor();
  found.push(...(await examiner.examine(visitor, '/branch-pledges, one')));
  await picture(page, 'pledges-branch-one');
  await dialog.getByRole('button', { name: '签字', exact: true }).last().click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => waiting.count()).toBe(count - 1);
  expect([...found, ...faults]).toEqual([]);
  await visitor.context.close();
});
