import { type Insertable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

/** Tables of a committee that can be filled at once; the ledger has its own and only door. */
export type BulkTable =
  | 'organization'
  | 'person'
  | 'membership'
  | 'exemption'
  | 'appointment'
  | 'cycle'
  | 'score_sheet'
  | 'score';

/** Bounds the text that stands in memory at once. */
const rowsAtOnce = 10_000;

/** Fills tables with thousands of rows, as an installation that is set up at once needs it; every constraint holds. */
export function bulkOf({ db, committeeId }: Work) {
  return {
    /** Each row names every column but the committee's: a default of the table is not applied. */
    insert: async <Table extends BulkTable>(
      table: Table,
      rows: readonly Omit<Required<Insertable<Schema[Table]>>, 'committee_id'>[],
    ): Promise<void> => {
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part = rows.slice(start, start + rowsAtOnce).map((row) => ({ ...row, committee_id: committeeId }));
        const name = sql.table(table);
        await sql`insert into ${name} select * from json_populate_recordset(null::${name}, ${JSON.stringify(part)})`.execute(
          db,
        );
      }
    },
  };
}
