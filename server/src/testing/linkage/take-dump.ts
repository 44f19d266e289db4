import type { TestStore } from '@xianfeng/store/testing';

/** A row as it lies in its file, of whatever table: of ours, of the catalogue, of the parts kept beside a table. */
export interface DumpedRow {
  /** With the table's own digits taken out, so that it is the same in another election. */
  readonly table: string;
  readonly columns: Readonly<Record<string, unknown>>;
}

/** Puts the function that dumps into the database. */
export async function prepareDumps({ owner }: Pick<TestStore, 'owner'>): Promise<void> {
  await owner.query(`
    create function linkage_dump(since xid) returns table (name text, columns jsonb) language plpgsql as $$
    declare
      each record;
    begin
      for each in
        select class.oid::regclass::text as relation, relkind,
          coalesce((select 'parts of ' || beside.oid::regclass::text from pg_class beside where beside.reltoastrelid = class.oid),
            class.oid::regclass::text) as name
        from pg_class class where relkind in ('r', 't', 'm', 'S') and pg_relation_size(class.oid) > 0
      loop
        return query execute case each.relkind
          when 'S' then format('select %L, jsonb_build_object(''last_value'', last_value) from %s', each.name, each.relation)
          else format('select %L, jsonb_build_object(''ctid'', ctid, ''xmin'', xmin) || %s from %s row
            where age(xmin) <= age(%L::xid)', each.name,
            case each.relkind when 't' then 'jsonb_build_object(''chunk_id'', chunk_id, ''chunk_seq'', chunk_seq,
              ''chunk_data'', chunk_data)' else 'to_jsonb(row)' end, each.relation, since)
        end;
      end loop;
    end $$`);
}

/**
 * Every row of every table that was written since a transaction, as a backup of the files has it: with its place, the
 * transaction that wrote it and the parts of long values.
 */
export async function takeDump({ owner }: Pick<TestStore, 'owner'>, since: string): Promise<readonly DumpedRow[]> {
  const { rows } = await owner.query<{ name: string; columns: Record<string, unknown> }>(
    'select name, columns from linkage_dump($1)',
    [since],
  );
  return rows.map(({ name, columns }) => ({ table: name.replaceAll(/[0-9a-f]{32}|\d+/g, '*'), columns }));
}
