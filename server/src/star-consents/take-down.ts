import type { Transaction } from '@xianfeng/store';

/**
 * Nothing is shown beside the name any longer, on whatever ground: the honor was taken back, or what was typed for the star
 * was undone. Gives the hash of the photo, whose file goes once this has been committed; null where there is none.
 */
export async function takeDownStar(
  tx: Transaction,
  id: string,
  { by, on }: { readonly by: string; readonly on: string },
): Promise<string | null> {
  const consent = await tx.starConsents.find(id);
  if (consent === undefined) return null;
  await tx.starConsents.update(id, {
    ...{ shows_words: false, shows_photo: false, answered_by: by, answered_on: on },
    ...{ photo_kind: null, photo_hash: null, revision: consent.revision + 1 },
  });
  return consent.photo_hash;
}
