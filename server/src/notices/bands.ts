import type { NoticeBands, NoticeBody } from '@xianfeng/contract';
import { groupCounts } from '@xianfeng/engine';

type Line = NoticeBody['lines'][number];

/** Tens of points; whatever lies above or below them is counted with the outermost. */
const tens = [90, 80, 70, 60, 50, 40, 30, 20, 10, 0];

/** How many people are where, in place of everybody's own line; null where there are too few to be counted in bands. */
export function bandsOf({ lines, scheme }: NoticeBody): NoticeBands | null {
  const counted = lines.filter((line) => !line.exempt);
  if (counted.some(({ grade }) => grade !== null)) {
    const scale = scheme.grades.map(({ id }) => id);
    return grouped('grade', scale, ({ grade }) => scale.indexOf(grade ?? ''), counted);
  }
  const starsMost = Math.max(-1, ...counted.map(({ stars }) => stars ?? -1));
  if (starsMost >= 0) {
    const scale = Array.from({ length: starsMost + 1 }, (_, at) => starsMost - at);
    return grouped('stars', scale.map(String), ({ stars }) => scale.indexOf(stars ?? -1), counted);
  }
  const place = ({ total }: Line) =>
    total === null ? -1 : tens.findIndex((least) => Number(total) >= least || least === 0);
  return grouped('points', tens.map(String), place, counted);
}

function grouped(
  by: NoticeBands['by'],
  scale: readonly string[],
  place: (line: Line) => number,
  lines: readonly Line[],
): NoticeBands | null {
  const groups = groupCounts(scale.map((_, at) => lines.filter((line) => place(line) === at).length));
  if (groups === null) return null;
  return {
    by,
    groups: groups.map(({ from, to, count }) => ({ best: scale[from] ?? '', least: scale[to] ?? '', count })),
  };
}
