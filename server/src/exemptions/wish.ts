import type { ExemptionRequest, ExemptReason } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { blankStep, type ExemptionRequestRow, type Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { exemptionDayProblems } from './day-problems.ts';
import { standingState } from './view.ts';
import { readRequest } from './take-step.ts';

export interface ExemptionWish {
  readonly id: string;
  readonly branchId: string;
  readonly personId: string;
  readonly reason: ExemptReason;
  readonly fromOn: string;
  readonly toOn: string | null;
}

/**
 * A member's own wish not to be scored, with a code for the reason and nothing about health; or the same typed for the
 * member by the recorder, who can be undone. The same id again changes nothing.
 */
export function wishExemption(
  context: Context,
  caller: Caller,
  asked: ExemptionWish,
): Promise<Result<ExemptionRequest>> {
  return commit(context, caller, async (tx, trail) => {
    const { id, personId, branchId, reason, fromOn, toOn } = asked;
    const today = context.clock.today();
    await tx.people.lock([personId]);
    const known = await tx.exemptionRequests.lock(id);
    if (known !== undefined)
      return isSame(known, asked) ? readRequest(tx, id) : refused({ code: 'exemption.id-taken' });
    const standing = await tx.memberships.lockLast(personId);
    if (standing?.branch_id !== branchId || standing.to_on !== null) return refused({ code: 'access.denied' });
    const problems = [...(await exemptionDayProblems(tx, asked, await yearInUse(tx, branchId, today)))];
    const open = await withdrawUndone(tx, context, { personId, callerId: caller.personId });
    if (open !== undefined) problems.push({ code: 'exemption.under-way', facts: { fromOn: open.from_on } });
    if (problems.length > 0) return refused(...problems);
    const days = { reason, from_on: fromOn, to_on: toOn };
    await tx.exemptionRequests.insert({
      id,
      person_id: personId,
      branch_id: branchId,
      ...days,
      state: 'wished',
      revision: 1,
    });
    const taken = { taken_by: caller.personId, taken_at: context.clock.now(), on_day: today };
    await tx.exemptionRequests.take('wished', { ...blankStep, ...taken, request_id: id, revision: 1, step: 'wish' });
    const isProxy = personId !== caller.personId;
    if (isProxy) await writeProxy(tx, context, { asked, caller });
    const after = { id, reason, fromOn, toOn };
    trail.add({ subjectId: personId, organizationId: branchId, after, ...(isProxy ? { onBehalfOfId: personId } : {}) });
    return readRequest(tx, id);
  });
}

/** One wish at a time; one that was typed by another and undone is withdrawn and makes room. */
async function withdrawUndone(
  tx: Transaction,
  { clock }: Context,
  { personId, callerId }: { readonly personId: string; readonly callerId: string },
): Promise<ExemptionRequestRow | undefined> {
  const rows = (await tx.exemptionRequests.ofPeople([personId])).filter(
    ({ state }) => state === 'wished' || state === 'branch-passed' || state === 'committee-reviewed',
  );
  const proxies = await tx.proxyEntries.ofMade(rows.map(({ id }) => id));
  for (const row of rows) {
    if (standingState(row, proxies.get(row.id)) !== 'withdrawn') return row;
    await tx.exemptionRequests.take('withdrawn', {
      ...{ ...blankStep, request_id: row.id, revision: row.revision + 1, step: 'withdrawal' },
      ...{ on_day: clock.today(), taken_by: callerId, taken_at: clock.now() },
    });
  }
  return undefined;
}

async function writeProxy(
  tx: Transaction,
  { newId, clock }: Context,
  { asked, caller }: { readonly asked: ExemptionWish; readonly caller: Caller },
): Promise<void> {
  await tx.proxyEntries.insert({
    ...{ id: newId(), act: 'exemption.wish', person_id: asked.personId, made_id: asked.id, undone_on: null },
    ...{ typed_by: caller.personId, typed_on: clock.today(), typed_at: clock.now() },
  });
}

function isSame(row: ExemptionRequestRow, { personId, reason, fromOn, toOn }: ExemptionWish): boolean {
  return row.person_id === personId && row.reason === reason && row.from_on === fromOn && row.to_on === toOn;
}
