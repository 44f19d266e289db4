import type { HandOver } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { AppointmentRow, HandOverRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { comingTo, handOverView } from './view.ts';

export interface HandOverSigning {
  /** The term's. */
  readonly id: string;
  readonly handOverId: string;
  readonly side: 'leaving' | 'coming';
  readonly signedOn: string;
}

/**
 * Records that one of the two has signed the printed list. Either of them enters the own side; whoever stands above
 * enters both from the paper, so that nothing waits for an account that is closed. Twice is once.
 */
export function signHandOver(context: Context, caller: Caller, asked: HandOverSigning): Promise<Result<HandOver>> {
  const { clock } = context;
  return commit(context, caller, async (tx, trail) => {
    const term = await tx.appointments.lock(asked.id);
    const [made] = await tx.handOvers.latestOf([asked.id]);
    if (term === undefined) return refused({ code: 'access.denied' });
    if (made === undefined) return refused({ code: 'hand-over.not-made' });
    const coming = await comingTo(tx, term);
    const signer = asked.side === 'leaving' ? term.person_id : coming?.person_id;
    const problem = signingProblem({ asked, caller, term, made, coming, today: clock.today() });
    if (problem !== null) return refused(problem);
    if (signer === undefined) return refused({ code: 'hand-over.nobody-coming' });
    const isNew = await signAs(tx, { asked, signer, caller, now: clock.now() });
    const [standing] = (await tx.handOvers.signaturesOf([made.id])).filter(({ side }) => side === asked.side);
    if (standing?.signed_on !== asked.signedOn) {
      return refused({ code: 'hand-over.signed-already', facts: { on: standing?.signed_on ?? null } });
    }
    const after = { handOverId: made.id, side: asked.side, signedOn: asked.signedOn };
    if (isNew) trail.add({ subjectId: signer, organizationId: term.organization_id, after });
    return done(await handOverView(tx, term, clock.today()));
  });
}

interface Situation {
  readonly asked: HandOverSigning;
  readonly caller: Caller;
  readonly term: AppointmentRow;
  readonly made: HandOverRow;
  readonly coming: AppointmentRow | undefined;
  readonly today: string;
}

function signingProblem({ asked, caller, term, made, coming, today }: Situation): Problem | null {
  // Another list has been made since; what was signed was the one before.
  if (made.id !== asked.handOverId) return { code: 'hand-over.changed-meanwhile' };
  if (asked.signedOn > today || asked.signedOn < made.made_on) {
    return { code: 'hand-over.day-outside', facts: { from: made.made_on, to: today } };
  }
  const isOther =
    (caller.personId === term.person_id && asked.side === 'coming') ||
    (caller.personId === coming?.person_id && asked.side === 'leaving');
  return isOther ? { code: 'hand-over.other-side' } : null;
}

interface Signing {
  readonly asked: HandOverSigning;
  readonly signer: string;
  readonly caller: Caller;
  readonly now: Date;
}

function signAs(tx: Transaction, { asked, signer, caller, now }: Signing): Promise<boolean> {
  return tx.handOvers.sign({
    ...{ hand_over_id: asked.handOverId, side: asked.side, person_id: signer, signed_on: asked.signedOn },
    ...{ recorded_by: caller.personId, recorded_at: now },
  });
}
