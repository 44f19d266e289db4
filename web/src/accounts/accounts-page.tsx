import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Account, PrintedCode } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useCallback, useMemo, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Failed } from '../ui/failed.tsx';
import { Loading } from '../ui/loading.tsx';
import { MoreRows } from '../ui/more-rows.tsx';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { AccountTable } from './account-table.tsx';
import { CodeSlips } from './code-slips.tsx';
import { ManageDialog } from './manage-dialog.tsx';
import { organizationsQuery } from '../organizations/queries.ts';
import { useSettled } from '../ui/use-settled.ts';
import { ReminderState } from './reminder-state.tsx';
import { accountsQuery, type Search, usePrintCodes, useSuspendDormant } from './queries.ts';

/** What one request may ask for; the slips of a county are printed branch by branch anyway. */
const CODES_MOST = 1000;

/** Who can sign in: codes printed and handed over, accounts set aside or closed. */
export function AccountsPage(): ReactElement {
  return (
    <Themed>
      <Accounts />
    </Themed>
  );
}

function Accounts(): ReactElement {
  const text = useText('accounts');
  const [search, setSearch] = useState<Search>({ words: '', state: 'all', branchId: null });
  const words = useSettled(search.words);
  const query = useInfiniteQuery(accountsQuery({ ...search, words }));
  const branches = useQuery(organizationsQuery()).data?.filter(({ kind }) => kind === 'branch') ?? [];
  const accounts = useMemo(() => query.data?.pages.flatMap(({ rows }) => rows) ?? [], [query.data]);
  const counts = query.data?.pages[0];
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback((): void => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const print = usePrintCodes();
  const [chosen, setChosen] = useState<readonly Account[]>([]);
  const suspend = useSuspendDormant();
  const [managed, setManaged] = useState<Account | null>(null);
  // The slip of one whose second factor was reset.
  const [slip, setSlip] = useState<PrintedCode | null>(null);
  const codes = slip === null ? print.data : [slip];
  if (codes !== undefined) {
    return (
      <CodeSlips
        codes={codes}
        onDone={() => {
          print.reset();
          setSlip(null);
          setManaged(null);
          setChosen([]);
        }}
      />
    );
  }
  const printWords = (count: number): string => {
    if (count === 0) return text('print.none');
    return count > CODES_MOST ? text('print.tooMany', { most: CODES_MOST }) : text('print', { count });
  };
  // As the list has it now, once somebody has changed it.
  const account = accounts.find(({ personId }) => personId === managed?.personId) ?? managed;
  const dormant = counts?.dormant ?? 0;
  return (
    <Page
      title={text('title')}
      remark={counts !== undefined && text('remark', { count: counts.people, without: counts.without })}
      actions={
        <>
          {dormant > 0 && (
            <button type="button" className="btn slim" disabled={suspend.isPending} onClick={() => suspend.mutate()}>
              {text('suspendDormant', { count: dormant })}
            </button>
          )}
          <button
            type="button"
            className={chosen.length > 0 && chosen.length <= CODES_MOST ? 'btn blue slim' : 'btn slim'}
            disabled={chosen.length === 0 || chosen.length > CODES_MOST || print.isPending}
            onClick={() => print.mutate(chosen.map((one) => latestOf(one, accounts)))}
          >
            {printWords(chosen.length)}
          </button>
        </>
      }
    >
      <ReminderState />
      <Refusal error={print.error ?? suspend.error} />
      {query.isPending && <Loading lines={12} />}
      {query.error !== null && <Failed error={query.error} again={() => void query.refetch()} />}
      <MoreRows shown={accounts.length} count={counts?.count ?? 0} isLoading={query.isFetchingNextPage} onMore={more} />
      {query.isSuccess && (
        <AccountTable
          accounts={accounts}
          branches={branches}
          search={search}
          onSearch={setSearch}
          chosen={chosen}
          onChoose={setChosen}
          onNearEnd={more}
          count={counts?.count ?? accounts.length}
          isStale={query.isPlaceholderData || words !== search.words}
          onManage={setManaged}
        />
      )}
      {account !== null && <ManageDialog account={account} onClose={() => setManaged(null)} onPrinted={setSlip} />}
    </Page>
  );
}

/** Somebody chosen a while ago, as the list has him now. */
function latestOf(chosen: Account, accounts: readonly Account[]): Account {
  return accounts.find(({ personId }) => personId === chosen.personId) ?? chosen;
}
