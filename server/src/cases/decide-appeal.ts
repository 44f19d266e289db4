import type { MemberCase } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { caseChange, holdCase } from './hold-case.ts';
import { putPaper } from './put-paper.ts';
import { hasDecided, readCase } from './view.ts';

export interface AppealDeciding {
  readonly id: string;
  readonly revision: number;
  readonly decision: 'confirmed' | 'changed';
  readonly words: string;
}

/** Decides on an appeal with reasons; whoever took the decision does not. What follows from a change people do elsewhere. */
export function decideCaseAppeal(context: Context, caller: Caller, given: AppealDeciding): Promise<Result<MemberCase>> {
  const { id, revision, decision, words } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCase(tx, caller, { id, revision, parts: ['decider', 'reviewer'] });
    if (!held.ok) return held;
    const { row, isAppealed, papers } = held.value;
    if (!isAppealed) return refused({ code: 'case.changed-meanwhile' });
    if (hasDecided(papers, caller)) return refused({ code: 'case.own-decision' });
    const paper = { id: context.newId(), what: 'appeal-decision', on: today, words, verdict: decision } as const;
    await putPaper(tx, context, { caller, row, paper });
    trail.add(caseChange(held.value, { appealDecision: decision }));
    return readCase(tx, caller, today, id);
  });
}
