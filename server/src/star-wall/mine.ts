import type { Star } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { isStar } from './star-rows.ts';
import { starView } from './view.ts';

/** What the caller was made a star for and can still say something about; the latest first. */
export function ownStars({ store }: Services, caller: Caller): Promise<Result<{ readonly stars: Star[] }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = (await tx.measures.ofPerson(caller.personId)).filter(
      (row) => isStar(row) && row.subject_id === caller.personId && (row.state === 'decided' || row.state === 'done'),
    );
    const stars: Star[] = [];
    for (const row of rows) stars.push(await starView(tx, caller, { row, keeps: false }));
    return done({ stars });
  });
}
