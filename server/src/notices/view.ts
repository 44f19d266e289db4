import type { Notice, NoticeBody } from '@xianfeng/contract';
import type { NoticePlaceRow, NoticeRow } from '@xianfeng/store';

/** Open through its last day; it closes by itself. */
export function noticePlaceView(
  row: NoticePlaceRow,
  today: string,
): Omit<Notice, 'body' | 'branchId' | 'checkpoint' | 'corrections'> {
  return {
    id: row.id,
    kind: row.kind,
    period: row.period,
    number: row.number,
    state: today <= row.closes_on ? 'open' : 'closed',
    openedOn: row.opened_on,
    closesOn: row.closes_on,
    checkCode: row.check_code,
  };
}

/** The frozen body as it was stored; only this program writes it, and the response's schema strips the rest. */
export function noticeView(
  row: NoticeRow,
  branchId: string,
  today: string,
): Omit<Notice, 'checkpoint' | 'corrections'> {
  return { ...noticePlaceView(row, today), branchId, body: row.body as NoticeBody };
}
