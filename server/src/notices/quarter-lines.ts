import { periodBounds, periodsOf } from '@xianfeng/engine';
import type { MonthlyScoring } from '../cycles/monthly-scoring.ts';
import { isInDuring } from '../evidence/year-members.ts';
import type { NoticeLines } from './notice-lines.ts';
import { monthLines } from './month-lines.ts';
import { contestsIn } from './quotas.ts';
import type { NoticeSource } from './source.ts';

/** A quarter's summary: the months' sums in place of items, and the quarter's points as the scheme makes them. */
export function quarterLines(source: NoticeSource, scoring: MonthlyScoring, period: string): NoticeLines {
  const { from, to } = periodBounds(period);
  const { year } = source;
  const months = periodsOf(year.cycle, 'month').filter((month) => {
    const bounds = periodBounds(month);
    return bounds.from >= from && bounds.to <= to;
  });
  const byMonth = months.map(
    (month) => new Map(monthLines(source, scoring, month).lines.map((line) => [line.memberId, line])),
  );
  const [contest] = contestsIn(source, [period]);
  const shown = source.members.filter(
    (member) => isInDuring(member, period) && year.plan.scheme.rated.includes(member.status),
  );
  return {
    items: months.map((month) => ({ id: month, name: month })),
    lines: shown.map((member) => ({
      memberId: member.id,
      name: member.name,
      exempt: member.exemptReason !== null,
      points: byMonth.map((lines) => lines.get(member.id)?.total ?? null),
      total: contest?.points[member.id] ?? null,
      stars: null,
      grade: null,
    })),
    meeting: null,
  };
}
