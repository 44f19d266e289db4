import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { choose, fillDay } from './fields.ts';
import { fillTemplate } from './score-file.ts';
import { askService, readService, readSheet } from './service.ts';

interface ImportingMonth {
  /** 1 to 12. */
  readonly month: number;
  readonly branch: string;
  readonly people: number;
  readonly points: (name: string, column: number) => number | null;
}

/** On the import page: downloads a month's template, fills it in and brings it in again. */
export async function importMonth(page: Page, { month, branch, people, points }: ImportingMonth): Promise<void> {
  await choose(page.getByLabel(/^支部/), branch);
  await choose(page.getByLabel('月份'), `2026年${month}月`);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `下载${month}月评分表模板` }).click();
  const template = await readFile(await (await download).path());
  const name = `${branch}${month}月.xlsx`;
  await page.getByLabel(/选要导入的一个月的评分表/).setInputFiles({
    name,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await fillTemplate(template, points),
  });
  await page.getByText(`《${name}》导入好了：${people}人的评分。`).waitFor();
}

interface EarlierMonth extends Pick<ImportingMonth, 'points'> {
  readonly branchId: string;
  /** As `2026-03`. */
  readonly period: string;
}

/** The same template filled in and brought in by the service's addresses, for the months that look alike on the page. */
export async function importEarlierMonth(page: Page, { branchId, period, points }: EarlierMonth): Promise<void> {
  const { request } = page.context();
  const at = `/api/branches/${branchId}/sheets/${period}`;
  const template = await (await request.get(`${at}/template`)).body();
  const file = {
    name: `${period}.xlsx`,
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: await fillTemplate(template, points),
  };
  const answer = await request.post(`${at}/import`, {
    headers: { origin: new URL(page.url()).origin, 'idempotency-key': randomUUID() },
    multipart: { id: randomUUID(), file },
  });
  if (answer.status() !== 200) throw new Error(`${at}: ${await answer.text()}`);
}

/**
 * Months that a branch decided and hung up before it began here: passed and published one after the other, by the
 * service's addresses. Each is the same two clicks on the page, which the stories walk with the month that is theirs;
 * twenty more of them would only take minutes.
 */
export async function passEarlierMonths(
  page: Page,
  {
    branchId,
    months,
    checker,
  }: { readonly branchId: string; readonly months: readonly string[]; readonly checker: Page },
): Promise<void> {
  for (const month of months) {
    const at = `/branches/${branchId}`;
    await must(page, `${at}/sheets/${month}/pass`, { passedOn: `${month}-28`, membersDue: 5, membersPresent: 4 });
    await hangOut(page, checker, `${at}/notices/month/${month}`);
  }
}

/** A notice through its four boxes, by the service's addresses: the checker is a second person. */
export async function hangOut(page: Page, checker: Page, at: string): Promise<void> {
  for (const [by, act] of [
    [page, 'propose'],
    [checker, 'check'],
    [page, 'approve'],
  ] as const)
    await fillBox(by, at, act);
  await must(page, at, {});
}

/** One box of a draft. */
export async function fillBox(page: Page, at: string, act: 'propose' | 'check' | 'approve'): Promise<void> {
  const { boxes } = (await readService(page, `${at}/draft`)).body as { readonly boxes?: { readonly revision: number } };
  await must(page, `${at}/${act}`, { revision: boxes?.revision ?? 0 });
}

async function must(page: Page, path: string, body: object): Promise<void> {
  const answer = await askService(page, path, 'POST', body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}

/** On a month's sheet with nothing left to do: the branch committee's meeting passes it. */
export async function passOnPage(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: '提交支委会通过', disabled: false }).filter({ visible: true }).first().click();
  const dialog = page.getByRole('dialog');
  await fillDay(dialog.getByLabel('开会日期'), day);
  await dialog.getByLabel('应到').fill('5');
  await dialog.getByLabel('实到').fill('4');
  await dialog.getByRole('button', { name: '通过', exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/**
 * On the draft of a notice with nothing in the way: it is proposed, a second person checks it, it is approved and published,
 * one tap each, and the published sheet opens.
 */
export async function publishOnPage(page: Page, checker: Page): Promise<void> {
  await page.getByText('都齐了。今天公示').waitFor();
  await page.getByRole('button', { name: '提出公示稿' }).click();
  await page.getByText('由另一个人审核').waitFor();
  await fillBox(checker, new URL(page.url()).pathname, 'check');
  await page.reload();
  await page.getByRole('button', { name: '同意公示' }).click();
  await page.getByRole('button', { name: '公示', exact: true }).click();
  await page.waitForURL(/\/notices\/[0-9a-f-]{36}$/);
  await page.getByText('校验码').waitFor();
}

/** Whoever is signed in gives everybody but himself, where a cell is empty, what he was given the month before. */
export async function repeatMonth(page: Page, branchId: string, period: string): Promise<void> {
  const { members, items, cells } = await readSheet(page, branchId, period);
  const given = new Map(cells.map((cell) => [`${cell.memberId} ${cell.item}`, cell]));
  const missing = members
    .filter(({ isOwn, isDue, exemptReason }) => !isOwn && isDue && exemptReason === null)
    .flatMap(({ id, previous }) =>
      items.flatMap((item) => {
        const cell = given.get(`${id} ${item.id}`);
        const place = { memberId: id, item: item.id, revision: cell?.revision ?? 0, reason: null };
        return cell?.points == null ? [{ ...place, points: previous[item.id] ?? '8' }] : [];
      }),
    );
  if (missing.length === 0) return;
  const path = `/branches/${branchId}/sheets/${period}/cells`;
  const answer = await askService(page, path, 'POST', { origin: 'keyed', cells: missing });
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
}
