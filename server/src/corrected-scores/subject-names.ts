import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';

/** What those are called whose scores they are: members, or branches where an organization above them rates them. */
export async function subjectNames(
  tx: Transaction,
  { subject }: BranchYear,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (subject === 'member') return tx.people.namesOf([...ids]);
  const organizations = await tx.organizations.list();
  return new Map(organizations.filter(({ id }) => ids.includes(id)).map(({ id, name }) => [id, name]));
}
