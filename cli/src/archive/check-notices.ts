import { checkCode, type Problem } from '@xianfeng/engine';
import type { ReadContent } from './read-content.ts';
import { sha256 } from './signed-manifest.ts';

/** Whether each notice has the hash and the check code that were printed on it, and the year's says what was confirmed. */
export function noticeProblems({ notices, ratings, textOf }: ReadContent): readonly Problem[] {
  const rated = new Map(ratings.map(({ result }) => [result.id, result]));
  return notices.flatMap(({ number, kind, file, hash, checkCode: code, body }): readonly Problem[] => {
    const isOwn = sha256(textOf(file)) === hash && checkCode(hash) === code && body.number === number;
    if (!isOwn) return [{ code: 'archive.notice-differs', facts: { number } }];
    if (kind !== 'year') return [];
    return body.lines.flatMap((line): Problem[] => {
      const result = rated.get(line.memberId);
      const says =
        result !== undefined &&
        result.total === line.total &&
        result.stars === line.stars &&
        result.grade === line.grade;
      return says ? [] : [{ code: 'archive.notice-line-differs', facts: { name: line.name } }];
    });
  });
}
