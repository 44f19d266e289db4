import type { Notice, NoticeBody, NoticePlace } from '@xianfeng/contract';
import { hangingState } from '@xianfeng/engine';
import type { NoticePlaceRow, NoticeRow, Transaction } from '@xianfeng/store';
import type { Services } from '../context.ts';

/** What is known of a notice beside its own row, when it is looked at. */
export interface Looking {
  readonly today: string;
  /** How many objections to it are not answered yet. */
  readonly openObjections: number;
  readonly isReplaced: boolean;
  readonly removedOn: string | null;
}

/** Open through its last day; it closes by itself once everything that was objected to is answered. */
export function noticePlaceView(
  row: NoticePlaceRow,
  { today, openObjections, isReplaced, removedOn }: Looking,
): Omit<NoticePlace, 'branchId'> {
  const { closes_on: endsOn } = row;
  const state = hangingState({ today, endsOn, openObjections, isReplaced, isTakenDown: removedOn !== null });
  return {
    ...{ id: row.id, kind: row.kind, period: row.period, number: row.number },
    // What hangs or hung: nothing here was only proposed.
    state: state as Notice['state'],
    ...{ openedOn: row.opened_on, closesOn: endsOn, checkCode: row.check_code, removedOn },
  };
}

export type HungOut = NoticePlace & { readonly body: NoticeBody };

/** The frozen body as it was stored; only this program writes it, and the response's schema strips the rest. */
export async function hungOutView(
  { clock }: Pick<Services, 'clock'>,
  tx: Transaction,
  branchId: string,
  row: NoticeRow,
): Promise<HungOut> {
  const looking = await lookingAt(tx, row.id, clock.today());
  return { ...noticePlaceView(row, looking), branchId, body: row.body as NoticeBody };
}

export async function lookingAt(tx: Transaction, id: string, today: string): Promise<Looking> {
  const [removal] = await tx.notices.removalsOf([id]);
  return {
    ...{ today, openObjections: (await tx.objections.openOf([id])).get(id) ?? 0 },
    isReplaced: (await tx.notices.findReplacing(id)) !== undefined,
    removedOn: removal?.removed_on ?? null,
  };
}
