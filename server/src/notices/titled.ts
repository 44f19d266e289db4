import { type Found, noticeNumberIn, noticeWords, searchMost } from '@xianfeng/contract';
import type { OrganizationRow, Transaction } from '@xianfeng/store';
import { reachOf } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { subjectOf } from '../cycles/branch-year.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { access } from './access.ts';
import { listedNotices } from './list.ts';

interface Asked {
  readonly organizations: readonly OrganizationRow[];
  readonly words: readonly string[];
}

/**
 * Notices of this year and the last by what they are called, their number and their branch, the latest first. What is within
 * them is not searched. Where the caller keeps no notices he finds what hangs, as in the list.
 */
export async function titledNotices(
  tx: Transaction,
  services: Services,
  { caller, organizations, words }: Asked & { readonly caller: Caller },
): Promise<Found['notices']> {
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const reads = reachedIds(organizations, reachOf(caller, access, 'read-notice'));
  if (reads.size === 0) return [];
  const keeps = reachedIds(organizations, reachOf(caller, access, 'keep-notices'));
  const today = services.clock.today();
  const years = [Number(today.slice(0, 4)), Number(today.slice(0, 4)) - 1];
  const titles = years.flatMap(periodsOf).map(([kind, period]) => ({ kind, period, title: noticeWords(kind, period) }));
  const rows = await tx.searches.notices({
    places: words.map((word) => ({
      branchIds: organizations.filter(({ name }) => name.toLowerCase().includes(word)).map(({ id }) => id),
      periods: titles
        .filter(({ title }) => title.toLowerCase().includes(word))
        .map(({ kind, period }) => `${kind} ${period}`),
      number: noticeNumberIn(word),
    })),
    branchIds: [...reads],
    years,
    // Of what no longer hangs nothing may push out what does.
    most: keeps.size === reads.size ? searchMost : noticesOfTwoYears,
  });
  const hanging = new Set<string>();
  for (const branchId of reads) {
    if (keeps.has(branchId)) continue;
    for (const { id } of await listedNotices(tx, services, { caller, branchId })) hanging.add(id);
  }
  return rows
    .filter(({ id, branch_id: branchId }) => keeps.has(branchId) || hanging.has(id))
    .slice(0, searchMost)
    .map((row) => {
      const branch = byId.get(row.branch_id);
      return {
        ...{ id: row.id, kind: row.kind, period: row.period, number: row.number, openedOn: row.opened_on },
        ...{ subject: branch === undefined ? 'member' : subjectOf(branch), branch: branch?.name ?? '' },
      };
    });
}

type Kind = Found['notices'][number]['kind'];

/** Of a branch, each published again now and then. */
const noticesOfTwoYears = 400;

function periodsOf(year: number): readonly (readonly [Kind, string])[] {
  const months = Array.from(
    { length: 12 },
    (_, at) => ['month', `${year}-${String(at + 1).padStart(2, '0')}`] as const,
  );
  const quarters = [1, 2, 3, 4].map((at) => ['quarter', `${year}-Q${at}`] as const);
  const halves = [1, 2].map((at) => ['half', `${year}-H${at}`] as const);
  return [...months, ...quarters, ...halves, ['year', String(year)]];
}
