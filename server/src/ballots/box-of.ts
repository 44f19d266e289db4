import type { BoxCommands } from '../ballot-box/commands.ts';
import type { Services } from '../context.ts';
import type { HeldBallot } from './held-ballot.ts';

/**
 * The box, brought to where the ballot is: what a stop between the two processes left behind is made good whenever the
 * ballot is next looked at.
 */
export async function boxOf({ ballotBox, store }: Services, { row }: Pick<HeldBallot, 'row'>): Promise<BoxCommands> {
  const state = row.state === 'claiming' || row.state === 'casting' ? row.state : null;
  if (state !== null && (await ballotBox.state(row.id)) !== state) {
    const { manifest } = await store.transaction(row.committee_id, (tx) => tx.ballots.textsOf(row.id));
    if (manifest !== null) await ballotBox.hold(row.id, { manifest, state });
  }
  return ballotBox;
}
