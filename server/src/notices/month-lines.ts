import { decimalFromPoints } from '@xianfeng/engine';
import type { MonthlyScoring } from '../cycles/monthly-scoring.ts';
import { isDueIn, isInDuring } from '../evidence/year-members.ts';
import type { NoticeLines } from './notice-lines.ts';
import type { NoticeSource } from './source.ts';

/** A month's points by member and item, and the meeting that passed them. */
export function monthLines(source: NoticeSource, { input, items }: MonthlyScoring, period: string): NoticeLines {
  const { year, members, sheets } = source;
  const sheet = sheets.find((row) => row.period === period && row.rater === input.by);
  const points = new Map(
    (source.scoresByPeriod.get(period) ?? [])
      .filter((score) => score.rater === input.by)
      .map((score) => [`${score.subject_id} ${score.item}`, score.points]),
  );
  const shown = members.filter(
    (member) => isInDuring(member, period) && year.plan.scheme.rated.includes(member.status),
  );
  return {
    items: items.map(({ id, name }) => ({ id, name })),
    lines: shown.map((member) => {
      const isDue = isDueIn(member, year.plan, period);
      const row = items.map(({ id }) => (isDue ? (points.get(`${member.id} ${id}`) ?? null) : null));
      return {
        memberId: member.id,
        name: member.name,
        exempt: member.exemptReason !== null,
        points: row.map((value) => (value === null ? null : decimalFromPoints(value))),
        total: totalOf(row),
        stars: null,
        grade: null,
      };
    }),
    meeting: meetingOf(sheet),
  };
}

/** A sum with a gap in it would read as if somebody had given a 0. */
function totalOf(row: readonly (number | null)[]): string | null {
  if (row.length === 0 || row.includes(null)) return null;
  return decimalFromPoints(row.reduce((sum: number, value) => sum + (value ?? 0), 0));
}

function meetingOf(sheet: NoticeSource['sheets'][number] | undefined): NoticeLines['meeting'] {
  if (sheet?.passed_on == null || sheet.members_due === null || sheet.members_present === null) return null;
  return { on: sheet.passed_on, due: sheet.members_due, present: sheet.members_present };
}
