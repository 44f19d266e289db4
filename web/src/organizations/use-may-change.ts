import type { OrganizationPage } from '@xianfeng/contract';
import { useMe } from '../session/queries.ts';
import { mayChange } from './may-change.ts';

/** Whether acts are offered here; without a place, whether anywhere in the tree. */
export function useMayChange(page: Pick<OrganizationPage, 'organization' | 'path'> | null): boolean {
  const me = useMe();
  return mayChange(me, page === null ? [] : [page.organization.id, ...page.path.map(({ id }) => id)]);
}
