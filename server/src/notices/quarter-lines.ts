import { decimalFromPoints, periodBounds, periodsOf } from '@xianfeng/engine';
import type { Scoring } from '../cycles/scoring.ts';
import { isInDuring, runUntil, isRated } from '../evidence/year-members.ts';
import type { NoticeLines } from './notice-lines.ts';
import { periodLines } from './period-lines.ts';
import { contestsIn } from './quotas.ts';
import type { NoticeSource } from './source.ts';

/** A quarter's summary: the months' sums in place of items, and the quarter's points as the scheme makes them. */
export function quarterLines(source: NoticeSource, scoring: Scoring, period: string): NoticeLines {
  const { from, to } = periodBounds(period);
  const { year } = source;
  const months = periodsOf(year.cycle, 'month').filter((month) => {
    const bounds = periodBounds(month);
    return bounds.from >= from && bounds.to <= to;
  });
  const byMonth = months.map(
    (month) => new Map(periodLines(source, scoring, month).lines.map((line) => [line.memberId, line])),
  );
  const [contest] = contestsIn(source, [period]);
  const brought = broughtMonths(source, scoring, to);
  const shown = source.members.filter((member) => isInDuring(member, period) && isRated(year.plan, member));
  return {
    items: months.map((month) => ({ id: month, name: month })),
    lines: shown.map((member) => ({
      memberId: member.id,
      name: member.name,
      exempt: member.exemptReason !== null,
      points: byMonth.map(
        (lines, at) => lines.get(member.id)?.total ?? brought.get(`${member.id} ${months[at]}`) ?? null,
      ),
      total: contest?.points[member.id] ?? null,
      stars: null,
      grade: null,
    })),
    meeting: null,
  };
}

/** The months' sums that members have brought along from another branch, by member and month; none with a gap in it. */
function broughtMonths(
  { members, brought }: NoticeSource,
  { rater, items }: Scoring,
  day: string,
): ReadonlyMap<string, string> {
  const sums = new Map<string, string>();
  for (const member of members) {
    const run = runUntil(member, day);
    const scores = run === null ? [] : brought.of(member.id, run).scores.filter((score) => score.rater === rater);
    for (const [month, cells] of Map.groupBy(scores, ({ period }) => period)) {
      if (cells.length !== items.length) continue;
      const sum = cells.reduce((points, cell) => points + cell.points, 0);
      sums.set(`${member.id} ${month}`, decimalFromPoints(sum));
    }
  }
  return sums;
}
