import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';

/** The role of the box: it reads nothing outside its own schema, and nobody else reads that. */
export const ballotBoxRole = 'xianfeng_ballot_box';

export type BoxState = 'prepared' | 'claiming' | 'casting' | 'closed' | 'counted' | 'cancelled';

export interface BoxBallotRow {
  readonly id: string;
  readonly state: BoxState;
  readonly secret: Uint8Array | null;
  readonly public_key: string;
  readonly manifest: string | null;
  readonly list: string | null;
}

export interface BundleRow {
  /** SHA-256 of the admission key, hex: what rows are sorted by. */
  readonly admission: string;
  readonly group_at: number;
  readonly revision: number;
  readonly bundle: string;
  readonly sealed: Uint8Array;
}

interface BoxSchema {
  'ballot_box.ballot': BoxBallotRow;
  'ballot_box.ticket_answer': { readonly ballot_id: string; readonly claim_hash: string; readonly answer: string };
}

/** node-postgres configuration, with name and password of the box's role. */
export type BallotBoxConnection = pg.PoolConfig;

export type BallotBoxStore = ReturnType<typeof openBallotBoxStore>;

/** Rows written at once: a bundle of a large branch has some hundred kilobytes. */
const rowsAtOnce = 20;

/** Opens the box's own tables. `connection` is node-postgres configuration, with the name and password of the box's role. */
export function openBallotBoxStore(connection: BallotBoxConnection) {
  const pool = new pg.Pool({ max: 4, ...connection });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<BoxSchema>({ dialect: new PostgresDialect({ pool }) });
  const ballots = () => db.selectFrom('ballot_box.ballot').selectAll();
  return {
    /**
     * What the role that entered could do beside holding the box: bypass what binds it, own or read a table that is none of
     * the box's and belongs to no extension, which may be anybody's. Nothing where it is the role that was made for the box.
     */
    async excesses(): Promise<readonly string[]> {
      const { rows } = await sql<{ readonly excess: string; readonly is_so: boolean }>`
        with elsewhere as (
          select pg_class.oid, relowner from pg_class join pg_namespace on pg_namespace.oid = relnamespace
          where relkind in ('r', 'p', 'v', 'm', 'f') and nspname not in ('ballot_box', 'pg_catalog', 'information_schema')
            and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = pg_class.oid and deptype = 'e'))
        select excess, is_so from pg_roles role, lateral (values
          ('superuser', rolsuper), ('bypassrls', rolbypassrls), ('createrole', rolcreaterole), ('replication', rolreplication),
          ('member', exists (select from pg_auth_members where member = role.oid)),
          ('owner', exists (select from elsewhere where relowner = role.oid)),
          ('reader', exists (select from elsewhere where has_any_column_privilege(elsewhere.oid, 'select')))
        ) as excesses (excess, is_so)
        where role.rolname = session_user`.execute(db);
      return rows.filter((row) => row.is_so).map(({ excess }) => excess);
    },

    find: (id: string): Promise<BoxBallotRow | undefined> => ballots().where('id', '=', id).executeTakeFirst(),

    /** Puts a ballot in, with a key of its own; the one that stands is answered. */
    async begin(row: Pick<BoxBallotRow, 'id' | 'secret' | 'public_key'>): Promise<void> {
      await db
        .insertInto('ballot_box.ballot')
        .values({ ...row, state: 'prepared', manifest: null, list: null })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async update(id: string, row: Partial<Omit<BoxBallotRow, 'id' | 'public_key'>>): Promise<void> {
      await db.updateTable('ballot_box.ballot').set(row).where('id', '=', id).execute();
    },

    async addTicketAnswer(id: string, claimHash: string, answer: string): Promise<void> {
      await db
        .insertInto('ballot_box.ticket_answer')
        .values({ ballot_id: id, claim_hash: claimHash, answer })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },

    async ticketAnswer(id: string, claimHash: string): Promise<string | undefined> {
      const row = await db
        .selectFrom('ballot_box.ticket_answer')
        .select('answer')
        .where('ballot_id', '=', id)
        .where('claim_hash', '=', claimHash)
        .executeTakeFirst();
      return row?.answer;
    },

    /**
     * Writes everything that is in the box anew, sorted, into a table of its own, and drops the one before: neither the order
     * of rows nor that of their parts in other files says what came when. All of it stands, or what stood before.
     */
    async writeAll(id: string, bundles: readonly BundleRow[]): Promise<void> {
      const sorted = bundles.toSorted((left, right) => (left.admission < right.admission ? -1 : 1));
      const [present, next] = [tableOf(id), sql.table(`ballot_box.${nameOf(id)}_next`)];
      await db.transaction().execute(async (tx) => {
        // Two programs never write one box; where one is being replaced by another, the second waits.
        await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`.execute(tx);
        await sql`create table ${next} (
          admission text primary key, group_at integer not null, revision bigint not null, bundle text not null,
          sealed bytea not null)`.execute(tx);
        for (let from = 0; from < sorted.length; from += rowsAtOnce) {
          const rows = sorted
            .slice(from, from + rowsAtOnce)
            .map(
              (row) =>
                sql`(${row.admission}, ${row.group_at}, ${row.revision}, ${row.bundle}, ${Buffer.from(row.sealed)})`,
            );
          await sql`insert into ${next} (admission, group_at, revision, bundle, sealed) values ${sql.join(rows)}`.execute(
            tx,
          );
        }
        await sql`drop table if exists ${present}`.execute(tx);
        await sql`alter table ${next} rename to ${sql.ref(nameOf(id))}`.execute(tx);
        // Names of indexes are of the whole schema: the next batch makes its own again.
        await sql`alter index ${sql.ref(`ballot_box.${nameOf(id)}_next_pkey`)} rename to ${sql.ref(`${nameOf(id)}_pkey`)}`.execute(
          tx,
        );
      });
    },

    /** Everything in the box, by admission; nothing where nothing has been cast or the box is destroyed. */
    async bundles(id: string): Promise<readonly BundleRow[]> {
      const { rows: found } = await sql<{ readonly is_there: boolean }>`
        select to_regclass(${`ballot_box.${nameOf(id)}`}) is not null as is_there`.execute(db);
      if (found[0]?.is_there !== true) return [];
      const { rows } = await sql<BundleRow>`
        select admission, group_at, revision::int8 as revision, bundle, sealed from ${tableOf(id)} order by admission`.execute(
        db,
      );
      return rows.map((row) => ({ ...row, revision: Number(row.revision) }));
    },

    /** The sealed papers, what tickets fetched, and the key that signed: all of it gone, the list stays. */
    async destroy(id: string, state: 'counted' | 'cancelled'): Promise<void> {
      await db.transaction().execute(async (tx) => {
        await sql`drop table if exists ${tableOf(id)}`.execute(tx);
        await tx.deleteFrom('ballot_box.ticket_answer').where('ballot_id', '=', id).execute();
        await tx.updateTable('ballot_box.ballot').set({ state, secret: null }).where('id', '=', id).execute();
      });
    },

    close: (): Promise<void> => db.destroy(),
  };
}

function nameOf(id: string): string {
  return `bundle_${id.replaceAll('-', '')}`;
}

function tableOf(id: string) {
  return sql.table(`ballot_box.${nameOf(id)}`);
}
