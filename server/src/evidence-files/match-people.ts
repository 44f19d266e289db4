import type { PersonChoice } from '@xianfeng/contract';

export interface NamedInFile {
  readonly id: string;
  readonly name: string;
  /** Where in the file it stands. */
  readonly path: string;
}

export interface NamedHere {
  readonly id: string;
  readonly name: string;
}

/** Who of those in the file is whom here. */
export interface Matching {
  readonly byFileId: ReadonlyMap<string, string>;
  /** Names that match nobody, or more than one, and that nobody has said anything about. */
  readonly asked: readonly (NamedInFile & { readonly why: 'nobody' | 'several' })[];
  /** Those of whom somebody has said that they are to be left out. */
  readonly leftOut: readonly NamedInFile[];
}

/**
 * First what somebody has said, then an id that is ours, then a name that only one here and only one in the file has.
 * Nobody here stands for two in the file.
 */
export function matchPeople(
  inFile: readonly NamedInFile[],
  here: readonly NamedHere[],
  choices: readonly PersonChoice[],
): Matching {
  const chosen = new Map(choices.map(({ fileId, memberId }) => [fileId, memberId ?? null]));
  const ids = new Set(here.map(({ id }) => id));
  const byFileId = new Map<string, string>();
  const taken = new Set<string>();
  const take = (fileId: string, id: string): void => {
    if (taken.has(id) || !ids.has(id)) return;
    byFileId.set(fileId, id);
    taken.add(id);
  };
  for (const { id } of inFile) {
    const choice = chosen.get(id);
    if (choice != null) take(id, choice);
  }
  const open = inFile.filter(({ id }) => !chosen.has(id) || (chosen.get(id) != null && !byFileId.has(id)));
  for (const { id } of open) take(id, id);
  const left = open.filter(({ id }) => !byFileId.has(id));
  const named = (list: readonly { readonly name: string }[], name: string) =>
    list.filter((each) => plain(each.name) === plain(name)).length;
  const asked: Matching['asked'][number][] = [];
  for (const each of left) {
    const candidates = here.filter(({ id, name }) => !taken.has(id) && plain(name) === plain(each.name));
    const [only] = candidates;
    const isOnly = candidates.length === 1 && named(left, each.name) === 1 && named(here, each.name) === 1;
    if (only !== undefined && isOnly) take(each.id, only.id);
    else asked.push({ ...each, why: candidates.length === 0 ? 'nobody' : 'several' });
  }
  const leftOut = inFile.filter(({ id }) => chosen.has(id) && chosen.get(id) === null);
  return { byFileId, asked, leftOut };
}

/** Names are compared without the spaces that line them up in a column. */
function plain(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '');
}
