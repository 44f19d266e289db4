import { done, refused, type Result } from '@xianfeng/engine';
import type { Services } from '../context.ts';

export interface LetterBox {
  readonly committeeId: string;
  readonly branch: string;
  readonly committee: string;
}

/** The branch an address stands for, whichever committee it belongs to. */
export async function letterBoxOf({ store }: Pick<Services, 'store'>, branchId: string): Promise<Result<LetterBox>> {
  for (const { id: committeeId, name: committee } of await store.committees.list()) {
    const row = await store.transaction(committeeId, (tx) => tx.organizations.find(branchId));
    if (row !== undefined && row.kind === 'branch' && row.to_on === null)
      return done({ committeeId, branch: row.name, committee });
  }
  return refused({ code: 'suggestion.place-unknown' });
}
