import { type Insertable, type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type RatingRunRow = Selectable<Schema['rating_run']>;
export type RatingRow = Selectable<Schema['rating']>;

export interface RatingCountRow {
  readonly scheme_version_id: string;
  readonly grade: string | null;
  readonly stars: number | null;
  readonly is_exempt: boolean;
  readonly members: number;
}

/** Confirmed ratings: one run for a branch's year, a snapshot for each member. */
export function ratingsOf({ db, committeeId }: Work) {
  // A year that was opened again is not confirmed until the meeting confirms it anew.
  const standing = sql<boolean>`not exists (select from year_reopening where year_reopening.committee_id = rating_run.committee_id
    and year_reopening.run_id = rating_run.id)`;
  const runs = () => db.selectFrom('rating_run').selectAll().where('committee_id', '=', committeeId).where(standing);
  // A snapshot is never changed: after two records have been made one, it is read under the one that stays.
  const nowUnder = sql<string>`coalesce(person.joined_into, rating.subject_id)`;
  const ratings = () =>
    db
      .selectFrom('rating')
      .leftJoin('person', (join) =>
        join.onRef('person.committee_id', '=', 'rating.committee_id').onRef('person.id', '=', 'rating.subject_id'),
      )
      .selectAll('rating')
      .select(nowUnder.as('subject_id'))
      .where('rating.committee_id', '=', committeeId);
  return {
    findRun: (cycleId: string): Promise<RatingRunRow | undefined> =>
      runs().where('cycle_id', '=', cycleId).executeTakeFirst(),

    runsOfCycles: (cycleIds: readonly string[]): Promise<RatingRunRow[]> =>
      runs()
        .where((eb) => eb('cycle_id', '=', eb.fn.any(eb.val([...cycleIds]))))
        .execute(),

    /** How many confirmed ratings of a year say the same, by version of the scheme; nobody is named. */
    countsOfYear: async (year: number): Promise<RatingCountRow[]> => {
      const { rows } = await sql<RatingCountRow>`
        select cycle.scheme_version_id, rating.grade, rating.stars,
          coalesce((rating.result ->> 'exempt')::boolean, false) as is_exempt, count(*)::int as members
        from rating
        join rating_run on rating_run.committee_id = rating.committee_id and rating_run.id = rating.run_id
        join cycle on cycle.committee_id = rating_run.committee_id and cycle.id = rating_run.cycle_id
        join organization on organization.committee_id = cycle.committee_id and organization.id = cycle.branch_id
        where rating.committee_id = ${committeeId} and cycle.year = ${year} and organization.kind = 'branch' and ${standing}
        group by 1, 2, 3, 4`.execute(db);
      return rows;
    },

    /** What meetings confirmed of these subjects in the years before, from a first year on; the latest first. */
    earlierOf: async (
      subjectIds: readonly string[],
      { from, before }: { readonly from: number; readonly before: number },
    ): Promise<(RatingRow & { readonly year: number; readonly scheme_version_id: string })[]> =>
      subjectIds.length === 0
        ? []
        : ratings()
            .innerJoin('rating_run', (join) =>
              join
                .onRef('rating_run.committee_id', '=', 'rating.committee_id')
                .onRef('rating_run.id', '=', 'rating.run_id'),
            )
            .innerJoin('cycle', (join) =>
              join
                .onRef('cycle.committee_id', '=', 'rating_run.committee_id')
                .onRef('cycle.id', '=', 'rating_run.cycle_id'),
            )
            .select(['cycle.year', 'cycle.scheme_version_id'])
            .where(nowUnder, '=', sql<string>`any(${[...subjectIds]}::uuid[])`)
            .where(standing)
            .where('cycle.year', '>=', from)
            .where('cycle.year', '<', before)
            .orderBy('cycle.year', 'desc')
            .orderBy('rating_run.confirmed_at', 'desc')
            .execute(),

    /** Why a year was opened again, the earliest first. */
    reopeningsOf: (cycleId: string): Promise<Selectable<Schema['year_reopening']>[]> =>
      db
        .selectFrom('year_reopening')
        .innerJoin('rating_run', (join) =>
          join
            .onRef('rating_run.committee_id', '=', 'year_reopening.committee_id')
            .onRef('rating_run.id', '=', 'year_reopening.run_id'),
        )
        .selectAll('year_reopening')
        .where('year_reopening.committee_id', '=', committeeId)
        .where('rating_run.cycle_id', '=', cycleId)
        .orderBy('reopened_at')
        .execute(),

    reopen: async (row: Omit<Insertable<Schema['year_reopening']>, 'committee_id'>): Promise<void> => {
      await db
        .insertInto('year_reopening')
        .values({ ...row, committee_id: committeeId })
        .execute();
    },

    ofRun: (runId: string): Promise<RatingRow[]> => ratings().where('run_id', '=', runId).execute(),

    find: (runId: string, subjectId: string): Promise<RatingRow | undefined> =>
      ratings().where('run_id', '=', runId).where(nowUnder, '=', subjectId).executeTakeFirst(),

    /** The stars that members' meetings, of whatever branch, confirmed for these people in a year; where there were any. */
    starsOfPeople: async (year: number, personIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
      const rows = await ratings()
        .innerJoin('rating_run', (join) =>
          join
            .onRef('rating_run.committee_id', '=', 'rating.committee_id')
            .onRef('rating_run.id', '=', 'rating.run_id'),
        )
        .innerJoin('cycle', (join) =>
          join.onRef('cycle.committee_id', '=', 'rating.committee_id').onRef('cycle.id', '=', 'rating_run.cycle_id'),
        )
        .where('cycle.year', '=', year)
        .where((eb) => eb(nowUnder, '=', eb.fn.any(eb.val([...personIds]))))
        .execute();
      return new Map(rows.flatMap(({ subject_id: id, stars }) => (stars === null ? [] : [[id, stars]])));
    },

    insert: async (
      run: Omit<Insertable<Schema['rating_run']>, 'committee_id'>,
      lines: readonly Omit<Insertable<Schema['rating']>, 'committee_id' | 'run_id'>[],
    ): Promise<void> => {
      await db
        .insertInto('rating_run')
        .values({ ...run, committee_id: committeeId })
        .execute();
      if (lines.length === 0) return;
      await db
        .insertInto('rating')
        .values(lines.map((line) => ({ ...line, committee_id: committeeId, run_id: run.id })))
        .execute();
    },
  };
}
