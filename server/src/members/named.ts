import { type Found, initialsFrom, searchMost } from '@xianfeng/contract';
import type { NamedStayRow, OrganizationRow, Transaction } from '@xianfeng/store';
import { reachOf } from '../access.ts';
import type { Caller } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { access } from './access.ts';
import { compareMembers } from './view.ts';

/** More of one name than this are not told apart by it anyway. */
const namesMost = 2_000;
/** Letters are looked for in the names themselves, of all whom the searcher may list. */
const initialsMost = 50_000;
const letters = /^[a-z]+$/;

interface Asked {
  readonly organizations: readonly OrganizationRow[];
  readonly today: string;
  readonly words: readonly string[];
}

/**
 * Members of this year whom the caller may list, by characters of the name, by the first letters of its syllables, by branch;
 * whose name begins so first, then by surname strokes.
 */
export async function namedMembers(
  tx: Transaction,
  caller: Caller,
  { organizations, today, words }: Asked,
): Promise<Omit<Found['people'][number], 'hasCard'>[]> {
  const reached = reachedIds(organizations, reachOf(caller, access, 'list'));
  if (reached.size === 0) return [];
  const branches = new Map(organizations.map(({ id, name }) => [id, name]));
  const called = (word: string) => organizations.filter(({ name }) => name.toLowerCase().includes(word));
  const typed = words.filter((word) => letters.test(word));
  const places = words
    .filter((word) => !letters.test(word))
    .map((word) => ({ word, branchIds: called(word).map(({ id }) => id) }));
  const rows = await tx.searches.people({
    ...{ branchIds: [...reached], places, most: typed.length > 0 ? initialsMost : namesMost },
    ...{ from: `${today.slice(0, 4)}-01-01`, to: today },
  });
  // Whoever moved within the searcher's reach is found where he is now: that stay comes first.
  const stays = new Map(rows.toReversed().map((row) => [row.id, row]));
  const begins = ({ name }: NamedStayRow) =>
    words.some((word) => name.toLowerCase().startsWith(word) || (letters.test(word) && initialsFrom(name, word) === 0));
  return [...stays.values()]
    .filter(({ name }) => typed.every((word) => initialsFrom(name, word) !== -1))
    .toSorted((one, other) => Number(begins(other)) - Number(begins(one)) || compareMembers(one, other))
    .slice(0, searchMost)
    .map(({ id, name, branch_id: branchId }) => ({
      ...{ personId: id, name, branchId },
      branch: branches.get(branchId) ?? '',
    }));
}
