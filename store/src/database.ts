import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Schema } from './schema.ts';

export type Database = Kysely<Schema>;

/** int8 as a safe integer, dates as `YYYY-MM-DD`: the engine counts in integers and compares days as text. */
const parsers = new Map<number, (text: string) => unknown>([
  [20, safeInteger],
  [1082, (text) => text],
  [1016, (text) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(safeInteger))],
]);

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) {
    throw new RangeError(`The database holds ${text}, which is beyond exact integers.`);
  }
  return value;
}

/** Opens a pool as the service role. `connection` is node-postgres configuration: a URL or a unix socket's host. */
export function openDatabase(connection: pg.PoolConfig): Database {
  const types = {
    getTypeParser(oid: number, format?: 'text' | 'binary') {
      const own = format === 'binary' ? undefined : parsers.get(oid);
      return own ?? pg.types.getTypeParser(oid, format);
    },
  };
  const pool = new pg.Pool({ max: 10, ...connection, types });
  // Without a listener a connection cut by the server would end the process, be it idle or in a transaction that is just
  // thinking; the next query reports it instead.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}
