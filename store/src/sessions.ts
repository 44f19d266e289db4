import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type SessionRow = Pick<
  Selectable<Schema['auth_session']>,
  'id' | 'created_at' | 'updated_at' | 'entered_by' | 'browser_kind'
>;

/** The open sessions of an account. What their tokens are stays with the sign-in library. */
export function sessionsOf({ db }: Pick<Work, 'db'>) {
  return {
    /** Those used last first. */
    list: (accountId: string): Promise<SessionRow[]> =>
      db
        .selectFrom('auth_session')
        .select(['id', 'created_at', 'updated_at', 'entered_by', 'browser_kind'])
        .where('user_id', '=', accountId)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute(),

    /** Ends one of an account's sessions; false where there is none such. */
    end: async (accountId: string, id: string): Promise<boolean> => {
      const { numDeletedRows } = await db
        .deleteFrom('auth_session')
        .where('user_id', '=', accountId)
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },

    /** Ends all of an account's sessions, except one if it is named; returns how many there were. */
    endAll: async (accountId: string, exceptId?: string): Promise<number> => {
      const { numDeletedRows } = await db
        .deleteFrom('auth_session')
        .where('user_id', '=', accountId)
        .$if(exceptId !== undefined, (query) => query.where('id', '!=', exceptId ?? ''))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
