import type { BulletinFigures, NoticeBody } from '@xianfeng/contract';
import { periodBounds } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { openDuties, yearDuties } from '../duties/year-duties.ts';
import { isInDuring, isRated } from '../evidence/year-members.ts';
import { bandsOf } from '../notices/bands.ts';
import { yearRecords } from '../steps/records.ts';

/** What can be read of a period of a branch: how much of its work is done. Counts only, and of few people none. */
export async function bulletinFigures(
  tx: Transaction,
  year: BranchYear,
  { period, today }: { readonly period: string; readonly today: string },
): Promise<BulletinFigures> {
  const { from, to } = periodBounds(period);
  const isWithin = (each: string) => periodBounds(each).from >= from && periodBounds(each).to <= to;
  const records = await yearRecords(tx, year);
  // The bulletin itself is not yet done when it says what is.
  const duties = yearDuties(year, records, openDuties(today)).filter(
    (duty) => duty.kind !== 'bulletin' && isWithin(duty.period),
  );
  const months = duties.filter(({ kind, period: of }) => kind === 'notice' && of !== period);
  const latest = records.notices.filter((notice) => notice.kind === 'month' && isWithin(notice.period)).at(-1);
  const notice = latest === undefined ? undefined : await tx.notices.find(latest.id);
  const body = notice === undefined ? null : (notice.body as NoticeBody);
  const bands = body === null || body.subject === 'branch' ? null : bandsOf(body);
  return {
    people: records.members.filter((member) => isInDuring(member, period) && isRated(year.plan, member)).length,
    duties: { due: duties.length, done: duties.filter(({ doneOn }) => doneOn !== null).length },
    months: { due: months.length, published: months.filter(({ doneOn }) => doneOn !== null).length },
    deeds: await deedsIn(tx, year, { from, to }),
    objections: await tx.objections.countIn(year.cycleId, { from, to }),
    bands: body === null || bands === null ? null : { period: body.period, bands, grades: body.scheme.grades },
  };
}

/** Entries that add points and stand. */
async function deedsIn(
  tx: Transaction,
  { cycleId, plan }: BranchYear,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<number | null> {
  const adding = new Set(plan.scheme.inputs.entries.filter(({ sign }) => sign === 'adds').map(({ id }) => id));
  if (adding.size === 0) return null;
  const entries = await tx.ledger.ofCycle(cycleId);
  const reversed = new Set(entries.map((entry) => entry.reverses_id));
  return entries.filter(
    ({ id, item, counts_on: on, reverses_id: reverses }) =>
      reverses === null && !reversed.has(id) && adding.has(item) && on >= from && on <= to,
  ).length;
}
