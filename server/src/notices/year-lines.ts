import { twoDecimals } from '@xianfeng/engine';
import type { NoticeLines } from './notice-lines.ts';
import type { NoticeSource } from './source.ts';

/** Totals, stars and grades as the meeting confirmed them; nothing is computed anew. */
export function yearLines({ run, ratings, members }: NoticeSource): NoticeLines {
  const bySubject = new Map(ratings.map((rating) => [rating.subject_id, rating]));
  return {
    items: [],
    lines: members.flatMap((member) => {
      const rating = bySubject.get(member.id);
      if (rating === undefined) return [];
      return [
        {
          memberId: member.id,
          name: member.name,
          exempt: member.exemptReason !== null,
          points: [],
          total: rating.total === null ? null : twoDecimals(rating.total),
          stars: rating.stars,
          grade: rating.grade,
        },
      ];
    }),
    meeting: run === undefined ? null : { on: run.confirmed_on, due: run.members_due, present: run.members_present },
  };
}
