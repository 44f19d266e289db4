import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export type AccountRow = Selectable<Schema['account']>;

/** Signing in happens before any committee is known: these tables stand outside row security. */
export type SignIns = ReturnType<typeof signInsOf>;

export function signInsOf(database: Database) {
  return {
    /** Counts one more attempt under a name and returns how many there were since `since`, this one included. */
    countAttempt: async (usernameDigest: string, { now, since }: { now: Date; since: Date }): Promise<number> => {
      const row = await database
        .insertInto('auth_attempt')
        .values({ username_digest: usernameDigest, attempts: 1, began_at: now })
        .onConflict((conflict) =>
          conflict.column('username_digest').doUpdateSet((eb) => ({
            attempts: eb
              .case()
              .when('auth_attempt.began_at', '<', since)
              .then(1)
              .else(eb('auth_attempt.attempts', '+', 1))
              .end(),
            began_at: eb
              .case()
              .when('auth_attempt.began_at', '<', since)
              .then(now)
              .else(eb.ref('auth_attempt.began_at'))
              .end(),
          })),
        )
        .returning('attempts')
        .executeTakeFirstOrThrow();
      return row.attempts;
    },

    /** Forgets the attempts under a name, and those of anybody that began before `since`. */
    forgetAttempts: async (usernameDigest: string, since: Date): Promise<void> => {
      await database
        .deleteFrom('auth_attempt')
        .where((where) => where.or([where('username_digest', '=', usernameDigest), where('began_at', '<', since)]))
        .execute();
    },

    findAccount: (id: string): Promise<AccountRow | undefined> =>
      database.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst(),

    /** Takes the one-time code away; false when somebody has used it in between. */
    spendCode: async (accountId: string, code: string): Promise<boolean> => {
      const { numUpdatedRows } = await database
        .updateTable('auth_account')
        .set({ password: 'spent' })
        .where('user_id', '=', accountId)
        .where('password', '=', code)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    /** What proves the account's holder at present: a hash, a code's digest, or a word that fits nothing. */
    proofOf: async (accountId: string): Promise<string | null> => {
      const row = await database
        .selectFrom('auth_account')
        .select('password')
        .where('user_id', '=', accountId)
        .executeTakeFirst();
      return row?.password ?? null;
    },

    /** Sets a password in place of whatever was there and ends every session of the account. */
    setPassword: (accountId: string, { hash, now }: { hash: string; now: Date }): Promise<void> =>
      database.transaction().execute(async (db) => {
        await db
          .updateTable('auth_account')
          .set({ password: hash, updated_at: now })
          .where('user_id', '=', accountId)
          .execute();
        await db.updateTable('account').set({ code_expires_at: null }).where('id', '=', accountId).execute();
        await db.deleteFrom('auth_session').where('user_id', '=', accountId).execute();
      }),

    /** Marks a session as used just now. */
    touchSession: async (id: string, now: Date): Promise<void> => {
      await database.updateTable('auth_session').set({ updated_at: now }).where('id', '=', id).execute();
    },

    endSession: async (id: string): Promise<void> => {
      await database.deleteFrom('auth_session').where('id', '=', id).execute();
    },
  };
}
