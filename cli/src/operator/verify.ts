import { operatorWords } from '@xianfeng/contract';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import { openInstallation, openRunningStore, type Store } from '@xianfeng/store';
import { chooseDataFolder } from './data-folder.ts';
import { say, sayRefused } from './say.ts';

export interface VerifyOptions {
  readonly demo?: true;
  readonly real?: true;
  readonly data?: string;
}

/** Walks every ledger, holds published notices against it, and says what does not fit. */
export async function verify(options: VerifyOptions): Promise<void> {
  const verified = await verifyFolder(options);
  if (!verified.ok) sayRefused(verified.problems);
}

async function verifyFolder({ demo, real, data: folder }: VerifyOptions): Promise<Result<null>> {
  const kind = real ? 'real' : demo ? 'demo' : undefined;
  const chosen = chooseDataFolder({
    ...(folder === undefined ? {} : { folder }),
    ...(kind === undefined ? {} : { kind }),
  });
  if (!chosen.ok) return chosen;
  if (chosen.value === 'undecided') return refused({ code: 'data-folder.empty', facts: { folder: folder ?? 'data' } });
  const { DATABASE_URL: databaseUrl } = process.env;
  const opened = await openInstallation({
    folder: chosen.value.folder,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
  });
  if (!opened.ok) return verifyRunning(chosen.value.folder, opened.problems);
  try {
    return await verifyAll(opened.value.store);
  } finally {
    await opened.value.close();
  }
}

/** An installation that is running is looked at while it runs. */
async function verifyRunning(folder: string, problems: readonly Problem[]): Promise<Result<null>> {
  const isInUse = problems.some(({ code }) => code === 'data-folder.in-use');
  const store = isInUse ? openRunningStore(folder) : undefined;
  if (store === undefined) return refused(...problems);
  try {
    return await verifyAll(store);
  } finally {
    await store.close();
  }
}

/** Every committee is looked at even when an earlier one is broken. */
async function verifyAll(store: Store): Promise<Result<null>> {
  const problems = [];
  for (const { id, name } of await store.committees.list()) {
    const verified = await store.transaction(id, (tx) => tx.ledger.verify());
    if (verified.ok) say(operatorWords.ledgerWhole(name, verified.value.sequence, verified.value.notices));
    else problems.push(...verified.problems);
  }
  return problems.length === 0 ? done(null) : refused(...problems);
}
