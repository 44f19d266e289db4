import type { Account } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { AccountListRow, Transaction } from '@xianfeng/store';
import { compareAccounts } from '../appointments/compare.ts';
import type { Caller, Services } from '../context.ts';
import { type PageOf, pageOf, type Paging } from '../page-of.ts';
import { holdsWords } from '../holds-words.ts';
import { isDormant, readAccounts, stateOf } from './view.ts';

export interface AccountsAsked extends Paging {
  readonly branchId?: string | undefined;
  /** Name, branch or username holds every one of these words. */
  readonly words?: string | undefined;
  readonly state?: Account['state'] | 'dormant' | 'factor-missing' | undefined;
}

export type AccountsPage = PageOf<Account> & {
  readonly people: number;
  readonly dormant: number;
  readonly without: number;
};

/** Everybody's account, or a branch's, as far as is asked for; people without one are listed too. */
export function listAccounts(
  services: Services,
  { committeeId }: Caller,
  { branchId, words = '', state, ...paging }: AccountsAsked,
): Promise<Result<AccountsPage>> {
  return services.store.transaction(committeeId, async (tx) => {
    const rows = await tx.accounts.list(branchId === undefined ? {} : { branchId });
    const now = services.clock.now();
    const isAsked = await shownBy(services, tx, { rows, state, now });
    const found = rows
      .filter((row) => holdsWords(words, [row.name, row.branch, row.username]) && isAsked(row))
      .toSorted(compareAccounts);
    const page = pageOf(found, paging, ({ person_id }) => person_id);
    if (!page.ok) return page;
    return done({
      ...page.value,
      rows: await readAccounts(services, tx, { personIds: page.value.rows.map(({ person_id }) => person_id) }),
      people: rows.length,
      dormant: rows.filter((row) => isDormant(row, now)).length,
      without: rows.filter((row) => stateOf(row) === 'none').length,
    });
  });
}

interface Showing {
  readonly rows: readonly AccountListRow[];
  readonly state: AccountsAsked['state'];
  readonly now: Date;
}

/** Only whether somebody lacks a second factor needs to know the offices. */
async function shownBy(
  services: Services,
  tx: Transaction,
  { rows, state, now }: Showing,
): Promise<(row: AccountListRow) => boolean> {
  if (state === undefined) return () => true;
  if (state === 'dormant') return (row) => isDormant(row, now);
  if (state !== 'factor-missing') return (row) => stateOf(row) === state;
  const open = rows.filter((row) => row.account_id !== null && !row.has_second_factor);
  const accounts = await readAccounts(services, tx, { personIds: open.map(({ person_id }) => person_id) });
  const missing = new Set(
    accounts.filter(({ secondFactor }) => secondFactor === 'missing').map(({ personId }) => personId),
  );
  return (row) => missing.has(row.person_id);
}
