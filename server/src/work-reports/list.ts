import { done, type Result, type WorkReportState } from '@xianfeng/engine';
import type { Reach } from '../access.ts';
import type { Caller, Services } from '../context.ts';
import { reachedIds } from '../organization-tree/reached.ts';
import { type PageOf, pageOf, type Paging } from '../page-of.ts';
import { schemesOf } from '../supervisions/board.ts';

export interface BranchReports {
  /** Of the branch. */
  readonly id: string;
  readonly name: string;
  readonly scheme: string | null;
  readonly reports: { readonly id: string; readonly author: string; readonly state: WorkReportState }[];
}

/** Where the year's reports stand, branch by branch in the order of the tree; what meetings thought is in no list. */
export function listReports(
  { store }: Services,
  caller: Caller,
  { year, reach, ...paging }: Paging & { readonly year: number; readonly reach: Reach },
): Promise<Result<PageOf<BranchReports>>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const organizations = await tx.organizations.list();
    const reached = reachedIds(organizations, reach);
    const branches = organizations.filter(
      ({ id, kind, to_on: to }) => kind === 'branch' && to === null && reached.has(id),
    );
    const page = pageOf(branches, paging, ({ id }) => id);
    if (!page.ok) return page;
    const reports = (await tx.workReports.ofYear(year)).filter(({ state }) => state !== 'draft');
    const names = await tx.people.namesOf([...new Set(reports.map((row) => row.author_id))]);
    const schemes = await schemesOf(tx, page.value.rows, year);
    return done({
      ...page.value,
      rows: page.value.rows.map(({ id, name }) => ({
        ...{ id, name, scheme: schemes.get(id) ?? null },
        reports: reports
          .filter((row) => row.branch_id === id)
          .map((row) => ({ id: row.id, author: names.get(row.author_id) ?? '', state: row.state })),
      })),
    });
  });
}
