import { type Insertable, sql } from 'kysely';
import type { Schema } from './schema.ts';
import type { Work } from './work.ts';

/** Tables of a committee that can be filled at once; the ledger has its own and only door. */
export type BulkTable =
  | 'person'
  | 'membership'
  | 'exemption'
  | 'appointment'
  | 'cycle'
  | 'score_sheet'
  | 'score'
  | 'minutes'
  | 'pledge'
  | 'pledge_step'
  | 'event_sheet'
  | 'event_line'
  | 'use_count';

/** Bounds the text that stands in memory at once. */
const rowsAtOnce = 10_000;

type Row = Readonly<Record<string, unknown>>;

/** Fills tables with thousands of rows, as an installation that is set up at once needs it; every constraint holds. */
export function bulkOf({ db, committeeId }: Work) {
  return {
    /** Each row names every column but the committee's: a default of the table is not applied. */
    insert: async <Table extends BulkTable>(
      table: Table,
      rows: readonly Omit<Required<Insertable<Schema[Table]>>, 'committee_id'>[],
    ): Promise<void> => {
      const name = sql.table(table);
      for (let start = 0; start < rows.length; start += rowsAtOnce) {
        const part: readonly Row[] = rows.slice(start, start + rowsAtOnce);
        const first: Row = { ...part[0], committee_id: committeeId };
        // What a row does not say, the first one has said: most of a sheet's text need not be written and read.
        const base = sql`json_populate_record(null::${name}, ${JSON.stringify(first)})`;
        const own = JSON.stringify(part.map((row) => without(row, first)));
        await sql`insert into ${name} select * from json_populate_recordset(${base}, ${own})`.execute(db);
      }
    },
  };
}

/** What a row says otherwise than the base. */
function without(row: Row, first: Row): Row {
  const own: Record<string, unknown> = {};
  for (const column in row) if (row[column] !== first[column]) own[column] = row[column];
  return own;
}
