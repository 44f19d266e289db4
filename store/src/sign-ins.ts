import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import type { Schema } from './schema.ts';

export type AccountRow = Selectable<Schema['account']>;

/** An account with what signing in asks of it. */
export interface SignInRow extends AccountRow {
  /** What proves its holder at present: a hash, a code's digest, or a word that fits nothing. */
  readonly proof: string;
  readonly has_second_factor: boolean;
}

/** Until when what is swept away has had its time. */
export interface Sweeping {
  readonly now: Date;
  /** Sessions not used since then have ended. */
  readonly idleSince: Date;
  /** Attempts that began before then are forgotten. */
  readonly attemptsSince: Date;
  /** Second factors begun before then and never confirmed are dropped. */
  readonly begunSince: Date;
}

export interface EndedSession {
  readonly accountId: string;
  readonly isOld: boolean;
}

/** Signing in happens before any committee is known: these tables stand outside row security. */
export type SignIns = ReturnType<typeof signInsOf>;

export function signInsOf(database: Database) {
  const accounts = () =>
    database
      .selectFrom('account')
      .innerJoin('auth_account', 'auth_account.user_id', 'account.id')
      .leftJoin('second_factor', 'second_factor.account_id', 'account.id')
      .selectAll('account')
      .select((eb) => [
        eb.fn.coalesce('auth_account.password', eb.val('')).as('proof'),
        eb('second_factor.confirmed_at', 'is not', null).$castTo<boolean>().as('has_second_factor'),
      ]);
  return {
    /** Counts one more attempt under a digest and returns how many there were since `since`, this one included. */
    countAttempt: async (digest: string, { now, since }: { now: Date; since: Date }): Promise<number> => {
      const row = await database
        .insertInto('auth_attempt')
        .values({ digest, attempts: 1, began_at: now })
        .onConflict((conflict) =>
          conflict.column('digest').doUpdateSet((eb) => ({
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

    /** Takes one attempt back that turned out to be none; the last one leaves nothing behind. */
    uncountAttempt: async (digest: string): Promise<void> => {
      await database.deleteFrom('auth_attempt').where('digest', '=', digest).where('attempts', '<=', 1).execute();
      await database
        .updateTable('auth_attempt')
        .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
        .where('digest', '=', digest)
        .where('attempts', '>', 1)
        .execute();
    },

    forgetAttempts: async (digest: string): Promise<void> => {
      await database.deleteFrom('auth_attempt').where('digest', '=', digest).execute();
    },

    find: (username: string): Promise<SignInRow | undefined> =>
      accounts().where('account.username', '=', username).executeTakeFirst(),

    findAccount: (id: string): Promise<SignInRow | undefined> =>
      accounts().where('account.id', '=', id).executeTakeFirst(),

    /** Whose sign-in at a portal was written down beforehand. */
    findLinked: (issuer: string, subject: string): Promise<SignInRow | undefined> =>
      accounts()
        .innerJoin('portal_link', 'portal_link.account_id', 'account.id')
        .where('portal_link.issuer', '=', issuer)
        .where('portal_link.subject', '=', subject)
        .executeTakeFirst(),

    /** Notes that a session was used just now. */
    touchSession: async (id: string, now: Date): Promise<void> => {
      await database.updateTable('auth_session').set({ updated_at: now }).where('id', '=', id).execute();
    },

    endSession: async (id: string): Promise<void> => {
      await database.deleteFrom('auth_session').where('id', '=', id).execute();
    },

    /**
     * Removes what has had its time, so that nothing can bring it back, not even a clock that is put back. Returns whose
     * sessions ended: `isOld` by their age, the others because nobody used them.
     */
    sweep: async ({ now, idleSince, attemptsSince, begunSince }: Sweeping): Promise<EndedSession[]> => {
      const ended = await database
        .deleteFrom('auth_session')
        .where((where) => where.or([where('expires_at', '<', now), where('updated_at', '<', idleSince)]))
        .returning((eb) => ['user_id as accountId', eb('expires_at', '<', now).$castTo<boolean>().as('isOld')])
        .execute();
      await database.deleteFrom('auth_attempt').where('began_at', '<', attemptsSince).execute();
      await database
        .deleteFrom('second_factor')
        .where('confirmed_at', 'is', null)
        .where('begun_at', '<', begunSince)
        .execute();
      return ended;
    },
  };
}
