import type { NoticeBody } from '@xianfeng/contract';
import { canonical } from '@xianfeng/engine';
import type { NoticeRow } from '@xianfeng/store';

type Line = NoticeBody['lines'][number];
type Change = NonNullable<NoticeBody['changes']>[number];

/** The notice that hangs, with the figures that were corrected since and nothing else of it changed. */
export function restated(standing: NoticeRow, fresh: NoticeBody): NoticeBody {
  const old = standing.body as NoticeBody;
  const { replaces: _, changes: __, ...shown } = old;
  const now = new Map(fresh.lines.map((line) => [line.memberId, inColumnsOf(old, fresh, line)]));
  const changes: Change[] = [];
  const lines = old.lines.map((line) => {
    const stands = now.get(line.memberId);
    const found = stands === undefined ? [] : lineChanges(old, line, stands);
    if (stands === undefined || found.length === 0) return line;
    changes.push(...found);
    const { points, total, stars, grade } = stands;
    return { ...line, points, total, stars, grade };
  });
  changes.push(...honorChanges(old, fresh));
  return {
    ...shown,
    ...{ number: fresh.number, openedOn: fresh.openedOn, closesOn: fresh.closesOn, days: fresh.days },
    ...{ lines, contact: fresh.contact },
    quotas: fresh.quotas,
    replaces: { number: old.number, checkCode: standing.check_code, openedOn: standing.opened_on },
    changes,
  };
}

/** Corrections give other figures, never none: whoever is not due any more since then keeps the line that was shown. */
function inColumnsOf(old: NoticeBody, fresh: NoticeBody, line: Line): Line | undefined {
  const byItem = new Map(fresh.items.map(({ id }, at) => [id, line.points[at] ?? null]));
  const points = old.items.map(({ id }) => byItem.get(id) ?? null);
  const isGone =
    line.total === null && line.stars === null && line.grade === null && points.every((one) => one === null);
  return isGone || line.exempt ? undefined : { ...line, points };
}

function lineChanges({ items }: NoticeBody, stood: Line, stands: Line): Change[] {
  const who = { memberId: stood.memberId, name: stood.name };
  const changes: Change[] = items.flatMap(({ id, name }, at) => {
    const [before, after] = [stood.points[at] ?? null, stands.points[at] ?? null];
    return before === after ? [] : [{ ...who, what: id, whatName: name, stood: before, stands: after }];
  });
  const shown = (value: string | number | null) => (value === null ? null : String(value));
  for (const what of ['total', 'stars', 'grade'] as const)
    if (stood[what] !== stands[what])
      changes.push({ ...who, what, whatName: '', stood: shown(stood[what]), stands: shown(stands[what]) });
  return changes;
}

/** Whoever was named for an honor and no longer is, or is named now. */
function honorChanges(old: NoticeBody, fresh: NoticeBody): Change[] {
  const namesOf = (names: readonly string[] | undefined) =>
    names === undefined || names.length === 0 ? null : names.join('、');
  return fresh.quotas.flatMap((quota) => {
    const before = old.quotas.find(({ honor }) => honor === quota.honor);
    if (before !== undefined && canonical(before.names) === canonical(quota.names)) return [];
    const names = { stood: namesOf(before?.names), stands: namesOf(quota.names) };
    return [{ memberId: null, name: '', what: quota.honor, whatName: '', ...names }];
  });
}
