import type { Visit } from '@xianfeng/contract';
import { type Problem, refused, type Result } from '@xianfeng/engine';
import type { SupervisionFindingRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { isOpen } from './heads.ts';
import { holdVisit } from './hold-visit.ts';
import { peopleOfBranch } from './people.ts';
import { takeVisitStep } from './take-step.ts';

export interface Answering {
  readonly id: string;
  readonly revision: number;
  readonly words: string;
  readonly menders: readonly { readonly position: number; readonly menderId: string }[];
}

/** What the branch says to a visit, and who of it puts right what lacks. Where nothing lacks the visit is closed with it. */
export function answerVisit(context: Context, caller: Caller, given: Answering): Promise<Result<Visit>> {
  const { id, revision, words, menders } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdVisit(tx, caller, { id, revision, part: 'answers', today });
    if (!held.ok) return held;
    const { row } = held.value;
    if (row.state !== 'visited') return refused({ code: 'supervision.changed-meanwhile' });
    const open = (await tx.supervisions.findingsOf([id])).filter(isOpen);
    const problems = await menderProblems(tx, { open, menders, branchId: row.branch_id, today });
    if (problems.length > 0) return refused(...problems);
    for (const { position, menderId } of menders)
      await tx.supervisions.updateFinding({ visitId: id, position }, { mender_id: menderId });
    return takeVisitStep(
      context,
      { tx, trail, caller },
      {
        ...{ place: held.value, act: 'answer', step: 'answer', on: today, words },
        change: { answer: words, answered_on: today },
      },
    );
  });
}

interface Mending {
  readonly open: readonly SupervisionFindingRow[];
  readonly menders: Answering['menders'];
  readonly branchId: string;
  readonly today: string;
}

/** Somebody of the branch for each thing that lacks, and for nothing else. */
async function menderProblems(
  tx: Transaction,
  { open, menders, branchId, today }: Mending,
): Promise<readonly Problem[]> {
  const asked = new Set(open.map(({ position }) => position));
  const named = new Set(menders.map(({ position }) => position));
  if (named.size < menders.length || [...named].some((position) => !asked.has(position)))
    return [{ code: 'supervision.nothing-lacks', facts: { number: (menders[0]?.position ?? 0) + 1 } }];
  const people = new Set(await peopleOfBranch(tx, branchId, today));
  return [
    ...[...asked]
      .filter((position) => !named.has(position))
      .map((position) => ({ code: 'supervision.mender-missing', facts: { number: position + 1 } })),
    ...(menders.every(({ menderId }) => people.has(menderId)) ? [] : [{ code: 'supervision.mender-unknown' }]),
  ];
}
