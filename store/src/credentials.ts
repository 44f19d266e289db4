import type { Selectable } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type SecondFactorRow = Selectable<Schema['second_factor']>;

/** With the present one they are the five that must not be used again (`lastRefused` of the password profiles). */
const formerMost = 4;

/** What an account's holder proves to be with: password, second factor, backup codes, portal. */
export function credentialsOf({ db }: Pick<Work, 'db'>) {
  return {
    /** Takes the one-time code away; false when somebody has used it in between. */
    spendCode: async (accountId: string, code: string): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('auth_account')
        .set({ password: 'spent' })
        .where('user_id', '=', accountId)
        .where('password', '=', code)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    /** Hashes of the latest passwords, the present one first, `most` at most. */
    latestPasswords: async (accountId: string, most: number): Promise<string[]> => {
      const present = await db
        .selectFrom('auth_account')
        .select('password')
        .where('user_id', '=', accountId)
        .executeTakeFirst();
      const former = await db
        .selectFrom('former_password')
        .select('hash')
        .where('account_id', '=', accountId)
        .orderBy('replaced_at', 'desc')
        .limit(most)
        .execute();
      return [present?.password ?? '', ...former.map(({ hash }) => hash)]
        .filter((hash) => hash.startsWith('$'))
        .slice(0, most);
    },

    /** Sets a password in place of whatever was there, keeps the hash of the one before, and ends every session. */
    setPassword: async (accountId: string, { hash, now }: { hash: string; now: Date }): Promise<void> => {
      await keepFormer(accountId, now);
      await db
        .updateTable('auth_account')
        .set({ password: hash, updated_at: now })
        .where('user_id', '=', accountId)
        .execute();
      await db
        .updateTable('account')
        .set({ code_expires_at: null, password_set_at: now })
        .where('id', '=', accountId)
        .execute();
      await db.deleteFrom('auth_session').where('user_id', '=', accountId).execute();
    },

    /** Replaces password or code by a new code and ends the account's sessions. */
    renewCode: async (accountId: string, code: { proof: string; expiresAt: Date; now: Date }): Promise<void> => {
      await keepFormer(accountId, code.now);
      await db
        .updateTable('account')
        .set((eb) => ({
          ...{ code_expires_at: code.expiresAt, password_set_at: null, ready_at: code.now },
          revision: eb('revision', '+', 1),
        }))
        .where('id', '=', accountId)
        .execute();
      await db
        .updateTable('auth_account')
        .set({ password: code.proof, updated_at: code.now })
        .where('user_id', '=', accountId)
        .execute();
      await db.deleteFrom('auth_session').where('user_id', '=', accountId).execute();
    },

    noteEntered: async (accountId: string, now: Date): Promise<void> => {
      await db.updateTable('account').set({ entered_at: now }).where('id', '=', accountId).execute();
    },

    secondFactor: (accountId: string): Promise<SecondFactorRow | undefined> =>
      db.selectFrom('second_factor').selectAll().where('account_id', '=', accountId).executeTakeFirst(),

    /** Begins a second factor, in place of one that was begun and never confirmed; false where there is one already. */
    beginSecondFactor: async (accountId: string, begun: { seed: Uint8Array; now: Date }): Promise<boolean> => {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('second_factor')
        .values({ account_id: accountId, seed_sealed: begun.seed, begun_at: begun.now, confirmed_at: null })
        .onConflict((conflict) =>
          conflict
            .column('account_id')
            .doUpdateSet({ seed_sealed: begun.seed, begun_at: begun.now, last_step: 0 })
            .where('second_factor.confirmed_at', 'is', null),
        )
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    confirmSecondFactor: async (accountId: string, now: Date): Promise<void> => {
      await db
        .updateTable('second_factor')
        .set({ confirmed_at: now })
        .where('account_id', '=', accountId)
        .where('confirmed_at', 'is', null)
        .execute();
    },

    removeSecondFactor: async (accountId: string): Promise<void> => {
      await db.deleteFrom('second_factor').where('account_id', '=', accountId).execute();
    },

    /** Uses a step of time up; false when it, or a later one, has been used. */
    spendStep: async (accountId: string, step: number): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('second_factor')
        .set({ last_step: step })
        .where('account_id', '=', accountId)
        .where('last_step', '<', step)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    /** Puts new backup codes in place of all old ones. */
    replaceBackupCodes: async (accountId: string, digests: readonly string[]): Promise<void> => {
      await db.deleteFrom('backup_code').where('account_id', '=', accountId).execute();
      await db
        .insertInto('backup_code')
        .values(digests.map((digest) => ({ account_id: accountId, digest })))
        .execute();
    },

    /** Uses a backup code up; false where it is none, or was used. */
    spendBackupCode: async (accountId: string, digest: string): Promise<boolean> => {
      const { numDeletedRows } = await db
        .deleteFrom('backup_code')
        .where('account_id', '=', accountId)
        .where('digest', '=', digest)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },

    countBackupCodes: async (accountId: string): Promise<number> => {
      const { left } = await db
        .selectFrom('backup_code')
        .select((eb) => eb.fn.countAll<number>().as('left'))
        .where('account_id', '=', accountId)
        .executeTakeFirstOrThrow();
      return Number(left);
    },

    /** Who somebody is at the portal; null takes the link away. False where the same one is somebody else's. */
    linkPortal: async (
      accountId: string,
      link: { readonly issuer: string; readonly subject: string; readonly now: Date } | null,
    ): Promise<boolean> => {
      await db
        .updateTable('account')
        .set((eb) => ({ revision: eb('revision', '+', 1) }))
        .where('id', '=', accountId)
        .execute();
      await db.deleteFrom('portal_link').where('account_id', '=', accountId).execute();
      if (link === null) return true;
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('portal_link')
        .values({ account_id: accountId, issuer: link.issuer, subject: link.subject, linked_at: link.now })
        .onConflict((conflict) => conflict.columns(['issuer', 'subject']).doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },

    portalSubject: async (accountId: string): Promise<string | null> => {
      const row = await db
        .selectFrom('portal_link')
        .select('subject')
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return row?.subject ?? null;
    },
  };

  /**
   * Keeps the hash of the present password, if it is one (a code or nothing is no password to come back), and no more
   * of the earlier ones than could matter.
   */
  async function keepFormer(accountId: string, now: Date): Promise<void> {
    await db
      .insertInto('former_password')
      .columns(['account_id', 'replaced_at', 'hash'])
      .expression((eb) =>
        eb
          .selectFrom('auth_account')
          .select((select) => ['user_id', select.val(now).as('replaced_at'), 'password'])
          .where('user_id', '=', accountId)
          .where('password', 'like', '$%')
          .$castTo<{ user_id: string; replaced_at: Date; password: string }>(),
      )
      .execute();
    await db
      .deleteFrom('former_password')
      .where('account_id', '=', accountId)
      .where('replaced_at', 'not in', (eb) =>
        eb
          .selectFrom('former_password')
          .select('replaced_at')
          .where('account_id', '=', accountId)
          .orderBy('replaced_at', 'desc')
          .limit(formerMost),
      )
      .execute();
  }
}
