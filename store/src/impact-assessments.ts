import { sql } from 'kysely';
import type { Work } from './work.ts';

/** How much of what a committee's tables hold: counts, and nobody's name. */
export function impactAssessmentsOf({ db, committeeId }: Work) {
  return {
    figures: async ({ day, statementVersion }: { readonly day: string; readonly statementVersion: string }) => {
      const { rows } = await sql<Figures>`
        select
          (select count(*)::int from person where committee_id = ${committeeId}) as people,
          (select count(distinct person_id)::int from membership where committee_id = ${committeeId}
            and from_on <= ${day}::date and (to_on is null or to_on >= ${day}::date)) as members,
          (select count(*)::int from organization where committee_id = ${committeeId} and kind = 'branch'
            and (to_on is null or to_on >= ${day}::date)) as branches,
          (select count(phone_sealed)::int from person where committee_id = ${committeeId}) as with_phone,
          (select count(id_number_sealed)::int from person where committee_id = ${committeeId}) as with_id_number,
          (select count(*)::int from account where committee_id = ${committeeId} and closed_at is null) as open_accounts,
          (select count(*)::int from statement_reading where committee_id = ${committeeId}
            and version = ${statementVersion}) as statement_read,
          (select count(*)::int from audit_entry where committee_id = ${committeeId}) as acts,
          (select count(*)::int from checkpoint where committee_id = ${committeeId}) as checkpoints,
          (select coalesce(sum(views), 0)::int from view_record where committee_id = ${committeeId}) as views,
          (select count(*)::int from correction where committee_id = ${committeeId} and outcome is null) as open,
          (select count(*)::int from correction where committee_id = ${committeeId}
            and outcome = 'accepted') as accepted,
          (select count(*)::int from correction where committee_id = ${committeeId} and outcome = 'refused') as refused`.execute(
        db,
      );
      const [row] = rows;
      if (row === undefined) throw new Error('A count without a row.');
      const { with_phone: withPhone, with_id_number: withIdNumber, open_accounts: openAccounts, ...rest } = row;
      const { statement_read: statementRead, open, accepted, refused, ...counts } = rest;
      const corrections = { open, accepted, refused };
      return { ...counts, withPhone, withIdNumber, openAccounts, statementRead, corrections, roles: await roles(day) };
    },
  };

  async function roles(day: string): Promise<{ role: string; people: number }[]> {
    const { rows } = await sql<{ role: string; people: number }>`
      select role, count(distinct person_id)::int as people from appointment
      where committee_id = ${committeeId} and confirmed_at is not null and from_on <= ${day}::date
        and (to_on is null or to_on >= ${day}::date)
      group by role order by role`.execute(db);
    return rows;
  }
}

interface Figures {
  readonly people: number;
  readonly members: number;
  readonly branches: number;
  readonly with_phone: number;
  readonly with_id_number: number;
  readonly open_accounts: number;
  readonly statement_read: number;
  readonly acts: number;
  readonly checkpoints: number;
  readonly views: number;
  readonly open: number;
  readonly accepted: number;
  readonly refused: number;
}
