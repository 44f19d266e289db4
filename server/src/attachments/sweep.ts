import type { Services } from '../context.ts';

/** Puts aside files that no attachment and no photo of a star names. Nobody may be attaching anything meanwhile. */
export async function sweepFiles({ store, files, clock }: Pick<Services, 'store' | 'files' | 'clock'>): Promise<void> {
  const known = new Set<string>();
  for (const { id } of await store.committees.list()) {
    const hashes = await store.transaction(id, async (tx) => [
      ...(await tx.attachments.hashes()),
      ...(await tx.starConsents.photoHashes()),
    ]);
    for (const hash of hashes) known.add(hash);
  }
  await files.sweep(known, clock.now());
}
