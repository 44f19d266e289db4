import { openSync, closeSync, fstatSync, readSync } from 'node:fs';
import { vi } from 'vitest';
import type { TestServer } from '../builders.ts';
import { readWal, walEnd } from './read-wal.ts';
import { type DumpedRow, takeDump } from './take-dump.ts';

/** Everything that somebody has who took whatever there was. */
export interface Loot {
  /** Two backups between batches, one once the box is closed, and one once it is gone. */
  readonly dumps: readonly (readonly DumpedRow[])[];
  /** The write-ahead log as it lies on disk. */
  readonly wal: Buffer;
  /** Where the write-ahead log was when this began, at each dump, and at the end. */
  readonly walPlaces: readonly bigint[];
  /** What service, box and database wrote into their logs. */
  readonly log: Buffer;
  readonly list: string;
  readonly board: string;
}

export interface Looting {
  dump(): Promise<void>;
  end(published: Pick<Loot, 'list' | 'board'>): Promise<Loot>;
}

/** From now on everything is kept; what was there before can say nothing of what comes. */
export async function beginLooting(server: TestServer): Promise<Looting> {
  const { rows } = await server.owner.query<{ transaction: string; log: string }>(
    `select pg_current_xact_id()::text as transaction, current_setting('data_directory') || '.log' as log`,
  );
  const [{ transaction, log } = { transaction: '', log: '' }] = rows;
  const walPlaces = [await walEnd(server)];
  const readLog = readerOf(log);
  readLog();
  const lines: string[] = [];
  const spies = [process.stdout, process.stderr].map((output) =>
    vi.spyOn(output, 'write').mockImplementation((line) => lines.push(String(line)) > 0),
  );
  const dumps: (readonly DumpedRow[])[] = [];
  return {
    async dump() {
      dumps.push(await takeDump(server, transaction));
      walPlaces.push(await walEnd(server));
    },
    async end(published) {
      for (const spy of spies) spy.mockRestore();
      walPlaces.push(await walEnd(server));
      const wal = await readWal(server, walPlaces[0] ?? 0n, walPlaces.at(-1) ?? 0n);
      return { dumps, wal, walPlaces, log: Buffer.concat([Buffer.from(lines.join('')), readLog()]), ...published };
    },
  };
}

/** Reads what has been added to a file since it was asked last. */
function readerOf(path: string): () => Buffer {
  let read = 0;
  return () => {
    const file = openSync(path, 'r');
    const added = Buffer.alloc(Math.max(0, fstatSync(file).size - read));
    read += readSync(file, added, 0, added.length, read);
    closeSync(file);
    return added;
  };
}
