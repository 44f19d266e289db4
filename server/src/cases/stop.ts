import type { MemberCase } from '@xianfeng/contract';
import { refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { caseChange, holdCase } from './hold-case.ts';
import { putPaper } from './put-paper.ts';
import { readCase } from './view.ts';

export interface Stopping {
  readonly id: string;
  readonly revision: number;
  readonly reason: string;
}

/** Stops a case, whatever step it is at; the file stays as it is, with the reason. */
export function stopCase(context: Context, caller: Caller, given: Stopping): Promise<Result<MemberCase>> {
  const { id, revision, reason } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    const held = await holdCase(tx, caller, { id, revision, parts: ['handler', 'decider'] });
    if (!held.ok) return held;
    if (held.value.standing.state === 'closed') return refused({ code: 'case.changed-meanwhile' });
    const paper = { id: context.newId(), what: 'stop', on: today, words: reason } as const;
    await putPaper(tx, context, { caller, row: held.value.row, paper });
    trail.add(caseChange(held.value, { isStopped: true }));
    return readCase(tx, caller, today, id);
  });
}
