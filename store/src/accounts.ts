import type { Schema } from './schema.ts';
import type { AccountRow } from './sign-ins.ts';
import type { Work } from './work.ts';

type Role = Schema['appointment']['role'];

/** An account to open: the person, the name to sign in with, and what proves its holder at first. */
export interface NewAccount {
  readonly id: string;
  readonly personId: string;
  readonly username: string;
  /** As `auth_account.password` holds it: a one-time code's digest or a password's hash. */
  readonly proof: string;
  /** Null where `proof` is a password already. */
  readonly codeExpiresAt: Date | null;
}

export interface AccountListRow {
  readonly person_id: string;
  readonly name: string;
  readonly branch: string | null;
  readonly branch_id: string | null;
  readonly username: string | null;
  readonly code_expires_at: Date | null;
  readonly account_id: string | null;
  /** Of the open account; null where there is none. */
  readonly revision: number | null;
  readonly was_closed: boolean;
  readonly suspended_at: Date | null;
  /** When its holder last got in. */
  readonly entered_at: Date | null;
  /** Since when it has stood ready for its holder. */
  readonly ready_at: Date | null;
  readonly has_second_factor: boolean;
  readonly portal_subject: string | null;
}

/** A branch's officers first, then its members, then those above it. */
const rolesInOrder: readonly string[] = [
  'branch-secretary',
  'recorder',
  'organization-officer',
  'branch-committee',
  'review-panel',
  'member',
  'committee-officer',
  'department-officer',
  'system-administrator',
  'security-administrator',
  'audit-administrator',
];

/** The accounts of a committee's people. */
export function accountsOf({ db, committeeId }: Work) {
  return {
    /**
     * People with their last branch and account; of one branch, of some people, or all. The branch is found person by
     * person, by index, which stays quick when the database has no statistics of a county just brought in.
     */
    list: (filter: { branchId?: string; personIds?: readonly string[] }): Promise<AccountListRow[]> =>
      db
        .selectFrom('person')
        .leftJoinLateral(
          (eb) =>
            eb
              .selectFrom('membership')
              .innerJoin('organization', (join) =>
                join
                  .onRef('organization.committee_id', '=', 'membership.committee_id')
                  .onRef('organization.id', '=', 'membership.branch_id'),
              )
              .select(['organization.name', 'organization.id'])
              .whereRef('membership.committee_id', '=', 'person.committee_id')
              .whereRef('membership.person_id', '=', 'person.id')
              .orderBy('membership.from_on', 'desc')
              .limit(1)
              .as('branch'),
          (join) => join.onTrue(),
        )
        .leftJoin('account', (join) =>
          join
            .onRef('account.committee_id', '=', 'person.committee_id')
            .onRef('account.person_id', '=', 'person.id')
            .on('account.closed_at', 'is', null),
        )
        .leftJoin('second_factor', (join) =>
          join.onRef('second_factor.account_id', '=', 'account.id').on('second_factor.confirmed_at', 'is not', null),
        )
        .leftJoin('portal_link', 'portal_link.account_id', 'account.id')
        .select((eb) => [
          'person.id as person_id',
          'person.name',
          'branch.name as branch',
          'branch.id as branch_id',
          'account.id as account_id',
          'account.revision',
          'account.username',
          'account.code_expires_at',
          'account.suspended_at',
          'account.entered_at',
          'account.ready_at',
          'portal_link.subject as portal_subject',
          eb('second_factor.account_id', 'is not', null).$castTo<boolean>().as('has_second_factor'),
          eb
            .exists(
              eb
                .selectFrom('account as closed')
                .whereRef('closed.committee_id', '=', 'person.committee_id')
                .whereRef('closed.person_id', '=', 'person.id')
                .where('closed.closed_at', 'is not', null),
            )
            .as('was_closed'),
        ])
        .where('person.committee_id', '=', committeeId)
        .where('person.joined_into', 'is', null)
        .$if(filter.branchId !== undefined, (query) =>
          query.where('branch.id', '=', filter.branchId ?? '').where(({ exists, selectFrom }) =>
            // Whose last branch it is has been in it: the others' last branches need not be looked up.
            exists(
              selectFrom('membership as stay')
                .whereRef('stay.committee_id', '=', 'person.committee_id')
                .whereRef('stay.person_id', '=', 'person.id')
                .where('stay.branch_id', '=', filter.branchId ?? ''),
            ),
          ),
        )
        .$if(filter.personIds !== undefined, (query) =>
          query.where((eb) => eb('person.id', '=', eb.fn.any(eb.val([...(filter.personIds ?? [])])))),
        )
        .$castTo<AccountListRow>()
        .execute(),

    /** Everybody with an open account and a role on a day; for the demo's sign-in page. */
    inOffice: async (day: string): Promise<{ username: string; name: string; role: Role; place: string }[]> => {
      const rows = await db
        .selectFrom('account')
        .innerJoin('person', (join) =>
          join.onRef('person.committee_id', '=', 'account.committee_id').onRef('person.id', '=', 'account.person_id'),
        )
        .innerJoin('appointment', (join) =>
          join
            .onRef('appointment.committee_id', '=', 'account.committee_id')
            .onRef('appointment.person_id', '=', 'account.person_id'),
        )
        .innerJoin('organization', (join) =>
          join
            .onRef('organization.committee_id', '=', 'appointment.committee_id')
            .onRef('organization.id', '=', 'appointment.organization_id'),
        )
        .select(['account.username', 'person.name', 'appointment.role', 'organization.name as place'])
        .distinctOn('account.id')
        .where('account.committee_id', '=', committeeId)
        .where('account.closed_at', 'is', null)
        .where('appointment.confirmed_at', 'is not', null)
        .where('appointment.from_on', '<=', day)
        .where((where) => where.or([where('appointment.to_on', 'is', null), where('appointment.to_on', '>=', day)]))
        .orderBy('account.id')
        .orderBy('appointment.id')
        .execute();
      return rows.toSorted(
        (left, right) =>
          rolesInOrder.indexOf(left.role) - rolesInOrder.indexOf(right.role) ||
          left.username.localeCompare(right.username, 'en'),
      );
    },

    /** Accounts closed before this of which the sign-in library still keeps what its sign-ins need. */
    countClosedBefore: async (before: Date): Promise<number> => {
      const row = await db
        .selectFrom('account')
        .innerJoin('auth_user', 'auth_user.id', 'account.id')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('account.committee_id', '=', committeeId)
        .where('account.closed_at', '<', before)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    /** Takes away what closed accounts signed in with; that there was an account, and its name, stay with the trail. */
    eraseClosedBefore: async (before: Date): Promise<void> => {
      const closed = db
        .selectFrom('account')
        .select('id')
        .where('committee_id', '=', committeeId)
        .where('closed_at', '<', before);
      await db.deleteFrom('auth_session').where('user_id', 'in', closed).execute();
      await db.deleteFrom('auth_account').where('user_id', 'in', closed).execute();
      await db.deleteFrom('auth_user').where('id', 'in', closed).execute();
    },

    /** Which of these names somebody has already, in whatever committee. */
    takenUsernames: async (usernames: readonly string[]): Promise<ReadonlySet<string>> => {
      const rows = await db
        .selectFrom('account')
        .select('username')
        .where((eb) => eb('username', '=', eb.fn.any(eb.val([...usernames]))))
        .execute();
      return new Set(rows.map(({ username }) => username));
    },

    open: async (accounts: readonly NewAccount[], now: Date): Promise<void> => {
      if (accounts.length === 0) return;
      await db
        .insertInto('account')
        .values(
          accounts.map(({ id, personId, username, codeExpiresAt }) => ({
            id,
            committee_id: committeeId,
            person_id: personId,
            username,
            code_expires_at: codeExpiresAt,
            closed_at: null,
            created_at: now,
            ready_at: now,
            password_set_at: codeExpiresAt === null ? now : null,
          })),
        )
        .execute();
      await db
        .insertInto('auth_user')
        .values(
          accounts.map(({ id, username }) => ({
            id,
            name: username,
            email: `${id}@local.invalid`,
            image: null,
            created_at: now,
            updated_at: now,
          })),
        )
        .execute();
      await db
        .insertInto('auth_account')
        .values(
          accounts.map(({ id, proof }) => ({
            id,
            user_id: id,
            account_id: id,
            provider_id: 'credential',
            password: proof,
            created_at: now,
            updated_at: now,
          })),
        )
        .execute();
    },

    /** Someone's open account. */
    ofPerson: (personId: string): Promise<AccountRow | undefined> =>
      db
        .selectFrom('account')
        .selectAll()
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .where('closed_at', 'is', null)
        .executeTakeFirst(),

    /** Sets open accounts aside and ends their sessions; returns those that were not set aside before. */
    suspend: async (accountIds: readonly string[], now: Date): Promise<string[]> => {
      const changed = await db
        .updateTable('account')
        .set((eb) => ({ suspended_at: now, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where((eb) => eb('id', '=', eb.fn.any(eb.val([...accountIds]))))
        .where('suspended_at', 'is', null)
        .returning('id')
        .execute();
      const ids = changed.map(({ id }) => id);
      await db
        .deleteFrom('auth_session')
        .where((eb) => eb('user_id', '=', eb.fn.any(eb.val(ids))))
        .execute();
      return ids;
    },

    /** Takes an account back. It stands ready from now on, or it would be dormant again at once. */
    resume: async (accountId: string, now: Date): Promise<void> => {
      await db
        .updateTable('account')
        .set((eb) => ({ suspended_at: null, ready_at: now, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where('id', '=', accountId)
        .where('suspended_at', 'is not', null)
        .execute();
    },

    /** Closes someone's open account, ends its sessions and leaves nothing to sign in with. */
    close: async (personId: string, now: Date): Promise<void> => {
      const closed = await db
        .updateTable('account')
        .set((eb) => ({ closed_at: now, code_expires_at: null, revision: eb('revision', '+', 1) }))
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', personId)
        .where('closed_at', 'is', null)
        .returning('id')
        .execute();
      for (const { id } of closed) {
        await db
          .updateTable('auth_account')
          .set({ password: 'closed', updated_at: now })
          .where('user_id', '=', id)
          .execute();
        await db.deleteFrom('former_password').where('account_id', '=', id).execute();
        await db.deleteFrom('second_factor').where('account_id', '=', id).execute();
        await db.deleteFrom('portal_link').where('account_id', '=', id).execute();
        await db.deleteFrom('auth_session').where('user_id', '=', id).execute();
      }
    },
  };
}
