import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { done, refused, type Result } from '@xianfeng/engine';
import { compileScheme } from '../schemes/plan-of.ts';

const folder = new URL('../../../schemes/', import.meta.url);

interface LibraryScheme {
  readonly id: string;
  readonly name: string;
  readonly version: string;
}

/** The published schemes that come with the program, in the order of their ids. */
export function libraryOf(): readonly LibraryScheme[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => existsSync(fileOf(name)))
    .flatMap(({ name: id }): LibraryScheme[] => {
      const plan = compileScheme(textOf(id));
      return plan.ok ? [{ id, name: plan.value.scheme.name, version: plan.value.scheme.version }] : [];
    })
    .toSorted((left, right) => (left.id < right.id ? -1 : 1));
}

/** The text of one of them, to adopt as it is or to write one's own from. */
export function readLibrary(id: string): Result<{ readonly body: string }> {
  const isThere = libraryOf().some((scheme) => scheme.id === id);
  return isThere ? done({ body: textOf(id) }) : refused({ code: 'scheme.not-in-library', facts: { found: id } });
}

function textOf(id: string): string {
  return readFileSync(fileOf(id), 'utf8');
}

function fileOf(id: string): URL {
  return new URL(`${id}/scheme.yaml`, folder);
}
