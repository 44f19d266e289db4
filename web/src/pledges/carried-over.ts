import type { PledgePlan } from '@xianfeng/contract';
import { shiftPeriod } from '@xianfeng/engine';

/**
 * What stood in the month before and is not over, of those whose plan it makes whole: the others' would be refused, and
 * are named as lacking.
 */
export function carriedOver({ rows, sets, period }: Pick<PledgePlan, 'rows' | 'sets' | 'period'>) {
  const before = period.length === 4 ? null : shiftPeriod(period, -1);
  return rows.flatMap(({ setId, pledges }) => {
    const set = sets.find(({ id }) => id === setId);
    if (before === null || set?.period !== 'month') return [];
    const carried = pledges.filter(
      ({ isPlanned, months, state, dueOn }) =>
        !isPlanned && months.includes(before) && state !== 'drafted' && dueOn.slice(0, 7) >= period,
    );
    const planned = [...pledges.filter(({ isPlanned }) => isPlanned), ...carried];
    const isWhole = set.kinds.every(({ id, least }) => planned.filter(({ kind }) => kind === id).length >= least);
    return isWhole ? carried : [];
  });
}
