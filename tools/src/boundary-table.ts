import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `tools/boundaries.json`: who may import what. */
export interface BoundaryTable {
  /** By package: the packages of ours it may import, and whether it may import `node:` modules. */
  readonly packages: Readonly<Record<string, { readonly imports: readonly string[]; readonly builtins: boolean }>>;
  /** By folder: the packages of ours it may import, in place of what its package may. */
  readonly folders: Readonly<Record<string, { readonly imports: readonly string[] }>>;
  /** By library: the packages that may use it. */
  readonly libraries: Readonly<Record<string, readonly string[]>>;
  /** Libraries for tests and for what only tests use, everywhere. */
  readonly librariesOfTests: readonly string[];
  /** Libraries for `*.config.ts` alone. */
  readonly librariesOfConfiguration: readonly string[];
  readonly nouns: Readonly<Record<string, NounRule>>;
  /** By package: globals by which clock, chance or the outside world come in. */
  readonly impureGlobals: Readonly<Record<string, readonly string[]>>;
}

/** What one noun's folder may import from another's: all but the closed files, or the open files alone. */
export interface NounRule {
  /** Folders that are no nouns and serve all of them. */
  readonly shared: readonly string[];
  readonly closed?: readonly string[];
  readonly open?: readonly string[];
}

export function readBoundaryTable(): BoundaryTable {
  return JSON.parse(readFileSync(join(import.meta.dirname, '../boundaries.json'), 'utf8')) as BoundaryTable;
}
