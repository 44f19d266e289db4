import type { Objection } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdObjection } from './hold-objection.ts';
import { readObjection } from './view.ts';

export interface Answering {
  readonly id: string;
  readonly revision: number;
  readonly outcome: 'upheld' | 'partly' | 'rejected';
  /** What those found who looked into it, and the reasoned reply. */
  readonly findings: string;
  readonly reply: string;
  readonly metOn: string | null;
}

/**
 * Answers with what was found and why. It corrects nothing by itself: a score, an entry or a rating is corrected where such
 * a thing is, by that page's own rules.
 */
export function answerObjection(context: Context, caller: Caller, given: Answering): Promise<Result<Objection>> {
  const { id, revision, outcome, findings, reply, metOn } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdObjection(tx, caller, { id, revision, act: 'answer' });
    if (!held.ok) return held;
    const { row, next } = held.value;
    if (metOn !== null && metOn > today) return refused({ code: 'meeting.in-future', facts: { on: metOn, today } });
    if (metOn !== null && metOn < row.raised_on)
      return refused({ code: 'objection.met-before', facts: { on: metOn, raisedOn: row.raised_on } });
    await tx.objections.update(id, {
      ...{ state: next, revision: revision + 1, outcome, findings, reply, met_on: metOn },
      ...{ answered_by: caller.personId, answered_on: today },
    });
    trail.add({
      ...{ subjectId: row.subject_id, organizationId: row.branch_id, reason: reply },
      ...{ before: { state: row.state }, after: { objectionId: id, state: next, outcome, metOn } },
    });
    return readObjection(tx, caller, id);
  });
}
