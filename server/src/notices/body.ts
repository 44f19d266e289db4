import type { NoticeBody } from '@xianfeng/contract';
import { type Contest, ratingScaleOf } from '@xianfeng/engine';
import { scoringOf, scoringsOf } from '../cycles/scoring.ts';
import type { NoticeDays } from './notice-days.ts';
import type { NoticeLines } from './notice-lines.ts';
import { periodLines } from './period-lines.ts';
import type { NoticePlace } from './place.ts';
import { quarterLines } from './quarter-lines.ts';
import { contestsIn, honorName, percentOf } from './quotas.ts';
import { sectionLines } from './section-lines.ts';
import type { NoticeSource } from './source.ts';
import { yearLines } from './year-lines.ts';

/** What hangs on the wall, made from what stands now. */
export function noticeBody(
  source: NoticeSource,
  place: NoticePlace,
  { number, days }: { number: number; days: NoticeDays },
): NoticeBody {
  const { year, committee, contact } = source;
  return {
    branch: year.branch.name,
    subject: year.subject,
    committee,
    scheme: { name: year.version.name, version: year.version.version, grades: [...ratingScaleOf(year.plan).grades] },
    ...place,
    number,
    ...linesOf(source, place),
    ...days,
    quotas: quotasOf(source, place),
    contact,
  };
}

function linesOf(source: NoticeSource, { kind, period }: NoticePlace): NoticeLines {
  if (kind === 'year') return yearLines(source);
  const { plan } = source.year;
  const own = scoringOf(plan, period);
  if (own.ok) return periodLines(source, own.value, period);
  const [monthly] = scoringsOf(plan, 'month');
  return monthly === undefined ? sectionLines(source, period) : quarterLines(source, monthly, period);
}

/** A quarter's notice names its star's candidates; the year's names those of its last quarter too. */
function quotasOf(source: NoticeSource, { kind, period }: NoticePlace): NoticeBody['quotas'] {
  if (kind === 'month' || kind === 'half') return [];
  const names = new Map(source.members.map(({ id, name }) => [id, name]));
  return contestsIn(source, kind === 'year' ? [`${period}-Q4`, period] : [period]).map((contest) => ({
    honor: honorName(contest),
    base: contest.base,
    percent: percentOf(contest.share),
    places: contest.places,
    names: (picked(source, contest) ?? contest.candidates).map((id) => names.get(id) ?? ''),
  }));
}

/** Whom the meeting picked for an honor of the year; null while it has not met, and of shorter periods. */
function picked({ run, ratings, year }: NoticeSource, { honor, period }: Contest): readonly string[] | null {
  if (run === undefined || period !== year.cycle) return null;
  return ratings.flatMap((rating) => (rating.picked.includes(honor) ? [rating.subject_id] : []));
}
