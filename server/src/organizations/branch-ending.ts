import {
  type ClosingFacts,
  closingObstacles,
  periodBounds,
  type Problem,
  receivingObstacles,
  type StepKind,
} from '@xianfeng/engine';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import type { YearRecords } from '../steps/done.ts';
import { yearRecords } from '../steps/records.ts';
import { openDuties, yearDuties } from '../duties/year-duties.ts';

interface Ending {
  readonly on: string;
  readonly today: string;
  readonly hasMembers: boolean;
}

/** What stands against ending or splitting a branch on a day, each with its cure. The branch's years are held. */
export async function branchEndingObstacles(
  tx: Transaction,
  branch: OrganizationRow,
  { on, today, hasMembers }: Ending,
): Promise<readonly Problem[]> {
  const year = Number(on.slice(0, 4));
  if (year < Number(today.slice(0, 4)))
    return [{ code: 'organization.before-year', facts: { year: today.slice(0, 4) } }];
  const years: YearFacts[] = [];
  for (const each of [year - 1, year]) {
    const found = await branchYearOf(tx, branch.id, each);
    if (!found.ok) continue;
    await tx.cycles.lock(found.value.cycleId);
    years.push(await yearFacts(tx, found.value, { on, today }));
  }
  return closingObstacles({
    ...{ name: branch.name, on, today, hasMembers },
    undone: years.flatMap(({ undone }) => undone),
    noticesUntil: years.flatMap(({ noticesUntil }) => noticesUntil),
    ballotsHalfKeyed: years.flatMap(({ ballotsHalfKeyed }) => ballotsHalfKeyed),
    yearsUnderWay: years.flatMap(({ yearsUnderWay }) => yearsUnderWay),
    recordedSince: years.flatMap(({ recordedSince }) => recordedSince),
  });
}

/** What stands against members of other branches joining this one on a day. Its year is held. */
export async function branchReceivingObstacles(
  tx: Transaction,
  branch: OrganizationRow,
  on: string,
): Promise<readonly Problem[]> {
  const year = await branchYearOf(tx, branch.id, Number(on.slice(0, 4)));
  if (!year.ok) return [];
  await tx.cycles.lock(year.value.cycleId);
  const records = await yearRecords(tx, year.value);
  const settled = [...records.sheets.filter(({ passed_on }) => passed_on !== null), ...records.notices]
    .map(({ period }) => period)
    .filter((period) => periodBounds(period).to >= on);
  return receivingObstacles({
    name: branch.name,
    settled: [...new Set(settled)],
    yearsUnderWay: (await isYearEndBegun(tx, year.value, records)) ? [year.value.year] : [],
  });
}

type YearFacts = Omit<ClosingFacts, 'name' | 'on' | 'today' | 'hasMembers'>;

async function yearFacts(
  tx: Transaction,
  year: BranchYear,
  { on, today }: Pick<Ending, 'on' | 'today'>,
): Promise<YearFacts> {
  const records = await yearRecords(tx, year);
  const duties = yearDuties(year, records, openDuties(today));
  const isOver = (period: string) => periodBounds(period).to < on;
  return {
    undone: duties
      .filter(({ doneOn, period }) => doneOn === null && isOver(period))
      .map(({ kind, period }) => ({ kind: undoneKind(kind), period })),
    noticesUntil: records.notices.map(({ closes_on }) => closes_on),
    ballotsHalfKeyed: await ballotsUnderWay(tx, year),
    yearsUnderWay: isOver(year.cycle) || !(await isYearEndBegun(tx, year, records)) ? [] : [year.year],
    recordedSince: await recordedSince(tx, year, { records, on }),
  };
}

/** What has to be finished before a branch ends: a month's sheet or notice by itself, anything else as part of its year. */
function undoneKind(kind: StepKind): ClosingFacts['undone'][number]['kind'] {
  if (kind === 'summary') return 'notice';
  return kind === 'scoring' || kind === 'notice' ? kind : 'year';
}

/** Papers half typed in, and anonymous ballots that nobody has published or cancelled. */
async function ballotsUnderWay(tx: Transaction, { cycleId }: BranchYear): Promise<readonly string[]> {
  const held = (await tx.ballots.ofCycles([cycleId])).filter(
    ({ state }) => !['published', 'cancelled'].includes(state),
  );
  const periods = held.map(({ period }) => period);
  for (const { id, period, counted_at } of await tx.paperBallots.ofCycle(cycleId)) {
    if (counted_at === null && (await tx.paperBallots.keyings(id)).length > 0) periods.push(period);
  }
  return periods;
}

/** Ratings confirmed, stars given by the meeting, or the year's own ballot counted. */
async function isYearEndBegun(tx: Transaction, year: BranchYear, { run, ballots }: YearRecords): Promise<boolean> {
  const isCounted = ballots.some(({ period }) => period === year.cycle);
  return run !== undefined || isCounted || (await tx.facts.ofCycle(year.cycleId)).length > 0;
}

interface Since {
  readonly records: Awaited<ReturnType<typeof yearRecords>>;
  readonly on: string;
}

/** What is about the day itself or one after it; a month before it may well be passed and published later. */
async function recordedSince(tx: Transaction, year: BranchYear, { records, on }: Since): Promise<readonly string[]> {
  const reaches = ({ period }: { readonly period: string }) => periodBounds(period).to >= on;
  const sheets = records.sheets.filter(reaches);
  const cells = await tx.scores.countBySheet(sheets.map(({ id }) => id));
  const entries = await tx.ledger.ofCycle(year.cycleId);
  const reversed = new Set(entries.map(({ reverses_id }) => reverses_id));
  return [
    ...sheets
      .filter(({ id, passed_on }) => passed_on !== null || (cells.get(id) ?? 0) > 0)
      .map(({ period }) => periodBounds(period).from),
    ...entries
      .filter(({ id, reverses_id, occurred_on }) => reverses_id === null && !reversed.has(id) && occurred_on >= on)
      .map(({ occurred_on }) => occurred_on),
    ...records.notices.filter(reaches).map(({ opened_on }) => opened_on),
    ...records.ballots.flatMap(({ held_on }) => (held_on !== null && held_on >= on ? [held_on] : [])),
  ];
}
