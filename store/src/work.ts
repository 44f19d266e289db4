import type { Transaction as KyselyTransaction } from 'kysely';
import type { Schema } from './schema.ts';

/** The part of the database one committee's transaction works on; each noun's file takes this. */
export interface Work {
  readonly db: KyselyTransaction<Schema>;
  readonly committeeId: string;
}
