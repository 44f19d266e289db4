import { operatorWords } from '@xianfeng/contract';
import { done, type Problem, refused, type Result, shortForm } from '@xianfeng/engine';
import { checkHistory, checkSignatures, openServices } from '@xianfeng/server';
import type { Store } from '@xianfeng/store';
import { type KeptCheckpoint, readCheckpoints } from './checkpoints.ts';
import { lookAt, type WhichData } from './look-at.ts';
import { say, sayRefused } from './say.ts';

export interface VerifyOptions extends WhichData {
  /** A checkpoint kept elsewhere: its short form as printed, or a file of exported checkpoints. */
  readonly against?: string;
}

/** Walks every ledger, audit trail and history of organizations, holds notices and checkpoints against them, and says what does not fit. */
export async function verify(options: VerifyOptions): Promise<void> {
  const against = readCheckpoints(options.against);
  const verified = against.ok
    ? await lookAt(options, (store, folder) => verifyAll({ store, folder }, against.value))
    : against;
  if (!verified.ok) sayRefused(verified.problems);
}

interface LookedAt {
  readonly store: Store;
  /** Where the key of the signatures is. */
  readonly folder: string;
}

/** Every committee is looked at even when an earlier one is broken. */
async function verifyAll({ store, folder }: LookedAt, kept: readonly KeptCheckpoint[]): Promise<Result<null>> {
  const services = await openServices({ store, dataFolder: folder, isDemo: false });
  const problems: Problem[] = [];
  for (const { id, name } of await store.committees.list()) {
    const own = kept.filter(({ committeeId }) => committeeId === null || committeeId === id);
    const { ledger, audit } = await store.verify(id, {
      audit: own.map((checkpoint) => checkpoint.audit),
      ledger: own.flatMap((checkpoint) => checkpoint.ledger ?? []),
    });
    if (ledger.ok) say(operatorWords.ledgerWhole(name, ledger.value.sequence, ledger.value.notices));
    else problems.push(...ledger.problems);
    if (audit.ok) say(operatorWords.auditWhole(name, shortForm(audit.value)));
    else problems.push(...audit.problems);
    const tree = await checkHistory(services, id);
    if (tree.ok) say(operatorWords.treeWhole(name, tree.value));
    else problems.push(...tree.problems);
    problems.push(...(await checkSignatures(services, id)));
  }
  return problems.length === 0 ? done(null) : refused(...problems);
}
