import { type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type PersonJoinRow = Selectable<Schema['person_join']>;

/** Two records that may be of one person: the same name and day of birth, or the same telephone number. */
export interface LikelyPair {
  readonly one: string;
  readonly other: string;
}

/** Tables whose rows move to the record that stays, by the column that names the person. Their ids stay theirs. */
const byId = [
  ['membership', 'person_id'],
  ['exemption', 'person_id'],
  ['appointment', 'person_id'],
  ['exemption_request', 'person_id'],
  ['mobile_member', 'person_id'],
  ['mobile_member', 'contact_id'],
  ['proxy_entry', 'person_id'],
  ['declaration', 'person_id'],
  ['pledge', 'person_id'],
  ['event_line', 'person_id'],
  ['spot_check_item', 'person_id'],
  ['score_correction', 'subject_id'],
  ['objection', 'subject_id'],
  ['experience', 'person_id'],
  ['suggestion', 'raised_by'],
  ['case_file', 'person_id'],
  ['case_part', 'person_id'],
  ['lapse_finding', 'person_id'],
  ['measure', 'subject_id'],
  ['work_report', 'author_id'],
  ['line_confirmation', 'subject_id'],
  ['recusal', 'verifier_id'],
  ['recusal', 'member_id'],
] as const;

/** Rows without an id of their own: they move by the sheet or ballot they stand in. */
const byPlace = [
  ['score', 'sheet_id', 'subject_id'],
  ['paper_total', 'ballot_id', 'subject_id'],
  ['ballot_total', 'ballot_id', 'subject_id'],
  ['ballot_named', 'ballot_id', 'subject_id'],
  ['ballot_roll', 'ballot_id', 'person_id'],
  ['ballot_claim', 'ballot_id', 'person_id'],
] as const;

/** Of these both may stand in one place, for nothing was given to either: what the record that goes has then stays its own. */
const mayShare: readonly string[] = ['ballot_roll', 'ballot_claim'];

/** What a join moved, by table and column. */
export type MovedRows = Readonly<Record<string, readonly string[]>>;

/** Joining two records of one person. */
export function personJoinsOf({ db, committeeId }: Work) {
  const joins = () => db.selectFrom('person_join').selectAll().where('committee_id', '=', committeeId);
  return {
    lock: (id: string): Promise<PersonJoinRow | undefined> =>
      joins().where('id', '=', id).forUpdate().executeTakeFirst(),

    /** Those that can still be taken back. */
    of: (day: string): Promise<PersonJoinRow[]> =>
      joins().where('joined_on', '=', day).where('undone_at', 'is', null).orderBy('id').execute(),

    likelyPairs: async (): Promise<readonly LikelyPair[]> => {
      const { rows } = await sql<LikelyPair>`
        select one.id as one, other.id as other
        from person one join person other
          on other.committee_id = one.committee_id and other.id > one.id
          and ((other.name = one.name and other.born_on = one.born_on) or other.phone_digest = one.phone_digest)
        where one.committee_id = ${committeeId} and one.joined_into is null and other.joined_into is null
        order by one.name, one.id limit 200`.execute(db);
      return rows;
    },

    /** Sheets and ballots in which both stand, or years in which both were rated: none of it can be made one. */
    countShared: async (fromId: string, intoId: string): Promise<number> => {
      const { rows } = await sql<{ shared: number }>`
        select (select count(*) from score a join score b on b.committee_id = a.committee_id and b.sheet_id = a.sheet_id
                 where a.committee_id = ${committeeId} and a.subject_id = ${fromId} and b.subject_id = ${intoId})
             + (select count(*) from paper_total a join paper_total b on b.committee_id = a.committee_id and b.ballot_id = a.ballot_id
                 where a.committee_id = ${committeeId} and a.subject_id = ${fromId} and b.subject_id = ${intoId})
             + (select count(*) from ballot_total a join ballot_total b on b.committee_id = a.committee_id and b.ballot_id = a.ballot_id
                 where a.committee_id = ${committeeId} and a.subject_id = ${fromId} and b.subject_id = ${intoId})
             + (select count(*) from event_line a join event_line b on b.committee_id = a.committee_id and b.sheet_id = a.sheet_id
                 where a.committee_id = ${committeeId} and a.person_id = ${fromId} and b.person_id = ${intoId})
             + (select count(*) from rating a join rating b on b.committee_id = a.committee_id and b.run_id = a.run_id
                 where a.committee_id = ${committeeId} and a.subject_id = ${fromId} and b.subject_id = ${intoId}) as shared`.execute(
        db,
      );
      return Number(rows[0]?.shared ?? 0);
    },

    /** Moves every reference that may change; what is only added to keeps its id and is read through the pointer. */
    move: async (fromId: string, intoId: string): Promise<MovedRows> => {
      const moved: Record<string, string[]> = {};
      for (const [table, column] of byId) {
        const { rows } = await sql<{ id: string }>`
          update ${sql.table(table)} set ${sql.ref(column)} = ${intoId}
          where committee_id = ${committeeId} and ${sql.ref(column)} = ${fromId} returning id`.execute(db);
        moved[`${table}.${column}`] = rows.map(({ id }) => id);
      }
      for (const [table, place, column] of byPlace) {
        const { rows } = await sql<{ place: string }>`
          update ${sql.table(table)} moving set ${sql.ref(column)} = ${intoId}
          where committee_id = ${committeeId} and ${sql.ref(column)} = ${fromId}
          and not (${mayShare.includes(table)} and exists (
            select from ${sql.table(table)} there where there.committee_id = moving.committee_id
            and ${sql.ref(`there.${place}`)} = ${sql.ref(`moving.${place}`)} and ${sql.ref(`there.${column}`)} = ${intoId}))
          returning ${sql.ref(place)} as place`.execute(db);
        moved[`${table}.${place}`] = [...new Set(rows.map((row) => row.place))];
      }
      return moved;
    },

    /** Moves them back: just those that were moved. */
    moveBack: async ({ from_id, into_id }: PersonJoinRow, moved: MovedRows): Promise<void> => {
      for (const [table, column] of byId) {
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${from_id}
          where committee_id = ${committeeId} and id = any(${moved[`${table}.${column}`] ?? []}::uuid[])`.execute(db);
      }
      for (const [table, place, column] of byPlace) {
        await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${from_id}
          where committee_id = ${committeeId} and ${sql.ref(column)} = ${into_id}
          and ${sql.ref(place)} = any(${moved[`${table}.${place}`] ?? []}::uuid[])`.execute(db);
      }
    },

    point: async (fromId: string, intoId: string | null): Promise<void> => {
      await db
        .updateTable('person')
        .set({ joined_into: intoId })
        .where('committee_id', '=', committeeId)
        .where('id', '=', fromId)
        .execute();
    },

    /** Whether others were joined into a record, or it into another. */
    isJoined: async (id: string): Promise<boolean> => {
      const row = await db
        .selectFrom('person')
        .select('id')
        .where('committee_id', '=', committeeId)
        .where((eb) =>
          eb.or([eb('joined_into', '=', id), eb.and([eb('id', '=', id), eb('joined_into', 'is not', null)])]),
        )
        .executeTakeFirst();
      return row !== undefined;
    },

    hasAccount: async (id: string): Promise<boolean> => {
      const row = await db
        .selectFrom('account')
        .select('id')
        .where('committee_id', '=', committeeId)
        .where('person_id', '=', id)
        .where('closed_at', 'is', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    insert: async (row: Omit<PersonJoinRow, 'committee_id' | 'moved' | 'undone_at'> & { readonly moved: string }) => {
      await db
        .insertInto('person_join')
        .values({ ...row, committee_id: committeeId, undone_at: null })
        .execute();
    },

    undo: async (id: string, undoneAt: Date): Promise<void> => {
      await db
        .updateTable('person_join')
        .set({ undone_at: undoneAt })
        .where('committee_id', '=', committeeId)
        .where('id', '=', id)
        .execute();
    },
  };
}
