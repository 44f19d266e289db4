import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSealing } from './secrets.ts';

/** Files kept outside the database, sealed, each under the SHA-256 of what is in it. */
export interface Files {
  /** Keeps a file durably and returns its hash; one that is there already is kept once. */
  keep(bytes: Uint8Array): Promise<string>;
  /** The file as it was kept; null where it is missing, was changed, or was sealed with another key. */
  read(hash: string): Promise<Buffer | null>;
  /** Takes away for good, at once, what nobody else has kept. */
  remove(hash: string): Promise<void>;
  /**
   * Puts aside every file whose hash is not among these, and takes away for good what was put aside 30 days before: a
   * start with the wrong database must not cost a single file. What is known again comes back. Nothing may be kept meanwhile.
   */
  sweep(known: ReadonlySet<string>, now: Date): Promise<void>;
}

const aside = 'aside';
const asideMilliseconds = 30 * 86_400_000;
const hashShape = /^[0-9a-f]{64}$/;

export function openFiles(dataFolder: string, sealing: FileSealing): Files {
  const root = join(dataFolder, 'files');
  const placeOf = (hash: string) => join(root, hash.slice(0, 2), hash);

  async function read(hash: string): Promise<Buffer | null> {
    // A hash comes out of the database; that it is one keeps it from naming any other file of the machine.
    if (!hashShape.test(hash)) return null;
    try {
      const bytes = sealing.openFile(await readFile(placeOf(hash)));
      return hashOf(bytes) === hash ? bytes : null;
    } catch {
      return null;
    }
  }

  return {
    read,

    async keep(bytes) {
      const hash = hashOf(bytes);
      if ((await read(hash)) !== null) return hash;
      const folder = join(root, hash.slice(0, 2));
      await mkdir(folder, { recursive: true, mode: 0o700 });
      // Whole or not at all, also after a power cut: written beside, forced to disk, then named.
      const beside = `${placeOf(hash)}.${randomBytes(6).toString('hex')}`;
      await writeThrough(beside, sealing.sealFile(bytes));
      await rename(beside, placeOf(hash));
      await syncFolder(folder);
      return hash;
    },

    async remove(hash) {
      if (!hashShape.test(hash)) return;
      await rm(placeOf(hash), { force: true });
      await syncFolder(join(root, hash.slice(0, 2))).catch(() => undefined);
    },

    async sweep(known, now) {
      for (const folder of await names(root)) {
        for (const name of await names(join(root, folder))) await sweepOne(join(root, folder), name, { known, now });
      }
    },
  };
}

interface Sweeping {
  readonly known: ReadonlySet<string>;
  readonly now: Date;
}

async function sweepOne(folder: string, name: string, { known, now }: Sweeping): Promise<void> {
  const path = join(folder, name);
  const [hash = '', state] = name.split('.', 2);
  if (state === undefined) {
    if (known.has(hash)) return;
    await utimes(path, now, now);
    return rename(path, `${path}.${aside}`);
  }
  // What a power cut left half written has no name yet.
  if (state !== aside) return rm(path);
  if (known.has(hash)) return rename(path, join(folder, hash));
  const { mtimeMs } = await stat(path);
  if (now.getTime() - mtimeMs > asideMilliseconds) await rm(path);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function names(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}
