import { type Selectable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

export type ViewRecordRow = Selectable<Schema['view_record']>;

export interface Viewing {
  readonly viewerId: string;
  readonly role: string;
  readonly subjectIds: readonly string[];
  readonly day: string;
}

/** Who opened whose card or record, by the day. */
export function viewRecordsOf({ db, committeeId }: Work) {
  return {
    add: async ({ viewerId, role, subjectIds, day }: Viewing): Promise<void> => {
      await sql`
        insert into view_record (committee_id, subject_id, viewer_id, on_day, role, views)
        select ${committeeId}::uuid, subject, ${viewerId}::uuid, ${day}::date, ${role}, 1
        from unnest(${[...subjectIds].toSorted()}::uuid[]) as subject
        on conflict (committee_id, subject_id, viewer_id, on_day)
        do update set views = view_record.views + 1, role = excluded.role`.execute(db);
    },

    /** Who looked at somebody, the latest first. */
    ofSubject: (subjectIds: readonly string[]): Promise<(ViewRecordRow & { readonly viewer: string })[]> =>
      db
        .selectFrom('view_record')
        .innerJoin('person', (join) =>
          join.onRef('person.committee_id', '=', 'view_record.committee_id').onRef('person.id', '=', 'viewer_id'),
        )
        .selectAll('view_record')
        .select('person.name as viewer')
        .where('view_record.committee_id', '=', committeeId)
        .where('subject_id', 'in', subjectIds)
        .orderBy('on_day', 'desc')
        .orderBy('viewer_id')
        .execute(),

    countBefore: async (day: string): Promise<number> => {
      const row = await db
        .selectFrom('view_record')
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .where('committee_id', '=', committeeId)
        .where('on_day', '<', day)
        .executeTakeFirstOrThrow();
      return Number(row.count);
    },

    eraseBefore: async (day: string): Promise<void> => {
      await db.deleteFrom('view_record').where('committee_id', '=', committeeId).where('on_day', '<', day).execute();
    },
  };
}
