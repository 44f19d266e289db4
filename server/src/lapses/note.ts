import type { LapseChecks } from '@xianfeng/contract';
import { done, type LapseKind, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { findLapses } from './find.ts';
import { lapseChecks } from './list.ts';

export interface Noting {
  readonly branchId: string;
  readonly id: string;
  readonly personId: string;
  readonly kind: LapseKind;
  readonly throughMonth: string;
  readonly outcome: 'facts-missing' | 'good-reason' | 'talked-with' | 'no-reason';
  readonly words: string;
}

/** Writes down what was found when somebody asked about six empty months. Nothing follows from it by itself. */
export function noteLapse(context: Context, caller: Caller, given: Noting): Promise<Result<LapseChecks>> {
  const { branchId, id, personId, kind, throughMonth, outcome, words } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([personId]);
    if (personId === caller.personId) return refused({ code: 'lapse.own' });
    const known = await tx.lapses.find(id);
    const place = { person_id: personId, kind, through_month: throughMonth, outcome, words };
    if (known !== undefined) {
      const isSame = Object.entries(place).every(([column, value]) => known[column as keyof typeof place] === value);
      return isSame ? done(await lapseChecks(tx, caller, { branchId, today })) : refused({ code: 'lapse.id-taken' });
    }
    const stands = (await findLapses(tx, branchId, today)).some(
      (lapse) => lapse.person.id === personId && lapse.kind === kind && lapse.throughMonth === throughMonth,
    );
    if (!stands) return refused({ code: 'lapse.changed-meanwhile' });
    await tx.lapses.insert({
      ...{ id, branch_id: branchId, ...place, found_by: caller.personId },
      ...{ found_on: today, found_at: context.clock.now() },
    });
    trail.add({ subjectId: personId, organizationId: branchId, after: { findingId: id, kind, throughMonth, outcome } });
    return done(await lapseChecks(tx, caller, { branchId, today }));
  });
}
