import { done, refused, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { readBallot } from './held-ballot.ts';

/** The manifest byte for byte, with its hash. */
export function readManifestOf(
  { store }: Services,
  caller: Caller,
  id: string,
): Promise<Result<{ readonly manifest: string; readonly hash: string }>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const held = await readBallot(tx, caller, { id, act: 'read-ballots' });
    if (!held.ok) return held;
    const { manifest } = await tx.ballots.textsOf(id);
    const { manifest_hash: hash } = held.value.row;
    return manifest === null || hash === null ? refused({ code: 'ballot.not-frozen' }) : done({ manifest, hash });
  });
}
