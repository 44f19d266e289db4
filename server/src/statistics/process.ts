import type { Statistics } from '@xianfeng/contract';
import { isLateEntry } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Places } from './places.ts';

/** Whether those who decide keep apart from their own, and whether things are written down when they happen. */
export async function processStatistics(tx: Transaction, places: Places): Promise<Statistics['process']> {
  const { year, reached, years } = places;
  const recusals = await tx.statistics.recusals([...reached], year);
  const procedures = new Map(years.map(({ cycleId, plan }) => [cycleId, plan.scheme.procedure]));
  const days = await tx.statistics.entryDays({ cycleIds: [...procedures.keys()] });
  const late = days.filter(({ cycle_id: id, counts_on: countsOn, recorded_on: recordedOn }) =>
    isLateEntry(procedures.get(id) ?? [], { countsOn, recordedOn }),
  );
  const sum = (rows: typeof days) => rows.reduce((all, { entries }) => all + entries, 0);
  return { ties: recusals.declared, tiesLifted: recusals.lifted, entries: sum(days), lateEntries: sum(late) };
}
