import type { ExemptionRequest, ReturnedFor } from '@xianfeng/contract';
import {
  done,
  exemptionAfter,
  type ExemptionStep,
  exemptionStepProblems,
  exemptionTurn,
  type Problem,
  refused,
  type Result,
} from '@xianfeng/engine';
import { blankStep, type ExemptionRequestRow, type ExemptionStepRow, type Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { requestViews, standingState } from './view.ts';

export interface StepAsked {
  readonly id: string;
  /** What whoever takes the step saw. */
  readonly revision: number;
  readonly on: string;
}

export interface StepTaking {
  readonly asked: StepAsked;
  readonly step: ExemptionStep;
  /** What the step's row says besides. */
  readonly columns: Partial<Pick<ExemptionStepRow, 'document' | 'members_due' | 'members_present'>>;
  /** What stands against it beyond the order of steps, and what it brings about. */
  readonly effect?: (tx: Transaction, request: ExemptionRequestRow) => Promise<readonly Problem[]>;
}

/** One step forward, by its own role and never for oneself. */
export function takeStep(context: Context, caller: Caller, taking: StepTaking): Promise<Result<ExemptionRequest>> {
  const { asked, step, columns } = taking;
  return commit(context, caller, async (tx, trail) => {
    const held = await holdRequest(tx, caller, asked);
    if (!held.ok) return held;
    const { request, state, lastOn } = held.value;
    const days = { on: asked.on, before: lastOn, today: context.clock.today() };
    const problems = exemptionStepProblems(state, step, days);
    if (problems.length > 0) return refused(...problems);
    const others = (await taking.effect?.(tx, request)) ?? [];
    if (others.length > 0) return refused(...others);
    await tx.exemptionRequests.take(exemptionAfter(step), {
      ...{ ...blankStep, ...columns, request_id: request.id, revision: request.revision + 1, step, on_day: asked.on },
      ...{ taken_by: caller.personId, taken_at: context.clock.now() },
    });
    trail.add({
      ...{ subjectId: request.person_id, organizationId: request.branch_id, evidence: columns.document ?? undefined },
      ...{ before: { id: request.id, state }, after: { state: exemptionAfter(step), on: asked.on } },
    });
    return readRequest(tx, request.id);
  });
}

/** Back to the member, with a code for why, by whoever's turn it is. Both the request and the next one stay on record. */
export function sendBack(
  context: Context,
  caller: Caller,
  { step, ...asked }: StepAsked & { readonly step: ExemptionStep; readonly returnedFor: ReturnedFor },
): Promise<Result<ExemptionRequest>> {
  return commit(context, caller, async (tx, trail) => {
    const held = await holdRequest(tx, caller, asked);
    if (!held.ok) return held;
    const { request, state, lastOn } = held.value;
    const problems = exemptionStepProblems(state, step, {
      on: asked.on,
      before: lastOn,
      today: context.clock.today(),
    });
    if (problems.length > 0) return refused(...problems);
    await tx.exemptionRequests.take('returned', {
      ...{ ...blankStep, request_id: request.id, revision: request.revision + 1, step: 'return', on_day: asked.on },
      ...{ returned_for: asked.returnedFor, taken_by: caller.personId, taken_at: context.clock.now() },
    });
    const after = { state: 'returned', returnedFor: asked.returnedFor };
    const subject = { subjectId: request.person_id, organizationId: request.branch_id };
    trail.add({ ...subject, before: { id: request.id, state }, after });
    return readRequest(tx, request.id);
  });
}

/** The branch a request is about; null for one that is unknown. */
export function placeOf(context: Context, caller: Caller, id: string): Promise<{ readonly branchId: string } | null> {
  return context.store.transaction(caller.committeeId, async (tx) => {
    const request = await tx.exemptionRequests.lock(id);
    return request === undefined ? null : { branchId: request.branch_id };
  });
}

/** The member takes the own wish back, as long as it is not approved. */
export function withdrawWish(
  context: Context,
  caller: Caller,
  asked: Pick<StepAsked, 'id' | 'revision'>,
): Promise<Result<ExemptionRequest>> {
  return commit(context, caller, async (tx, trail) => {
    const request = await tx.exemptionRequests.lock(asked.id);
    if (request === undefined || request.person_id !== caller.personId) return refused({ code: 'access.denied' });
    if (request.revision !== asked.revision) return refused({ code: 'exemption.changed-meanwhile' });
    if (exemptionTurn(request.state) === null) {
      return refused({ code: 'exemption.not-its-turn', facts: { step: 'withdrawal', state: request.state } });
    }
    await tx.exemptionRequests.take('withdrawn', {
      ...{ ...blankStep, request_id: request.id, revision: request.revision + 1, step: 'withdrawal' },
      ...{ on_day: context.clock.today(), taken_by: caller.personId, taken_at: context.clock.now() },
    });
    trail.add({ subjectId: request.person_id, before: { id: request.id, state: request.state }, after: 'withdrawn' });
    return readRequest(tx, request.id);
  });
}

export async function readRequest(tx: Transaction, id: string): Promise<Result<ExemptionRequest>> {
  const request = await tx.exemptionRequests.lock(id);
  const [view] = request === undefined ? [] : await requestViews(tx, [request]);
  return view === undefined ? refused({ code: 'access.denied' }) : done(view);
}

interface HeldRequest {
  readonly request: ExemptionRequestRow;
  readonly state: ExemptionRequestRow['state'];
  /** The day of the last step. */
  readonly lastOn: string;
}

async function holdRequest(tx: Transaction, caller: Caller, asked: StepAsked): Promise<Result<HeldRequest>> {
  const request = await tx.exemptionRequests.lock(asked.id);
  if (request === undefined) return refused({ code: 'access.denied' });
  if (request.revision !== asked.revision) return refused({ code: 'exemption.changed-meanwhile' });
  if (request.person_id === caller.personId) return refused({ code: 'exemption.own' });
  const proxy = (await tx.proxyEntries.ofMade([request.id])).get(request.id);
  const lastOn = (await tx.exemptionRequests.steps([request.id])).at(-1)?.on_day ?? request.from_on;
  return done({ request, state: standingState(request, proxy), lastOn });
}
