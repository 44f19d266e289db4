import { type CloseOptions, closeRows } from './close.ts';
import type { BallotColumns } from './ballot-columns.ts';
import type { Column } from './column.ts';
import type { Plan } from './plan.ts';
import { resultOfRow } from './evaluate.ts';
import type { MemberEvidence } from './evidence.ts';
import type { ReadEntry } from './entry-columns.ts';
import { type Result, done, refused } from './problem.ts';
import type { MemberResult } from './results.ts';
import { run } from './run.ts';
import type { ReadVeto } from './rules/kind.ts';
import { hasOtherPeers, type HeldSheet, readRow, rowPath, sheetOfRow } from './sheet.ts';
import type { Sheet } from './sheet-columns.ts';

/**
 * Works out one member again after something of his has changed, in a sheet that has been closed before: his row is
 * read and run like any other, then ranks and quotas are taken anew over the columns that stand. Refuses faulty
 * evidence and leaves the sheet as it was. Who could assess whom is not looked at again.
 */
export function recompute(
  plan: Plan,
  sheet: HeldSheet,
  member: MemberEvidence,
  options: CloseOptions,
): Result<MemberResult> {
  const row = plan.scheme.subject === 'branch' ? -1 : sheet.members.findIndex(({ id }) => id === member.id);
  if (row === -1) return refused({ code: 'member.unknown', facts: { member: member.id } });
  const isAlone = !hasOtherPeers(plan, sheet, row);
  const read = readRow(plan, { id: sheet.id, members: [member] }, { ...options, isAlone });
  if (!read.ok) return read;
  takeRow(plan, { sheet, row, path: options.path ?? '' }, read.value);
  run(plan, sheetOfRow(sheet, row), null);
  const closed = closeRows(plan, sheet, options);
  return closed.ok ? done(resultOfRow(plan, closed.value, row)) : closed;
}

interface TakenRow {
  readonly sheet: HeldSheet;
  readonly row: number;
  readonly path: string;
}

/** Puts the only row of one sheet in the place of a row of another. */
function takeRow(plan: Plan, { sheet, row, path }: TakenRow, one: Sheet): void {
  plan.scheme.inputs.scores.forEach((_, index) => {
    const width = plan.widths[index] as number;
    const column = sheet.columns[index] as Column;
    const from = one.columns[index] as Column;
    for (let at = 0; at < width; at += 1) column.take(row * width + at, from, at);
    column.setShared(row, from.sharedOf(0), from.sizeOf(0));
  });
  sheet.ballots.forEach((ballot, index) => {
    ballot.takeRow(row, one.ballots[index] as BallotColumns);
  });
  sheet.members[row] = one.members[0] as MemberEvidence;
  sheet.entries[row] = one.entries[0] as readonly ReadEntry[];
  sheet.facts[row] = one.facts[0] as ReadonlyMap<string, number>;
  sheet.vetoes[row] = one.vetoes[0] as readonly ReadVeto[];
  sheet.standing[row] = one.standing[0] as number;
  sheet.active[row] = one.active[0] as number;
  sheet.monthsDue[row] = one.monthsDue[0] as number;
  sheet.monthEnds[row] = one.monthEnds[0] as number;
  sheet.exempt[row] = one.exempt[0] as number;
  const { id } = one.members[0] as MemberEvidence;
  const others = sheet.missing.filter(({ facts }) => facts?.['member'] !== id);
  const place = `${rowPath(plan, path === '' ? '' : `${path}.`, row)}scores`;
  sheet.missing.splice(0, sheet.missing.length, ...others, ...one.missing.map((each) => ({ ...each, path: place })));
}
