import { type Found, searchMost } from '@xianfeng/contract';
import type { OrganizationRow, SchemeVersionRow, Transaction } from '@xianfeng/store';
import { reachOf } from '../access.ts';
import type { Caller } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { access } from './access.ts';
import { sectionsOf } from './sections-of.ts';

interface Asked {
  readonly organizations: readonly OrganizationRow[];
  readonly today: string;
  readonly words: readonly string[];
  readonly language: 'zh' | 'en';
}

/**
 * Sentences of the rules that hold the words: of the versions that this year is kept by where the caller belongs or works, and
 * last year's where this one is not open yet.
 */
export async function wordedClauses(
  tx: Transaction,
  caller: Caller,
  { organizations, today, words, language }: Asked,
): Promise<Found['clauses']> {
  if (!reachOf(caller, access, 'read').isWholeCommittee) return [];
  const here = caller.appointments.map(({ organizationId }) => organizationId);
  const own = caller.branchId === null ? [] : [caller.branchId];
  const placed = [...reachedIds(organizations, { isWholeCommittee: false, exactly: own, below: here })];
  const year = Number(today.slice(0, 4));
  const present = await tx.searches.versionsOf(placed, year);
  const ids = present.length > 0 ? present : await tx.searches.versionsOf(placed, year - 1);
  const found: Found['clauses'] = [];
  for (const version of (await tx.schemes.list()).filter(({ id }) => ids.includes(id))) {
    found.push(...clausesIn(version, words, language));
    if (found.length >= searchMost) break;
  }
  return found.slice(0, searchMost);
}

/** The heading of a section may hold a word, but not all of them: it would stand for every sentence below it. */
function clausesIn(version: SchemeVersionRow, words: readonly string[], language: 'zh' | 'en'): Found['clauses'] {
  return sectionsOf(version)[language].flatMap(({ title, lines }, section) => {
    const heading = title.toLowerCase();
    return lines.flatMap((line, at) => {
      const held = line.toLowerCase();
      const isFound =
        words.every((word) => held.includes(word) || heading.includes(word)) &&
        words.some((word) => held.includes(word));
      const place = { section: section + 1, title, line: at + 1, words: line };
      return isFound ? [{ schemeId: version.id, scheme: version.name, version: version.version, ...place }] : [];
    });
  });
}
