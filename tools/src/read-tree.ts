import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file as the checks see it: its path from the root of the tree, with slashes, and its text. */
export interface TreeFile {
  readonly path: string;
  readonly text: string;
}

const passedOver = ['node_modules', 'dist', '.git', '.cache', 'data', 'coverage', 'fixtures', 'shots'];

/** Every file under a folder whose name ends in one of these; what is made by programs is passed over. */
export function readTree(root: string, endings: readonly string[]): TreeFile[] {
  return pathsUnder(root, '')
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The paths of every file under a folder, in a fixed order. */
function pathsUnder(root: string, folder: string): string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true }).filter(
    ({ name }) => !passedOver.includes(name),
  );
  return entries
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      return entry.isDirectory() ? pathsUnder(root, path) : [path];
    });
}

export const sourceEndings = ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cts', '.cjs', '.jsx'];

/** Tests, what only tests use, and the made-up sample files. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$|\/testing\/|^server\/samples\/|^e2e\//.test(path);
}
