import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { copyPrograms, makeLibraryLinks, shippedPrograms } from './programs.ts';
import { canPass, commandAs, runs, type SystemUser } from './system-user.ts';

/** Where data go that the database's user cannot reach where they were wanted. */
const systemFolder = '/var/lib/xianfeng';

export interface DatabasePlace {
  readonly programs: string;
  /** The folder in which the cluster stands; another than asked for where that is out of reach. */
  readonly folder: string;
}

/** Finds programs and a folder that the database's user can use. */
export function placeFor(user: SystemUser, wanted: string, system = systemFolder): DatabasePlace {
  const folder = realpathSync(wanted);
  const shipped = shippedPrograms();
  const isLinked = makeLibraryLinks(shipped);
  if (user !== 'nobody') return { programs: isLinked ? shipped : copyPrograms(shipped, folder), folder };
  const isUsable = isLinked && runs(commandAs(user, join(shipped, 'bin', 'postgres'), ['--version']));
  const programs = isUsable ? shipped : copyPrograms(shipped, system);
  if (canPass(user, dirname(folder))) return { programs, folder: passable(folder) };
  const name = `${basename(folder).slice(0, 20)}-${createHash('sha256').update(folder).digest('hex').slice(0, 8)}`;
  mkdirSync(system, { recursive: true, mode: 0o755 });
  const other = join(system, name);
  mkdirSync(other, { recursive: true });
  return { programs, folder: passable(other) };
}

/** The database's user walks through to its own folder inside; what else lies there stays closed to it. */
function passable(folder: string): string {
  chmodSync(folder, 0o711);
  return folder;
}
