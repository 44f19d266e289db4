import { sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './transaction.ts';

/** One membership of a branch that touches the year; somebody who left and came back has two. */
export interface CycleMemberRow {
  readonly person_id: string;
  readonly name: string;
  readonly category: string | null;
  readonly status: Schema['membership']['status'];
  readonly from_on: string;
  readonly to_on: string | null;
  readonly exempt_reason: Schema['exemption']['reason'] | null;
}

/** Who belongs to a branch during a year, with the exemption that holds on the last of their days in it. */
export function cycleMembersOf({ db, committeeId }: Work) {
  return {
    list: (branchId: string, year: number): Promise<CycleMemberRow[]> => {
      const first = `${year}-01-01`;
      const last = `${year}-12-31`;
      return db
        .selectFrom('membership')
        .innerJoin('person', (join) =>
          join
            .onRef('person.committee_id', '=', 'membership.committee_id')
            .onRef('person.id', '=', 'membership.person_id'),
        )
        .leftJoinLateral(
          (eb) =>
            eb
              .selectFrom('exemption')
              .select('exemption.reason')
              .whereRef('exemption.committee_id', '=', 'membership.committee_id')
              .whereRef('exemption.person_id', '=', 'membership.person_id')
              .where(
                'exemption.from_on',
                '<=',
                sql<string>`least(coalesce(membership.to_on, ${last}::date), ${last}::date)`,
              )
              .where((where) =>
                where.or([
                  where('exemption.to_on', 'is', null),
                  where(
                    'exemption.to_on',
                    '>=',
                    sql<string>`least(coalesce(membership.to_on, ${last}::date), ${last}::date)`,
                  ),
                ]),
              )
              .orderBy('exemption.from_on', 'desc')
              .limit(1)
              .as('exempt'),
          (join) => join.onTrue(),
        )
        .select([
          'membership.person_id',
          'person.name',
          'membership.category',
          'membership.status',
          'membership.from_on',
          'membership.to_on',
          'exempt.reason as exempt_reason',
        ])
        .where('membership.committee_id', '=', committeeId)
        .where('membership.branch_id', '=', branchId)
        .where('membership.from_on', '<=', last)
        .where((where) => where.or([where('membership.to_on', 'is', null), where('membership.to_on', '>=', first)]))
        .orderBy('membership.person_id')
        .orderBy('membership.from_on')
        .execute();
    },
  };
}
