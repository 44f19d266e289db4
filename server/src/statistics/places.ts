import type { CycleRow, OrganizationRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearsOf } from '../cycles/branch-year.ts';

/** The branches whose figures are put together, and their year. */
export interface Places {
  readonly year: number;
  readonly today: string;
  readonly byId: ReadonlyMap<string, OrganizationRow>;
  /** Within reach, organizations above branches too. */
  readonly reached: ReadonlySet<string>;
  readonly cycles: readonly CycleRow[];
  /** The years of all that is within reach, in the order of the tree. */
  readonly years: readonly BranchYear[];
}

export async function placesIn(
  tx: Transaction,
  asked: Pick<Places, 'year' | 'today' | 'reached'> & { readonly organizations: readonly OrganizationRow[] },
): Promise<Places> {
  const { organizations, year, today, reached } = asked;
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const order = new Map(organizations.map(({ id }, at) => [id, at]));
  const cycles = (await tx.cycles.ofYears([year]))
    .filter(({ branch_id: id }) => reached.has(id))
    .toSorted((left, right) => (order.get(left.branch_id) ?? 0) - (order.get(right.branch_id) ?? 0));
  return { year, today, byId, reached, cycles, years: await branchYearsOf(tx, cycles, byId) };
}

export function parentOf({ byId }: Pick<Places, 'byId'>, id: string): string {
  return byId.get(byId.get(id)?.parent_id ?? '')?.name ?? '';
}
