import type { Star } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdStar } from './hold-star.ts';
import { readStar } from './view.ts';

export interface ProposingWords {
  readonly starId: string;
  readonly revision: number;
  readonly post: string;
  readonly deed: string;
}

/** What would hang beside the name. Nothing of it does before the star has agreed to these very words. */
export function proposeWords(context: Context, caller: Caller, given: ProposingWords): Promise<Result<Star>> {
  const { starId: id, revision, post, deed } = given;
  return commit(context, caller, async (tx, trail) => {
    const held = await holdStar(tx, caller, { id, act: { act: 'propose' }, revision });
    if (!held.ok) return held;
    const { row, consent, next } = held.value;
    const words = { post, deed, proposed_by: caller.personId, proposed_on: context.clock.today() };
    const unanswered = { shows_words: next.showsWords, answered_by: null, answered_on: null };
    if (consent === undefined)
      await tx.starConsents.insert({
        ...{ id, ...words, ...unanswered, shows_photo: false, photo_kind: null, photo_hash: null, revision: 1 },
      });
    else await tx.starConsents.update(id, { ...words, ...unanswered, revision: consent.revision + 1 });
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: row.branch_id },
      ...(consent?.deed == null ? {} : { before: { post: consent.post, deed: consent.deed } }),
      after: { starId: id, post, deed },
    });
    return readStar(tx, caller, id);
  });
}
