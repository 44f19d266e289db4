import { statementVersion } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';

export interface StatementStanding {
  readonly version: string;
  readonly readAt: string | null;
}

/** Which wording of the privacy statement is in force, and when the caller read it. */
export function readStatement({ store }: Services, caller: Caller): Promise<Result<StatementStanding>> {
  return store.transaction(caller.committeeId, async (tx) => done(await standingOf(tx, caller.personId)));
}

export async function standingOf(tx: Transaction, personId: string): Promise<StatementStanding> {
  const readings = await tx.statementReadings.ofPerson(personId);
  const own = readings.find(({ version }) => version === statementVersion);
  return { version: statementVersion, readAt: own?.read_at.toISOString() ?? null };
}
