import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { isDueIn } from '../evidence/year-members.ts';
import { type BranchSheet, branchSheetOf, type SheetPlace } from '../sheets/branch-sheet.ts';
import { decimalOf } from '../schemes/decimal-of.ts';
import type { ScoreItem } from '../spreadsheets/score-columns.ts';
import type { ScoreMember } from '../spreadsheets/score-member.ts';

/** A month as a spreadsheet shows it: who has a row, which columns there are. */
export interface ScoreMonth {
  readonly month: BranchSheet;
  readonly items: readonly ScoreItem[];
  readonly members: readonly ScoreMember[];
}

export async function scoreMonthOf(tx: Transaction, place: SheetPlace): Promise<Result<ScoreMonth>> {
  const month = await branchSheetOf(tx, place);
  if (!month.ok) return month;
  const people = await tx.people.birthsOf(month.value.members.map(({ id }) => id));
  return done({
    month: month.value,
    items: month.value.items.map((item) => ({
      id: item.id,
      name: item.name,
      least: decimalOf(item.least),
      most: decimalOf(item.most),
    })),
    members: month.value.members.map(({ id, name }) => ({ id, name, bornOn: people.get(id) ?? null })),
  });
}

/** The rows a template has: whoever is scored this month. */
export function dueMembers({ month, members }: ScoreMonth): readonly ScoreMember[] {
  const due = new Set(
    month.members.filter((member) => isDueIn(member, month.year.plan, month.period)).map(({ id }) => id),
  );
  return members.filter(({ id }) => due.has(id));
}
