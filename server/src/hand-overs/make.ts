import type { HandOver } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { openItemsOf } from './open-items.ts';
import { handOverView } from './view.ts';

export interface HandOverMaking {
  /** The term's. */
  readonly id: string;
  readonly handOverId: string;
  /** The list that stood when this one was asked for. */
  readonly seenId: string | null;
}

/** Keeps the list of what is open today, for printing. The same id again changes nothing; another one is made anew. */
export function makeHandOver(context: Context, caller: Caller, asked: HandOverMaking): Promise<Result<HandOver>> {
  const { clock } = context;
  return commit(context, caller, async (tx, trail) => {
    const term = await tx.appointments.lock(asked.id);
    if (term === undefined) return refused({ code: 'access.denied' });
    if (term.to_on === null) return refused({ code: 'hand-over.term-open' });
    const standing = await tx.handOvers.find(asked.handOverId);
    if (standing !== undefined && standing.appointment_id !== term.id) return refused({ code: 'hand-over.id-taken' });
    if (standing === undefined) {
      const [latest] = await tx.handOvers.latestOf([term.id]);
      if ((latest?.id ?? null) !== asked.seenId) return refused({ code: 'hand-over.changed-meanwhile' });
      const lines = await openItemsOf(tx, term, clock.today());
      await tx.handOvers.insert({
        ...{ id: asked.handOverId, appointment_id: term.id, made_on: clock.today(), made_by: caller.personId },
        ...{ made_at: clock.now(), lines: JSON.stringify(lines) },
      });
      const after = { appointmentId: term.id, items: lines.length };
      trail.add({ subjectId: term.person_id, organizationId: term.organization_id, after });
    }
    return done(await handOverView(tx, term, clock.today()));
  });
}
