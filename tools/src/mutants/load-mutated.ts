/**
 * Loads the project's sources with every mutant in them.
 *
 * Modules are loaded anew for each round, by a number behind their address: what a module makes while it is loaded
 * is then made under the mutant that is active.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root } from '../run-command.ts';
import { type FoundMutant, findMutants } from './find-mutants.ts';
import { switchMutants } from './switch-mutants.ts';

/** A mutant with its number and its file. */
export interface Mutant extends FoundMutant {
  readonly id: number;
  readonly path: string;
}

export interface MutatedFile {
  readonly path: string;
  readonly text: string;
  readonly mutants: readonly Mutant[];
}

/** Numbers the mutants of these files, in the order given. */
export function mutateFiles(paths: readonly string[]): MutatedFile[] {
  let next = 0;
  return paths.map((path) => {
    const text = plainScript(pathToFileURL(`${root}/${path}`));
    const mutants = findMutants(`${path}.js`, text).map((found) => ({ ...found, path, id: next++ }));
    return { path, text, mutants };
  });
}

function plainScript(url: URL): string {
  return stripTypeScriptTypes(readFileSync(url, 'utf8'), { mode: 'strip' });
}

const projectAddress = pathToFileURL(`${root}/`).href;
const collector = new URL('collect-tests.ts', import.meta.url).href;
const ownFolder = new URL('.', import.meta.url).href;

/** From here on sources are loaded with their mutants, and `test` of vitest collects instead of running. */
export function loadWithMutants(files: readonly MutatedFile[]): void {
  const sources = new Map(
    files.map(({ path, text, mutants }) => [path, switchMutants(text, mutants, mutants[0]?.id ?? 0)]),
  );
  registerHooks({
    resolve(specifier, context, next) {
      const round = roundOf(context.parentURL);
      if (specifier === 'vitest' && round !== null) return next(collector, context);
      const resolved = next(specifier, context);
      const isOurs = resolved.url.startsWith(projectAddress) && !resolved.url.includes('/node_modules/');
      if (round === null || !isOurs || resolved.url.startsWith(ownFolder)) return resolved;
      return { ...resolved, url: `${resolved.url}?round=${round}` };
    },
    load(url, context, next) {
      const [address = '', round] = url.split('?round=');
      if (round === undefined || !address.endsWith('.ts')) return next(url, context);
      const path = relative(root, fileURLToPath(address));
      const source = sources.get(path) ?? plainScript(new URL(address));
      sources.set(path, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });
}

function roundOf(parent: string | undefined): string | null {
  return parent?.split('?round=')[1] ?? null;
}

/** The address of a test file in one round. */
export function addressIn(round: number, path: string): string {
  return `${pathToFileURL(`${root}/${path}`).href}?round=${round}`;
}
