import { type Plan, pointsFromDecimal } from '@xianfeng/engine';
import type { LedgerEntryRow, NewLedgerEntry } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import type { Caller, Services } from '../context.ts';

export interface EntryAppending {
  readonly id: string;
  readonly branchId: string;
  readonly subjectId: string;
  readonly item: string;
  readonly level?: string | undefined;
  readonly points?: string | undefined;
  readonly quantity?: string | undefined;
  /** Last day of what goes on from the day it happened. */
  readonly until?: string | undefined;
  /** Circumstances that multiply its points, by the scheme's ids. */
  readonly multipliers?: readonly string[] | undefined;
  /** What matter it is one of. */
  readonly matter?: string | undefined;
  readonly occurredOn: string;
  readonly document: string | null;
  readonly note?: string | undefined;
  /** What it comes of, where that is more than the entering of it. */
  readonly cause?: string | undefined;
}

/** The row of an entry that has been checked. It counts on the day it happened. */
export function newEntry(
  { cycleId, plan }: BranchYear,
  entry: EntryAppending,
  { caller, services }: { readonly caller: Caller; readonly services: Services },
): NewLedgerEntry {
  return {
    id: entry.id,
    cycle_id: cycleId,
    subject_id: entry.subjectId,
    item: entry.item,
    points: pointsOf(entry, plan),
    level: entry.level ?? null,
    quantity: quantityOf(entry),
    occurred_on: entry.occurredOn,
    counts_on: entry.occurredOn,
    recorded_at: services.clock.now(),
    recorded_by: caller.personId,
    clause: inputOf(entry, plan)?.clause ?? '',
    document: entry.document,
    cause: entry.cause ?? `entry:${entry.id}`,
    reverses_id: null,
    note: entry.note === undefined || entry.note === '' ? null : entry.note,
    until_on: entry.until ?? null,
    multipliers: entry.multipliers === undefined ? null : [...entry.multipliers],
    matter: entry.matter ?? null,
  };
}

export function isSameEntry(row: LedgerEntryRow, entry: EntryAppending, plan: Plan): boolean {
  return (
    row.subject_id === entry.subjectId &&
    row.item === entry.item &&
    row.level === (entry.level ?? null) &&
    row.points === pointsOf(entry, plan) &&
    row.quantity === quantityOf(entry) &&
    row.occurred_on === entry.occurredOn &&
    row.document === entry.document
  );
}

/**
 * Signed ten-thousandths. A level of one price has its points in the scheme, so only an entry without one, or with a range
 * for its level, carries its own; people give a deduction as a magnitude, and the ledger's sum takes it away.
 */
function pointsOf(entry: EntryAppending, plan: Plan): number | null {
  const input = inputOf(entry, plan);
  const level = input?.levels.find(({ id }) => id === entry.level);
  if (level !== undefined && (level.most ?? null) === null) return null;
  const value = stepsOf(entry.points);
  return value !== null && input?.sign === 'deducts' ? -value : value;
}

function quantityOf({ quantity }: EntryAppending): number | null {
  return stepsOf(quantity);
}

function stepsOf(decimal: string | undefined): number | null {
  const read = decimal === undefined ? null : pointsFromDecimal(decimal);
  return read?.ok === true ? read.value : null;
}

function inputOf({ item }: EntryAppending, { scheme }: Plan) {
  return scheme.inputs.entries.find(({ id }) => id === item);
}
