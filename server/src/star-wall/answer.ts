import type { Star } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type HeldStar, holdStar } from './hold-star.ts';
import { readStar } from './view.ts';

export interface AnsweringStar {
  readonly starId: string;
  readonly revision: number;
  readonly showsWords: boolean;
  readonly showsPhoto: boolean;
}

/**
 * The star says what may hang beside the name; or somebody writes down what was signed on paper, which the star can undo.
 * What may no longer be shown goes at once, and a photo with its file.
 */
export async function answerStar(context: Context, caller: Caller, given: AnsweringStar): Promise<Result<Star>> {
  const { starId: id, revision, showsWords, showsPhoto } = given;
  let gone: string | null = null;
  const result = await commit(context, caller, async (tx, trail) => {
    const held = await holdStar(tx, caller, { id, act: { act: 'answer', showsWords, showsPhoto }, revision });
    if (!held.ok) return held;
    const { row, consent, isMine } = held.value;
    gone = await keepAnswer(tx, context, { caller, id, held: held.value });
    if (!isMine) await noteProxy(tx, context, { caller, id, subjectId: row.subject_id });
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: row.branch_id },
      ...(isMine ? {} : { onBehalfOfId: row.subject_id }),
      before: { showsWords: consent?.shows_words ?? false, showsPhoto: consent?.shows_photo ?? false },
      after: { starId: id, showsWords, showsPhoto, isPhotoGone: gone !== null },
    });
    return readStar(tx, caller, id);
  });
  if (result.ok && gone !== null) await context.files.remove(gone);
  return result;
}

interface Answering {
  readonly caller: Caller;
  readonly id: string;
  readonly held: HeldStar;
}

/** The hash of the photo that is kept no longer, if there is one. */
async function keepAnswer(
  tx: Transaction,
  { clock }: Context,
  { caller, id, held: { consent, next } }: Answering,
): Promise<string | null> {
  const answer = {
    ...{ shows_words: next.showsWords, shows_photo: next.showsPhoto },
    ...{ answered_by: caller.personId, answered_on: clock.today() },
  };
  if (consent === undefined) {
    const nothing = {
      post: null,
      deed: null,
      proposed_by: null,
      proposed_on: null,
      photo_kind: null,
      photo_hash: null,
    };
    await tx.starConsents.insert({ id, ...nothing, ...answer, revision: 1 });
    return null;
  }
  const photo = next.hasPhoto ? {} : { photo_kind: null, photo_hash: null };
  await tx.starConsents.update(id, { ...answer, ...photo, revision: consent.revision + 1 });
  return next.hasPhoto ? null : consent.photo_hash;
}

async function noteProxy(
  tx: Transaction,
  { clock, newId }: Context,
  { caller, id, subjectId }: { readonly caller: Caller; readonly id: string; readonly subjectId: string },
): Promise<void> {
  await tx.proxyEntries.insert({
    ...{ id: newId(), act: 'star.consent', person_id: subjectId, made_id: id, undone_on: null },
    ...{ typed_by: caller.personId, typed_on: clock.today(), typed_at: clock.now() },
  });
}
