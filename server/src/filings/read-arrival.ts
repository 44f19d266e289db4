import type { FilingArrival, FilingBody, SignedFile } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { FilingRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { readFilingFile } from './filing-file.ts';

/** What a file is to this committee. */
export interface Arrived {
  readonly file: SignedFile<FilingBody>;
  /** The latest of that committee and year that is here. */
  readonly before: FilingRow | undefined;
  readonly key: FilingArrival['key'];
}

/** What a file says and whether its key is known here; nothing is written. */
export function readArrival(services: Services, caller: Caller, content: string): Promise<Result<FilingArrival>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const arrived = await arrivedFile(tx, caller, content);
    if (!arrived.ok) return arrived;
    const { file, before, key } = arrived.value;
    const { committee, year, revision, madeOn, figures } = file.body;
    return done({
      ...{ committee: committee.name, year, revision, madeOn, fingerprint: file.fingerprint },
      ...{ key, before: before?.revision ?? null, figures },
    });
  });
}

/** Refuses a file that was changed, one of our own, and one that is not newer than what is here. */
export async function arrivedFile(tx: Transaction, caller: Caller, content: string): Promise<Result<Arrived>> {
  const read = readFilingFile(content);
  if (!read.ok) return read;
  const { body, fingerprint } = read.value;
  const senderId = body.committee.id;
  if (senderId === caller.committeeId) return refused({ code: 'filing.own' });
  const before = await tx.filings.latest({ senderId, year: body.year });
  const problem = before === undefined ? null : ageProblem(before, body, content);
  if (problem !== null) return refused(problem);
  const known = await tx.filings.fingerprintOf(senderId);
  return done({ file: read.value, before, key: known === null ? 'new' : known === fingerprint ? 'known' : 'other' });
}

function ageProblem(before: FilingRow, { committee, year, revision }: FilingBody, content: string): Problem | null {
  const facts = { committee: committee.name, year, revision, latest: before.revision };
  if (before.content === content.trim()) return { code: 'filing.taken-in-already', facts };
  return revision > before.revision ? null : { code: 'filing.older', facts };
}
