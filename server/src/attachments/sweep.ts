import type { Services } from '../context.ts';

/** Puts aside files that no committee's attachment names. Nobody may be attaching anything meanwhile. */
export async function sweepFiles({ store, files, clock }: Pick<Services, 'store' | 'files' | 'clock'>): Promise<void> {
  const known = new Set<string>();
  for (const { id } of await store.committees.list()) {
    for (const hash of await store.transaction(id, (tx) => tx.attachments.hashes())) known.add(hash);
  }
  await files.sweep(known, clock.now());
}
