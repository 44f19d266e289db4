import type { EventSheetView, EventSummary } from '@xianfeng/contract';
import { type Plan, statesOf } from '@xianfeng/engine';
import type { EventSheetRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import type { BranchYear } from '../cycles/branch-year.ts';
import { yearMembers } from '../evidence/year-members.ts';
import { isDueOn } from './due.ts';
import { standingOfSheet } from './entries.ts';
import { eventKindOf } from './kinds.ts';

/** Sheets as a list shows them, in the order of the rows. */
export async function eventSummaries(
  tx: Transaction,
  plan: Plan,
  rows: readonly EventSheetRow[],
): Promise<readonly EventSummary[]> {
  const counts = Map.groupBy(await tx.events.counts(rows.map(({ id }) => id)), ({ sheet_id: id }) => id);
  return rows.map((row) => ({
    ...summaryOf(plan, row),
    counts: Object.fromEntries((counts.get(row.id) ?? []).map(({ state, count }) => [state, Number(count)])),
  }));
}

function summaryOf(plan: Plan, { id, kind, held_on: on, title, state }: EventSheetRow) {
  const known = eventKindOf(plan, kind);
  return { id, kind, kindName: known?.name ?? kind, keeps: known?.keeps ?? ('attendance' as const), on, title, state };
}

interface Viewing {
  readonly caller: Caller;
  readonly row: EventSheetRow;
  readonly year: BranchYear;
}

/** One sheet with everybody who is due; who is due now and was not when it was kept stands where everybody begins. */
export async function eventView(tx: Transaction, { caller, row, year }: Viewing): Promise<EventSheetView> {
  const [summary] = await eventSummaries(tx, year.plan, [row]);
  if (summary === undefined) throw new Error('One sheet was asked for, so one is told.');
  const names = await tx.people.namesOf(
    [row.recorded_by, row.settled_by, row.withdrawn_by].filter((id) => id !== null),
  );
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return {
    ...summary,
    ...{ branchId: year.branch.id, branch: year.branch.name, year: year.year },
    ...{ place: row.place, words: row.words, revision: row.revision },
    ...{ recordedById: row.recorded_by, recordedBy: nameOf(row.recorded_by) ?? '' },
    recordedAt: row.recorded_at.toISOString(),
    ...{ settledBy: nameOf(row.settled_by), settledOn: row.settled_on },
    withdrawal:
      row.withdrawn_on === null
        ? null
        : { on: row.withdrawn_on, by: nameOf(row.withdrawn_by) ?? '', reason: row.withdrawn_reason ?? '' },
    isMine: row.state !== 'withdrawn' && mayKeep(caller, year.branch.id),
    lines: await linesOf(tx, year, row),
  };
}

async function linesOf(tx: Transaction, year: BranchYear, row: EventSheetRow): Promise<EventSheetView['lines']> {
  const kept = new Map((await tx.events.lines(row.id)).map((line) => [line.person_id, line]));
  const members = await yearMembers(tx, year);
  const entries = Map.groupBy(await standingOfSheet(tx, year, row), ({ memberId }) => memberId);
  const [first] = statesOf(eventKindOf(year.plan, row.kind)?.keeps ?? 'attendance');
  const lineOf = (memberId: string, member: string, isDue: boolean) => ({
    ...{ memberId, member, isDue, state: kept.get(memberId)?.state ?? first },
    madeUpOn: kept.get(memberId)?.made_up_on ?? null,
    entryIds: (entries.get(memberId) ?? []).map(({ entryId }) => entryId),
  });
  const due = members.filter((member) => isDueOn(member, year.plan, row.held_on));
  const others = [...kept.keys()].filter((id) => !due.some((member) => member.id === id));
  const names = await tx.people.namesOf(others);
  return [
    // A sheet that was withdrawn is read as it was.
    ...due.filter(({ id }) => row.state !== 'withdrawn' || kept.has(id)).map(({ id, name }) => lineOf(id, name, true)),
    ...others.map((id) => lineOf(id, names.get(id) ?? '', false)),
  ];
}

function mayKeep({ appointments }: Caller, branchId: string): boolean {
  return appointments.some(
    ({ role, organizationId }) => organizationId === branchId && (role === 'recorder' || role === 'branch-secretary'),
  );
}
