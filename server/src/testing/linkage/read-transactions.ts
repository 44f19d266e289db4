import type { TestStore } from '@xianfeng/store/testing';
import { lsnOf } from './read-wal.ts';

type Owner = Pick<TestStore, 'owner'>;

/** By number of a file: the schema of the table that it belongs to, as its rows, an index of it or parts of its values. */
export async function schemasOfFiles({ owner }: Owner): Promise<ReadonlyMap<string, string>> {
  const { rows } = await owner.query<{ file: string; schema: string }>(`
    with held as (
      select class.oid, coalesce(owning.oid, class.oid) as table from pg_class class
      left join pg_index on indexrelid = class.oid
      left join pg_class owning on owning.reltoastrelid = coalesce(indrelid, class.oid) 
        or (owning.oid = indrelid and owning.relkind <> 't')
    )
    select pg_relation_filenode(held.oid)::text as file, nspname as schema from held
    join pg_class on pg_class.oid = held.table join pg_namespace on pg_namespace.oid = relnamespace
    where pg_relation_filenode(held.oid) is not null`);
  return new Map(rows.map(({ file, schema }) => [file, schema]));
}

/** The files of this database that each transaction wrote to, by the write-ahead log between two places. */
export async function filesOfTransactions(
  { owner }: Owner,
  from: bigint,
  to: bigint,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  await owner.query('create extension if not exists pg_walinspect');
  const { rows } = await owner.query<{ transaction: string; files: string[] }>(
    `select xid::text as transaction, array_agg(distinct relfilenode::text) as files
      from pg_get_wal_block_info($1, $2)
      where reldatabase = (select oid from pg_database where datname = current_database()) and xid::text <> '0'
      group by xid::text`,
    [lsnOf(from), lsnOf(to)],
  );
  return new Map(rows.map(({ transaction, files }) => [transaction, new Set(files)]));
}
