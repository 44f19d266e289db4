import { decimalFromPoints } from '@xianfeng/engine';
import { type Scoring, settledScores } from '../cycles/scoring.ts';
import { isDueIn, isInDuring, isRated } from '../evidence/year-members.ts';
import type { NoticeLines } from './notice-lines.ts';
import type { NoticeSource } from './source.ts';

/** A scored period's settled points by member and item, and the meeting that passed them. */
export function periodLines(source: NoticeSource, { rater, items }: Scoring, period: string): NoticeLines {
  const { year, members, sheets } = source;
  const sheet = sheets.find((row) => row.period === period && row.rater === rater);
  const points = new Map(
    settledScores(year.plan, source.scoresByPeriod.get(period) ?? []).map((score) => [
      `${score.subject_id} ${score.item}`,
      score.points,
    ]),
  );
  const shown = members.filter((member) => isInDuring(member, period) && isRated(year.plan, member));
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
        total: totalOf(items, row),
        stars: null,
        grade: null,
      };
    }),
    meeting: meetingOf(sheet),
  };
}

/** A sum with a gap in it would read as if somebody had given a 0; items for some members only may be empty. */
function totalOf(items: Scoring['items'], row: readonly (number | null)[]): string | null {
  const isGap = items.some(
    ({ categories = [], roles }, at) => categories.length === 0 && roles.length === 0 && row[at] === null,
  );
  if (row.length === 0 || isGap) return null;
  return decimalFromPoints(row.reduce((sum: number, value) => sum + (value ?? 0), 0));
}

function meetingOf(sheet: NoticeSource['sheets'][number] | undefined): NoticeLines['meeting'] {
  if (sheet?.passed_on == null || sheet.members_due === null || sheet.members_present === null) return null;
  return { on: sheet.passed_on, due: sheet.members_due, present: sheet.members_present };
}
