import { checkClaim, type Claim, type ClaimAnswer, claimHash } from '@xianfeng/ballot';
import { done, refused, type Result } from '@xianfeng/engine';
import type { BallotRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import { electionOf } from '../ballot-box/fixed-election.ts';
import type { Caller, Context, Services } from '../context.ts';
import { admissionPlace, firstScorePlace } from './places.ts';

export interface Claiming {
  readonly id: string;
  readonly claim: Claim;
}

/**
 * Signs what the device of somebody on the roll has blinded: once for each person. The same again, after a line that broke,
 * is answered the same; another is refused, for it would be a second paper. What is kept is that it was claimed, on which day,
 * and by what hash; the trail says so with its time, which is why nothing can be cast before claiming has ended.
 */
export async function claimPaper(
  context: Context,
  caller: Caller,
  { id, claim }: Claiming,
): Promise<Result<ClaimAnswer>> {
  const taken = await commit(context, caller, async (tx, trail) => {
    // Ending claiming waits for claims that are under way, and those after it find that it has ended.
    await tx.ballots.share(id);
    const row = await tx.ballots.find(id);
    const place = (await tx.ballots.roll(id)).find(({ person_id }) => person_id === caller.personId);
    if (row === undefined || place === undefined) return refused({ code: 'access.denied' });
    if (place.by === 'ticket') return refused({ code: 'ballot.by-ticket' });
    const signable = await takeClaim(tx, row, { claim, group: place.group_at });
    if (!signable.ok) return signable;
    const isNew = await enter(context, tx, { id, claim, claimant: { personId: caller.personId } });
    if (isNew.ok && isNew.value) trail.add({ subjectId: caller.personId, after: { ballotId: id, group: claim.group } });
    return isNew;
  });
  return taken.ok ? signClaim(context, { committeeId: caller.committeeId, id, claim }) : taken;
}

/** Whether the claim may be signed now. */
export async function takeClaim(
  tx: Transaction,
  row: BallotRow,
  { claim, group }: { readonly claim: Claim; readonly group: number },
): Promise<Result<null>> {
  if (row.state !== 'claiming') {
    if (row.state === 'preparing') return refused({ code: 'ballot.not-frozen' });
    return refused({ code: row.state === 'cancelled' ? 'ballot.cancelled-meanwhile' : 'ballot.claiming-ended' });
  }
  const { manifest } = await tx.ballots.textsOf(row.id);
  return checkClaim(electionOf(manifest ?? ''), claim, { group, own: null });
}

interface Entering extends Claiming {
  readonly claimant: { readonly personId: string } | { readonly ticket: number };
}

/** Enters a claim once; true where it is new. */
export async function enter(
  { clock }: Services,
  tx: Transaction,
  { id, claim, claimant }: Entering,
): Promise<Result<boolean>> {
  const hash = claimHash(claim);
  // Two devices of one person at the same moment: the second waits here, and finds what the first has entered.
  if ('personId' in claimant) await tx.people.lock([claimant.personId]);
  const standing = await tx.ballots.claimOf(id, claimant);
  if (standing !== undefined) return standing.claim_hash === hash ? done(false) : refused({ code: takenBy(claimant) });
  await tx.ballots.insertClaim({
    ...{ ballot_id: id, claim_hash: hash, group_at: claim.group, claimed_on: clock.today() },
    ...('personId' in claimant ? { person_id: claimant.personId } : { ticket: claimant.ticket }),
  });
  return done(true);
}

function takenBy(claimant: Entering['claimant']): string {
  return 'personId' in claimant ? 'ballot.claimed-already' : 'ballot.ticket-made-meanwhile';
}

interface Signing extends Claiming {
  readonly committeeId: string;
}

/**
 * Signs a claim that has been entered, in threads of its own. Sent again after claiming has ended, the request is known and its
 * act not done again, so that what signs is asked once more whether it still may.
 */
export async function signClaim(
  { store, signing, secrets }: Services,
  { committeeId, id, claim }: Signing,
): Promise<Result<ClaimAnswer>> {
  const row = await store.transaction(committeeId, (tx) => tx.ballots.find(id));
  if (row?.state !== 'claiming') return refused({ code: 'ballot.claiming-ended' });
  const { group, admission, scores } = claim;
  const secretsOf = () =>
    store.transaction(committeeId, async (tx) => {
      const { manifest } = await tx.ballots.textsOf(id);
      const { targets, items, groups } = electionOf(manifest ?? '').manifest;
      const shape = { groups: groups.length, targets: targets.length, items: items.length };
      const sealed = [
        ...(await tx.ballots.secretsOf(id, admissionPlace(group), 1)),
        ...(await tx.ballots.secretsOf(id, firstScorePlace(shape, group), shape.targets * shape.items)),
      ];
      return sealed.map((each) => secrets.files.openFile(each));
    });
  const blinded = [admission, ...scores.map((score) => score.blinded)].map((text) => Buffer.from(text, 'hex'));
  const [first, ...others] = await signing.sign(`${id} ${group}`, blinded, secretsOf);
  const hex = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString('hex');
  return done({ admission: hex(first), scores: others.map(hex) });
}
