import { statementVersion } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { type StatementStanding, standingOf } from './read.ts';

/** Writes down that somebody has read the wording in force (PIPL 17). The first time stands. */
export function acknowledgeStatement(
  context: Context,
  caller: Caller,
  version: string,
): Promise<Result<StatementStanding>> {
  return commit(context, caller, async (tx, trail) => {
    if (version !== statementVersion) return refused({ code: 'statement.outdated', facts: { version } });
    const isNew = await tx.statementReadings.add(caller.personId, version, context.clock.now());
    if (isNew) trail.add({ subjectId: caller.personId, after: { version } });
    return done(await standingOf(tx, caller.personId));
  });
}
