import type { Statistics } from '@xianfeng/contract';
import { LEAST_PEOPLE } from '@xianfeng/engine';
import type { ObjectionCountRow, Transaction } from '@xianfeng/store';
import type { Places } from './places.ts';

/** What became of a year's objections, and whether the answers came by their day. Few are not told apart. */
export async function objectionStatistics(tx: Transaction, places: Places): Promise<Statistics['objections']> {
  const rows = await tx.statistics.objections([...places.reached], places.year);
  const answered = rows.filter(({ state, answered_on: on }) => state !== 'withdrawn' && on !== null);
  return {
    raised: rows.length,
    outcomes: rows.length < LEAST_PEOPLE ? null : outcomesOf(rows),
    answered: answered.length < LEAST_PEOPLE ? null : promptnessOf(answered),
  };
}

function outcomesOf(rows: readonly ObjectionCountRow[]) {
  const outcomes = { open: 0, upheld: 0, partly: 0, rejected: 0, withdrawn: 0 };
  for (const { state, outcome } of rows) outcomes[state === 'withdrawn' ? 'withdrawn' : (outcome ?? 'open')] += 1;
  return outcomes;
}

const tenths = 10;
const dayLength = 86_400_000;

function promptnessOf(rows: readonly ObjectionCountRow[]) {
  const late = rows.filter(({ due_on: dueOn, answered_on: on }) => on !== null && on > dueOn).length;
  const days = rows.reduce(
    (sum, { raised_on: from, answered_on: on }) => sum + (Date.parse(on ?? from) - Date.parse(from)) / dayLength,
    0,
  );
  const mean = Math.floor((2 * tenths * days + rows.length) / (2 * rows.length));
  return { inTime: rows.length - late, late, days: `${Math.floor(mean / tenths)}.${mean % tenths}` };
}
