import type { ArchiveRating, ArchiveYear } from '@xianfeng/contract';
import { type MemberResult, ratingScaleOf } from '@xianfeng/engine';
import type { RatingRow, SchemeVersionRow } from '@xianfeng/store';
import type { NoticeSource } from '../notices/source.ts';

/** The year, its scheme and the meeting that confirmed it. */
export function yearPart({ year, committee, run }: NoticeSource, committeeId: string): ArchiveYear {
  if (run === undefined) throw new Error('Only a year that is confirmed is archived.');
  const { version, plan, branch } = year;
  return {
    organization: { id: branch.id, name: branch.name },
    committee: { id: committeeId, name: committee },
    ...{ cycle: year.cycleId, year: year.year },
    scheme: {
      ...{ id: version.scheme_id, version: version.version, name: version.name, hash: version.body_hash },
      ...{ inForceOn: version.in_force_on, grades: [...ratingScaleOf(plan).grades] },
      outcomes: plan.scheme.outcomes.map(({ id, name }) => ({ id, name })),
      honors: plan.scheme.honors.map(({ id, name }) => ({ id, name })),
      items: plan.scheme.items.map(({ id, name }) => ({ id, name })),
      entries: plan.scheme.inputs.entries.map(({ id, name, levels }) => ({
        ...{ id, name, levels: levels.map((each) => ({ id: each.id, name: each.name })) },
      })),
      adoption: adoptionOf(version),
    },
    rating: {
      ...{ confirmedOn: run.confirmed_on, due: run.members_due, present: run.members_present },
      ...{ schemeHash: run.scheme_hash, evidenceHash: run.evidence_hash, ayes: run.ayes, manner: run.manner },
    },
  };
}

function adoptionOf(row: SchemeVersionRow): ArchiveYear['scheme']['adoption'] {
  const { meeting_on: meetingOn, members_due: due, members_present: present, ayes, document, told_on: toldOn } = row;
  if (meetingOn === null || due === null || present === null || ayes === null || document === null || toldOn === null)
    return null;
  return { meetingOn, due, present, ayes, document, toldOn };
}

/** What the meeting confirmed, by surname strokes and never by points. */
export function ratingsPart({ ratings, members }: NoticeSource, names: ReadonlyMap<string, string>): ArchiveRating[] {
  const order = new Map(members.map(({ id }, at) => [id, at]));
  const placeOf = (id: string): number => order.get(id) ?? order.size;
  return ratings
    .toSorted(
      (left, right) =>
        placeOf(left.subject_id) - placeOf(right.subject_id) || (left.subject_id < right.subject_id ? -1 : 1),
    )
    .map(({ subject_id: id, result, explanation, ...row }) => ({
      ...{ id, name: names.get(id) ?? '' },
      // Snapshots are stored as the engine gave them.
      ...{ result: result as ArchiveRating['result'], explanation: explanation as ArchiveRating['explanation'] },
      ...{ decided: decidedOf(row), changeWords: row.change_words, picked: row.picked, pickReason: row.pick_reason },
    }));
}

function decidedOf({ by_points: points, reason }: Pick<RatingRow, 'by_points' | 'reason'>): ArchiveRating['decided'] {
  const found = points as Pick<MemberResult, 'stars' | 'grade'> | null;
  return found === null ? null : { stars: found.stars, grade: found.grade, reason: reason ?? '' };
}
