import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { readBallot } from './held-ballot.ts';

/** The sealed bundles, one after the other, for the device of the scrutineers: nothing in them opens without their shares. */
export async function readBundles(services: Services, caller: Caller, id: string): Promise<Result<File>> {
  const held = await services.store.transaction(caller.committeeId, (tx) =>
    readBallot(tx, caller, { id, act: 'lead-ballots' }),
  );
  if (!held.ok) return held;
  if (held.value.row.state !== 'closed') return refused({ code: 'ballot.not-closed' });
  const bundles = await services.ballotBox.bundles(id);
  const parts = bundles.map((bundle) => Uint8Array.from(bundle));
  return done(new File(parts, 'bundles', { type: 'application/octet-stream' }));
}
