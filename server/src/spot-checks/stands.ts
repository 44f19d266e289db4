import type { SpotCheckItem } from '@xianfeng/contract';
import { decimalFromPoints, type Plan } from '@xianfeng/engine';
import type { ScoreOfCycle, SpotCheckItemRow, SpotCheckRow, Transaction } from '@xianfeng/store';

type Stands = NonNullable<SpotCheckItem['what']>['stands'];

/** Whoever wrote down what was drawn. */
export async function recordersOf(tx: Transaction, item: SpotCheckItemRow): Promise<readonly string[]> {
  if (item.entry_id !== null) {
    const entry = await tx.ledger.find(item.entry_id);
    return entry === undefined ? [] : [entry.recorded_by];
  }
  const sheets = new Set((await scoresOf(tx, item)).map(({ sheet_id: id }) => id));
  const writers = new Set<string>();
  for (const sheetId of sheets)
    for (const cell of await tx.scores.ofSheet(sheetId))
      if (cell.subject_id === item.person_id) writers.add(cell.recorded_by);
  return [...writers];
}

async function scoresOf(tx: Transaction, item: SpotCheckItemRow): Promise<readonly ScoreOfCycle[]> {
  return (await tx.scores.ofCycle(item.cycle_id)).filter(
    (score) => score.subject_id === item.person_id && score.period === item.period && score.passed_on !== null,
  );
}

/** Whether what was wrong is set right by now: the entry reversed, or a score of the period corrected since the list was frozen. */
export async function isCorrected(
  tx: Transaction,
  { frozen_at: frozenAt }: Pick<SpotCheckRow, 'frozen_at'>,
  { entry_id: entryId, cycle_id: cycleId, person_id: personId, period }: SpotCheckItemRow,
): Promise<boolean> {
  if (entryId !== null) return (await tx.ledger.reversalOf(entryId)) !== undefined;
  const passed = await tx.scoreCorrections.passedOf([cycleId], personId);
  return passed.some((each) => each.period === period && each.decided_at !== null && each.decided_at >= frozenAt);
}

/** What stands in the record, and the period it is of. */
export async function standsOf(
  tx: Transaction,
  { scheme }: Plan,
  item: SpotCheckItemRow,
): Promise<{ readonly period: string; readonly stands: Stands }> {
  if (item.entry_id !== null) {
    const entry = await tx.ledger.find(item.entry_id);
    if (entry === undefined) return { period: '', stands: [] };
    const input = scheme.inputs.entries.find(({ id }) => id === entry.item);
    const level = input?.levels.find(({ id }) => id === entry.level)?.name ?? null;
    const number = entry.points ?? entry.quantity;
    const value = [level, number === null ? null : decimalFromPoints(number)].filter((each) => each !== null).join(' ');
    const stands = [{ name: input?.name ?? entry.item, value, note: entry.document }];
    return { period: entry.counts_on.slice(0, 7), stands };
  }
  const order = scheme.items.map(({ id }) => id);
  const scores = (await scoresOf(tx, item)).toSorted(
    (left, right) => order.indexOf(left.item) - order.indexOf(right.item),
  );
  return {
    period: item.period ?? '',
    stands: scores.map((score) => ({
      name: scheme.items.find(({ id }) => id === score.item)?.name ?? score.item,
      ...{ value: decimalFromPoints(score.points), note: score.reason },
    })),
  };
}
