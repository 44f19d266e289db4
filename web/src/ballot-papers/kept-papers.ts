import type { ClaimAnswer, OwnScores } from '@xianfeng/ballot';
import type { Filling } from './paper.ts';
import type { Cast } from './revisions.ts';
import type { Listing } from './voting-acts.ts';

/** Everything of one person's paper of one ballot; it stands on this device and nowhere else. */
export interface KeptPaper {
  /** Person and ballot: a device may have more than one reader. */
  readonly key: string;
  /** Of the manifest it was claimed under: under another one it is not used. */
  readonly hash: string;
  readonly group: number;
  readonly seed: Uint8Array;
  /** Null until the claim has been answered. */
  readonly answer: ClaimAnswer | null;
  /** What has been filled in, cast or not. */
  readonly filling: Filling | null;
  readonly cast: Cast | null;
  readonly listing: Listing | null;
  readonly found: OwnScores | null;
}

/** The browser keeps nothing for this page: a private window, or storage that was forbidden. */
export class NotKept extends Error {
  override readonly name = 'NotKept';
}

const STORE = 'papers';

export async function readKept(key: string): Promise<KeptPaper | null> {
  const found = await inStore('readonly', (store) => store.get(key) as IDBRequest<KeptPaper | undefined>);
  return found ?? null;
}

export async function keepPaper(paper: KeptPaper): Promise<void> {
  await inStore('readwrite', (store) => store.put(paper));
}

export async function forgetPaper(key: string): Promise<void> {
  await inStore('readwrite', (store) => store.delete(key));
}

/** Resolves once what was written is really there: a seed must not be lost after its claim has been sent. */
async function inStore<Value>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value> {
  try {
    const database = await openDatabase();
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(STORE, mode, { durability: 'strict' });
        const asked = ask(transaction.objectStore(STORE));
        transaction.addEventListener('complete', () => resolve(asked.result));
        transaction.addEventListener('abort', () => reject(transaction.error));
      });
    } finally {
      database.close();
    }
  } catch (error) {
    throw new NotKept('This browser keeps nothing.', { cause: error });
  }
}

function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('xianfeng-ballots', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE, { keyPath: 'key' }));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
}
