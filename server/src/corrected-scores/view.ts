import type { ListedCorrection } from '@xianfeng/contract';
import { decimalFromPoints, periodBounds } from '@xianfeng/engine';
import type { NoticePlaceRow, ScoreCorrectionRow, Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { subjectNames } from './subject-names.ts';

export type CorrectionView = Omit<ListedCorrection, 'obstacle' | 'isOwn'>;

/** Corrections of one year with the names people know things by, in the order given. */
export async function correctionViews(
  tx: Transaction,
  year: BranchYear,
  rows: readonly ScoreCorrectionRow[],
): Promise<readonly CorrectionView[]> {
  if (rows.length === 0) return [];
  const notices = await tx.notices.everOfCycle(year.cycleId);
  const people = rows.flatMap(({ proposed_by: by, decided_by: decider }) => (decider === null ? [by] : [by, decider]));
  const names = await tx.people.namesOf([...new Set(people)]);
  const subjects = await subjectNames(tx, year, [...new Set(rows.map(({ subject_id: id }) => id))]);
  return rows.map((row) => ({
    ...{ id: row.id, memberId: row.subject_id, member: subjects.get(row.subject_id) ?? '' },
    ...{ period: row.period, rater: row.rater, item: row.item },
    itemName: year.plan.scheme.items.find(({ id }) => id === row.item)?.name ?? row.item,
    stood: row.stood === null ? null : decimalFromPoints(row.stood),
    ...{ points: decimalFromPoints(row.points), reason: row.reason, evidence: row.evidence, state: row.state },
    ...{ proposedBy: names.get(row.proposed_by) ?? '', proposedOn: row.proposed_on },
    decidedBy: row.decided_by === null ? null : (names.get(row.decided_by) ?? ''),
    ...{ decidedOn: row.decided_on, decisionReason: row.decision_reason },
    isAfterNotice: notices.some((notice) => isSince(row, notice)),
  }));
}

/** Whether a score changed after a notice that its points are in had hung out. */
export function isSince(
  { state, period, decided_at: at }: ScoreCorrectionRow,
  { period: published, published_at: publishedAt }: Pick<NoticePlaceRow, 'period' | 'published_at'>,
): boolean {
  if (state !== 'passed' || at === null || at < publishedAt) return false;
  const [scored, shown] = [periodBounds(period), periodBounds(published)];
  return shown.from <= scored.from && scored.to <= shown.to;
}
