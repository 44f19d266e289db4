import type { Star } from '@xianfeng/contract';
import type { Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdStar } from './hold-star.ts';
import { keepPhoto, receivePhoto } from './photo-file.ts';
import { readStar } from './view.ts';

/** A photo of somebody who has agreed that one is shown; the file is kept before its row is, and the one before it goes. */
export async function addPhoto(
  context: Context,
  caller: Caller,
  { starId: id, file }: { readonly starId: string; readonly file: File },
): Promise<Result<Star>> {
  // Whose star it is not learns nothing from the file either.
  const star = await context.store.transaction(caller.committeeId, (tx) => readStar(tx, caller, id));
  if (!star.ok) return star;
  const received = await receivePhoto(file);
  if (!received.ok) return received;
  let gone: string | null = null;
  const result = await commit(context, caller, async (tx, trail) => {
    const held = await holdStar(tx, caller, { id, act: { act: 'photo' }, revision: null });
    if (!held.ok) return held;
    const { row, consent, isMine } = held.value;
    if (consent === undefined) throw new Error('Who has agreed to a photo has a row.');
    const { kind } = received.value;
    const hash = await keepPhoto(context, received.value);
    gone = consent.photo_hash;
    await tx.starConsents.update(id, { photo_kind: kind, photo_hash: hash, revision: consent.revision + 1 });
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: row.branch_id },
      ...(isMine ? {} : { onBehalfOfId: row.subject_id }),
      after: { starId: id, photo: kind, size: received.value.bytes.length },
    });
    return readStar(tx, caller, id);
  });
  if (result.ok && gone !== null) await context.files.remove(gone);
  return result;
}
