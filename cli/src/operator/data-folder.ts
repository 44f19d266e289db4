import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { done, refused, type Result } from '@xianfeng/engine';

/** The checkout; data lie in its `data/` unless said otherwise. */
export const checkout = fileURLToPath(new URL('../../../', import.meta.url));

export type InstallationKind = 'demo' | 'real';

export interface DataFolder {
  readonly folder: string;
  readonly kind: InstallationKind;
}

export interface Wish {
  readonly folder?: string;
  readonly kind?: InstallationKind;
}

const folders: Readonly<Record<InstallationKind, string>> = { demo: 'data/demo', real: 'data/main' };

/**
 * Which data to start on: what was wished for, else what is there, a real installation first. `undecided` where
 * nothing is there yet and nobody said. Demo and real data never share a folder: `data-folder.other-kind`.
 */
export function chooseDataFolder(wish: Wish): Result<DataFolder | 'undecided'> {
  if (wish.folder !== undefined) return chooseWithin(resolve(wish.folder), wish.kind);
  if (wish.kind !== undefined) return chooseWithin(defaultFolder(wish.kind), wish.kind);
  const present = (['real', 'demo'] as const).find((kind) => recordedKind(defaultFolder(kind)) !== undefined);
  return present === undefined ? done('undecided') : done({ folder: defaultFolder(present), kind: present });
}

export function defaultFolder(kind: InstallationKind): string {
  return join(checkout, folders[kind]);
}

function chooseWithin(folder: string, wanted: InstallationKind | undefined): Result<DataFolder | 'undecided'> {
  const recorded = recordedKind(folder);
  const kind = recorded ?? wanted;
  if (kind === undefined) return done('undecided');
  if (wanted !== undefined && wanted !== kind) {
    return refused({ code: 'data-folder.other-kind', facts: { folder, wanted } });
  }
  return done({ folder, kind });
}

function recordedKind(folder: string): InstallationKind | undefined {
  const file = join(folder, 'kind');
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8').trim() === 'demo' ? 'demo' : 'real';
}

/** Writes down what the folder is for, before anything else is in it. */
export function recordKind({ folder, kind }: DataFolder): void {
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (recordedKind(folder) === undefined) writeFileSync(join(folder, 'kind'), `${kind}\n`);
}
