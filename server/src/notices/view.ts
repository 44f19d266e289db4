import type { Notice, NoticeBody } from '@xianfeng/contract';
import { closeObstacles } from '@xianfeng/engine';
import type { NoticePlaceRow, NoticeRow } from '@xianfeng/store';

/** When it is looked at, and how many objections to it are not answered yet. */
export interface Looking {
  readonly today: string;
  readonly openObjections: number;
}

/** Open through its last day; it closes by itself once everything that was objected to is answered. */
export function noticePlaceView(
  row: NoticePlaceRow,
  { today, openObjections }: Looking,
): Omit<Notice, 'body' | 'branchId' | 'checkpoint' | 'corrections'> {
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    number: row.number,
    state: stateOf(row, { today, openObjections }),
    openedOn: row.opened_on,
    closesOn: row.closes_on,
    checkCode: row.check_code,
  };
}

/** The frozen body as it was stored; only this program writes it, and the response's schema strips the rest. */
export function noticeView(
  row: NoticeRow,
  branchId: string,
  looking: Looking,
): Omit<Notice, 'checkpoint' | 'corrections'> {
  return { ...noticePlaceView(row, looking), branchId, body: row.body as NoticeBody };
}

function stateOf({ closes_on: endsOn }: NoticePlaceRow, { today, openObjections }: Looking): Notice['state'] {
  const obstacles = closeObstacles({ state: 'open', today, endsOn, openObjections });
  if (obstacles.length === 0) return 'closed';
  return today > endsOn ? 'held' : 'open';
}
