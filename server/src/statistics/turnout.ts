import type { Statistics } from '@xianfeng/contract';
import { LEAST_PEOPLE } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Places } from './places.ts';

/** Who was due at the meetings of a month, and who was there. Of fewer than five people nothing is told. */
export async function meetingStatistics(tx: Transaction, places: Places): Promise<Statistics['meetings']> {
  const rows = await tx.statistics.meetings({ cycleIds: places.cycles.map(({ id }) => id) });
  return rows.map(({ month, meetings, due, present }) => ({
    ...{ month, meetings },
    ...(due < LEAST_PEOPLE ? { due: null, present: null } : { due, present }),
  }));
}

/** The same of ballots: how many were due, have claimed a paper, and were counted. */
export async function ballotStatistics(tx: Transaction, places: Places): Promise<Statistics['ballots']> {
  const rows = await tx.statistics.ballots({ cycleIds: places.cycles.map(({ id }) => id) });
  return rows.map(({ month, is_on_paper: isOnPaper, ballots, due, claimed, counted }) => ({
    ...{ month, isOnPaper, ballots },
    ...((due ?? counted) < LEAST_PEOPLE ? { due: null, claimed: null, counted: null } : { due, claimed, counted }),
  }));
}
