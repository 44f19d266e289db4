import { sql, type Transaction as KyselyTransaction } from 'kysely';
import type { Database } from './database.ts';
import { organizationsOf } from './organizations.ts';
import type { Schema } from './schema.ts';

/** The part of the database one committee's transaction works on; each noun's file takes this. */
export interface Work {
  readonly db: KyselyTransaction<Schema>;
  readonly committeeId: string;
}

/** What a use case holds inside a transaction: one repository per noun. */
export type Transaction = ReturnType<typeof repositories>;

function repositories(work: Work) {
  return {
    organizations: organizationsOf(work),
  };
}

/** All of a store that a use case sees. */
export interface Store {
  /** Runs `act` within one transaction bound to one committee; whatever throws rolls everything back. */
  transaction<Value>(committeeId: string, act: (tx: Transaction) => Promise<Value>): Promise<Value>;
  readonly database: Database;
  close(): Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function openStore(database: Database): Store {
  return {
    database,
    transaction: (committeeId, act) =>
      database.transaction().execute(async (db) => {
        // SET takes no parameters, and on Citus only a real SET LOCAL reaches the workers; hence the check and the literal.
        if (!uuid.test(committeeId)) throw new TypeError('A committee id is a UUID.');
        await sql.raw(`set local app.committee_id = '${committeeId}'`).execute(db);
        return act(repositories({ db, committeeId }));
      }),
    close: () => database.destroy(),
  };
}
