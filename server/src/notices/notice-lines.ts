import type { NoticeBody } from '@xianfeng/contract';

/** The part of a notice that differs by its kind: columns, members' lines, and the meeting behind them. */
export type NoticeLines = Pick<NoticeBody, 'items' | 'lines' | 'meeting'>;
