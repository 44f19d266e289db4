import { type ArchiveReadiness, archiveObstacles, type Problem } from '@xianfeng/engine';
import type { CycleRow, Transaction } from '@xianfeng/store';

/** What stands against the archive package of each of these years, by cycle. */
export async function obstaclesByCycle(
  tx: Transaction,
  cycles: readonly CycleRow[],
  today: string,
): Promise<ReadonlyMap<string, readonly Problem[]>> {
  const ids = cycles.map(({ id }) => id);
  const confirmed = new Set((await tx.ratings.runsOfCycles(ids)).map(({ cycle_id: id }) => id));
  const notices = await tx.notices.ofCycles(ids);
  const open = await tx.objections.openOf(notices.map(({ id }) => id));
  const appeals = Map.groupBy(await tx.objections.appealedOf(ids), ({ cycle_id: id }) => id);
  const byCycle = Map.groupBy(notices, ({ cycle_id: id }) => id);
  return new Map(
    cycles.map(({ id, year }) => {
      const readiness: ArchiveReadiness = {
        ...{ year, today, isConfirmed: confirmed.has(id) },
        notices: (byCycle.get(id) ?? [])
          .toSorted((left, right) => left.number - right.number)
          .map(({ id: noticeId, kind, period, number, closes_on: closesOn }) => ({
            ...{ kind, period, number, closesOn, openObjections: open.get(noticeId) ?? 0 },
          })),
        appeals: (appeals.get(id) ?? []).map(({ number }) => number),
      };
      return [id, archiveObstacles(readiness)] as const;
    }),
  );
}
