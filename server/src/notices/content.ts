import type { NoticeBody } from '@xianfeng/contract';
import { canonical } from '@xianfeng/engine';
import type { NoticeRow } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { noticeBody } from './body.ts';
import type { NoticeDays } from './notice-days.ts';
import type { NoticePlace } from './place.ts';
import { restated } from './restated.ts';
import type { NoticeSource } from './source.ts';

/** What hangs or would hang: made from what stands now, or, in the place of a notice, that one with what was corrected. */
export function noticeContent(
  source: NoticeSource,
  { place, standing }: { readonly place: NoticePlace; readonly standing: NoticeRow | undefined },
  at: { readonly number: number; readonly days: NoticeDays },
): NoticeBody {
  const fresh = noticeBody(source, place, at);
  return standing === undefined ? fresh : restated(standing, fresh);
}

/** What people look at when they check a draft: all of it but its number and its days, which publication gives. */
export function contentHash({ hash }: Pick<Services, 'hash'>, body: NoticeBody): string {
  return hash(canonical({ ...body, number: 0, openedOn: '', closesOn: '', days: [] }));
}
