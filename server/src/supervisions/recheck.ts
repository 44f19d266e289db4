import type { Visit } from '@xianfeng/contract';
import { findingAfter, heldOnProblems, type Problem, refused, type Result } from '@xianfeng/engine';
import type { SupervisionVisitRow } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { holdVisit } from './hold-visit.ts';
import { takeVisitStep } from './take-step.ts';

export interface Rechecking {
  readonly id: string;
  readonly revision: number;
  readonly position: number;
  readonly act: 'settle' | 'again';
  readonly on: string;
  readonly words: string;
  /** Of what is to be done again. */
  readonly dueOn: string | null;
}

/** Those who visit look again at one thing that lacked: it is settled, or to be done again by another day. */
export function recheckFinding(context: Context, caller: Caller, given: Rechecking): Promise<Result<Visit>> {
  const { id, revision, position, act, on, words, dueOn } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdVisit(tx, caller, { id, revision, part: 'visits', today });
    if (!held.ok) return held;
    const { row } = held.value;
    const finding = (await tx.supervisions.findingsOf([id])).find((each) => each.position === position);
    const after = finding?.state == null ? null : findingAfter(finding.state, act);
    if (after === null || row.state !== 'following') return refused({ code: 'supervision.changed-meanwhile' });
    const problems = recheckProblems(row, given, today);
    if (problems.length > 0) return refused(...problems);
    await tx.supervisions.updateFinding(
      { visitId: id, position },
      { state: after, ...(dueOn === null ? {} : { due_on: dueOn }) },
    );
    return takeVisitStep(
      context,
      { tx, trail, caller },
      { place: held.value, act: 'recheck', step: act, position, on, words },
    );
  });
}

function recheckProblems(
  row: SupervisionVisitRow,
  { act, on, dueOn, position }: Rechecking,
  today: string,
): readonly Problem[] {
  const facts = { number: position + 1 };
  return [
    ...heldOnProblems(on, { earliest: row.visited_on ?? on, today }),
    ...(act === 'again' && dueOn === null ? [{ code: 'supervision.due-missing', facts }] : []),
    ...(act === 'again' && dueOn !== null && dueOn < on
      ? [{ code: 'supervision.due-before', facts: { ...facts, on } }]
      : []),
    ...(act === 'settle' && dueOn !== null ? [{ code: 'supervision.nothing-lacks', facts }] : []),
  ];
}
