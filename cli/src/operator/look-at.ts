import { type Problem, refused, type Result } from '@xianfeng/engine';
import { openInstallation, openRunningStore, type Store } from '@xianfeng/store';
import { chooseDataFolder } from './data-folder.ts';

export interface WhichData {
  readonly demo?: true;
  readonly real?: true;
  readonly data?: string;
}

/** Looks at an installation's data, whether it is running or not. */
export async function lookAt<Value>(
  { demo, real, data: wished }: WhichData,
  look: (store: Store, folder: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const kind = real ? 'real' : demo ? 'demo' : undefined;
  const chosen = chooseDataFolder({
    ...(wished === undefined ? {} : { folder: wished }),
    ...(kind === undefined ? {} : { kind }),
  });
  if (!chosen.ok) return chosen;
  if (chosen.value === 'undecided') return refused({ code: 'data-folder.empty', facts: { folder: wished ?? 'data' } });
  const { folder } = chosen.value;
  const { DATABASE_URL: databaseUrl } = process.env;
  const opened = await openInstallation({ folder, ...(databaseUrl === undefined ? {} : { databaseUrl }) });
  if (!opened.ok) return lookAtRunning(folder, opened.problems, look);
  try {
    return await look(opened.value.store, folder);
  } finally {
    await opened.value.close();
  }
}

async function lookAtRunning<Value>(
  folder: string,
  problems: readonly Problem[],
  look: (store: Store, folder: string) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const isInUse = problems.some(({ code }) => code === 'data-folder.in-use');
  const store = isInUse ? openRunningStore(folder) : undefined;
  if (store === undefined) return refused(...problems);
  try {
    return await look(store, folder);
  } finally {
    await store.close();
  }
}
