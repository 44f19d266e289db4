import { done, type Result } from '@xianfeng/engine';
import type { NoticePlaceRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import type { Services } from '../context.ts';
import { makeNotice } from './make.ts';
import { checkPlace, type NoticePlace } from './place.ts';
import { noticeSourceOf } from './source.ts';

export interface NoticeOrder extends NoticePlace {
  readonly openedOn: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}

/**
 * Publishes notices of one branch's year in the given order, each under the same obstacles as a single one.
 * All or none; the year's evidence must not change meanwhile (hold the cycle).
 */
export async function publishNotices(
  services: Pick<Services, 'newId' | 'hash'>,
  tx: Transaction,
  { year, orders }: { readonly year: BranchYear; readonly orders: readonly NoticeOrder[] },
): Promise<Result<readonly string[]>> {
  const head = await tx.ledger.lockHead();
  const source = await noticeSourceOf(tx, year);
  const notices: NoticePlaceRow[] = [...source.notices];
  const rows = [];
  for (const { openedOn, publishedBy, publishedAt, ...asked } of orders) {
    const place = checkPlace(year, asked);
    if (!place.ok) return place;
    const number = Math.max(0, ...notices.map((notice) => notice.number)) + 1;
    const opening = { openedOn, publishedBy, publishedAt, head, number };
    const made = makeNotice(services, { ...source, notices }, place.value, opening);
    if (!made.ok) return made;
    rows.push(made.value);
    const { body: _body, ...row } = made.value;
    notices.push({ ...row, committee_id: year.version.committee_id });
  }
  await tx.notices.insert(rows);
  return done(rows.map(({ id }) => id));
}
