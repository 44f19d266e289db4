import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import type { BoundaryTable, NounRule } from './boundary-table.ts';
import { findCycles } from './cycles.ts';
import type { Fault } from './fault.ts';
import { impureGlobalFaults } from './impure-globals.ts';
import { readModule, type SourceModule } from './read-module.ts';
import { isTest, readTree, sourceEndings } from './read-tree.ts';

/** Reads every import under a root against the table. */
export function boundaryFaults(root: string, table: BoundaryTable): Fault[] {
  const modules = Object.keys(table.packages)
    .filter((name) => existsSync(join(root, name)))
    .flatMap((name) =>
      readTree(join(root, name), sourceEndings).map(({ path, text }) => ({ path: `${name}/${path}`, text })),
    )
    .map(readModule);
  return [
    ...modules.flatMap((module) => importFaults(root, module, table)),
    ...modules.flatMap((module) => impureGlobalFaults(module, table)),
    ...fileCycleFaults(modules),
    ...nounCycleFaults(modules, table),
    ...doorFaults(root, table),
  ];
}

function importFaults(root: string, module: SourceModule, table: BoundaryTable): Fault[] {
  return module.imports.flatMap(({ specifier, line }) => {
    const fault = (rule: string, message: string) => [{ rule, path: module.path, line, message }];
    if (specifier === undefined)
      return fault('computed-import', 'an import whose target is computed cannot be checked');
    if (specifier.startsWith('.'))
      return relativeFaults(module, specifier, table).flatMap(([rule, why]) => fault(rule, why));
    if (specifier.startsWith('/') || specifier.startsWith('#'))
      return fault('past-the-door', `${specifier} is no package`);
    if (isBuiltin(specifier))
      return builtinFaults(module.path, specifier, table).flatMap(([rule, why]) => fault(rule, why));
    if (specifier.startsWith('@xianfeng/')) {
      return ownPackageFaults(module.path, specifier, table).flatMap(([rule, why]) => fault(rule, why));
    }
    return libraryFaults(root, module.path, specifier, table).flatMap(([rule, why]) => fault(rule, why));
  });
}

type Finding = readonly [rule: string, why: string];

function packageOf(path: string): string {
  return path.slice(0, path.indexOf('/'));
}

function isConfiguration(path: string): boolean {
  return /^[^/]+\/[^/]+\.config\.ts$/.test(path);
}

function builtinFaults(path: string, specifier: string, table: BoundaryTable): Finding[] {
  const from = packageOf(path);
  if (table.packages[from]?.builtins === true || isTest(path) || isConfiguration(path)) return [];
  return [['builtin', `${from} runs without Node's modules, so it may not import ${specifier}`]];
}

function ownPackageFaults(path: string, specifier: string, table: BoundaryTable): Finding[] {
  const from = packageOf(path);
  const [, to = '', ...deeper] = specifier.split('/');
  const findings: Finding[] = [];
  // The door for tests hands out a real database; programs must not find it.
  const isTestDoor = deeper.join('/') === 'testing' && isTest(path);
  if (deeper.length > 0 && !isTestDoor)
    findings.push(['past-the-door', `${specifier} goes past the only door, @xianfeng/${to}`]);
  const folder = Object.keys(table.folders).find((name) => path.startsWith(`${name}/`));
  const allowed = (folder === undefined ? table.packages[from] : table.folders[folder])?.imports ?? [];
  if (!allowed.includes(to)) findings.push(['floor', `${folder ?? from} may not import @xianfeng/${to}`]);
  return findings;
}

function libraryFaults(root: string, path: string, specifier: string, table: BoundaryTable): Finding[] {
  const from = packageOf(path);
  const words = specifier.split('/');
  const library = words.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  if (table.librariesOfTests.includes(library) && isTest(path)) return [];
  if (table.librariesOfConfiguration.includes(library)) {
    return isConfiguration(path) || specifier === 'vite/client'
      ? []
      : [['library', `${library} is for *.config.ts alone`]];
  }
  if (!(table.libraries[library] ?? []).includes(from)) {
    return [['library', `tools/boundaries.json does not let ${from} use ${library}`]];
  }
  return isDeclared(root, from, library) ? [] : [['undeclared', `${library} is not in ${from}/package.json`]];
}

interface Manifest {
  readonly exports?: object;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function readManifest(root: string, name: string): Manifest {
  const place = join(root, name, 'package.json');
  return existsSync(place) ? (JSON.parse(readFileSync(place, 'utf8')) as Manifest) : {};
}

function isDeclared(root: string, from: string, library: string): boolean {
  const { dependencies, devDependencies } = readManifest(root, from);
  return dependencies?.[library] !== undefined || devDependencies?.[library] !== undefined;
}

/** Where a relative import leads, as a path from the root. */
function targetOf(module: SourceModule, specifier: string): string {
  return posix.join(posix.dirname(module.path), specifier);
}

function relativeFaults(module: SourceModule, specifier: string, table: BoundaryTable): Finding[] {
  const target = targetOf(module, specifier);
  const from = packageOf(module.path);
  if (packageOf(`${target}/`) !== from)
    return [['past-the-door', `${specifier} leaves ${from}; packages meet at their doors`]];
  if (isTest(target) && !isTest(module.path)) return [['test-helper', `${specifier} is for tests alone`]];
  const rule = table.nouns[from];
  const [mine, theirs] = [nounOf(module.path, rule), nounOf(target, rule)];
  if (rule === undefined || mine === undefined || theirs === undefined || mine === theirs) return [];
  const file = posix.basename(target);
  if (rule.closed?.includes(file) === true) return [['closed-file', `${file} of ${theirs} is not for ${mine}`]];
  if (rule.open !== undefined && !rule.open.includes(file)) {
    return [['closed-file', `${mine} may import ${rule.open.join(', ')} of ${theirs}, not ${file}`]];
  }
  return [];
}

/** The noun a file belongs to: its folder under `src`, unless that serves all nouns. Tests stand outside. */
function nounOf(path: string, rule: NounRule | undefined): string | undefined {
  const [, source, noun, file] = path.split('/');
  if (rule === undefined || source !== 'src' || noun === undefined || file === undefined) return undefined;
  return rule.shared.includes(noun) || isTest(path) ? undefined : noun;
}

function relativeTargets(module: SourceModule): string[] {
  return module.imports.flatMap(({ specifier }) =>
    specifier?.startsWith('.') === true ? [targetOf(module, specifier)] : [],
  );
}

function fileCycleFaults(modules: readonly SourceModule[]): Fault[] {
  const graph = new Map(modules.map((module) => [module.path, new Set(relativeTargets(module))]));
  return findCycles(graph).map((cycle) => ({
    rule: 'file-cycle',
    path: cycle[0] ?? '',
    line: 0,
    message: `imports go in a circle: ${cycle.join(' → ')}`,
  }));
}

function nounCycleFaults(modules: readonly SourceModule[], table: BoundaryTable): Fault[] {
  return Object.entries(table.nouns).flatMap(([name, rule]) => {
    const graph = new Map<string, Set<string>>();
    for (const module of modules.filter(({ path }) => packageOf(path) === name)) {
      const mine = nounOf(module.path, rule);
      for (const target of relativeTargets(module)) {
        const theirs = nounOf(target, rule);
        if (mine === undefined || theirs === undefined || mine === theirs) continue;
        graph.set(mine, (graph.get(mine) ?? new Set()).add(theirs));
      }
    }
    return findCycles(graph).map((cycle) => ({
      rule: 'noun-cycle',
      path: `${name}/src/${cycle[0] ?? ''}`,
      line: 0,
      message: `nouns go in a circle: ${cycle.join(' → ')}`,
    }));
  });
}

/** A package that others may import has the one door `.`, and perhaps one for tests; one that nobody may import has none. */
function doorFaults(root: string, table: BoundaryTable): Fault[] {
  const imported = new Set(
    [...Object.values(table.packages), ...Object.values(table.folders)].flatMap(({ imports }) => imports),
  );
  return Object.keys(table.packages).flatMap((name) => {
    const path = `${name}/package.json`;
    if (!existsSync(join(root, path))) return [];
    const doors = Object.keys(readManifest(root, name).exports ?? {}).filter((door) => door !== './testing');
    const wanted = imported.has(name) ? ['.'] : [];
    if (doors.join() === wanted.join()) return [];
    const message = `doors are ${doors.join(', ') || 'none'}, and should be ${wanted.join() || 'none'}`;
    return [{ rule: 'door', path, line: 0, message }];
  });
}
