import type { Notice } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { noticeView } from './view.ts';

/** One notice with all that hangs on the wall. */
export function readNotice({ store, clock }: Services, caller: Caller, id: string): Promise<Result<Notice>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const notice = await tx.notices.find(id);
    return notice === undefined
      ? refused({ code: 'notice.unknown', facts: { id } })
      : done(noticeView(notice, clock.today()));
  });
}
