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
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    sendBeginWithFirst(client);
  });
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
}

type Send = (
  text: unknown,
  values?: readonly unknown[],
  ...rest: unknown[]
) => Promise<pg.QueryResult | pg.QueryResult[]>;

/**
 * A transaction's `begin` waits for its first statement and goes out in one message with it where that has no values, as
 * the one that binds it to its committee has none: every request opens two transactions, and most of what a short
 * statement takes is the way there and back.
 */
function sendBeginWithFirst(client: pg.PoolClient): void {
  const send = client.query.bind(client) as unknown as Send;
  let isBeginning = false;
  const query: Send = async (text, values, ...rest) => {
    if (text === 'begin') {
      isBeginning = true;
      return { command: 'BEGIN', rowCount: null, oid: 0, fields: [], rows: [] };
    }
    if (!isBeginning) return send(text, values, ...rest);
    isBeginning = false;
    if (typeof text === 'string' && (values ?? []).length === 0) {
      const results = await send(`begin; ${text}`);
      return Array.isArray(results) ? (results.at(-1) ?? []) : results;
    }
    await send('begin');
    return send(text, values, ...rest);
  };
  client.query = query as unknown as pg.PoolClient['query'];
}
