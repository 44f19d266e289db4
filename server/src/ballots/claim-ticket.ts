import { done, refused, type Result } from '@xianfeng/engine';
import { claimHash } from '@xianfeng/ballot';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { boxOf } from './box-of.ts';
import { type Claiming, enter, signClaim, takeClaim } from './claim.ts';
import { holdBallot, type HeldBallot } from './held-ballot.ts';

/**
 * The claim of a ticket that is being printed: its number says which sheet it came from and nothing of who draws it. The
 * answer lies in the box, where whoever holds the ticket fetches it without being asked who he is.
 */
export async function claimTicket(
  context: Context,
  caller: Caller,
  { id, number, claim }: Claiming & { readonly number: number },
): Promise<Result<Record<string, never>>> {
  const helds: HeldBallot[] = [];
  const taken = await commit(context, caller, async (tx, trail) => {
    const held = await holdBallot(tx, caller, id);
    if (!held.ok) return held;
    helds.push(held.value);
    const { row, groups, year } = held.value;
    const group = groupOfTicket(
      groups.map(({ tickets }) => tickets),
      number,
    );
    if (group === null) return refused({ code: 'ballot.ticket-number-unknown', facts: { number } });
    const signable = await takeClaim(tx, row, { claim, group });
    if (!signable.ok) return signable;
    const isNew = await enter(context, tx, { id, claim, claimant: { ticket: number } });
    if (isNew.ok && isNew.value)
      trail.add({ subjectId: id, organizationId: year.branch.id, after: { ticket: number } });
    return isNew;
  });
  if (!taken.ok) return taken;
  const [held] = helds;
  const place = { committeeId: caller.committeeId, id };
  // Asked again under the same key, nothing was read: it is read now.
  const read = held ?? (await heldAgain(context, caller, id));
  if (read === null) return refused({ code: 'access.denied' });
  const box = await boxOf(context, read);
  const answer = await signClaim(context, { ...place, claim });
  if (!answer.ok) return answer;
  await box.addTicketAnswer(id, { claimHash: claimHash(claim), answer: JSON.stringify(answer.value) });
  return done({});
}

async function heldAgain({ store }: Context, caller: Caller, id: string): Promise<HeldBallot | null> {
  const held = await store.transaction(caller.committeeId, (tx) => holdBallot(tx, caller, id));
  return held.ok ? held.value : null;
}

/** Tickets are numbered through the groups, from 1. */
function groupOfTicket(tickets: readonly number[], number: number): number | null {
  let from = 1;
  for (const [at, count] of tickets.entries()) {
    if (number >= from && number < from + count) return at;
    from += count;
  }
  return null;
}
