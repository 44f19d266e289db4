/**
 * Adds to package-lock.json the optional platform packages that npm left out.
 *
 * `npm install` drops optional packages it could not fetch for other platforms, and `npm ci` then refuses
 * the lockfile on every machine. An entry needs no more than name, version and the platform it is for: npm
 * checks the platform before it fetches anything. Run it after every change of dependencies.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  peer?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

/** A platform package that is wanted and not in the lockfile. */
export interface MissingPackage {
  readonly name: string;
  readonly version: string;
  readonly wantedBy: string;
}

const systems = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/** Reads system, processor and C library off a package name such as `@oxlint/binding-linux-x64-musl`. */
export function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const words = name.split(/[/-]/);
  const os = words.find((word) => systems.includes(word));
  const cpu = words.find((word) => processors.includes(word));
  if (cpu === undefined || (os === undefined && cpu !== 'wasm32')) {
    throw new Error(`${name}: the platform cannot be read off the name; add its entry to package-lock.json by hand.`);
  }
  const last = words.at(-1) ?? '';
  const libc = os !== 'linux' ? [] : /^musl/.test(last) ? ['musl'] : /^gnu/.test(last) ? ['glibc'] : [];
  return { cpu: [cpu], ...(os === undefined ? {} : { os: [os] }), ...(libc.length === 0 ? {} : { libc }) };
}

/** Every optional dependency for which no entry can be reached from the package that wants it. */
export function missingPackages(lockfile: Lockfile): MissingPackage[] {
  return Object.entries(lockfile.packages).flatMap(([wantedBy, locked]) =>
    Object.entries(locked.optionalDependencies ?? {})
      .filter(([name]) => !isReachable(lockfile, wantedBy, name))
      .map(([name, version]) => ({ name, version, wantedBy })),
  );
}

/** The lockfile with the missing entries and without download addresses, keys in npm's order. */
export function completeLockfile(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages };
  for (const { name, version, wantedBy } of missingPackages(lockfile)) {
    if (!/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)) {
      throw new Error(`${wantedBy} wants ${name}@${version}: only an exact version can be completed.`);
    }
    const top = `node_modules/${name}`;
    const place = packages[top] === undefined || packages[top].version === version ? top : `${wantedBy}/${top}`;
    const dev = lockfile.packages[wantedBy]?.dev === true ? { dev: true } : {};
    packages[place] = { version, ...inNpmOrder({ ...platformOf(name), ...dev, optional: true }) };
  }
  for (const [place, locked] of Object.entries(packages)) {
    if (locked.link !== true && locked.resolved !== undefined) {
      const { resolved: _, ...kept } = locked;
      packages[place] = kept;
    }
  }
  const inOrder = Object.entries(packages).sort(([one], [other]) => one.localeCompare(other, 'en'));
  return { ...lockfile, packages: Object.fromEntries(inOrder) };
}

/** npm writes the keys of an entry in alphabetical order, the version first; anything else would change back and forth. */
function inNpmOrder(locked: LockedPackage): LockedPackage {
  return Object.fromEntries(Object.entries(locked).sort(([one], [other]) => one.localeCompare(other, 'en')));
}

/** Node looks for a package beside the one that wants it, then one folder up, and so on. */
function isReachable(lockfile: Lockfile, wantedBy: string, name: string): boolean {
  let folder = wantedBy;
  for (;;) {
    if (lockfile.packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`] !== undefined) return true;
    if (folder === '') return false;
    const above = folder.lastIndexOf('/node_modules/');
    folder = above < 0 ? '' : folder.slice(0, above);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const place = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
  const before = readFileSync(place, 'utf8');
  const after = `${JSON.stringify(completeLockfile(JSON.parse(before) as Lockfile), null, 2)}\n`;
  if (after !== before) writeFileSync(place, after);
  console.log(after === before ? 'package-lock.json is complete.' : 'package-lock.json was completed.');
}
