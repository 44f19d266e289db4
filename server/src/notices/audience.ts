import type { Notice, NoticeBody } from '@xianfeng/contract';
import type { OthersOnScreen } from '@xianfeng/engine';
import { bandsOf } from './bands.ts';

type Shown = Pick<Notice, 'body' | 'corrections' | 'others' | 'bands' | 'people'>;

/** Somebody who looks at a notice on a screen. */
export interface Onlooker {
  /** Records that are the onlooker's: what was published under one that has been joined since stays under it. */
  readonly own: ReadonlySet<string>;
  readonly isKeeper: boolean;
  readonly others: OthersOnScreen;
}

/**
 * Whoever keeps notices reads all of what hangs on the wall. Anybody else reads the own line in full and of others what the
 * scheme lets be seen on a screen: how many are where, their totals, or all. The lines of branches are nobody's own.
 */
export function forOnlooker(
  { body, corrections }: Pick<Notice, 'body' | 'corrections'>,
  { own, isKeeper, others }: Onlooker,
): Shown {
  const people = body.lines.map(({ memberId, name }) => ({ memberId, name }));
  if (isKeeper || others === 'items' || body.subject === 'branch')
    return { body, corrections, others: 'items', bands: null, people };
  const isOwn = ({ memberId }: { readonly memberId: string | null }) => memberId === null || own.has(memberId);
  const ownCorrections = corrections.filter(isOwn);
  const changes = body.changes === undefined ? {} : { changes: body.changes.filter(isOwn) };
  const lines =
    others === 'totals' ? body.lines.map((line) => (isOwn(line) ? line : totalOf(line))) : body.lines.filter(isOwn);
  return {
    ...{ body: { ...body, lines, ...changes }, corrections: ownCorrections, others, people },
    bands: others === 'bands' ? bandsOf(body) : null,
  };
}

function totalOf(line: NoticeBody['lines'][number]): NoticeBody['lines'][number] {
  return { ...line, points: line.points.map(() => null) };
}
