import type { Work } from './work.ts';

export interface RequestPlace {
  readonly accountId: string;
  /** Made by whoever sends the request. */
  readonly key: string;
}

export interface RequestContent {
  readonly act: string;
  readonly bodyHash: string;
}

/** Requests that were carried out, with their answers. */
export function requestKeysOf({ db, committeeId }: Work) {
  return {
    /**
     * Takes a key for this transaction; undefined where it is new. Where the same key is being worked on, it waits for
     * the end of that, and returns what was asked and answered.
     */
    take: async (
      { accountId, key }: RequestPlace,
      { act, bodyHash, now }: RequestContent & { readonly now: Date },
    ): Promise<(RequestContent & { readonly answerSealed: Uint8Array | null }) | undefined> => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('request_key')
        .values({
          ...{ committee_id: committeeId, account_id: accountId, key, act, body_hash: bodyHash },
          ...{ answer_sealed: null, made_at: now },
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 1n) return undefined;
      const row = await db
        .selectFrom('request_key')
        .select(['act', 'body_hash', 'answer_sealed'])
        .where('committee_id', '=', committeeId)
        .where('account_id', '=', accountId)
        .where('key', '=', key)
        .executeTakeFirstOrThrow();
      return { act: row.act, bodyHash: row.body_hash, answerSealed: row.answer_sealed };
    },

    answer: async ({ accountId, key }: RequestPlace, answerSealed: Uint8Array): Promise<void> => {
      await db
        .updateTable('request_key')
        .set({ answer_sealed: answerSealed })
        .where('committee_id', '=', committeeId)
        .where('account_id', '=', accountId)
        .where('key', '=', key)
        .execute();
    },

    forget: async ({ accountId, key }: RequestPlace): Promise<void> => {
      await db
        .deleteFrom('request_key')
        .where('committee_id', '=', committeeId)
        .where('account_id', '=', accountId)
        .where('key', '=', key)
        .execute();
    },

    /** Forgets requests older than this; nobody sends one again after days. */
    forgetBefore: async (before: Date): Promise<void> => {
      await db
        .deleteFrom('request_key')
        .where('committee_id', '=', committeeId)
        .where('made_at', '<', before)
        .execute();
    },
  };
}
