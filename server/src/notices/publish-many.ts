import { boxProblems, done, refused, type Result } from '@xianfeng/engine';
import type { NoticePlaceRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import type { Services } from '../context.ts';
import { makeNotice } from './make.ts';
import { checkPlace, type NoticePlace } from './place.ts';
import { noticeSourceOf } from './source.ts';

/** A notice of the past with the people who filled its boxes, all on the day on which it was hung out. */
export interface NoticeOrder extends NoticePlace {
  readonly openedOn: string;
  readonly proposedBy: string;
  readonly checkedBy: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
}

/**
 * Publishes notices of one branch's year in the given order, each under the same obstacles and through the same boxes as a
 * single one. All or none; the year's evidence must not change meanwhile (hold the cycle).
 */
export async function publishNotices(
  services: Pick<Services, 'newId' | 'hash'>,
  tx: Transaction,
  { year, orders }: { readonly year: BranchYear; readonly orders: readonly NoticeOrder[] },
): Promise<Result<readonly string[]>> {
  const head = await tx.ledger.lockHead();
  const source = await noticeSourceOf(tx, year);
  const notices: NoticePlaceRow[] = [...source.notices];
  const [rows, files] = [[], []] as [Parameters<typeof tx.notices.insert>[0][number][], NoticeFile[]];
  for (const { openedOn, proposedBy, checkedBy, publishedBy, publishedAt, ...asked } of orders) {
    const place = checkPlace(year, asked);
    if (!place.ok) return place;
    const problems = boxProblems('check', { state: 'proposed', by: checkedBy, proposedBy });
    if (problems.length > 0) return refused(...problems);
    const number = Math.max(0, ...notices.map((notice) => notice.number)) + 1;
    const opening = { openedOn, publishedBy, publishedAt, head, number, standing: undefined };
    const made = makeNotice(services, { ...source, notices }, place.value, opening);
    if (!made.ok) return made;
    const { body: _body, ...row } = made.value.row;
    rows.push(made.value.row);
    notices.push({ ...row, committee_id: year.version.committee_id });
    files.push({
      ...{ id: services.newId(), cycle_id: year.cycleId, ...place.value, state: 'published', revision: 3 },
      ...{ content_hash: made.value.contentHash, notice_id: row.id },
      ...{ proposed_by: proposedBy, proposed_on: openedOn, checked_by: checkedBy, checked_on: openedOn },
      ...{ approved_by: publishedBy, approved_on: openedOn },
    });
  }
  await tx.notices.insert(rows);
  await tx.noticeFiles.insert(files);
  return done(rows.map(({ id }) => id));
}

type NoticeFile = Parameters<Transaction['noticeFiles']['insert']>[0][number];
