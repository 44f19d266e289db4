import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type pg from 'pg';

/** One migration file: `0001-organizations.sql`. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, hex. */
  readonly checksum: string;
}

/** An arbitrary number that only migrating programs lock. */
const advisoryLock = 7_246_001;

/** Reads a folder of migrations in order; one that breaks the rules is a mistake of ours and thrown. */
export function readMigrations(folder = fileURLToPath(new URL('../migrations/', import.meta.url))): Migration[] {
  const files = readdirSync(folder).sort();
  return files.map((name, index) => {
    const sql = readFileSync(`${folder}/${name}`, 'utf8');
    const number = index + 1;
    const prefix = `${String(number).padStart(4, '0')}-`;
    if (!name.startsWith(prefix) || !name.endsWith('.sql')) throw new Error(`${name}: expected ${prefix}….sql.`);
    if (!/^-- Why: \S.*\n/.test(sql)) throw new Error(`${name}: the first line says why («-- Why: …»).`);
    return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
  });
}

/**
 * Brings a database to the program's version, one transaction per file, one program at a time. Nothing is changed
 * and refused with `migration.edited` (fact `name`) where an applied file reads differently now, and with
 * `migration.database-newer` (facts `found`, `known`) where the database is ahead of the program.
 */
export async function migrate(owner: pg.Client, migrations: readonly Migration[]): Promise<Result<null>> {
  await owner.query('select pg_advisory_lock($1)', [advisoryLock]);
  try {
    await owner.query(`create table if not exists migration (
      number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now()
    )`);
    const { rows } = await owner.query<Applied>('select number, name, checksum from migration order by number');
    const problems = faultsOf(rows, migrations);
    if (problems.length > 0) return refused(...problems);
    for (const migration of migrations.slice(rows.length)) await apply(owner, migration);
    return done(null);
  } finally {
    await owner.query('select pg_advisory_unlock($1)', [advisoryLock]);
  }
}

type Applied = Omit<Migration, 'sql'>;

function faultsOf(applied: readonly Applied[], known: readonly Migration[]): Problem[] {
  if (applied.length > known.length) {
    return [{ code: 'migration.database-newer', facts: { found: applied.length, known: known.length } }];
  }
  return applied
    .filter(({ checksum }, index) => checksum !== known[index]?.checksum)
    .map(({ name }) => ({ code: 'migration.edited', facts: { name } }));
}

async function apply(owner: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  await owner.query('begin');
  try {
    // A statement that touches a shared and a distributed table at once needs this on Citus; elsewhere it says nothing.
    await owner.query("set local citus.multi_shard_modify_mode to 'sequential'");
    await owner.query(sql);
    await owner.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [number, name, checksum]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw new Error(`Migration ${name} failed; the database is as it was before it.`, { cause: error });
  }
}
